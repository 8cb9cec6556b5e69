package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.workbench.ScenarioReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that may match more than there is room for is refused before any of it is matched. */
class BoundedRulesTest {
    private static final String NAME = "A rule that joins too much";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", ", level != $district.level"})
    void rowsOfATableCrossed(String condition) {
        EditedPack pack = rule(
                "actions.drl",
                "$district : Standing(stage == \"level\", organization.isDistrict())\n"
                        + IntStream.range(0, 10)
                                .mapToObj(i -> "    $r" + i + " : TableRow(table == \"actions\"" + condition + ")")
                                .collect(Collectors.joining("\n")),
                "$r0.gives(), $r0.because()");

        refuses(pack, ToldState.of(2013, "percentile 9"));
    }

    @Test
    void rowsCrossedInTheScenariosOfThePackToo() {
        EditedPack pack = rule(
                "actions.drl",
                "$district : Standing(stage == \"level\", organization.isDistrict())\n"
                        + IntStream.range(0, 10)
                                .mapToObj(i -> "    $r" + i + " : TableRow(table == \"actions\")")
                                .collect(Collectors.joining("\n")),
                "$r0.gives(), $r0.because()");
        pack.scenarios("""
                - scenario: A district in Level 1
                  year: 2012
                  given: {district: {schools: [{cumulative_ppi_all: 90}]}}
                  expect: {level: 1}
                """);

        assertThatThrownBy(() -> ScenarioReport.run(folder, EditedPack.UNHURRIED))
                .isInstanceOf(RuleFailureException.class)
                .hasMessageContaining("rule \"" + NAME + "\"");
    }

    @Test
    void schoolsOfADistrictCrossedFourTimes() {
        EditedPack pack = schools(
                "$a : School()\n    $b : School(organization.district() == $a.organization.district())\n    $c : School("
                        + "organization.district() == $a.organization.district())\n    $d : School(organization.district() =="
                        + " $a.organization.district())");

        refuses(pack, ofSchools(60));
    }

    @Test
    void aLongTableListedForEverybody() {
        String rows = IntStream.range(0, 2_400)
                .mapToObj(
                        i -> "- {levels: [1], cause: X" + i
                                + ", gives: L5_JOINT, because: ACCOUNTABILITY_STATE, from: 2012, citation: a test, status: ASSUMED}\n")
                .collect(Collectors.joining());
        EditedPack pack = rule(
                        "actions.drl",
                        "$district : Standing(stage == \"level\", organization.isDistrict())\n"
                                + "    $row : TableRow(table == \"long\")",
                        "$row.gives(), $row.because()")
                .write("long.yaml", rows)
                .replace("pack.yaml", "tables: [", "tables: [long.yaml, ");
        StateYear.Builder districts = StateYear.of(SchoolYear.of(2012));
        IntStream.range(0, 40)
                .mapToObj(i ->
                        School.of(String.format(Locale.ROOT, "9%03d0003", i)).build())
                .forEach(districts::school);
        RulePack loaded = pack.load();

        assertThatThrownBy(() -> loaded.determine(districts.build()))
                .isInstanceOf(RuleFailureException.class)
                .hasMessageContaining("rule \"" + NAME + "\" (actions.drl:")
                .hasMessageContaining("finds more than");
    }

    @Test
    void fewSchoolsOfADistrictAreNot() {
        EditedPack pack =
                schools("$a : School()\n    $b : School(organization.district() == $a.organization.district())");

        assertThat(pack.load().determine(ofSchools(60)).schools()).hasSize(60);
    }

    @Test
    void aKeyThatTellsFactsApartIsCounted() {
        EditedPack pack = schools("""
                $a : School()
                $b : School(organization == $a.organization)
                $c : School(organization == $b.organization, organization.isSchool())
                $d : School(organization.district() == $c.organization.district(), organization == $c.organization)""");

        assertThat(pack.load().determine(ofSchools(300)).schools()).hasSize(300);
    }

    private static StateYear ofSchools(int number) {
        return ToldState.of(2013, "percentile 50; ".repeat(number - 1) + "percentile 50");
    }

    private EditedPack schools(String when) {
        return EditedPack.ofSchools(folder, "A school among the lowest performing schools is in Level 3")
                .append(
                        "schools.drl",
                        rule(when, "$a.organization(), Kind.CRITERION, Level.LEVEL_3, \"LOWEST_SCHOOLS\""));
    }

    private EditedPack rule(String file, String when, String finds) {
        return EditedPack.in(folder).append(file, rule(when, "$district.organization(), " + finds));
    }

    private static String rule(String when, String finding) {
        return """

                rule "%s"
                    @Citation("a test")
                    @Status("ASSUMED")
                when
                    %s
                then
                    insert(new Finding(%s));
                end
                """.formatted(NAME, when, finding);
    }

    private static void refuses(EditedPack pack, StateYear state) {
        RulePack loaded = pack.load();

        assertThatThrownBy(() -> loaded.determine(state))
                .isInstanceOf(RuleFailureException.class)
                .hasMessageMatching(
                        "(?s)rule \"" + NAME + "\" \\(\\w+.drl:\\d+\\) is not run: among the \\d+ facts of a"
                                + " session, parameters and rows of tables counted, there may be (more than )?[\\d,]+ matches, of"
                                + " [\\d,]+ that are allowed; join the facts .*");
    }
}
