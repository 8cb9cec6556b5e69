package org.accountability.massachusetts.ppi;

import static org.accountability.massachusetts.ppi.PointsClause.CPI_ABOVE_TARGET;
import static org.accountability.massachusetts.ppi.PointsClause.CPI_DECLINED;
import static org.accountability.massachusetts.ppi.PointsClause.CPI_HIGH;
import static org.accountability.massachusetts.ppi.PointsClause.CPI_HIGH_AMONG_ALL;
import static org.accountability.massachusetts.ppi.PointsClause.CPI_HIGH_IN_OWN_GROUP;
import static org.accountability.massachusetts.ppi.PointsClause.CPI_IMPROVED;
import static org.accountability.massachusetts.ppi.PointsClause.CPI_NO_CHANGE;
import static org.accountability.massachusetts.ppi.PointsClause.CPI_ON_TARGET;
import static org.accountability.massachusetts.ppi.PointsClause.CPI_UPPER_AMONG_ALL;

import java.util.ArrayList;
import java.util.List;
import org.accountability.massachusetts.internal.Percentile;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.ExplainedValue;
import org.jspecify.annotations.Nullable;

/**
 * Points for a CPI in English language arts, mathematics or science. The first that holds of the following, where
 * {@code gap = current - target} and {@code change = current - prior}, all as printed with one decimal; numbers in
 * brackets are the parameters of 2012 to 2017.
 *
 * <ol>
 *   <li>100: gap above [1.25]; or CPI at or above [97.5]; or at or above the [90th] percentile of all-students CPIs
 *   <li>75: gap from -[1.25] to [1.25]; or at or above the [80th] percentile of all-students CPIs; or at or above the
 *       [90th] percentile of the same group
 *   <li>50: change above 0
 *   <li>25: change from -[2.5] to 0
 *   <li>0: change below -[2.5]
 * </ol>
 *
 * A clause whose percentile is not known is passed over, and the result says so. Without a target nothing is awarded:
 * points only for those who need no target would make an annual PPI look better than it is.
 *
 * <p>Source: DESE, 2019 Criteria for Awarding Points, Table A-1; DESE School and District Profiles, accountability
 * reports 2012 to 2016. Of the edge at -[2.5] the published rows speak alone.
 */
final class CpiRule {
    /** How far a CPI may be from its target and still be on it. */
    public static final String BAND = "CPI_TARGET_BAND";
    /** The CPI from which the target does not matter. */
    public static final String HIGH = "CPI_HIGH";
    /** The percentile among all students that is worth as much as being above target. */
    public static final String HIGH_AMONG_ALL = "CPI_HIGH_PERCENTILE_AMONG_ALL";
    /** The percentile among all students that is worth as much as being on target. */
    public static final String UPPER_AMONG_ALL = "CPI_UPPER_PERCENTILE_AMONG_ALL";
    /** The percentile among the same group that is worth as much as being on target. */
    public static final String HIGH_IN_OWN_GROUP = "CPI_HIGH_PERCENTILE_IN_OWN_GROUP";
    /** By how much a CPI may decline and still count as not changed. */
    public static final String DECLINE_BAND = "CPI_DECLINE_BAND";
    /** How many years back the result may lie that a change is told from. */
    public static final String YEARS_BACK = "CHANGE_YEARS_BACK";

    private final RatingPoints points;
    private final NumericParameter band;
    private final NumericParameter high;
    private final NumericParameter highAmongAll;
    private final NumericParameter upperAmongAll;
    private final NumericParameter highInOwnGroup;
    private final NumericParameter declineBand;
    private final NumericParameter yearsBack;

    CpiRule(ParameterReader reader, RatingPoints points) {
        this.points = points;
        band = reader.quantity(BAND);
        high = reader.quantity(HIGH);
        highAmongAll = reader.quantity(HIGH_AMONG_ALL);
        upperAmongAll = reader.quantity(UPPER_AMONG_ALL);
        highInOwnGroup = reader.quantity(HIGH_IN_OWN_GROUP);
        declineBand = reader.quantity(DECLINE_BAND);
        yearsBack = reader.years(YEARS_BACK, 0);
    }

    /** How many years back the prior CPI may lie. */
    int yearsBack() {
        return yearsBack.whole();
    }

    /** The points for a CPI, with how they came about. */
    public Points award(CpiResults results) {
        byte outcome = decide(
                Tenths.of(results.current()),
                Tenths.of(results.target().value()),
                Tenths.of(results.prior()),
                whole(results.amongAll()),
                whole(results.amongOwnGroup()));
        IndicatorComparison compared = IndicatorComparison.of(results.current(), results.prior(), results.target());
        return new PointsDecision(results.indicator(), outcome, compared, inputs(results))
                .toPoints(
                        points,
                        results.target()::reasonFor,
                        clause -> read(clause, results),
                        clause -> unapplied(clause, results));
    }

