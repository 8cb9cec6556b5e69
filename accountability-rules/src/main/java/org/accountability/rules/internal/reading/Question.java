package org.accountability.rules.internal.reading;

import org.jspecify.annotations.Nullable;

/** A question without arguments that is asked of a value. */
@FunctionalInterface
interface Question {
    @Nullable
    Object of(Object asked);
}
