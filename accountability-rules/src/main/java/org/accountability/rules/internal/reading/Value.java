package org.accountability.rules.internal.reading;

import org.jspecify.annotations.Nullable;

/** A value of a rule, compiled: it reads the frame of a match. */
@FunctionalInterface
interface Value {
    /**
     * Returns the value; {@code null} where it is not known.
     *
     * @param frame what the rule's patterns have matched, and what it names
     * @throws Unanswered where it asks something of what is not known
     */
    @Nullable
    Object in(@Nullable Object[] frame);
}
