package org.accountability.rules.workbench.upgrade;

/**
 * A part of a file of a pack that is merged as one: a rule, a parameter, a scenario, with the comment above it.
 *
 * @param kind what it is
 * @param name by which it is known in other versions of the file
 * @param alias by which it is known where its name was changed; empty where only the name tells
 * @param gap the blank lines above it
 * @param text the rest, word for word
 * @param comments how many lines of the text are comments above it
 */
record MergeUnit(Kind kind, String name, String alias, String gap, String text, int comments) {
    /** What a unit is, and what messages call it. */
    enum Kind {
        HEAD("the beginning of the file"),
        IMPORT("import"),
        COMMENT("the comment above the rules"),
        RULE("rule"),
        KEY("key"),
        STAGE("stage"),
        PARAMETER("parameter"),
        REASON("reason"),
        TOPIC("topic"),
        ROW("row"),
        SCENARIO("scenario"),
        ENTRY("entry"),
        TAIL("the comment at the end"),
        FILE("the whole file");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns what messages call such a unit. */
        String words() {
            return words;
        }

        /** Returns which kinds stand above which others, whatever is merged: 0 for the first. */
        int rank() {
            return switch (this) {
                case HEAD -> 0;
                case IMPORT -> 1;
                case COMMENT -> 2;
                case TAIL -> 4;
                default -> 3;
            };
        }

        /** Returns whether a file has at most one of the kind. */
        boolean isOnePerFile() {
            return this == HEAD || this == COMMENT || this == TAIL || this == FILE;
        }
    }

    /** Returns whether the other unit says the same, whatever its line ends and the blanks around it. */
    boolean saysSameAs(MergeUnit other) {
        return plain(text).equals(plain(other.text));
    }

    /** Returns the same unit with other blank lines above it. */
    MergeUnit below(String otherGap) {
        return new MergeUnit(kind, name, alias, otherGap, text, comments);
    }

    /** Returns the same unit with the line ends {@code end}. */
    MergeUnit withLineEnds(String end) {
        return new MergeUnit(kind, name, alias, Lines.ended(gap, end), Lines.ended(text, end), comments);
    }

    private static String plain(String text) {
        return Lines.ended(text, "\n").strip();
    }
}
