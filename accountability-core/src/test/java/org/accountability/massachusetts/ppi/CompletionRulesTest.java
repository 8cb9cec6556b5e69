package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import org.accountability.model.Indicator;
import org.accountability.policy.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points for graduation, by the better of two cohorts, and for dropout. Both count earlier years. */
class CompletionRulesTest {
    @ParameterizedTest
    @CsvSource({
        // four-year rates of the cohorts of 2012 and 2011 count in 2013
        "95,   90, 100 GRADUATION_HIGH",
        "82.5, 90, 100 GRADUATION_ABOVE_TARGET",
        "82.4, 90, 75 GRADUATION_ON_TARGET",
        "80,   90, 75 GRADUATION_ON_TARGET",
        "79.9, 77.4, 50 GRADUATION_IMPROVED",
        "79.9, 77.5, 25 GRADUATION_NO_CHANGE",
        "75,   77.4, 25 GRADUATION_NO_CHANGE",
        "75,   77.5, 0 GRADUATION_DECLINED",
    })
    void followsTheLadderOfAFourYearRate(String rate, String before, String expected) {
        assertThat(graduation("2012 ALL - graduation_4yr " + rate + ", 2011 ALL - graduation_4yr " + before))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // five-year rates of the cohorts of 2011 and 2010 count in 2013
        "87.5, 90, 100 GRADUATION_ABOVE_TARGET",
        "87.4, 90, 75 GRADUATION_ON_TARGET",
        "84.9, 90, 0 GRADUATION_DECLINED",
        "84.9, 82.4, 50 GRADUATION_IMPROVED",
    })
    void hasAHigherTargetForAFiveYearRate(String rate, String before, String expected) {
        assertThat(graduation("2011 ALL - graduation_5yr " + rate + ", 2010 ALL - graduation_5yr " + before))
                .isEqualTo(expected);
    }

    @Test
    void takesTheBetterOfTheTwo() {
        String declined = "2012 ALL - graduation_4yr 70, 2011 ALL - graduation_4yr 79";
        String onTarget = "2011 ALL - graduation_5yr 85";

        assertThat(graduation(declined)).isEqualTo("0 GRADUATION_DECLINED");
        assertThat(graduation(declined + ", " + onTarget)).isEqualTo("75 GRADUATION_ON_TARGET");
        assertThat(graduation(onTarget)).isEqualTo("75 GRADUATION_ON_TARGET");
        assertThat(graduation("2012 ALL - graduation_4yr 70, " + onTarget)).isEqualTo("75 GRADUATION_ON_TARGET");
    }

    @Test
    void tellsTheChangeFromTheCohortBeforeTheLastWhereThatIsMissing() {
        assertThat(graduation("2012 ALL - graduation_4yr 75, 2010 ALL - graduation_4yr 70"))
                .isEqualTo("50 GRADUATION_IMPROVED");
        assertThat(graduation("2012 ALL - graduation_4yr 75, 2009 ALL - graduation_4yr 70"))
                .isEqualTo("NO_PRIOR_RESULT");
        assertThat(graduation("2013 ALL - graduation_4yr 75")).isEqualTo("NO_RESULT");
    }

    @ParameterizedTest
    @CsvSource({
        // from 3.0, the rate of 2010 for the baseline year 2011, the target of 2013 is 2.5
        "1.2, 3.0, 100 DROPOUT_WELL_BELOW_TARGET",
        "1.3, 3.0, 75 DROPOUT_ON_TARGET",
        "2.5, 3.0, 75 DROPOUT_ON_TARGET",
        "2.6, 2.7, 50 DROPOUT_IMPROVED",
        "2.6, 2.6, 25 DROPOUT_NO_CHANGE",
        "2.6, 2.5, 0 DROPOUT_WORSE",
    })
    void followsTheLadderOfDropout(String rate, String before, String expected) {
        assertThat(dropout("2012 ALL - dropout_rate " + rate + ", 2011 ALL - dropout_rate " + before
                        + ", 2010 ALL - dropout_rate 3.0"))
                .isEqualTo(expected);
    }

    @Test
    void holdsNobodyToLessThanNoDropouts() {
        String fromZero = "2010 ALL - dropout_rate 0, 2011 ALL - dropout_rate 0.5, 2012 ALL - dropout_rate ";

        assertThat(dropout(fromZero + "0")).isEqualTo("100 DROPOUT_WELL_BELOW_TARGET");
        assertThat(dropout(fromZero + "0.1")).isEqualTo("50 DROPOUT_IMPROVED");
        assertThat(dropout(fromZero + "0.5")).isEqualTo("25 DROPOUT_NO_CHANGE");
    }

    @Test
    void needsABaseline() {
        assertThat(dropout("2012 ALL - dropout_rate 1.0, 2011 ALL - dropout_rate 1.0"))
                .isEqualTo("NO_TARGET");
        assertThat(dropout("2012 ALL - dropout_rate 1.0, 2013 ALL - dropout_baseline 2.0"))
                .isEqualTo("75 DROPOUT_ON_TARGET");
    }

    @Test
    void restsOnAssumptions() {
        Points.Awarded graduation =
                (Points.Awarded) Sample.points(2013, Indicator.GRADUATION, "2012 ALL - graduation_4yr 96");
        Points.Awarded dropout = (Points.Awarded)
                Sample.points(2013, Indicator.DROPOUT, "2012 ALL - dropout_rate 1.0, 2013 ALL - dropout_baseline 2.0");

        assertThat(graduation.weakestStatus()).isEqualTo(Status.ASSUMED);
        assertThat(dropout.weakestStatus()).isEqualTo(Status.ASSUMED);
    }

    private static String graduation(String rows) {
        return Sample.inShort(Sample.points(2013, Indicator.GRADUATION, rows));
    }

    private static String dropout(String rows) {
        return Sample.inShort(Sample.points(2013, Indicator.DROPOUT, rows));
    }
}
