package org.accountability.massachusetts.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.massachusetts.internal.Percentile;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.InvalidValueException;
import org.accountability.model.MeasureKind;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points from results and targets, clause by clause, from both sides of every edge. */
class TargetCriteriaTest {
    @ParameterizedTest
    @CsvSource({
        // current, target, prior, percentile among all, in own group
        "500.6, 500, 490, , ,   4 ABOVE_TARGET",
        "500.5, 500, 490, , ,   3 ON_TARGET",
        "499.5, 500, 490, , ,   3 ON_TARGET",
        "499.4, 500, 490, 90, , 4 HIGH_AMONG_ALL",
        "499.4, 500, 490, 89, , 3 UPPER_AMONG_ALL",
        "499.4, 500, 490, 80, , 3 UPPER_AMONG_ALL",
        "499.4, 500, 490, 79, 90, 3 HIGH_IN_OWN_GROUP",
        "499.4, 500, 490, 79, 89, 2 IMPROVED",
        "499.4, 500, 499.3, , , 2 IMPROVED",
        "499.4, 500, 499.4, , , 1 NO_CHANGE",
        "498.9, 500, 499.4, , , 1 NO_CHANGE",
        "498.8, 500, 499.4, , , 0 DECLINED",
        "498.8, 500, , , ,      none",
        "498.8, , 499, , ,      none",
    })
    void scaledScores(
            BigDecimal current,
            @Nullable BigDecimal target,
            @Nullable BigDecimal prior,
            @Nullable Integer amongAll,
            @Nullable Integer inOwnGroup,
            String expected) {
        assertThat(inShort(award(
                        GradeSpan.NON_HIGH_SCHOOL,
                        results(TargetIndicator.ELA_ACHIEVEMENT, MeasureKind.SCALED_SCORE, current, target, prior)
                                .ranked(percentile(amongAll), percentile(inOwnGroup)))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "81.3, 80, 70, , , 4 ABOVE_TARGET",
        "81.2, 80, 70, , , 3 ON_TARGET",
        "78.8, 80, 70, , , 3 ON_TARGET",
        "78.7, 80, 70, , , 2 IMPROVED",
        "97.5, 99, 98, , , 4 HIGH",
        "97.4, 99, 98, , , 1 NO_CHANGE",
        "95.5, 99, 98, , , 1 NO_CHANGE",
        "95.4, 99, 98, , , 0 DECLINED",
        "78.7, 80, 90, 90, , 4 HIGH_AMONG_ALL",
        "78.7, 80, 90, 80, , 3 UPPER_AMONG_ALL",
        "78.7, 80, 90, 79, 90, 3 HIGH_IN_OWN_GROUP",
    })
    void scienceByItsCpi(
            BigDecimal current,
            BigDecimal target,
            BigDecimal prior,
            @Nullable Integer amongAll,
            @Nullable Integer inOwnGroup,
            String expected) {
        assertThat(inShort(award(
                        GradeSpan.NON_HIGH_SCHOOL,
                        results(TargetIndicator.SCIENCE_ACHIEVEMENT, MeasureKind.CPI, current, target, prior)
                                .ranked(percentile(amongAll), percentile(inOwnGroup)))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "60.0, 4 GROWTH_EXCEEDED",
        "59.94, 3 GROWTH_TYPICAL_HIGH",
        "59.95, 4 GROWTH_EXCEEDED",
        "50.0, 3 GROWTH_TYPICAL_HIGH",
        "49.9, 2 GROWTH_TYPICAL_LOW",
        "40.0, 2 GROWTH_TYPICAL_LOW",
        "39.9, 1 GROWTH_LOW",
        "30.0, 1 GROWTH_LOW",
        "29.9, 0 GROWTH_VERY_LOW",
    })
    void growthNeedsNoTarget(BigDecimal mean, String expected) {
        assertThat(inShort(award(
                        GradeSpan.HIGH_SCHOOL,
                        IndicatorResults.of(TargetIndicator.MATH_GROWTH, MeasureKind.MEAN_SGP, mean))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CHRONIC_ABSENTEEISM, CHRONIC_ABSENCE, 9.4, 10, 12, , 4 ABOVE_TARGET",
        "CHRONIC_ABSENTEEISM, CHRONIC_ABSENCE, 9.5, 10, 12, , 3 ON_TARGET",
        "CHRONIC_ABSENTEEISM, CHRONIC_ABSENCE, 10.5, 10, 12, , 3 ON_TARGET",
        "CHRONIC_ABSENTEEISM, CHRONIC_ABSENCE, 10.6, 10, 12, 90, 4 HIGH_AMONG_ALL",
        "CHRONIC_ABSENTEEISM, CHRONIC_ABSENCE, 10.6, 10, 12, 80, 3 UPPER_AMONG_ALL",
        "CHRONIC_ABSENTEEISM, CHRONIC_ABSENCE, 10.6, 10, 12, 79, 2 IMPROVED",
        "CHRONIC_ABSENTEEISM, CHRONIC_ABSENCE, 12.5, 10, 12, , 1 NO_CHANGE",
        "CHRONIC_ABSENTEEISM, CHRONIC_ABSENCE, 12.6, 10, 12, , 0 DECLINED",
        "EL_PROGRESS, EL_PROGRESS, 53.1, 50, 40, , 4 ABOVE_TARGET",
        "EL_PROGRESS, EL_PROGRESS, 53.0, 50, 40, , 3 ON_TARGET",
        "EL_PROGRESS, EL_PROGRESS, 47.0, 50, 40, , 3 ON_TARGET",
        "EL_PROGRESS, EL_PROGRESS, 46.9, 50, 40, 90, 4 HIGH_AMONG_ALL",
        "EL_PROGRESS, EL_PROGRESS, 46.9, 50, 40, 80, 3 UPPER_AMONG_ALL",
        "EL_PROGRESS, EL_PROGRESS, 46.9, 50, 40, 79, 2 IMPROVED",
        "DROPOUT, DROPOUT_RATE, 1.4, 2, 3, , 4 ABOVE_TARGET",
        "DROPOUT, DROPOUT_RATE, 2.6, 2, 3, , 2 IMPROVED",
        "GRADUATION_4YR, GRADUATION_4YR, 82.6, 80, 79, , 4 ABOVE_TARGET",
        "GRADUATION_4YR, GRADUATION_4YR, 82.5, 80, 79, , 3 ON_TARGET",
        "GRADUATION_4YR, GRADUATION_4YR, 87.8, 91, 88.3, , 0 DECLINED",
        "GRADUATION_4YR, GRADUATION_4YR, 87.9, 91, 88.3, , 1 NO_CHANGE",
        "GRADUATION_4YR, GRADUATION_4YR, 96.7, 99.5, 98, 90, 4 HIGH_AMONG_ALL",
        "GRADUATION_4YR, GRADUATION_4YR, 96.7, 99.5, 98, 89, 0 DECLINED",
        "EXTENDED_ENGAGEMENT, EXTENDED_ENGAGEMENT, 77.2, 80, 78, , 1 NO_CHANGE",
        "EXTENDED_ENGAGEMENT, EXTENDED_ENGAGEMENT, 77.1, 80, 78, , 0 DECLINED",
        "EXTENDED_ENGAGEMENT, EXTENDED_ENGAGEMENT, 77.1, 80, 78, 90, 4 HIGH_AMONG_ALL",
        "DROPOUT, DROPOUT_RATE, 1.9, 1.3, 1.8, , 0 DECLINED",
        "DROPOUT, DROPOUT_RATE, 1.9, 1.3, 1.9, , 1 NO_CHANGE",
        "ADVANCED_COURSEWORK, ADVANCED_COURSEWORK, 52, 60, 53, , 1 NO_CHANGE",
        "ADVANCED_COURSEWORK, ADVANCED_COURSEWORK, 51.9, 60, 53, , 0 DECLINED",
        "ADVANCED_COURSEWORK, ADVANCED_COURSEWORK, 51.9, 60, 53, 90, 4 HIGH_AMONG_ALL",
    })
    void ratesEachWithTheirTolerance(
            TargetIndicator indicator,
            MeasureKind measure,
            BigDecimal current,
            BigDecimal target,
            BigDecimal prior,
            @Nullable Integer amongAll,
            String expected) {
        assertThat(inShort(award(
                        GradeSpan.HIGH_SCHOOL,
                        results(indicator, measure, current, target, prior).ranked(percentile(amongAll), null))))
                .isEqualTo(expected);
    }

    @Test
    void aResultNamesWhatItReadAndWhatItCouldNotTry() {
        TargetPoints points = award(
                GradeSpan.NON_HIGH_SCHOOL,
                results(
                        TargetIndicator.ELA_ACHIEVEMENT,
                        MeasureKind.SCALED_SCORE,
                        new BigDecimal("499.4"),
                        new BigDecimal(500),
                        new BigDecimal(499)));
        assertThat(points).isInstanceOfSatisfying(TargetPoints.Awarded.class, awarded -> {
            assertThat(awarded.parameters())
                    .extracting(Parameter::name)
                    .containsExactly(
                            "NON_HIGH_SCHOOL_ACHIEVEMENT_BY_CPI",
                            "SCALED_SCORE_TOLERANCE",
                            "POINTS_IMPROVED_BELOW_TARGET");
            assertThat(awarded.unapplied())
                    .containsExactly(
                            TargetClause.HIGH_AMONG_ALL, TargetClause.UPPER_AMONG_ALL, TargetClause.HIGH_IN_OWN_GROUP);
            assertThat(awarded.weakestStatus()).isEqualTo(Status.CONFIRMED);
        });
    }

    @Test
    void anAssumedBandShowsInTheResult() {
        TargetPoints points = award(
                GradeSpan.HIGH_SCHOOL,
                results(
                        TargetIndicator.GRADUATION_4YR,
                        MeasureKind.GRADUATION_4YR,
                        new BigDecimal(90),
                        new BigDecimal(80),
                        null));
        assertThat(points)
                .isInstanceOfSatisfying(TargetPoints.Awarded.class, awarded -> assertThat(awarded.weakestStatus())
                        .isEqualTo(Status.ASSUMED));
    }

    @Test
    void aHighLevelThatCouldNotBeTriedIsNamed() {
        IndicatorResults graduation = results(
                TargetIndicator.GRADUATION_4YR,
                MeasureKind.GRADUATION_4YR,
                new BigDecimal("96.7"),
                new BigDecimal("99.5"),
                new BigDecimal(98));
        assertThat(award(GradeSpan.HIGH_SCHOOL, graduation))
                .isInstanceOfSatisfying(TargetPoints.Awarded.class, awarded -> {
                    assertThat(awarded.clause()).isEqualTo(TargetClause.DECLINED);
                    assertThat(awarded.unapplied()).containsExactly(TargetClause.HIGH_AMONG_ALL);
                });
    }

    @Test
    void highSchoolAbsenceIsLessCertainThanThatBelow() {
        IndicatorResults absence = results(
                TargetIndicator.CHRONIC_ABSENTEEISM,
                MeasureKind.CHRONIC_ABSENCE,
                new BigDecimal("8.2"),
                new BigDecimal(6),
                new BigDecimal(8));
        IndicatorResults high = absence.ranked(percentile(90), null);
        assertThat(inShort(award(GradeSpan.HIGH_SCHOOL, high))).isEqualTo("4 HIGH_AMONG_ALL");
        assertThat(status(award(GradeSpan.HIGH_SCHOOL, high))).isEqualTo(Status.ASSUMED);
        assertThat(status(award(GradeSpan.NON_HIGH_SCHOOL, high))).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void scienceIsMeasuredByItsScaledScoreIn2025InBothSpans() {
        IndicatorResults score = results(
                TargetIndicator.SCIENCE_ACHIEVEMENT,
                MeasureKind.SCALED_SCORE,
                new BigDecimal("491.7"),
                new BigDecimal("494.1"),
                new BigDecimal("493.2"));
        for (GradeSpan span : GradeSpan.values()) {
            assertThat(inShort(SampleTargets.rules(2025).award(span, score))).isEqualTo("0 DECLINED");
            assertThat(inShort(SampleTargets.rules(2024).award(span, score))).isEqualTo("none");
        }
    }

    @Test
    void highSchoolsWereMeasuredByTheirCpiIn2019() {
        IndicatorResults score = results(
                TargetIndicator.ELA_ACHIEVEMENT,
                MeasureKind.SCALED_SCORE,
                new BigDecimal(501),
                new BigDecimal(500),
                null);
        assertThat(award(GradeSpan.HIGH_SCHOOL, score))
                .isInstanceOfSatisfying(TargetPoints.NotComputed.class, none -> assertThat(none.because())
                        .isEqualTo("is measured by cpi in 2019, and scaled_score is given"));
        assertThat(inShort(SampleTargets.rules(2024).award(GradeSpan.HIGH_SCHOOL, score)))
                .isEqualTo("4 ABOVE_TARGET");
    }

    @Test
    void completionIsNoIndicatorBelowHighSchool() {
        assertThat(inShort(award(
                        GradeSpan.NON_HIGH_SCHOOL,
                        IndicatorResults.of(TargetIndicator.DROPOUT, MeasureKind.DROPOUT_RATE, BigDecimal.ONE))))
                .isEqualTo("none");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() ->
                        IndicatorResults.of(TargetIndicator.ELA_GROWTH, MeasureKind.MEAN_SGP, new BigDecimal("99.1")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("mean_sgp '99.1': must be from 1 to 99");
        assertThatThrownBy(() -> IndicatorResults.of(TargetIndicator.ELA_GROWTH, MeasureKind.CPI, new BigDecimal("50")))
                .hasMessage("measure 'cpi': is none of ela_growth");
    }

    private static TargetPoints award(GradeSpan span, IndicatorResults results) {
        return SampleTargets.rules(2019).award(span, results);
    }

    private static IndicatorResults results(
            TargetIndicator indicator,
            MeasureKind measure,
            BigDecimal current,
            @Nullable BigDecimal target,
            @Nullable BigDecimal prior) {
        return IndicatorResults.of(indicator, measure, current)
                .against(target, prior == null ? null : new Prior(SchoolYear.of(2018), prior));
    }

    private static @Nullable Percentile percentile(@Nullable Integer value) {
        return value == null ? null : new Percentile(value, null, List.of());
    }

    private static Status status(TargetPoints points) {
        return ((TargetPoints.Awarded) points).weakestStatus();
    }

    private static String inShort(TargetPoints points) {
        return points instanceof TargetPoints.Awarded awarded ? awarded.points() + " " + awarded.clause() : "none";
    }
}
