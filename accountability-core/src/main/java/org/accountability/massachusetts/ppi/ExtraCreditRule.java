package org.accountability.massachusetts.ppi;

import static org.accountability.massachusetts.ppi.PointsClause.CREDIT_EARNED;
import static org.accountability.massachusetts.ppi.PointsClause.CREDIT_NOT_EARNED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Indicator;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Extra credit, each worth [25] points, which add to the points of an annual PPI and not to its number of indicators.
 * Numbers in brackets are the parameters of 2012 to 2017.
 *
 * <ul>
 *   <li>Percent Warning/Failing down by [10] percent of what it was: {@code prior - current >= prior / 10}. 2 to 0 earns
 *       it; from 0 it cannot go down.
 *   <li>Percent Advanced up by [10] percent of what it was: 21 to 24 earns it, 37 to 40 does not. From 0 it is not
 *       earned (assumed).
 *   <li>From 2014: [2] or more dropouts re-engaged.
 *   <li>From 2016: a median ACCESS growth percentile of [60] or more, for all students, high needs, and EL and former EL; whether
 *       2015 had it too is open.
 * </ul>
 *
 * Changes are told from the year before; where that has no result, from the year before that (assumed). Nothing is
 * rounded. Source: DESE School and District Profiles, accountability reports 2012 to 2016.
 */
final class ExtraCreditRule {
    /** By how much of what it was a percentage must change, in percent. */
    public static final String RELATIVE_CHANGE = "EXTRA_CREDIT_RELATIVE_CHANGE";
    /** Whether percent Advanced earns it by rising from 0. */
    public static final String ADVANCED_FROM_ZERO = "EXTRA_CREDIT_ADVANCED_FROM_ZERO";
    /** How many years back the result may lie that a change is told from. */
    public static final String YEARS_BACK = "EXTRA_CREDIT_YEARS_BACK";
    /** How many dropouts must be re-engaged. */
    public static final String REENGAGED = "REENGAGED_DROPOUTS";
    /** The median ACCESS growth percentile that earns it. */
    public static final String ACCESS = "ACCESS_GROWTH_CUT";

    private static final long PERCENT_IN_THOUSANDTHS = 100_000;

    private final RatingPoints points;
    private final NumericParameter relativeChange;
    private final Parameter advancedFromZero;
    private final boolean fromZero;
    private final NumericParameter yearsBack;
    private final @Nullable NumericParameter reengaged;
    private final @Nullable NumericParameter access;

    ExtraCreditRule(ParameterReader reader, RatingPoints points) {
        this.points = points;
        relativeChange = reader.quantity(RELATIVE_CHANGE);
        advancedFromZero = reader.parameter(ADVANCED_FROM_ZERO);
        fromZero = reader.yes(ADVANCED_FROM_ZERO);
        yearsBack = reader.years(YEARS_BACK, 0);
        Optional<NumericParameter> ifReengaged = reader.quantityIfInForce(REENGAGED);
        Optional<NumericParameter> ifAccess = reader.quantityIfInForce(ACCESS);
        reengaged = ifReengaged.orElse(null);
        access = ifAccess.orElse(null);
    }

    int yearsBack() {
        return yearsBack.whole();
    }

