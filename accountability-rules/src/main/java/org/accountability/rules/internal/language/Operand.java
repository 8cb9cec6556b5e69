package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value in a rule, a literal or read from a matched fact, which prints as it is written. Prints as it is written. */
public sealed interface Operand {
    /** The place in its file where it begins. */
    int offset();

    /** Adds this operand and, recursively, its arguments. */
    default void addTo(List<Operand> operands) {
        operands.add(this);
    }

    /** The operand itself and, recursively, its arguments. */
    default Stream<Operand> withArguments() {
        List<Operand> operands = new ArrayList<>();
        addTo(operands);
        return operands.stream();
    }

    /** A whole number, 0 to 999,999,999. */
    record Whole(int number, int offset) implements Operand {
        @Override
        public String toString() {
            return Integer.toString(number);
        }
    }

    /** A text. */
    record Text(String text, int offset) implements Operand {
        @Override
        public String toString() {
            return "\"" + text + "\"";
        }
    }

    /** Yes or no. */
    record YesNo(boolean yes, int offset) implements Operand {
        @Override
        public String toString() {
            return Boolean.toString(yes);
        }
    }

    /** The literal for a value that is not known. */
    record NotKnown(int offset) implements Operand {
        @Override
        public String toString() {
            return "null";
        }
    }

    /** A constant, such as {@code Level.NONE}. */
    record Constant(String type, String name, int offset) implements Operand {
        @Override
        public String toString() {
            return type + "." + name;
        }
    }

    /**
     * A value read from a matched fact.
     *
     * @param variable of which the first step is asked; {@code null} where it is asked of what the pattern matches
     * @param steps one after the other
     */
    record Path(@Nullable String variable, List<Step> steps, int offset) implements Operand {
        @Override
        public String toString() {
            String asked = steps.stream().map(Step::toString).collect(Collectors.joining("."));
            return variable == null ? asked : steps.isEmpty() ? variable : variable + "." + asked;
        }

        @Override
        public void addTo(List<Operand> operands) {
            operands.add(this);
            for (Step step : steps) {
                for (Operand argument : step.arguments()) {
                    argument.addTo(operands);
                }
            }
        }

        /** The name of the first property; empty if the path is a variable alone. */
        public String firstStep() {
            return steps.isEmpty() ? "" : steps.get(0).name();
        }

        /** Whether both ask the same, wherever they stand. */
        public boolean asksSameAs(Path other) {
            return toString().replace("()", "").equals(other.toString().replace("()", ""));
        }
    }

    /**
     * A question to a value.
     *
     * @param name of what is asked
     * @param called whether brackets follow
     * @param arguments what stands in them
     */
    record Step(String name, boolean called, List<Operand> arguments, int offset) {
        @Override
        public String toString() {
            return name
                    + (called
                            ? arguments.stream().map(Operand::toString).collect(Collectors.joining(", ", "(", ")"))
                            : "");
        }
    }
}