    /** In tenths and whole percentiles, {@link Tenths#NONE} where not known. */
    byte decide(int current, int target, int prior, int amongAll, int amongOwnGroup) {
        if (current == Tenths.NONE) {
            return PointsCode.of(NoPointsReason.NO_RESULT);
        }
        if (target == Tenths.NONE) {
            return PointsCode.of(NoPointsReason.NO_TARGET);
        }
        int gap = current - target;
        if (band.exceededBy(gap)) {
            return PointsCode.of(CPI_ABOVE_TARGET);
        }
        if (high.reachedBy(current)) {
            return PointsCode.of(CPI_HIGH);
        }
        if (highAmongAll.reachedByWhole(amongAll)) {
            return PointsCode.of(CPI_HIGH_AMONG_ALL);
        }
        if (!band.exceededBy(-gap)) {
            return PointsCode.of(CPI_ON_TARGET);
        }
        if (upperAmongAll.reachedByWhole(amongAll)) {
            return PointsCode.of(CPI_UPPER_AMONG_ALL);
        }
        if (highInOwnGroup.reachedByWhole(amongOwnGroup)) {
            return PointsCode.of(CPI_HIGH_IN_OWN_GROUP);
        }
        if (prior == Tenths.NONE) {
            return PointsCode.of(NoPointsReason.NO_PRIOR_RESULT);
        }
        int change = current - prior;
        if (change > 0) {
            return PointsCode.of(CPI_IMPROVED);
        }
        return PointsCode.of(declineBand.exceededBy(-change) ? CPI_DECLINED : CPI_NO_CHANGE);
    }

    /** Whether what was decided without percentiles could be another with them. */
    static boolean restsOnPercentiles(byte outcome) {
        return PointsCode.isAwarded(outcome)
                ? PointsCode.clause(outcome).compareTo(CPI_HIGH) > 0
                : PointsCode.why(outcome) == NoPointsReason.NO_PRIOR_RESULT;
    }

    /** Whether a clause looks at where a CPI stands among others. */
    static boolean isByPercentile(PointsClause clause) {
        return clause == CPI_HIGH_AMONG_ALL || clause == CPI_UPPER_AMONG_ALL || clause == CPI_HIGH_IN_OWN_GROUP;
    }

    private static int whole(@Nullable Percentile percentile) {
        return percentile == null ? Tenths.NONE : percentile.value();
    }

    /** The clauses of more points that were passed over. */
    private static List<PointsClause> unapplied(PointsClause clause, CpiResults results) {
        List<PointsClause> unapplied = new ArrayList<>();
        if (results.amongAll() == null) {
            addIfEarlier(unapplied, CPI_HIGH_AMONG_ALL, clause);
            addIfEarlier(unapplied, CPI_UPPER_AMONG_ALL, clause);
        }
        if (results.amongOwnGroup() == null) {
            addIfEarlier(unapplied, CPI_HIGH_IN_OWN_GROUP, clause);
        }
        return List.copyOf(unapplied);
    }

    private static void addIfEarlier(List<PointsClause> unapplied, PointsClause tried, PointsClause clause) {
        if (tried.compareTo(clause) < 0) {
            unapplied.add(tried);
        }
    }

    /** What was read until {@code clause} held: that an earlier clause did not hold is part of the result. */
    private Parameters read(PointsClause clause, CpiResults results) {
        Parameters read = new Parameters();
        if (results.target() instanceof IndicatorTarget.OnPath path) {
            read.addAll(path.parameters());
        }
        read.add(band);
        addIfTried(read, CPI_HIGH, clause, high, null);
        addIfTried(read, CPI_HIGH_AMONG_ALL, clause, highAmongAll, results.amongAll());
        addIfTried(read, CPI_UPPER_AMONG_ALL, clause, upperAmongAll, results.amongAll());
        addIfTried(read, CPI_HIGH_IN_OWN_GROUP, clause, highInOwnGroup, results.amongOwnGroup());
        addIfTried(read, CPI_IMPROVED, clause, yearsBack, null);
        addIfTried(read, CPI_NO_CHANGE, clause, declineBand, null);
        return read;
    }

    private static void addIfTried(
            Parameters read,
            PointsClause tried,
            PointsClause clause,
            NumericParameter quantity,
            @Nullable Percentile ranked) {
        if (tried.compareTo(clause) <= 0) {
            read.add(quantity);
            if (ranked != null) {
                read.addAll(ranked.parameters());
            }
        }
    }

    private static List<ExplainedValue> inputs(CpiResults results) {
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of(results.indicator().label(), results.current()));
        if (results.target() instanceof IndicatorTarget.OnPath path) {
            inputs.add(ExplainedValue.of("baseline of " + path.baselineYear(), path.baseline()));
        }
        inputs.add(ExplainedValue.of(
                results.target() instanceof IndicatorTarget.Given ? "target, as given" : "target",
                results.target().value()));
        Prior prior = results.prior();
        inputs.add(
                prior == null
                        ? ExplainedValue.of("CPI of the years before", null)
                        : ExplainedValue.of("CPI of " + prior.year(), prior.value()));
        inputs.add(ExplainedValue.of("percentile among all students", results.amongAll()));
        inputs.add(ExplainedValue.of("percentile among the same group", results.amongOwnGroup()));
        return inputs;
    }
}
