package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.model.StateYear;
import org.accountability.policy.Status;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A district's category in special education: by its level, and by compliance findings where they are more serious. */
class SpecialEducationTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2012 | all 90; all 80                                             | MR   | LEVEL_OF_THE_DISTRICT
            2012 | all 90; all 60                                             | MRAR | LEVEL_OF_THE_DISTRICT
            2012 | all 90; percentile 20                                      | NTA  | LEVEL_OF_THE_DISTRICT
            2012 | all 90; underperforming                                    | NI   | LEVEL_OF_THE_DISTRICT
            2013 | all 90; chronically underperforming                        | NI   | LEVEL_OF_THE_DISTRICT
            2012 | all 90; district: chronically underperforming              | NSI  | LEVEL_OF_THE_DISTRICT
            2012 | all 90; district: level 4 district plan                    | NI   | LEVEL_OF_THE_DISTRICT
            2012 | insufficient data                                          | MRP  | NO_LEVEL_OF_THE_DISTRICT
            2017 | grades K-5, all 90                                         | MRP  | NO_LEVEL_OF_THE_DISTRICT
            2017 | grades K-5, all 90; grades 6-8, all 60                     | MRP  | NO_LEVEL_OF_THE_DISTRICT
            2017 | grades K-5, all 90; all 60                                 | MRAR | LEVEL_OF_THE_DISTRICT
            2016 | percentile 3; district: held harmless Level 1              | MR   | LEVEL_OF_THE_DISTRICT
            2012 | all 90; district: compliance finding NI                    | NI   | COMPLIANCE_NEEDS
            2012 | all 90; district: compliance finding MR                    | MR   | LEVEL_OF_THE_DISTRICT
            2012 | percentile 20; district: compliance finding MRAR           | NTA  | LEVEL_OF_THE_DISTRICT
            2012 | percentile 20; district: compliance finding NTA            | NTA  | LEVEL_OF_THE_DISTRICT
            2012 | insufficient data; district: compliance finding MR         | MRP  | NO_LEVEL_OF_THE_DISTRICT
            2012 | insufficient data; district: compliance finding MRAR       | MRAR | COMPLIANCE_NEEDS
            2012 | all 90; district: compliance finding NSI, compliance finding NI  | NSI | COMPLIANCE_NEEDS
            2012 | all 90; district: chronically underperforming, compliance finding MR | NSI | LEVEL_OF_THE_DISTRICT
            """)
    void followsTheLevelUnlessAComplianceFindingIsMoreSerious(int year, String told, String category, String reason) {
        Determination determination = determined(ToldState.of(year, told));

        assertThat(determination.outcome().code()).isEqualTo(category);
        assertThat(determination.reason().code()).isEqualTo(reason);
    }

    @Test
    void citesEveryComplianceFindingAlsoOneThatChangesNothing() {
        Determination determination = determined(
                ToldState.of(2013, "percentile 9; district: compliance finding NI, compliance finding MRAR"));

        assertThat(determination.explanation().grounds())
                .filteredOn(ground -> ground.reason().code().equals("COMPLIANCE_NEEDS"))
                .extracting(ground -> ground.outcome().code() + " " + cited(ground))
                .containsExactly("MRAR cited from finding of MRAR", "NI cited from finding of NI");
    }

    @Test
    void isNoSurerThanTheLevelItFollows() {
        assertThat(determined(ToldState.of(2012, "all 90; percentile 20")).weakestStatus())
                .isEqualTo(Status.CONFIRMED);
        assertThat(determined(ToldState.of(2012, "all 90; district: level 4 district plan"))
                        .weakestStatus())
                .isEqualTo(Status.ASSUMED);
    }

    private static String cited(Ground ground) {
        return ground.evidence().get(0).inputs().stream()
                .map(Object::toString)
                .filter(input -> input.startsWith("cited"))
                .findFirst()
                .orElseThrow();
    }

    private static Determination determined(StateYear state) {
        return PACK.determine(state)
                .find(ToldState.DISTRICT, "special_education")
                .orElseThrow();
    }
}
