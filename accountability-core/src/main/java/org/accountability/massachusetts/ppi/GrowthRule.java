package org.accountability.massachusetts.ppi;

import static org.accountability.massachusetts.ppi.PointsClause.SGP_ABOVE_TARGET;
import static org.accountability.massachusetts.ppi.PointsClause.SGP_BELOW_TARGET;
import static org.accountability.massachusetts.ppi.PointsClause.SGP_FAR_BELOW_TARGET;
import static org.accountability.massachusetts.ppi.PointsClause.SGP_IMPROVED;
import static org.accountability.massachusetts.ppi.PointsClause.SGP_IMPROVED_MUCH;
import static org.accountability.massachusetts.ppi.PointsClause.SGP_LOW;
import static org.accountability.massachusetts.ppi.PointsClause.SGP_ON_TARGET;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.ExplainedValue;
import org.accountability.policy.Parameter;

/**
 * Points for a median student growth percentile, 1 to 99. Numbers in brackets are the parameters of 2012 to 2017.
 *
 * <ol>
 *   <li>100: at or above [60]; or, where improvement counts, higher than the year before by [15] or more
 *   <li>75: at or above [51], the target; or, where improvement counts, higher by [10] or more
 *   <li>50: at or above [41]
 *   <li>25: at or above [31]
 *   <li>0: below that
 * </ol>
 *
 * A median of 50.5 has not reached 51. A group with fewer than [20] students with an SGP has no points; one of unknown
 * size counts. That improvement counts is assumed from one published row, and off.
 *
 * <p>All edges are reconstructed. Source: DESE School and District Profiles, accountability reports 2012 to 2016, with one
 * row that contradicts (59 earns 100 in mathematics of 2014, 00350094); the two lowest bands follow the ladder of DESE,
 * 2019 Criteria for Awarding Points, Table A-1.
 */
final class GrowthRule {
    /** The median SGP from which the points are those of above target. */
    public static final String ABOVE_TARGET = "SGP_ABOVE_TARGET";
    /** The target. */
    public static final String TARGET = "SGP_TARGET";
    /** The lower edge of the first band below the target. */
    public static final String BELOW_TARGET = "SGP_BELOW_TARGET";
    /** The lower edge of the second band below the target. */
    public static final String FAR_BELOW_TARGET = "SGP_FAR_BELOW_TARGET";
    /** How many students with an SGP a median needs. */
    public static final String MINIMUM_STUDENTS = "SGP_MINIMUM_STUDENTS";
    /** Whether improvement over the year before lifts the points. */
    public static final String IMPROVEMENT_COUNTS = "SGP_IMPROVEMENT_COUNTS";
    /** The improvement that is worth as much as being on target. */
    public static final String IMPROVED = "SGP_IMPROVED";
    /** The improvement that is worth as much as being above target. */
    public static final String IMPROVED_MUCH = "SGP_IMPROVED_MUCH";

    private final RatingPoints points;
    private final NumericParameter aboveTarget;
    private final NumericParameter target;
    private final NumericParameter belowTarget;
    private final NumericParameter farBelowTarget;
    private final NumericParameter minimumStudents;
    private final Parameter improvementCounts;
    private final boolean counting;
    private final NumericParameter improved;
    private final NumericParameter improvedMuch;

    GrowthRule(ParameterReader reader, RatingPoints points) {
        this.points = points;
        aboveTarget = reader.quantity(ABOVE_TARGET);
        target = reader.quantity(TARGET);
        belowTarget = reader.quantity(BELOW_TARGET);
        farBelowTarget = reader.quantity(FAR_BELOW_TARGET);
        minimumStudents = reader.quantity(MINIMUM_STUDENTS);
        improvementCounts = reader.parameter(IMPROVEMENT_COUNTS);
        counting = reader.yes(IMPROVEMENT_COUNTS);
        improved = reader.quantity(IMPROVED);
        improvedMuch = reader.quantity(IMPROVED_MUCH);
    }

