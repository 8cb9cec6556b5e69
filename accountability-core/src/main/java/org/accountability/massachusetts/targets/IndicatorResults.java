package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.accountability.massachusetts.internal.Percentile;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.ExplainedValue;
import org.accountability.model.InvalidValueException;
import org.accountability.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * What the points for one indicator are decided by. Values count as printed, with one decimal, rounded half-up.
 *
 * @param indicator what the points are for
 * @param measure what it was measured by
 * @param current the result that counts in the year; {@code null} where not known
 * @param target what it was to reach; {@code null} where not known; growth has none
 * @param prior the earlier result that a change is told from; {@code null} where not known
 * @param amongAll where it stands among the results of all students statewide, of progress toward English proficiency
 *     within its difficulty quartile; the better, the higher, of a dropout rate too; {@code null} where not known
 * @param inOwnGroup where it stands among those of the same group; {@code null} where not known
 */
record IndicatorResults(
        TargetIndicator indicator,
        MeasureKind measure,
        @Nullable BigDecimal current,
        @Nullable BigDecimal target,
        @Nullable Prior prior,
        @Nullable Percentile amongAll,
        @Nullable Percentile inOwnGroup) {

    /** @throws InvalidValueException if the indicator is never measured so, or the measure cannot have such a value */
    public IndicatorResults {
        if (!indicator.isMeasuredBy(measure)) {
            throw new InvalidValueException("measure", measure.code(), "is none of " + indicator.code());
        }
        require(measure, measure.code(), current);
        require(measure, "target of " + measure.code(), target);
        require(measure, "prior " + measure.code(), prior == null ? null : prior.value());
    }

    /** A result of which nothing but the value is known. */
    public static IndicatorResults of(TargetIndicator indicator, MeasureKind measure, BigDecimal current) {
        return new IndicatorResults(indicator, measure, current, null, null, null, null);
    }

    /** With a target and the result that a change is told from. */
    public IndicatorResults against(@Nullable BigDecimal newTarget, @Nullable Prior newPrior) {
        return new IndicatorResults(indicator, measure, current, newTarget, newPrior, amongAll, inOwnGroup);
    }

    /** With where it stands among others. */
    public IndicatorResults ranked(@Nullable Percentile newAmongAll, @Nullable Percentile newInOwnGroup) {
        return new IndicatorResults(indicator, measure, current, target, prior, newAmongAll, newInOwnGroup);
    }

    /** Every value that was looked at. */
    List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of(measure.code(), current));
        if (measure != MeasureKind.MEAN_SGP) {
            inputs.add(ExplainedValue.of("target", target));
            inputs.add(
                    prior == null
                            ? ExplainedValue.of("result of the years before", null)
                            : ExplainedValue.of("result of " + prior.year(), prior.value()));
            inputs.add(ExplainedValue.of("percentile among all students", amongAll));
            inputs.add(ExplainedValue.of("percentile among the same group", inOwnGroup));
        }
        return List.copyOf(inputs);
    }

    private static void require(MeasureKind measure, String name, @Nullable BigDecimal value) {
        if (value != null) {
            measure.refuses(value).ifPresent(remedy -> {
                throw new InvalidValueException(name, value, remedy);
            });
        }
    }
}
