package org.accountability.rules.internal.reading;

import org.jspecify.annotations.Nullable;

/** A question with arguments that is asked of a value. */
@FunctionalInterface
interface QuestionWith {
    @Nullable
    Object of(Object asked, @Nullable Object[] arguments);
}
