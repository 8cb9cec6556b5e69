package org.accountability.rules;

import java.util.List;
import java.util.function.UnaryOperator;
import org.accountability.model.IndexValue;
import org.accountability.rules.WhyNot.Needed;
import org.jspecify.annotations.Nullable;

/**
 * A change of one value of a school that may help it to a level, or the value as it is.
 *
 * @param amount how far it is from the school as it is, with its direction; 0 for the school as it is
 * @param changes what it changes
 * @param applied changes it
 * @param value the value of the index that it sets; {@code null} where it sets none
 */
record CandidateChange(
        int amount,
        List<Needed> changes,
        UnaryOperator<SchoolVariant> applied,
        @Nullable IndexValue value) {
    static final CandidateChange AS_IT_IS = new CandidateChange(0, List.of(), UnaryOperator.identity());

    /** Creates a change of no value of the index. */
    CandidateChange(int amount, List<Needed> changes, UnaryOperator<SchoolVariant> applied) {
        this(amount, changes, applied, null);
    }

    /** Whether it is as far as {@code other}, or farther the same way. */
    boolean isAtLeast(CandidateChange other) {
        return other.amount == 0
                || (Integer.signum(amount) == Integer.signum(other.amount)
                        && Math.abs(amount) >= Math.abs(other.amount));
    }
}
