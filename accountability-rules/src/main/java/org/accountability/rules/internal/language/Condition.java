package org.accountability.rules.internal.language;

import java.util.List;
import java.util.stream.Collectors;

/** Something that holds of what was matched, or does not. Prints as it is written. */
public sealed interface Condition {
    /** Where it begins in its file. */
    int offset();

    /** Two values compared. */
    record Comparison(Operand left, Operator operator, Operand right) implements Condition {
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
    record Holds(Operand.Path asked, boolean expected) implements Condition {
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
        public String toString() {
            return joined(parts, " && ");
        }
    }

    /** Two or more of which one must hold. */
    record AnyOf(List<Condition> parts, int offset) implements Condition {
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
