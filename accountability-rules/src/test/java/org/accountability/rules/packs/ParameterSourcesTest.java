package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.accountability.policy.Status;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values whose year, status or source were once told wrongly, a second time. */
class ParameterSourcesTest {
    private static final RulePack FRAMEWORK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            CPI_POINTS_PROFICIENT_OR_ADVANCED | 2012 | 100 | CONFIRMED     | 2012 MCAS Results and Accountability Status
            CPI_POINTS_NI_HIGH                | 2012 | 75  | CONFIRMED     | 2012 MCAS Results and Accountability Status
            CPI_POINTS_NI_LOW                 | 2012 | 50  | CONFIRMED     | 2012 MCAS Results and Accountability Status
            CPI_POINTS_WF_HIGH                | 2012 | 25  | CONFIRMED     | 2012 MCAS Results and Accountability Status
            CPI_POINTS_WF_LOW                 | 2012 | 0   | CONFIRMED     | 2012 MCAS Results and Accountability Status
            CPI_POINTS_ALT_PROGRESSING        | 2012 | 100 | CONFIRMED     | 2012 MCAS Results and Accountability Status
            CPI_POINTS_ALT_EMERGING           | 2012 | 75  | CONFIRMED     | 2012 MCAS Results and Accountability Status
            CPI_POINTS_ALT_AWARENESS          | 2012 | 50  | CONFIRMED     | 2012 MCAS Results and Accountability Status
            CPI_POINTS_ALT_INCOMPLETE         | 2012 | 25  | CONFIRMED     | 2012 MCAS Results and Accountability Status
            CPI_POINTS_ALT_NOT_SUBMITTED      | 2012 | 0   | CONFIRMED     | 2012 MCAS Results and Accountability Status
            CPI_DECLINE_BAND                  | 2016 | 2.5 | CONFIRMED     | published rows alone
            CPI_DECLINE_BAND                  | 2017 | 2.5 | RECONSTRUCTED | published rows alone
            SGP_ABOVE_TARGET                  | 2014 | 60  | RECONSTRUCTED | 59 does in mathematics of 2014, 00350094
            SGP_TARGET                        | 2014 | 51  | RECONSTRUCTED | 53 and 58 earn 75
            SGP_BELOW_TARGET                  | 2014 | 41  | RECONSTRUCTED | one row at 42
            SGP_FAR_BELOW_TARGET              | 2014 | 31  | RECONSTRUCTED | 2019 Criteria for Awarding Points
            ACCESS_GROWTH_CUT                 | 2016 | 60  | RECONSTRUCTED | speak of 2015
            ACCESS_GROWTH_CUT                 | 2017 | 60  | CONFIRMED     | accountability reports 2017
            PPI_MINIMUM_ALL_STUDENTS          | 2014 | 20  | CONFIRMED     | accountability reports 2013, text
            PPI_MINIMUM_ALL_STUDENTS          | 2015 | 20  | ASSUMED       | that it stayed so is assumed
            PPI_MINIMUM_SUBGROUP              | 2014 | 30  | CONFIRMED     | accountability reports 2013, text
            PPI_MINIMUM_SUBGROUP              | 2015 | 25  | CONFIRMED     | ESEA flexibility renewal, 10 July 2015
            PERCENTILE_WEIGHT_ACHIEVEMENT     | 2013 | 4   | CONFIRMED     | 20 June 2014
            PERCENTILE_WEIGHT_ACHIEVEMENT     | 2014 | 3   | RECONSTRUCTED | percentiles published for 2016
            PERCENTILE_WEIGHT_GROWTH          | 2013 | 1   | CONFIRMED     | 20 June 2014
            PERCENTILE_WEIGHT_GROWTH          | 2014 | 1   | RECONSTRUCTED | percentiles published for 2016
            FOUR_YEAR_GRADUATION_CUT          | 2014 | 67  | ASSUMED       | since when it holds is open
            FOUR_YEAR_GRADUATION_CUT          | 2015 | 67  | CONFIRMED     | About the Data
            FIVE_YEAR_GRADUATION_CUT          | 2014 | 70  | ASSUMED       | since when it holds is open
            FIVE_YEAR_GRADUATION_CUT          | 2015 | 70  | CONFIRMED     | About the Data
            VERY_LOW_PARTICIPATION_CUT        | 2012 | 90  | CONFIRMED     | About the Data
            LOW_PARTICIPATION_CUT             | 2012 | 95  | CONFIRMED     | About the Data
            PARTICIPATION_TWO_YEAR_AVERAGE    | 2016 | true | ASSUMED      | that it held in 2016 is assumed
            PARTICIPATION_TWO_YEAR_AVERAGE    | 2017 | true | CONFIRMED    | accountability reports 2017, text
            """)
    void areThoseOfTheDocuments(String name, int year, String value, Status status, String citation) {
        Parameter parameter = parameter(name, SchoolYear.of(year));

        assertThat(parameter.value()).isEqualTo(value);
        assertThat(parameter.status()).isEqualTo(status);
        assertThat(parameter.citation()).contains(citation);
    }

    private static Parameter parameter(String name, SchoolYear year) {
        ParameterSet ofRules = FRAMEWORK.parameters(year);
        return ofRules.find(name)
                .or(() -> FRAMEWORK.computingParameters(year).find(name))
                .orElseThrow();
    }
}
