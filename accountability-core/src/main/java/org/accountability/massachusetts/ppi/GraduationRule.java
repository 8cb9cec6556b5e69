package org.accountability.massachusetts.ppi;

import static org.accountability.massachusetts.ppi.PointsClause.GRADUATION_ABOVE_TARGET;
import static org.accountability.massachusetts.ppi.PointsClause.GRADUATION_DECLINED;
import static org.accountability.massachusetts.ppi.PointsClause.GRADUATION_HIGH;
import static org.accountability.massachusetts.ppi.PointsClause.GRADUATION_IMPROVED;
import static org.accountability.massachusetts.ppi.PointsClause.GRADUATION_NO_CHANGE;
import static org.accountability.massachusetts.ppi.PointsClause.GRADUATION_ON_TARGET;

import java.util.ArrayList;
import java.util.List;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Points for cohort graduation: those of the four-year or of the five-year rate, whichever are more, of equally many
 * those of the four-year rate. Each rate by the first that holds of the following; numbers in brackets are the
 * parameters of 2012 to 2017, and rates have one decimal.
 *
 * <ol>
 *   <li>100: at or above [95]; or above the target, [80] of four and [85] of five years, by [2.5] or more
 *   <li>75: at or above the target
 *   <li>50: improved by [2.5] or more
 *   <li>25: changed by less than [2.5]
 *   <li>0: declined by [2.5] or more
 * </ol>
 *
 * The year counts the four-year rate of the cohort [1] year before it and the five-year rate of the cohort [2] years
 * before it (DESE School and District Profiles, accountability reports). Targets and bands are assumed; a caller may
 * give published points instead.
 */
final class GraduationRule {
    /** The graduation rate from which the target does not matter, in percent. */
    public static final String HIGH = "GRADUATION_HIGH";
    /** The target of the four-year rate, in percent. */
    public static final String FOUR_YEAR_TARGET = "GRADUATION_4YR_TARGET";
    /** The target of the five-year rate, in percent. */
    public static final String FIVE_YEAR_TARGET = "GRADUATION_5YR_TARGET";
    /** By how much a rate is above its target, or changed. */
    public static final String BAND = "GRADUATION_BAND";
    /** How many years the cohort of the four-year rate lies back. */
    public static final String FOUR_YEAR_LAG = "GRADUATION_4YR_LAG";
    /** How many years the cohort of the five-year rate lies back. */
    public static final String FIVE_YEAR_LAG = "GRADUATION_5YR_LAG";
    /** How many years further back a rate may lie that the change is told from. */
    public static final String YEARS_BACK = "COMPLETION_CHANGE_YEARS_BACK";

    private final RatingPoints points;
    private final NumericParameter high;
    private final NumericParameter fourYearTarget;
    private final NumericParameter fiveYearTarget;
    private final NumericParameter band;
    private final NumericParameter fourYearLag;
    private final NumericParameter fiveYearLag;
    private final NumericParameter yearsBack;

    GraduationRule(ParameterReader reader, RatingPoints points) {
        this.points = points;
        high = reader.quantity(HIGH);
        fourYearTarget = reader.quantity(FOUR_YEAR_TARGET);
        fiveYearTarget = reader.quantity(FIVE_YEAR_TARGET);
        band = reader.quantity(BAND);
        fourYearLag = reader.years(FOUR_YEAR_LAG, 0);
        fiveYearLag = reader.years(FIVE_YEAR_LAG, 0);
        yearsBack = reader.years(YEARS_BACK, 0);
    }

    int fourYearLag() {
        return fourYearLag.whole();
    }

    int fiveYearLag() {
        return fiveYearLag.whole();
    }

    int yearsBack() {
        return yearsBack.whole();
    }

