package org.accountability.massachusetts.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.accountability.model.SchoolYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens on each edge of the rounding chain. */
class RoundingEdgesTest {
    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource({
        // Points of a column of lowest performing students, weights 67.5, 22.5 and 10.
        "4 1 - - - - - - - - -,  3.4, 5.4, 63.0, 3.375 is earned as 3.4",
        "2 - - - - - - - - - -,  1.4, 2.7, 51.9, 1.35 is earned as 1.4",
        "- - - 1 1 - - - - - -,  0.5, 1.8, 27.8, 0.45 is earned as 0.5",
        "2 - - 3 - - - - - - -,  2.0, 3.6, 55.6, 2.025 is earned as 2.0",
        "2 3 - 3 4 - - - - 0 -,  5.0, 7.6, 65.8, 4.95 is earned as 5.0",
        "- - - 3 - - - - - - -,  0.7, 0.9, 77.8, 0.675 is earned as 0.7",
    })
    void earnedAndPossible(String points, String earned, String possible, String percentage, String says) {
        TargetResults.Builder results = TargetResults.of();
        SampleTargets.add(results, SampleTargets.column(2019, StudentSet.LOWEST, GradeSpan.NON_HIGH_SCHOOL), points);
        ColumnPercentage column = StateTargets.of(results.build(), SampleTargets.with())
                .all()
                .get(0)
                .columns()
                .get(0);
        assertThat(column).isInstanceOfSatisfying(ColumnPercentage.Earned.class, one -> {
            assertThat(one.earned()).as(says).isEqualTo(earned);
            assertThat(one.possible()).isEqualTo(possible);
            assertThat(one.percentage()).isEqualTo(percentage);
        });
    }

    /** 4.9 of 7.6 is 64.47: 64 at once; 64.5 with one decimal, and from that 65. Lynn had 1.1 of 7.6 in 2018, 14.47. */
    @ParameterizedTest
    @CsvSource({
        "2018, 4 1 - 3 3 - - - - 2 -, 4.9/7.6, 64.5, 64",
        "2019, 4 1 - 3 3 - - - - 2 -, 4.9/7.6, 64.5, 65",
        "2025, 4 1 - 3 3 - - - - 2 -, 4.9/7.6, 64.5, 65",
        "2018, 0 1 - 1 1 - - - - 0 -, 1.1/7.6, 14.5, 14",
        "2019, 0 1 - 1 1 - - - - 0 -, 1.1/7.6, 14.5, 15",
        "2018, 2 3 - 3 4 - - - - 0 -, 5.0/7.6, 65.8, 66",
    })
    void aPercentageIsRoundedOnceIn2018AndTwiceLater(
            int year, String points, String quotient, String percentage, int whole) {
        TargetResults.Builder results = TargetResults.of();
        SampleTargets.add(results, SampleTargets.column(year, StudentSet.LOWEST, GradeSpan.HIGH_SCHOOL), points);
        ColumnPercentage column = StateTargets.of(results.build(), SampleTargets.with())
                .all()
                .get(0)
                .columns()
                .get(0);
        assertThat(column).isInstanceOfSatisfying(ColumnPercentage.Earned.class, one -> {
            assertThat(one.earned() + "/" + one.possible()).isEqualTo(quotient);
            assertThat(one.percentage()).isEqualTo(percentage);
            assertThat(one.whole()).isEqualTo(whole);
        });
    }

    @ParameterizedTest(name = "{0}: mean of {1} and {2} is {3}")
    @CsvSource({
        "2018, 57.3, 68.4, 62.5",
        "2018, 57.5, 68.4, 63",
        "2019, 57.3, 68.4, 62.85",
        "2019, 57.5, 68.5, 63.0",
    })
    void aSpanIsTheMeanOfIntegersIn2018AndOfOneDecimalLater(int year, String all, String lowest, String mean) {
        AnnualPercentage annual = SampleTargets.rules(year)
                .annual()
                .of(List.of(column(StudentSet.ALL, all), column(StudentSet.LOWEST, lowest)), SpanWeights.NOT_KNOWN);
        assertThat(annual)
                .isInstanceOfSatisfying(AnnualPercentage.Earned.class, earned -> assertThat(earned.percentage())
                        .isEqualByComparingTo(mean));
    }

    @ParameterizedTest(name = "40 % of {0} and 60 % of {1} is {2}")
    @CsvSource({
        "42, 55.16, 50, so an annual percentage that prints 55 is not rounded first",
        "42, 54.49, 49, which rounds down on either way",
        "50, 49.1666, 49, just short of 49.5",
        "50, 49.1667, 50, just above 49.5",
        "40, 39.1667, 40, just above 39.5",
        "75, 74.17, 75, just above 74.5",
    })
    void theCumulativePercentageIsRoundedAtItsEndAlone(String prior, String annual, int whole, String says) {
        CumulativePercentage cumulative = SampleTargets.rules(2024)
                .cumulative()
                .of(
                        new AnnualPercentage.Given(SchoolYear.of(2024), new BigDecimal(annual)),
                        new AnnualPercentage.Given(SchoolYear.of(2023), new BigDecimal(prior)));
        assertThat(cumulative)
                .isInstanceOfSatisfying(
                        CumulativePercentage.Earned.class,
                        earned -> assertThat(earned.whole()).as(says).isEqualTo(whole));
    }

    private static ColumnPercentage.Earned column(StudentSet set, String percentage) {
        return new ColumnPercentage.Earned(
                set,
                GradeSpan.NON_HIGH_SCHOOL,
                BigDecimal.ONE,
                BigDecimal.ONE,
                new BigDecimal(percentage),
                new BigDecimal(percentage).setScale(0, RoundingMode.HALF_UP).intValueExact(),
                List.of(),
                List.of());
    }
}
