package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/** What an indicator is to reach in a year, or why that is not known. */
sealed interface IndicatorTarget {
    /** With one decimal; {@code null} where not known. */
    @Nullable
    BigDecimal value();

    /** Where the path of targets leads, with one decimal; {@code null} where not known. */
    @Nullable
    BigDecimal goal();

    /** Why an indicator with this target has no points. */
    default String reasonFor(NoPointsReason why) {
        return why == NoPointsReason.NO_TARGET && this instanceof NotKnown notKnown ? notKnown.reason() : why.words();
    }

    /**
     * A target on the path from a baseline.
     *
     * @param value with one decimal
     * @param goal where the path leads, with one decimal
     * @param baseline what it starts from, with one decimal
     * @param baselineYear the year it starts in
     * @param parameters what was read to find it
     */
    record OnPath(
            BigDecimal value, BigDecimal goal, BigDecimal baseline, SchoolYear baselineYear, List<Parameter> parameters)
            implements IndicatorTarget {}

    /**
     * A target that was set for the year, in place of the one on the path.
     *
     * @param value with one decimal
     */
    record Given(BigDecimal value) implements IndicatorTarget {
        @Override
        public @Nullable BigDecimal goal() {
            return null;
        }
    }

    /**
     * None.
     *
     * @param reason why
     */
    record NotKnown(String reason) implements IndicatorTarget {
        @Override
        public @Nullable BigDecimal value() {
            return null;
        }

        @Override
        public @Nullable BigDecimal goal() {
            return null;
        }
    }
}
