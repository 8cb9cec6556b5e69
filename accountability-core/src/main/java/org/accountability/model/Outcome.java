package org.accountability.model;

/** One of the answers that a determination can come to: a {@link Level}, or what a rule pack names. */
public interface Outcome {
    /** As rules and files name it. */
    String code();

    /** As printed. */
    String label();

    /** The higher, the more serious; comparable among the outcomes of one topic alone. */
    int severity();

    /** The level, where this is one; else {@link Level#NONE}. */
    default Level level() {
        return Level.NONE;
    }
}
