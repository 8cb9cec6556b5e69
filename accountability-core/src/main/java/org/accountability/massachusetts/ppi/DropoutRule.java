package org.accountability.massachusetts.ppi;

import static org.accountability.massachusetts.ppi.PointsClause.DROPOUT_IMPROVED;
import static org.accountability.massachusetts.ppi.PointsClause.DROPOUT_NO_CHANGE;
import static org.accountability.massachusetts.ppi.PointsClause.DROPOUT_ON_TARGET;
import static org.accountability.massachusetts.ppi.PointsClause.DROPOUT_WELL_BELOW_TARGET;
import static org.accountability.massachusetts.ppi.PointsClause.DROPOUT_WORSE;

import java.util.ArrayList;
import java.util.List;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Indicator;

/**
 * Points for the annual dropout rate, in percent with one decimal, against a target on the {@linkplain TargetPath path}
 * from the group's baseline to [half] of it. The first that holds; numbers in brackets are the parameters of 2012 to
 * 2017.
 *
 * <ol>
 *   <li>100: at or below [half] the target
 *   <li>75: at or below the target
 *   <li>50: lower than before
 *   <li>25: as before
 *   <li>0: higher than before
 * </ol>
 *
 * The year counts the rate of [1] year before it (DESE School and District Profiles, accountability reports). Targets
 * and bands are assumed; a caller may give published points instead. A baseline of 0 leaves 0 as the target, so that
 * only a rate of 0 reaches it, and that is then also half of it.
 */
final class DropoutRule {
    /** The share of the target at or below which the rate earns most, in percent. */
    public static final String WELL_BELOW = "DROPOUT_WELL_BELOW_TARGET";
    /** How many years the rate lies back. */
    public static final String LAG = "DROPOUT_LAG";

    private static final long PERCENT_IN_THOUSANDTHS = 100_000;

    private final RatingPoints points;
    private final NumericParameter wellBelow;
    private final NumericParameter lag;
    private final NumericParameter yearsBack;

    DropoutRule(ParameterReader reader, RatingPoints points) {
        this.points = points;
        wellBelow = reader.quantity(WELL_BELOW);
        lag = reader.years(LAG, 0);
        yearsBack = reader.years(GraduationRule.YEARS_BACK, 0);
    }

    int lag() {
        return lag.whole();
    }

    int yearsBack() {
        return yearsBack.whole();
    }

    /** The points for a dropout rate, with how they came about. */
    public Points award(DropoutResults results) {
        byte outcome =
                decide(Tenths.of(results.rate()), Tenths.of(results.target().value()), Tenths.of(results.prior()));
        IndicatorComparison compared = IndicatorComparison.of(results.rate(), results.prior(), results.target());
        return new PointsDecision(Indicator.DROPOUT, outcome, compared, inputs(results))
                .toPoints(points, results.target()::reasonFor, clause -> read(clause, results));
    }

    /** In tenths, {@link Tenths#NONE} where not known. */
    byte decide(int rate, int target, int prior) {
        if (rate == Tenths.NONE) {
            return PointsCode.of(NoPointsReason.NO_RESULT);
        }
        if (target == Tenths.NONE) {
            return PointsCode.of(NoPointsReason.NO_TARGET);
        }
        if (rate * PERCENT_IN_THOUSANDTHS <= target * wellBelow.thousandths()) {
            return PointsCode.of(DROPOUT_WELL_BELOW_TARGET);
        }
        if (rate <= target) {
            return PointsCode.of(DROPOUT_ON_TARGET);
        }
        if (prior == Tenths.NONE) {
            return PointsCode.of(NoPointsReason.NO_PRIOR_RESULT);
        }
        if (rate < prior) {
            return PointsCode.of(DROPOUT_IMPROVED);
        }
        return PointsCode.of(rate == prior ? DROPOUT_NO_CHANGE : DROPOUT_WORSE);
    }

    private Parameters read(PointsClause clause, DropoutResults results) {
        Parameters read = new Parameters().add(lag);
        if (results.target() instanceof IndicatorTarget.OnPath path) {
            read.addAll(path.parameters());
        }
        read.add(wellBelow);
        if (DROPOUT_IMPROVED.compareTo(clause) <= 0) {
            read.add(yearsBack);
        }
        return read;
    }

    private static List<ExplainedValue> inputs(DropoutResults results) {
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of("dropout rate of " + results.rateYear(), results.rate()));
        if (results.target() instanceof IndicatorTarget.OnPath path) {
            inputs.add(ExplainedValue.of("baseline dropout rate, for " + path.baselineYear(), path.baseline()));
        }
        inputs.add(ExplainedValue.of("target", results.target().value()));
        Prior prior = results.prior();
        inputs.add(ExplainedValue.of(
                prior == null ? "dropout rate of the years before" : "dropout rate of " + prior.year(),
                prior == null ? null : prior.value()));
        return inputs;
    }
}
