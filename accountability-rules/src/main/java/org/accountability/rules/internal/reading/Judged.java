package org.accountability.rules.internal.reading;

import java.util.List;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.AllOf;
import org.accountability.rules.internal.language.Condition.AnyOf;
import org.accountability.rules.internal.reading.Decisions.Decision;
import org.jspecify.annotations.Nullable;

/** A compiled condition that can be asked what it would come to if one of its parts held, or did not. */
sealed interface Judged {
    /** Returns the condition as a whole. */
    Test test();

    /** Whether it holds as a whole; it does not if it asks something of an unknown value. */
    default boolean holds(@Nullable Object[] frame) {
        return test().tried(frame, false);
    }

    /** Whether it holds where {@code forced}, if that is a part of it, is answered by {@code to}. */
    boolean holds(@Nullable Object[] frame, @Nullable Decision forced, boolean to);

    /** Compiles {@code condition}, which stands in {@code scope}. */
    static Judged of(Condition condition, Scope scope) {
        Test test = Tests.of(condition, scope);
        if (condition instanceof AllOf all) {
            return new All(test, parts(all.parts(), scope));
        }
        return condition instanceof AnyOf any
                ? new Any(test, parts(any.parts(), scope))
                : new Single(test, condition.offset());
    }

    private static List<Judged> parts(List<Condition> parts, Scope scope) {
        return parts.stream().map(part -> of(part, scope)).toList();
    }

    /** A condition without parts. */
    record Single(Test test, int offset) implements Judged {
        @Override
        public boolean holds(@Nullable Object[] frame, @Nullable Decision forced, boolean to) {
            boolean isForced = forced != null && forced.condition() != null && forced.offset() == offset;
            return isForced ? to : holds(frame);
        }
    }

    /** Conditions that must all hold. */
    record All(Test test, List<Judged> parts) implements Judged {
        @Override
        public boolean holds(@Nullable Object[] frame, @Nullable Decision forced, boolean to) {
            return parts.stream().allMatch(part -> part.holds(frame, forced, to));
        }
    }

    /** Conditions of which one must hold. */
    record Any(Test test, List<Judged> parts) implements Judged {
        @Override
        public boolean holds(@Nullable Object[] frame, @Nullable Decision forced, boolean to) {
            return parts.stream().anyMatch(part -> part.holds(frame, forced, to));
        }
    }
}
