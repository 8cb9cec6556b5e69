package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.accountability.rules.workbench.ScenarioReport;
import org.accountability.rules.workbench.ScenarioReport.FailedScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario that fails says by which rule or row what came out was found, and why what is expected was not. */
class FirstDivergenceTest {
    @TempDir
    private Path folder;

    @Test
    void everyTopicTellsTheRuleOrRowThatDiffers() {
        EditedPack.in(folder).scenarios("""
                - scenario: a district in special education
                  year: 2012
                  given: {district: {schools: [{percentile: 60, cumulative_ppi_all: 90}]}}
                  expect: {level: 1, special_education: MRAR}
                - scenario: a label by the row of a table
                  year: 2016
                  given: {school: {percentile: 20, cumulative_ppi_all: 90}}
                  expect: {level: 3, essa: CSI}
                - scenario: an action that is listed
                  year: 2016
                  given:
                    district:
                      schools: [{percentile: 60, cumulative_ppi_all: 70}]
                      facts: [{fact: underperforming}]
                  expect: {level: 4, listed: {actions: [L1_ASSISTANCE_STATE]}}
                - scenario: assistance that is not
                  year: 2016
                  given: {district: {schools: [{percentile: 60, cumulative_ppi_all: 90}]}}
                  expect: {level: 1, listed: {assistance: [REGIONAL_CENTER, LIAISON]}}
                - scenario: what is determined of districts alone
                  year: 2012
                  given: {school: {percentile: 20, cumulative_ppi_all: 90}}
                  expect: {level: 3, special_education: NTA}
                - scenario: what is listed of the state
                  year: 2012
                  given: {state: {schools: 1738, underperforming: 69}}
                  expect: {listed: {limit_of_levels_4_and_5: []}}
                - scenario: a level that is taken over
                  year: 2012
                  given: {district: {schools: [{percentile: 60, cumulative_ppi_all: 90}]}}
                  expect: {level: 3}
                """);

        assertThat(firstSteps())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "a district in special education",
                        "special_education of 90010000: expected Meets Requirements - At Risk, came out Meets Requirements by rule"
                                + " \"A district in Level 1 meets the requirements in special education\" (special-education.drl:*);"
                                + " rule \"A district in Level 2 meets the requirements at risk in special education\""
                                + " (special-education.drl:*) does not find it: level == Level.LEVEL_2 (level is Level 1) does not"
                                + " hold",
                        "a label by the row of a table",
                        "essa of 90010001: expected Comprehensive support and improvement, came out No federal label by rule"
                                + " \"A school has the federal category of its level and cause\" (essa-crosswalk.drl:*) by the row"
                                + " \"essa-crosswalk, Level 3, LOWEST_SCHOOLS\"; rule \"A school has the federal category of its"
                                + " level and cause\" (essa-crosswalk.drl:*) does not find it by the row \"essa-crosswalk, Level 3,"
                                + " PERSISTENTLY_LOW_GRADUATION\": causedBy($cause) (causedBy($cause) is false) does not hold",
                        "an action that is listed",
                        "actions of 90010000: L4_JOINT is not expected and is listed by rule \"A district is due what the Framework"
                                + " states for its level\" (actions.drl:*) by the row \"actions, Level 4, L4_JOINT\"",
                        "assistance that is not",
                        "assistance of 90010000: expected LIAISON, which is not listed; rule \"A Commissioner's District has a"
                                + " liaison\" (assistance.drl:*) gives it, and what it looks for is not given",
                        "what is determined of districts alone",
                        "special_education of 90010001: no stage of pack.yaml settles it of schools",
                        "what is listed of the state",
                        "limit_of_levels_4_and_5 of 00000000: WITHIN_LIMIT is not expected and is listed by rule \"No more schools"
                                + " are in Levels 4 and 5 than the law allows\" (limit-of-levels-4-and-5.drl:*)",
                        "a level that is taken over",
                        "level of 90010000: expected Level 3, came out Level 1 by rule \"A district of one school takes its level and"
                                + " reason\" (districts.drl:*); rule \"A district takes the level of its lowest-performing school\""
                                + " (districts.drl:*) does not find it: schools > 1 (schools is 1) does not hold"));
    }

    @Test
    void aReasonAStarAndHowSureItIsAreTold() {
        EditedPack.in(folder).scenarios("""
                - scenario: a misspelt reason
                  year: 2012
                  given: {school: {percentile: 20, cumulative_ppi_all: 90}}
                  expect: {level: 3, reason: Among lowest performing 20% of school}
                - scenario: a reason of another level
                  year: 2012
                  given: {school: {percentile: 20, cumulative_ppi_all: 90}}
                  expect: {level: 3, reason: Insufficient data}
                - scenario: a star
                  year: 2012
                  given: {school: {percentile: 20, cumulative_ppi_all: 90}}
                  expect: {level: 3, starred: true}
                - scenario: how sure it is
                  year: 2012
                  given: {school: {percentile: 20, cumulative_ppi_all: 90}}
                  expect: {level: 3, status: {level: ASSUMED}}
                """);

        String found = " by rule \"A school among the lowest performing schools is in Level 3\" (schools.drl:*)";
        String other = "came out 'Among lowest performing 20% of schools'" + found;
        assertThat(firstSteps())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "a misspelt reason",
                        "level of 90010001: expected the reason 'Among lowest performing 20% of school', " + other
                                + "; no reason of the pack prints it in 2012; did you mean 'Among lowest performing 20% of schools'?",
                        "a reason of another level",
                        "level of 90010001: expected the reason 'Insufficient data', " + other
                                + "; no rule in force in 2012 gives Level 3 for the reason 'Insufficient data'",
                        "a star",
                        "level of 90010001: expected a star, and no rule finds one",
                        "how sure it is",
                        "level of 90010001: expected to be ASSUMED, came out CONFIRMED" + found));
    }

    private Map<String, String> firstSteps() {
        List<FailedScenario> failed =
                ScenarioReport.run(folder, EditedPack.UNHURRIED).orElseThrow().failed();
        return failed.stream().collect(Collectors.toMap(each -> each.sentence(), each -> each.firstStep()
                .replaceAll("\\.drl:\\d+", ".drl:*")));
    }
}
