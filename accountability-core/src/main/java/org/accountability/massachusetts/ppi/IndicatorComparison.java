package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator was measured at and what that was compared with, all as printed: with one decimal.
 *
 * @param current the result that counts in the year
 * @param prior the earlier result that the change is told from
 * @param priorYear the year of that result
 * @param target what it was to reach
 * @param goal where the path of targets leads
 */
record IndicatorComparison(
        @Nullable BigDecimal current,
        @Nullable BigDecimal prior,
        @Nullable SchoolYear priorYear,
        @Nullable BigDecimal target,
        @Nullable BigDecimal goal) {
    /** Nothing is known but the points. */
    static final IndicatorComparison NOTHING = new IndicatorComparison(null, null, null, null, null);

    static IndicatorComparison of(@Nullable BigDecimal current, @Nullable Prior prior) {
        return of(current, prior, null, null);
    }

    static IndicatorComparison of(@Nullable BigDecimal current, @Nullable Prior prior, IndicatorTarget target) {
        return of(current, prior, target.value(), target.goal());
    }

    static IndicatorComparison of(@Nullable BigDecimal current, @Nullable Prior prior, NumericParameter target) {
        return of(current, prior, target.parameter().decimal(), null);
    }

    private static IndicatorComparison of(
            @Nullable BigDecimal current,
            @Nullable Prior prior,
            @Nullable BigDecimal target,
            @Nullable BigDecimal goal) {
        return new IndicatorComparison(
                current, prior == null ? null : prior.value(), prior == null ? null : prior.year(), target, goal);
    }
}
