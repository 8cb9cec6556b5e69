package org.accountability.massachusetts.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.model.Checked;
import org.accountability.model.MeasureKind;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Target percentages of groups: what is refused, what is missing, and what they rest on. */
class StateTargetsTest {
    private static final String ALL_POINTS = "3 3 3 3 3 - - - - 3 -";

    @Test
    void oneSpanAloneCountsWhole() {
        assertThat(annual(elementary(2019))).isEqualTo("75");
    }

    @Test
    void aSpanWithoutPercentageDropsOutAndTheResultSaysThatThisIsAssumed() {
        TargetPercentage percentage = one(elementary(2019)
                .spanWeight(
                        SampleTargets.DISTRICT, SchoolYear.of(2019), GradeSpan.HIGH_SCHOOL, BigDecimal.valueOf(30)));
        assertThat(percentage.annualWhole()).isEqualTo(75);
        assertThat(percentage.parameters()).extracting(Parameter::name).contains(AnnualPercentageRule.SPAN_DROPS_OUT);
        assertThat(percentage.weakestStatus()).isEqualTo(Status.ASSUMED);
    }

    @Test
    void lowestPerformingStudentsAloneMakeNoPercentage() {
        TargetResults.Builder results = TargetResults.of();
        SampleTargets.add(
                results, SampleTargets.column(2019, StudentSet.LOWEST, GradeSpan.NON_HIGH_SCHOOL), ALL_POINTS);
        assertThat(one(results).notComputedBecause()).isEqualTo("all students have no points");
    }

    @ParameterizedTest
    @CsvSource({"70, , 59.86", ", 30, 59.86", "70, 30, 59.86", ", , none"})
    void oneWeightIsWhatTheOtherLeaves(
            @Nullable BigDecimal nonHighSchool, @Nullable BigDecimal highSchool, String expected) {
        TargetResults.Builder results = elementary(2019);
        SampleTargets.add(
                results, SampleTargets.column(2019, StudentSet.ALL, GradeSpan.HIGH_SCHOOL), "1 1 1 1 1 1 1 1 1 1 1");
        if (nonHighSchool != null) {
            results.spanWeight(SampleTargets.DISTRICT, SchoolYear.of(2019), GradeSpan.NON_HIGH_SCHOOL, nonHighSchool);
        }
        if (highSchool != null) {
            results.spanWeight(SampleTargets.DISTRICT, SchoolYear.of(2019), GradeSpan.HIGH_SCHOOL, highSchool);
        }
        TargetPercentage percentage = one(results);
        assertThat(
                        percentage.annual() instanceof AnnualPercentage.Earned earned
                                ? earned.percentage().stripTrailingZeros().toPlainString()
                                : "none")
                .isEqualTo(expected);
    }

    @Test
    void theYearBeforeIsTakenFromPointsWhereItIsNotGiven() {
        TargetResults.Builder results = elementary(2018);
        SampleTargets.add(
                results,
                SampleTargets.column(2019, StudentSet.ALL, GradeSpan.NON_HIGH_SCHOOL),
                "2 2 2 2 2 - - - - 2 -");
        StateTargets targets = StateTargets.of(results.build(), SampleTargets.with());
        assertThat(targets.all()).extracting(TargetPercentage::cumulativeWhole).containsExactly(null, 60);
    }

    @Test
    void aYearBeforeThatIsGivenUnderTheYearOfTheReportIsReadWithAWarning() {
        Checked<StateTargets> targets = StateTargets.check(
                elementary(2019)
                        .annual(
                                SampleTargets.DISTRICT,
                                SchoolYear.of(2019),
                                StudentGroup.ALL,
                                BigDecimal.valueOf(50),
                                "prior.csv:2:1")
                        .build(),
                SampleTargets.with());
        assertThat(targets.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "prior.csv:2:1: warning: the annual percentage of 2019 is computed from points; the one"
                                + " given is read as that of 2018");
        assertThat(targets.orElseThrow().all().get(0).cumulativeWhole()).isEqualTo(65);
    }

    @Test
    void withoutTheYearBeforeTheAnnualPercentageGivesTheLabelWhichIsAssumed() {
        TargetPercentage percentage = one(elementary(2024));
        assertThat(percentage.cumulative())
                .isEqualTo(new CumulativePercentage.NotComputed("the annual percentage of 2023 is not known"));
        assertThat(percentage.label()).isEqualTo(TargetLabel.MEETING_OR_EXCEEDING);
        assertThat(percentage.weakestStatus()).isEqualTo(Status.ASSUMED);
        assertThat(one(elementary(2023)).weakestStatus()).isEqualTo(Status.CONFIRMED);
        assertThat(one(elementary(2023)).cumulative())
                .isEqualTo(new CumulativePercentage.NotInForce("there are no cumulative percentages in 2023"));
    }

    @Test
    void anAnnualPercentageThatEntersNothingIsNamed() {
        assertThat(StateTargets.check(
                                elementary(2023)
                                        .annual(
                                                SampleTargets.DISTRICT,
                                                SchoolYear.of(2022),
                                                StudentGroup.ALL,
                                                BigDecimal.TEN,
                                                "prior.csv:2:1")
                                        .build(),
                                SampleTargets.with())
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "prior.csv:2:1: warning: the annual percentage of 90010000 2022, All students enters no"
                                + " cumulative percentage and is not used");
    }

