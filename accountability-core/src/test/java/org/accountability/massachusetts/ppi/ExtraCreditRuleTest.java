package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import org.accountability.model.Indicator;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extra credit, by year. */
class ExtraCreditRuleTest {
    @ParameterizedTest
    @CsvSource({
        "21, 24, 25 CREDIT_EARNED",
        "37, 40, 0 CREDIT_NOT_EARNED",
        "30, 33, 25 CREDIT_EARNED",
        "30, 32.9, 0 CREDIT_NOT_EARNED",
        "0,  5,  0 CREDIT_NOT_EARNED",
        "0,  0,  0 CREDIT_NOT_EARNED",
    })
    void rewardsPercentAdvancedThatRoseByATenthOfItself(String before, String now, String expected) {
        assertThat(credit(Indicator.MATH_ADVANCED, rows("MATH pct_advanced", before, now)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2,  0,  25 CREDIT_EARNED",
        "40, 36, 25 CREDIT_EARNED",
        "40, 36.1, 0 CREDIT_NOT_EARNED",
        "0,  0,  0 CREDIT_NOT_EARNED",
        "0,  1,  0 CREDIT_NOT_EARNED",
    })
    void rewardsPercentWarningThatFellByATenthOfItself(String before, String now, String expected) {
        assertThat(credit(Indicator.ELA_WARNING, rows("ELA pct_warning_failing", before, now)))
                .isEqualTo(expected);
    }

    @Test
    void isLessSureWhereItLooksTwoYearsBackOrRisesFromZero() {
        Points ofYearBefore = points(Indicator.MATH_ADVANCED, rows("MATH pct_advanced", "20", "30"));
        Points ofYearBeforeThat =
                points(Indicator.MATH_ADVANCED, "2014 ALL MATH pct_advanced 20, 2016 ALL MATH pct_advanced 30");
        Points fromZero = points(Indicator.MATH_ADVANCED, rows("MATH pct_advanced", "0", "30"));

        assertThat(status(ofYearBefore)).isEqualTo(Status.CONFIRMED);
        assertThat(Sample.inShort(ofYearBeforeThat)).isEqualTo("25 CREDIT_EARNED");
        assertThat(status(ofYearBeforeThat)).isEqualTo(Status.ASSUMED);
        assertThat(status(fromZero)).isEqualTo(Status.ASSUMED);
    }

    @Test
    void isNotGivenForNothing() {
        assertThat(credit(Indicator.ELA_WARNING, "2016 ALL ELA pct_warning_failing 5"))
                .isEqualTo("NO_PRIOR_RESULT");
        assertThat(credit(Indicator.ELA_WARNING, "2015 ALL ELA pct_warning_failing 5"))
                .isEqualTo("NO_RESULT");
    }

    @ParameterizedTest
    @CsvSource({"2013, 2, NOT_IN_FORCE", "2014, 2, 25 CREDIT_EARNED", "2014, 1, 0 CREDIT_NOT_EARNED"})
    void rewardsTwoDropoutsReengagedFrom2014(int year, int dropouts, String expected) {
        Points points = Sample.points(year, Indicator.REENGAGEMENT, year + " ALL - dropouts_reengaged " + dropouts);

        assertThat(Sample.inShort(points)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2015, ALL, 60, NOT_IN_FORCE",
        "2016, ALL, 60, 25 CREDIT_EARNED",
        "2016, ALL, 59.5, 0 CREDIT_NOT_EARNED",
        "2016, HIGH_NEEDS, 60, 25 CREDIT_EARNED",
        "2016, EL, 60, 25 CREDIT_EARNED",
        "2016, SWD, 60, NOT_FOR_THE_GROUP",
    })
    void rewardsGrowthInEnglishFrom2016(int year, StudentGroup group, String median, String expected) {
        Points points = Sample.index(year, year + " " + group + " - access_sgpa " + median)
                .group(Sample.SCHOOL, group)
                .orElseThrow()
                .points(SchoolYear.of(year), Indicator.ACCESS);

        assertThat(Sample.inShort(points)).isEqualTo(expected);
    }

    private static String rows(String measure, String before, String now) {
        return "2015 ALL " + measure + " " + before + ", 2016 ALL " + measure + " " + now;
    }

    private static String credit(Indicator indicator, String rows) {
        return Sample.inShort(points(indicator, rows));
    }

    private static Points points(Indicator indicator, String rows) {
        return Sample.points(2016, indicator, rows);
    }

    private static Status status(Points points) {
        return ((Points.Awarded) points).weakestStatus();
    }
}
