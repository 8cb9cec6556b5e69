package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.accountability.model.Problem;
import org.accountability.rules.workbench.Coverage;
import org.accountability.rules.workbench.Mutation;
import org.accountability.rules.workbench.ScenarioReport;
import org.accountability.rules.workbench.ScenarioReport.FailedScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst is told of the scenarios of a pack: which fail and why, what they miss, what they would not notice. */
class WorkbenchTest {
    private static final String LOWEST = "A school among the lowest performing schools is in Level 3";
    private static final String MEETING = "A school whose every cumulative PPI meets the goals is in Level 1";
    private static final String NOT_MEETING = "A school is in Level 2 if all students do not meet the goals";

    @TempDir
    private Path folder;

    @Test
    void aScenarioThatFailsShowsWhatDiffersAndWhere() {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST, MEETING, NOT_MEETING);
        pack.scenarios("""
                - scenario: A school at the 21st percentile is lowest performing
                  year: 2012
                  given: {school: {percentile: 21, cumulative_ppi_all: 90}}
                  expect: {level: 3, reason: Among lowest performing 20% of schools}
                - scenario: A school that meets the goals is in Level 1, lowest performing or not
                  year: 2012
                  given: {school: {percentile: 20, cumulative_ppi_all: 90}}
                  expect: {level: 1}
                - scenario: A lowest performing school is not
                  year: 2012
                  given: {school: {percentile: 20, cumulative_ppi_all: 60}}
                  expect: {level: 3, not_fired: [A school among the lowest performing schools is in Level 3]}
                - scenario: A school that holds
                  year: 2012
                  given: {school: {percentile: 21, cumulative_ppi_all: 90}}
                  expect: {level: 1}
                """);

        ScenarioReport report = ScenarioReport.run(folder, EditedPack.UNHURRIED).orElseThrow();

