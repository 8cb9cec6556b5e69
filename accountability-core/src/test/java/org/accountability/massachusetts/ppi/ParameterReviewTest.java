package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accountability.computation.ParameterReview.Unusable;
import org.accountability.model.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters that no index can be computed with are found before one is asked for. */
class ParameterReviewTest {
    @Test
    void findsNothingInThoseOfTheFramework() {
        for (int year = 2012; year <= 2017; year++) {
            assertThat(reviewed(year)).isEmpty();
        }
    }

    @Test
    void findsThoseOfSeveralRulesAtOnce() {
        assertThat(reviewed(2014, "CPI_TARGET_BAND=", "GRADUATION_4YR_LAG=1.5", "PERCENTILE_WEIGHT_GROWTH=-1"))
                .containsExactly(
                        "parameter CPI_TARGET_BAND is not in force in 2011; the index reads it",
                        "parameter GRADUATION_4YR_LAG is '1.5' from 2000; the index reads it as a whole number",
                        "parameter PERCENTILE_WEIGHT_GROWTH is -1; a weight is 0 to 1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CPI_POINTS_NI_LOW=101            | is 101; a student is worth 0 to 100 points",
                "POINTS_ON_TARGET=101             | is 101; points are 0 to 100",
                "EXTRA_CREDIT_POINTS=12.5         | is '12.5' from 2000; the index reads it as a whole number",
                "SGP_IMPROVEMENT_COUNTS=maybe     | is 'maybe' from 2000; the index reads it as true or false",
                "CHANGE_YEARS_BACK=31             | is 31; must be a number of years from 0 to 30",
                "TARGET_BASELINE_YEAR=11          | is 11; must be the spring of a school year",
                "CUMULATIVE_PPI_WEIGHT=0          | is 0; a year weighs 0 to 1000, the year itself 1 or more",
                "CUMULATIVE_PPI_CAP=101           | is 101; must be a whole number from 0 to 100",
                "PERCENTILES=100                  | is 100; there are 1 to 99",
                "EARLY_ELEMENTARY_GRADE_3_SHARE=x | is 'x' from 2000; the index reads it as a number",
            })
    void namesTheParameterAndWhatItMustBe(String change, String why) {
        assertThat(reviewed(2014, change))
                .containsExactly("parameter " + change.substring(0, change.indexOf('=')) + " " + why);
    }

    @Test
    void knowsWhatTheIndexAsksFor() {
        assertThat(IndexParameterReview.of(SchoolYear.of(2014), SampleParameters.with("CPI_TARGET_BAND="))
                        .asked())
                .contains("CPI_TARGET_BAND", "ACCESS_GROWTH_CUT", "CUMULATIVE_PPI_TARGET")
                .doesNotContain("SCHOOL_PERCENTILE_CUT");
    }

    private static List<String> reviewed(int year, String... changes) {
        return IndexParameterReview.of(SchoolYear.of(year), SampleParameters.with(changes)).unusable().stream()
                .map(Unusable::message)
                .toList();
    }
}
