package org.accountability.rules.internal.reading;

import org.jspecify.annotations.Nullable;

/** A condition of a rule, compiled: it reads the frame of a match. */
@FunctionalInterface
interface Test {
    /**
     * Whether the condition holds.
     *
     * @param frame what the rule's patterns have matched, and what it names
     * @throws Unanswered where it asks something of what is not known
     */
    boolean holds(@Nullable Object[] frame);

    /** Whether the condition holds; {@code unanswered} if it asks something of an unknown value. */
    default boolean tried(@Nullable Object[] frame, boolean unanswered) {
        try {
            return holds(frame);
        } catch (Unanswered notKnown) {
            return unanswered;
        }
    }
}
