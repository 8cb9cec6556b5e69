package org.accountability.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition of a rule, which prints as it is written. Prints as it is written. */
public sealed interface Condition {
    /** The place in its file where it begins. */
    int offset();

    /** The leaves of this condition, in the order written. */
    Stream<Leaf> leaves();

    /** Adds the values that it speaks of, and what stands in the brackets of their questions. */
    void addTo(List<Operand> operands);

    /** A condition that has no other conditions in it. */
    sealed interface Leaf extends Condition {
        /** The values that it speaks of, and what stands in the brackets of their questions. */
        default Stream<Operand> operands() {
            List<Operand> operands = new ArrayList<>();
            addTo(operands);
            return operands.stream();
        }

        /** Returns each value that it asks, with what the value is held against: of two that are compared, both. */
        List<Test> tests();

        @Override
        default Stream<Leaf> leaves() {
            return Stream.of(this);
        }
    }

    /** A value that is asked and must stand so to another. */
    record Test(Operand.Path asked, Operator operator, Operand against) {}

    /** Two values compared. */
    record Comparison(Operand left, Operator operator, Operand right) implements Leaf {
        @Override
        public void addTo(List<Operand> operands) {
            left.addTo(operands);
            right.addTo(operands);
        }

        @Override
        public List<Test> tests() {
            List<Test> tests = new ArrayList<>(2);
            if (left instanceof Operand.Path path) {
                tests.add(new Test(path, operator, right));
            }
            if (right instanceof Operand.Path path) {
                tests.add(new Test(path, operator.mirrored(), left));
            }
            return tests;
        }

        @Override
        public int offset() {
            return left.offset();
        }

        @Override
        public String toString() {
            return left + " " + operator + " " + right;
        }
    }

    /**
     * A value that is yes or no itself.
     *
     * @param expected what it must be
     */
    record Holds(Operand.Path asked, boolean expected) implements Leaf {
        @Override
        public void addTo(List<Operand> operands) {
            asked.addTo(operands);
        }

        @Override
        public List<Test> tests() {
            return List.of(new Test(asked, Operator.EQUAL, new Operand.YesNo(expected, asked.offset())));
        }

        @Override
        public int offset() {
            return asked.offset();
        }

        @Override
        public String toString() {
            return (expected ? "" : "!") + asked;
        }
    }

    /** Two or more that must all hold. */
    record AllOf(List<Condition> parts, int offset) implements Condition {
        @Override
        public Stream<Leaf> leaves() {
            return parts.stream().flatMap(Condition::leaves);
        }

        @Override
        public void addTo(List<Operand> operands) {
            for (Condition part : parts) {
                part.addTo(operands);
            }
        }

        @Override
        public String toString() {
            return joined(parts, " && ");
        }
    }

    /** Two or more of which one must hold. */
    record AnyOf(List<Condition> parts, int offset) implements Condition {
        @Override
        public Stream<Leaf> leaves() {
            return parts.stream().flatMap(Condition::leaves);
        }

        @Override
        public void addTo(List<Operand> operands) {
            for (Condition part : parts) {
                part.addTo(operands);
            }
        }

        @Override
        public String toString() {
            return joined(parts, " || ");
        }
    }

    private static String joined(List<Condition> parts, String by) {
        return parts.stream()
                .map(part -> part instanceof AllOf || part instanceof AnyOf ? "(" + part + ")" : part.toString())
                .collect(Collectors.joining(by));
    }
}
