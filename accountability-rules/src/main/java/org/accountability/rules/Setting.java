package org.accountability.rules;

import java.util.List;
import java.util.function.UnaryOperator;
import org.accountability.model.IndexValue;
import org.accountability.rules.WhyNot.Needed;
import org.jspecify.annotations.Nullable;

/**
 * A way to set a lever.
 *
 * @param amount how far it is from the school as it is, with its direction; 0 for the school as it is
 * @param changes what it changes
 * @param applied changes it
 * @param value the value of the index that it sets; {@code null} where it sets none
 */
record Setting(
        int amount,
        List<Needed> changes,
        UnaryOperator<SchoolCase> applied,
        @Nullable IndexValue value) {
    static final Setting AS_IT_IS = new Setting(0, List.of(), UnaryOperator.identity());

    /** Creates a setting of no value of the index. */
    Setting(int amount, List<Needed> changes, UnaryOperator<SchoolCase> applied) {
        this(amount, changes, applied, null);
    }

    /** Whether it is as far as {@code other}, or farther the same way. */
    boolean isAtLeast(Setting other) {
        return other.amount == 0
                || (Integer.signum(amount) == Integer.signum(other.amount)
                        && Math.abs(amount) >= Math.abs(other.amount));
    }
}
