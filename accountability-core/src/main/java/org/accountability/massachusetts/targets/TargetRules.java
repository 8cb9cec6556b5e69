package org.accountability.massachusetts.targets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accountability.model.MeasureKind;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;

/**
 * The rules of the target percentage as they are in force in one school year, made from its parameters. Each is a pure
 * function of what it is given; {@link StateTargets} applies them to a state.
 */
final class TargetRules {
    /** Whether high schools are measured by their CPI in English language arts and mathematics. */
    public static final String HIGH_SCHOOL_BY_CPI = "HIGH_SCHOOL_ACHIEVEMENT_BY_CPI";
    /** Whether the other grades are. */
    public static final String NON_HIGH_SCHOOL_BY_CPI = "NON_HIGH_SCHOOL_ACHIEVEMENT_BY_CPI";
    /** Whether achievement in science is measured by the CPI. */
    public static final String SCIENCE_BY_CPI = "SCIENCE_ACHIEVEMENT_BY_CPI";

    /** How many years the cohort of the four-year graduation rate lies back. */
    public static final String GRADUATION_LAG = "GRADUATION_4YR_LAG";

    /** How the parameters of chronic absenteeism in high school begin. */
    private static final String HIGH_SCHOOL_ABSENCE = "HIGH_SCHOOL_CHRONIC_ABSENCE";

    private static final List<MeasureKind> WITH_TARGET = List.of(
            MeasureKind.SCALED_SCORE,
            MeasureKind.CPI,
            MeasureKind.GRADUATION_4YR,
            MeasureKind.EXTENDED_ENGAGEMENT,
            MeasureKind.DROPOUT_RATE,
            MeasureKind.EL_PROGRESS,
            MeasureKind.CHRONIC_ABSENCE,
            MeasureKind.ADVANCED_COURSEWORK);

    private final TargetParameters parameters;
    private final PointScale scale;
    private final Map<MeasureKind, TargetCriteria> criteria = new EnumMap<>(MeasureKind.class);
    private final TargetCriteria highSchoolAbsence;
    private final GrowthCriteria growth;
    private final ColumnRule column;
    private final AnnualPercentageRule annual;
    private final CumulativePercentageRule cumulative;
    private final LabelRule label;

    TargetRules(TargetParameters parameters) {
        this.parameters = parameters;
        scale = new PointScale(parameters);
        for (MeasureKind measure : WITH_TARGET) {
            criteria.put(measure, new TargetCriteria(measure.name(), parameters, scale));
        }
        highSchoolAbsence = new TargetCriteria(HIGH_SCHOOL_ABSENCE, parameters, scale);
        growth = new GrowthCriteria(parameters, scale);
        column = new ColumnRule(parameters, scale);
        annual = new AnnualPercentageRule(parameters);
        cumulative = new CumulativePercentageRule(parameters);
        label = new LabelRule(parameters);
        for (String name : List.of(HIGH_SCHOOL_BY_CPI, NON_HIGH_SCHOOL_BY_CPI, SCIENCE_BY_CPI)) {
            parameters.parameter(name).yes();
        }
    }

    /**
     * The rules of one school year.
     *
     * @param inForce the parameters of that year
     * @throws IllegalStateException naming the parameter, if one is missing or cannot be read
     */
    public static TargetRules of(SchoolYear year, ParameterSet inForce) {
        return new TargetRules(new TargetParameters(year, inForce));
    }

    public SchoolYear year() {
        return parameters.year();
    }

    /**
     * How many years the cohort of the four-year graduation rate lies back.
     *
     * @throws IllegalStateException naming the parameter, if it is missing or no whole number
     */
    public static int graduationLag(SchoolYear year, ParameterSet inForce) {
        return new TargetParameters(year, inForce).parameter(GRADUATION_LAG).whole();
    }

    /** The points for a result in the grades of {@code span}, or why there are none. */
    public TargetPoints award(GradeSpan span, IndicatorResults results) {
        if (!results.indicator().isOf(span)) {
            return new TargetPoints.NotComputed(
                    results.indicator(), "is not an indicator of " + span.label(), results.inputs());
        }
        if (results.measure() == MeasureKind.MEAN_SGP) {
            return growth.award(results);
        }
        if (results.indicator().area() != Area.ACHIEVEMENT) {
            return span == GradeSpan.HIGH_SCHOOL && results.measure() == MeasureKind.CHRONIC_ABSENCE
                    ? highSchoolAbsence.award(results)
                    : criteria(results.measure()).award(results);
        }
        Parameter byCpi = parameters.parameter(byCpi(span, results.indicator()));
        MeasureKind inForce = byCpi.yes() ? MeasureKind.CPI : MeasureKind.SCALED_SCORE;
        if (results.measure() != inForce) {
            return new TargetPoints.NotComputed(
                    results.indicator(),
                    "is measured by " + inForce.code() + " in " + year() + ", and "
                            + results.measure().code() + " is given",
                    results.inputs());
        }
        return withRead(criteria(inForce).award(results), byCpi);
    }

    /** The rule of one column. */
    public ColumnRule column() {
        return column;
    }

    /** The rule of annual percentages. */
    public AnnualPercentageRule annual() {
        return annual;
    }

    /** The rule of cumulative percentages. */
    public CumulativePercentageRule cumulative() {
        return cumulative;
    }

    LabelRule label() {
        return label;
    }

    PointScale scale() {
        return scale;
    }

    private TargetCriteria criteria(MeasureKind measure) {
        return Objects.requireNonNull(criteria.get(measure));
    }

    private static String byCpi(GradeSpan span, TargetIndicator indicator) {
        if (indicator == TargetIndicator.SCIENCE_ACHIEVEMENT) {
            return SCIENCE_BY_CPI;
        }
        return span == GradeSpan.HIGH_SCHOOL ? HIGH_SCHOOL_BY_CPI : NON_HIGH_SCHOOL_BY_CPI;
    }

    private static TargetPoints withRead(TargetPoints points, Parameter parameter) {
        if (!(points instanceof TargetPoints.Awarded awarded)) {
            return points;
        }
        return new TargetPoints.Awarded(
                awarded.indicator(),
                awarded.points(),
                awarded.clause(),
                awarded.inputs(),
                awarded.unapplied(),
                new TargetParameters.Read()
                        .add(parameter)
                        .addAll(awarded.parameters())
                        .list());
    }
}