    /** The points for a median SGP, with how they came about. */
    public Points award(GrowthResults results) {
        int current = Tenths.of(results.current());
        int prior = Tenths.of(results.yearBefore());
        byte outcome = decide(current, results.students() == null ? Tenths.NONE : results.students(), prior);
        int change = prior == Tenths.NONE ? Tenths.NONE : current - prior;
        IndicatorComparison compared = IndicatorComparison.of(results.current(), results.yearBefore(), target);
        return new PointsDecision(results.indicator(), outcome, compared, inputs(results))
                .toPoints(points, why -> reasonFor(why, results), clause -> read(clause, results, change));
    }

    private String reasonFor(NoPointsReason why, GrowthResults results) {
        return why == NoPointsReason.TOO_FEW_STUDENTS
                ? results.students() + " students have an SGP; " + minimumStudents + " are needed"
                : why.words();
    }

    /** In tenths and whole students, {@link Tenths#NONE} where not known. */
    byte decide(int current, int students, int yearBefore) {
        if (current == Tenths.NONE) {
            return PointsCode.of(NoPointsReason.NO_RESULT);
        }
        if (students != Tenths.NONE && !minimumStudents.reachedByWhole(students)) {
            return PointsCode.of(NoPointsReason.TOO_FEW_STUDENTS);
        }
        boolean compared = counting && yearBefore != Tenths.NONE;
        int change = compared ? current - yearBefore : 0;
        if (aboveTarget.reachedBy(current)) {
            return PointsCode.of(SGP_ABOVE_TARGET);
        }
        if (compared && improvedMuch.reachedBy(change)) {
            return PointsCode.of(SGP_IMPROVED_MUCH);
        }
        if (target.reachedBy(current)) {
            return PointsCode.of(SGP_ON_TARGET);
        }
        if (compared && improved.reachedBy(change)) {
            return PointsCode.of(SGP_IMPROVED);
        }
        if (belowTarget.reachedBy(current)) {
            return PointsCode.of(SGP_BELOW_TARGET);
        }
        return PointsCode.of(farBelowTarget.reachedBy(current) ? SGP_FAR_BELOW_TARGET : SGP_LOW);
    }

    private Parameters read(PointsClause clause, GrowthResults results, int change) {
        Parameters read = new Parameters();
        if (results.students() != null) {
            read.add(minimumStudents);
        }
        read.add(aboveTarget);
        if (clause != SGP_ABOVE_TARGET) {
            addImprovement(read, improvedMuch, change);
            addIfTried(read, SGP_ON_TARGET, clause, target);
            if (SGP_IMPROVED.compareTo(clause) <= 0) {
                addImprovement(read, improved, change);
            }
            addIfTried(read, SGP_BELOW_TARGET, clause, belowTarget);
            addIfTried(read, SGP_FAR_BELOW_TARGET, clause, farBelowTarget);
        }
        return read;
    }

    /** A result rests on the clause, on or off, only where it could make a difference. */
    private void addImprovement(Parameters read, NumericParameter needed, int change) {
        if (change == Tenths.NONE) {
            return;
        }
        if (counting || needed.reachedBy(change)) {
            read.add(improvementCounts).add(needed);
        }
    }

    private static void addIfTried(
            Parameters read, PointsClause tried, PointsClause clause, NumericParameter quantity) {
        if (tried.compareTo(clause) <= 0) {
            read.add(quantity);
        }
    }

    private static List<ExplainedValue> inputs(GrowthResults results) {
        Prior yearBefore = results.yearBefore();
        BigDecimal before = yearBefore == null ? null : yearBefore.value();
        return List.of(
                ExplainedValue.of(results.indicator().label(), results.current()),
                ExplainedValue.of("students with an SGP", results.students()),
                ExplainedValue.of("median SGP of the year before", before));
    }
}