    /** The points for graduation, with how they came about. */
    public Points award(CohortResults fourYear, CohortResults fiveYear) {
        byte four = decideFourYear(Tenths.of(fourYear.rate()), Tenths.of(fourYear.prior()));
        byte five = decideFiveYear(Tenths.of(fiveYear.rate()), Tenths.of(fiveYear.prior()));
        byte better = better(four, five);
        boolean isFive = better != four;
        CohortResults counting = isFive ? fiveYear : fourYear;
        IndicatorComparison compared =
                IndicatorComparison.of(counting.rate(), counting.prior(), isFive ? fiveYearTarget : fourYearTarget);
        return new PointsDecision(Indicator.GRADUATION, better, compared, inputs(fourYear, fiveYear))
                .toPoints(points, NoPointsReason::words, clause -> {
                    Parameters read = new Parameters();
                    addRead(read, four, fourYear, fourYearTarget, fourYearLag);
                    addRead(read, five, fiveYear, fiveYearTarget, fiveYearLag);
                    return read;
                });
    }

    /** In tenths, {@link Tenths#NONE} where not known. */
    byte decide(int fourYear, int fourYearPrior, int fiveYear, int fiveYearPrior) {
        return better(decideFourYear(fourYear, fourYearPrior), decideFiveYear(fiveYear, fiveYearPrior));
    }

    private byte decideFourYear(int rate, int prior) {
        return decide(rate, prior, fourYearTarget);
    }

    private byte decideFiveYear(int rate, int prior) {
        return decide(rate, prior, fiveYearTarget);
    }

    private byte decide(int rate, int prior, NumericParameter target) {
        if (rate == Tenths.NONE) {
            return PointsCode.of(NoPointsReason.NO_RESULT);
        }
        if (high.reachedBy(rate)) {
            return PointsCode.of(GRADUATION_HIGH);
        }
        if (target.exceededBy(rate, band)) {
            return PointsCode.of(GRADUATION_ABOVE_TARGET);
        }
        if (target.reachedBy(rate)) {
            return PointsCode.of(GRADUATION_ON_TARGET);
        }
        if (prior == Tenths.NONE) {
            return PointsCode.of(NoPointsReason.NO_PRIOR_RESULT);
        }
        int change = rate - prior;
        if (band.reachedBy(change)) {
            return PointsCode.of(GRADUATION_IMPROVED);
        }
        return PointsCode.of(band.reachedBy(-change) ? GRADUATION_DECLINED : GRADUATION_NO_CHANGE);
    }

    /** The outcome of more points; the first of two that are worth the same. One without points yields to any other. */
    private byte better(byte one, byte other) {
        if (!PointsCode.isAwarded(other)) {
            // Below target without a prior result says more than that nothing is known.
            return !PointsCode.isAwarded(one) && PointsCode.why(one) == NoPointsReason.NO_RESULT ? other : one;
        }
        if (!PointsCode.isAwarded(one)) {
            return other;
        }
        return points.ofOutcome(other) > points.ofOutcome(one) ? other : one;
    }

    private void addRead(
            Parameters read, byte outcome, CohortResults results, NumericParameter target, NumericParameter lag) {
        if (results.rate() == null) {
            return;
        }
        read.add(lag).add(high);
        if (outcome != PointsCode.of(GRADUATION_HIGH)) {
            read.add(target).add(band);
        }
        if (PointsCode.isAwarded(outcome) && GRADUATION_IMPROVED.compareTo(PointsCode.clause(outcome)) <= 0) {
            read.add(yearsBack);
        }
    }

    private static List<ExplainedValue> inputs(CohortResults fourYear, CohortResults fiveYear) {
        List<ExplainedValue> inputs = new ArrayList<>();
        add(inputs, "four-year graduation rate", fourYear);
        add(inputs, "five-year graduation rate", fiveYear);
        return inputs;
    }

    private static void add(List<ExplainedValue> inputs, String name, CohortResults results) {
        inputs.add(ExplainedValue.of(name + " of the cohort of " + results.cohort(), results.rate()));
        @Nullable Prior prior = results.prior();
        if (prior != null) {
            inputs.add(ExplainedValue.of(name + " of the cohort of " + prior.year(), prior.value()));
        }
    }
}
