package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.determination.Ground;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.workbench.ExplanationText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Level 4 District Plan is required by the Department: nothing says that the Board declared anything. */
class DistrictPlanTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final OrganizationCode DISTRICT = OrganizationCode.of("00350000");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2012 | all 90; all 90; district: level 4 district plan
            2012 | percentile 9; all 60; district: level 4 district plan, commissioners district
            2013 | all 90; district: level 4 district plan, plan manager
            2014 | percentile 9; district: level 4 district plan, district plan filed
            2015 | insufficient data; district: level 4 district plan
            2016 | underperforming; all 60; district: level 4 district plan
            2017 | grades K-5; district: level 4 district plan
            """)
    void isNoDeclarationByTheBoard(int year, String told) {
        Determinations determined = PACK.determine(ToldState.of(year, told));

        assertThat(said(determined))
                .contains("level 4 district plan")
                .doesNotContain("underperforming district", "board", "declared");
        assertThat(ExplanationText.of(determined.find(DISTRICT).orElseThrow(), determined.provenance())
                        .toLowerCase(Locale.ROOT))
                .contains("required to develop a level 4 district plan")
                .doesNotContain("underperforming", "board", "declared");
    }

    @ParameterizedTest
    @CsvSource({"2012", "2017"})
    void isTheReasonOfTheLevel(int year) {
        assertThat(PACK.determine(ToldState.of(year, "all 90; all 90; district: level 4 district plan"))
                        .find(DISTRICT))
                .map(Object::toString)
                .hasValue("00350000 " + SchoolYear.of(year) + ": Level 4, Required to develop a Level 4 District Plan");
    }

    /** Every reason, outcome and rule that has to do with the district, under every topic. */
    private static String said(Determinations determined) {
        return determined.topics().stream()
                .flatMap(topic -> Stream.concat(
                        determined.of(topic.code()).stream()
                                .filter(found -> found.organization().equals(DISTRICT))
                                .flatMap(found -> found.explanation().grounds().stream()),
                        determined.listings(topic.code()).stream()
                                .filter(listing -> listing.organization().equals(DISTRICT))
                                .flatMap(listing -> listing.grounds().stream())))
                .map(DistrictPlanTest::words)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static String words(Ground ground) {
        return ground.outcome().label() + ": " + ground.reason().text() + ", by "
                + ground.clause().rule();
    }
}