    @Test
    void resultsStandBesidePublishedPoints() {
        GroupColumn column = SampleTargets.column(2019, StudentSet.ALL, GradeSpan.NON_HIGH_SCHOOL);
        TargetResults.Builder results = TargetResults.of()
                .points(column, TargetIndicator.ELA_ACHIEVEMENT, 4)
                .results(
                        column,
                        IndicatorResults.of(TargetIndicator.ELA_GROWTH, MeasureKind.MEAN_SGP, new BigDecimal("61")))
                .results(
                        column,
                        IndicatorResults.of(TargetIndicator.MATH_GROWTH, MeasureKind.MEAN_SGP, new BigDecimal("20")))
                .results(
                        column,
                        IndicatorResults.of(
                                TargetIndicator.CHRONIC_ABSENTEEISM, MeasureKind.CHRONIC_ABSENCE, BigDecimal.TEN));
        // 67.5 * 4 + 22.5 * (4 + 0), of 67.5 * 4 + 22.5 * 8: absenteeism has no target, so it is not there.
        assertThat(one(results).annualWhole()).isEqualTo(80);
        assertThat(one(results).columns().get(0).points())
                .filteredOn(TargetPoints.NotComputed.class::isInstance)
                .extracting(TargetPoints::indicator)
                .containsExactly(TargetIndicator.CHRONIC_ABSENTEEISM);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        GroupColumn lowest = SampleTargets.column(2019, StudentSet.LOWEST, GradeSpan.HIGH_SCHOOL);
        GroupColumn nonHighSchool = SampleTargets.column(2019, StudentSet.ALL, GradeSpan.NON_HIGH_SCHOOL);
        TargetResults results = TargetResults.of()
                .points(lowest, TargetIndicator.DROPOUT, 2, "points.csv:2:9")
                .points(lowest, TargetIndicator.EL_PROGRESS, 2, "points.csv:3:9")
                .points(nonHighSchool, TargetIndicator.ADVANCED_COURSEWORK, 2, "points.csv:4:9")
                .points(nonHighSchool, TargetIndicator.ELA_GROWTH, 5, "points.csv:5:9")
                .build();
        assertThat(StateTargets.check(results, SampleTargets.with()).problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "points.csv:2:9: 'dropout' counts nowhere for lowest performing students in high school grades;"
                                + " leave it out",
                        "points.csv:3:9: 'el_progress' counts nowhere for lowest performing students in high school"
                                + " grades; leave it out",
                        "points.csv:4:9: 'advanced_coursework' counts nowhere for all students in non-high school"
                                + " grades; leave it out",
                        "points.csv:5:9: points '5': must be one of 4, 3, 2, 1, 0");
    }

    @Test
    void whatIsGivenTwiceOrCannotBeIsRefused() {
        GroupColumn column = SampleTargets.column(2019, StudentSet.ALL, GradeSpan.HIGH_SCHOOL);
        SchoolYear year = SchoolYear.of(2019);
        Checked<TargetResults> checked = TargetResults.of()
                .points(column, TargetIndicator.DROPOUT, 2, "points.csv:2:9")
                .points(column, TargetIndicator.DROPOUT, 2, "points.csv:3:9")
                .spanWeight(
                        SampleTargets.DISTRICT, year, GradeSpan.HIGH_SCHOOL, BigDecimal.valueOf(31), "spans.csv:2:4")
                .spanWeight(
                        SampleTargets.DISTRICT,
                        year,
                        GradeSpan.NON_HIGH_SCHOOL,
                        BigDecimal.valueOf(70),
                        "spans.csv:3:4")
                .annual(SampleTargets.DISTRICT, year, StudentGroup.ALL, BigDecimal.valueOf(101), "prior.csv:2:4")
                .check();
        assertThat(checked.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "points.csv:3:9: 90010000 2019, All students, all students, high school grades: annual dropout"
                                + " rate is given twice; first at points.csv:2:9",
                        "spans.csv:2:4: the weights of the grade spans of 90010000 2019 add up to 101, not to 100",
                        "prior.csv:2:4: annual percentage '101': must be a percentage from 0 to 100");
    }

    @Test
    void aMissingParameterIsNamed() {
        assertThatThrownBy(() -> SampleTargets.rules(2012))
                .hasMessage("parameter POINTS_ABOVE_TARGET is not in force in 2012; the target percentage reads it");
        assertThatThrownBy(() -> SampleTargets.rules(2019, "CUMULATIVE_WEIGHT_OF_YEAR=50"))
                .hasMessage("parameters CUMULATIVE_WEIGHT_OF_PRIOR_YEAR and CUMULATIVE_WEIGHT_OF_YEAR add up to 90 in"
                        + " 2019; they must to 100");
    }

    private static TargetResults.Builder elementary(int year) {
        TargetResults.Builder results = TargetResults.of();
        SampleTargets.add(results, SampleTargets.column(year, StudentSet.ALL, GradeSpan.NON_HIGH_SCHOOL), ALL_POINTS);
        return results;
    }

    private static String annual(TargetResults.Builder results) {
        return String.valueOf(one(results).annualWhole());
    }

    private static TargetPercentage one(TargetResults.Builder results) {
        List<TargetPercentage> all =
                StateTargets.of(results.build(), SampleTargets.with()).all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
