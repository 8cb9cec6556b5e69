package org.accountability.model;

/** A possible answer of a determination: a {@link Level}, or an outcome that a rule pack names. */
public interface Outcome {
    /** The name in rules and files. */
    String code();

    /** The name as printed. */
    String label();

    /** The higher, the more serious; comparable among the outcomes of one topic alone. */
    int severity();

    /** The level, where this is one; else {@link Level#NONE}. */
    default Level level() {
        return Level.NONE;
    }
}