        assertThat(report.scenarios()).isEqualTo(4);
        assertThat(report.failed())
                .extracting(failed -> failed.differences() + "; " + failed.firstStep())
                .containsExactly(
                        pack.withPlaces(
                                "[level is 'Level 1', expected 'Level 3', reason is 'Meeting gap narrowing goals',"
                                        + " expected 'Among lowest performing 20% of schools']; level of 90010001:"
                                        + " expected Level 3, came out Level 1 by " + placed(MEETING) + "; "
                                        + placed(LOWEST) + " does not find it: percentile <= $cut"
                                        + " (percentile is 21, $cut is 20) does not hold"),
                        pack.withPlaces(
                                "[level is 'Level 3', expected 'Level 1']; level of 90010001: expected Level 1, came out"
                                        + " Level 3 by " + placed(LOWEST) + "; what is expected is found by "
                                        + placed(MEETING) + " and does not count before the other"),
                        pack.withPlaces("[rule \"" + LOWEST + "\" fired]; level of 90010001: found by " + placed(LOWEST)
                                + ", which must not fire"));
        assertThat(report.failed())
                .extracting(FailedScenario::explanation)
                .allSatisfy(explanation -> assertThat(explanation).contains("What decided:"));
    }

    private static String placed(String rule) {
        return "rule \"" + rule + "\" (schools.drl:{rule \"" + rule + "})";
    }

    @Test
    void aScenarioMayChangeParameters() {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST, MEETING);
        pack.scenarios("""
                - scenario: With a cut of 25 a school at the 21st percentile is lowest performing
                  year: 2012
                  given: {school: {percentile: 21, cumulative_ppi_all: 90}}
                  parameters: {SCHOOL_PERCENTILE_CUT: 25}
                  expect: {level: 3}
                """);
        assertThat(ScenarioReport.run(folder, EditedPack.UNHURRIED)
                        .orElseThrow()
                        .failed())
                .isEmpty();

        pack.scenarios("""
                - scenario: A cut that is not one
                  year: 2012
                  given: {school: {percentile: 21, cumulative_ppi_all: 90}}
                  parameters: {SCHOOL_PERCENTIL_CUT: 25, CUMULATIVE_PPI_TARGET: many}
                  expect: {level: 3}
                """);
        assertThat(ScenarioReport.run(folder, EditedPack.UNHURRIED).problems())
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "parameter SCHOOL_PERCENTIL_CUT is not one of the pack's; did you mean SCHOOL_PERCENTILE_CUT?",
                        "parameter CUMULATIVE_PPI_TARGET 'many' must be a whole number, as 75 is");
    }

    @Test
    void anUnknownKeyIsAnErrorWithTheNearestKnown() {
        EditedPack.ofSchools(folder, LOWEST).scenarios("""
                - scenario: A school
                  year: 2012
                  given: {school: {percentil: 21}}
                  expect: {level: 3, starred: yes, reasn: Insufficient data}
                """);

        assertThat(ScenarioReport.run(folder, EditedPack.UNHURRIED).problems())
                .extracting(Problem::message)
                .containsExactly(
                        "unknown key 'reasn'; did you mean reason?",
                        "unknown key 'percentil'; did you mean percentile?",
                        "'starred' must be true or false, not 'yes'");
    }

    @Test
    void whatNoScenarioReachesIsNamedWithTheNearest() {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST, NOT_MEETING);
        pack.scenarios("""
                - scenario: A school at the 20th percentile
                  year: 2012
                  given: {school: {percentile: 20, cumulative_ppi_all: 90}}
                  expect: {level: 3}
                """);

        Coverage coverage = Coverage.of(folder).orElseThrow();

        String nearest = "'A school at the 20th percentile' (" + folder + "/scenarios/written.yaml:1:3) comes nearest;"
                + " in the way: ";
        assertThat(coverage.unreached())
                .filteredOn(unreached -> unreached.place().contains("schools.drl"))
                .containsExactly(
                        new Coverage.Unreached(
                                folder + "/" + pack.withPlaces("schools.drl:<percentile <= $cut>"),
                                "rule \"" + LOWEST
                                        + "\": percentile <= $cut never alone keeps it from finding something",
                                nearest + "percentile <= $cut holds"),
                        new Coverage.Unreached(
                                folder + "/" + pack.withPlaces("schools.drl:<rule \"" + NOT_MEETING + ">"),
                                "rule \"" + NOT_MEETING + "\": finds nothing in any scenario",
                                nearest + "cumulativePpiAll < $target (cumulativePpiAll is 90, $target is 75)"),
                        new Coverage.Unreached(
                                folder + "/" + pack.withPlaces("schools.drl:<cumulativePpiAll < $target>"),
                                "rule \"" + NOT_MEETING
                                        + "\": cumulativePpiAll < $target never alone lets it find something",
                                nearest + "cumulativePpiAll < $target (cumulativePpiAll is 90, $target is 75)"));
        assertThat(coverage.unreached())
                .extracting(Coverage.Unreached::what)
                .contains("parameter CUMULATIVE_PPI_TARGET = 75 from 2012: nothing would change without it")
                .doesNotContain("parameter SCHOOL_PERCENTILE_CUT = 20 from 2012: nothing would change without it");
        // Of rule, holds and does not hold for each of two rules, two of the first and one of the second.
        assertThat(coverage.reached())
                .isEqualTo(coverage.all() - coverage.unreached().size());
    }

    @Test
    void aMistakeThatNoScenarioNoticesIsNamed() {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST);
        pack.scenarios("""
                - scenario: A school well below the cut
                  year: 2012
                  given: {school: {percentile: 5}}
                  expect: {level: 3}
                - scenario: A school well above the cut
                  year: 2012
                  given: {school: {percentile: 50}}
                  expect: {level: none}
                """);
        String change = "rule \"" + LOWEST + "\" said percentile < $cut in place of percentile <= $cut";

        Mutation mutation = Mutation.of(folder).orElseThrow();

        assertThat(mutation.survivors())
                .extracting(Mutation.Survivor::change)
                .contains(
                        change,
                        "SCHOOL_PERCENTILE_CUT were 19 in place of 20 from 2012",
                        "SCHOOL_PERCENTILE_CUT were 21 in place of 20 from 2012")
                .doesNotContain(
                        "rule \"" + LOWEST + "\" did not ask for percentile <= $cut",
                        "rule \"" + LOWEST + "\" said percentile > $cut in place of percentile <= $cut",
                        "rule \"" + LOWEST + "\" gave Level.LEVEL_2 in place of Level.LEVEL_3");
        assertThat(mutation.survivors().get(0))
                .hasToString(folder + "/" + pack.withPlaces("schools.drl:<percentile <= $cut>")
                        + ": your scenarios would not notice if " + change);

        pack.write("equivalents.yaml", "- if: '" + change + "'\n  because: argued for a test\n");
        assertThat(Mutation.of(folder).orElseThrow().argued())
                .extracting(Mutation.Survivor::change)
                .containsExactly(change);
    }

    @Test
    void anArgumentForWhatIsNoticedOrNotTriedIsRefused() {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST);
        pack.scenarios("""
                - scenario: A school well below the cut
                  year: 2012
                  given: {school: {percentile: 5}}
                  expect: {level: 3}
                """);
        pack.write("equivalents.yaml", """
                - if: rule "A school among the lowest performing schools is in Level 3" gave Level.LEVEL_2 in place of Level.LEVEL_3
                  because: a test
                - if: SCHOOL_PERCENTILE_CUT were 18 in place of 20 from 2012
                  because: a test
                """);

        assertThat(Mutation.of(folder).problems())
                .extracting(Problem::message)
                .containsExactly(
                        "no such mistake is tried: SCHOOL_PERCENTILE_CUT were 18 in place of 20 from 2012; did you mean:"
                                + " SCHOOL_PERCENTILE_CUT were 19 in place of 20 from 2012?",
                        "a scenario notices that rule \"" + LOWEST
                                + "\" gave Level.LEVEL_2 in place of Level.LEVEL_3; remove it");
    }

    @Test
    void scenariosThatFailNoticeNothing() {
        EditedPack.ofSchools(folder, LOWEST).scenarios("""
                - scenario: A school well below the cut
                  year: 2012
                  given: {school: {percentile: 5}}
                  expect: {level: 2}
                """);

        assertThat(Mutation.of(folder).problems())
                .extracting(Problem::message)
                .containsExactly("fails; run the command test first");
    }
}