    /**
     * The credit for percent Warning/Failing or percent Advanced, with how it came about.
     *
     * @param indicator one of these, in any subject
     * @param year the school year
     * @param current in percent, with one decimal
     * @param prior that of the most recent of the years before that has one
     */
    public Points award(Indicator indicator, SchoolYear year, @Nullable BigDecimal current, @Nullable Prior prior) {
        boolean advanced = isAdvanced(indicator);
        int before = Tenths.of(prior);
        byte outcome =
                advanced ? decideAdvanced(Tenths.of(current), before) : decideWarning(Tenths.of(current), before);
        Parameters read = new Parameters().add(relativeChange);
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of(indicator.label(), current));
        if (prior != null) {
            inputs.add(ExplainedValue.of(indicator.label() + " of " + prior.year(), prior.value()));
            if (advanced && before == 0) {
                read.add(advancedFromZero);
            }
            if (prior.year().compareTo(year.minus(1)) < 0) {
                read.add(yearsBack);
            }
        }
        return toPoints(indicator, outcome, IndicatorComparison.of(current, prior), inputs, read);
    }

    /** The credit for re-engaged dropouts, with how it came about. */
    public Points awardReengagement(@Nullable Integer dropouts) {
        byte outcome = decideReengagement(dropouts == null ? Tenths.NONE : dropouts);
        Parameters read = new Parameters();
        if (reengaged != null) {
            read.add(reengaged);
        }
        return toPoints(
                Indicator.REENGAGEMENT,
                outcome,
                IndicatorComparison.of(dropouts == null ? null : BigDecimal.valueOf(dropouts), null),
                List.of(ExplainedValue.of(Indicator.REENGAGEMENT.label(), dropouts)),
                read);
    }

    /** The credit for growth in English proficiency, with how it came about. */
    public Points awardAccess(StudentGroup group, @Nullable BigDecimal median) {
        byte outcome = decideAccess(group, Tenths.of(median));
        Parameters read = new Parameters();
        if (access != null) {
            read.add(access);
        }
        return toPoints(
                Indicator.ACCESS,
                outcome,
                IndicatorComparison.of(median, null),
                List.of(ExplainedValue.of(Indicator.ACCESS.label(), median)),
                read);
    }

    /** In tenths, {@link Tenths#NONE} where not known. */
    byte decideWarning(int current, int prior) {
        return current == Tenths.NONE || prior == Tenths.NONE
                ? unknown(current)
                : earned(prior > 0 && isEnough(prior - current, prior));
    }

    /** In tenths, {@link Tenths#NONE} where not known. */
    byte decideAdvanced(int current, int prior) {
        if (current == Tenths.NONE || prior == Tenths.NONE) {
            return unknown(current);
        }
        return earned(prior == 0 ? fromZero && current > 0 : isEnough(current - prior, prior));
    }

    byte decideReengagement(int dropouts) {
        if (reengaged == null) {
            return PointsCode.of(NoPointsReason.NOT_IN_FORCE);
        }
        return dropouts == Tenths.NONE ? unknown(dropouts) : earned(reengaged.reachedByWhole(dropouts));
    }

    byte decideAccess(StudentGroup group, int median) {
        if (access == null) {
            return PointsCode.of(NoPointsReason.NOT_IN_FORCE);
        }
        if (group != StudentGroup.ALL && group != StudentGroup.HIGH_NEEDS && group != StudentGroup.EL) {
            return PointsCode.of(NoPointsReason.NOT_FOR_THE_GROUP);
        }
        return median == Tenths.NONE ? unknown(median) : earned(access.reachedBy(median));
    }

    static boolean isAdvanced(Indicator indicator) {
        return indicator == Indicator.ELA_ADVANCED
                || indicator == Indicator.MATH_ADVANCED
                || indicator == Indicator.SCIENCE_ADVANCED;
    }

    /** Whether {@code change} is at least the share of {@code prior}, more than 0, that earns the credit. */
    private boolean isEnough(int change, int prior) {
        return change * PERCENT_IN_THOUSANDTHS >= prior * relativeChange.thousandths();
    }

    private static byte earned(boolean earned) {
        return PointsCode.of(earned ? CREDIT_EARNED : CREDIT_NOT_EARNED);
    }

    private static byte unknown(int current) {
        return PointsCode.of(current == Tenths.NONE ? NoPointsReason.NO_RESULT : NoPointsReason.NO_PRIOR_RESULT);
    }

    private Points toPoints(
            Indicator indicator,
            byte outcome,
            IndicatorComparison compared,
            List<ExplainedValue> inputs,
            Parameters read) {
        return new PointsDecision(indicator, outcome, compared, inputs)
                .toPoints(points, NoPointsReason::words, clause -> read);
    }
}
