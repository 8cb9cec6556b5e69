package org.accountability.rules.packs;

import static org.accountability.rules.packs.LetterGrades.rule;
import static org.accountability.rules.packs.LetterGrades.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.workbench.Lint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule needs and no stage brings about is told at its line, and never first when it runs. */
class StagesNeededTest {
    private static final String SCHOOLS = stage("schools", "schools", "grade");
    private static final String DISTRICTS = stage("districts", "districts", "grade");
    private static final String ROSTER =
            rule("A district has an A", "    $found : DistrictRoster()", "\"A\", \"DISTRICT\"");

    @TempDir
    private Path folder;

    @Test
    void aRosterWithoutLevels() {
        EditedPack pack = LetterGrades.in(folder, SCHOOLS + DISTRICTS).write("districts.drl", ROSTER);

        refused(pack, "districts.drl", "no stage before those that settle districts settles the level of schools");
    }

    @Test
    void aRosterBeforeTheLevels() {
        EditedPack pack = LetterGrades.in(folder, SCHOOLS + DISTRICTS + stage("levels", "schools", "level"))
                .write("districts.drl", ROSTER)
                .write("levels.drl", rule("A school has a level", "    $found : School()", "Level.LEVEL_1, \"INDEX\""));

        refused(pack, "districts.drl", "no stage before those that settle districts settles the level of schools");
    }

    @Test
    void aRosterOfWhatSettlesDistrictsItself() {
        EditedPack pack = LetterGrades.in(folder, stage("all", "organizations", "level") + DISTRICTS + SCHOOLS)
                .write("all.drl", rule("All have a level", "    $found : School()", "Level.LEVEL_1, \"INDEX\""))
                .write("districts.drl", ROSTER);

        refused(pack, "districts.drl", "no stage before those that settle districts settles the level of schools");
    }

    @Test
    void aRosterWhereSchoolsAreSettled() {
        EditedPack pack = LetterGrades.in(folder, stage("levels", "schools", "level") + SCHOOLS)
                .write("levels.drl", rule("A school has a level", "    $found : School()", "Level.LEVEL_1, \"INDEX\""))
                .append("schools.drl", tail(ROSTER));

        refused(pack, "schools.drl", "DistrictRoster comes once schools are settled");
    }

    @Test
    void aRosterOfALaterTopicInWhatThePackBeginsWith() {
        EditedPack pack = LetterGrades.in(folder, SCHOOLS + stage("levels", "schools", "level") + DISTRICTS)
                .write("levels.drl", rule("A school has a level", "    $found : School()", "Level.LEVEL_1, \"INDEX\""))
                .write("districts.drl", ROSTER);

        refused(pack, "districts.drl", "the pack begins with grade; name the stages of level first");
    }

    @ParameterizedTest
    @CsvSource({
        "model.ParticipationRate, look for LowestParticipation or GroupParticipation",
        "determination.LevelHistory, look for PastLevels",
        "determination.GroupResults, look for GroupGap or WidestDiscrepancy",
        "model.Correction, 'look for what holds the number, which is corrected there'",
        "model.WholeState, look for LevelTally or DistrictTally in a diagnostic",
        "determination.DistrictTally, only a diagnostic stage of a pack that begins with the level can look for it",
        "determination.DistrictSize, only a diagnostic stage of a pack that begins with the level can look for it"
    })
    void aFactThatIsNeverThere(String type, String remedy) {
        String fact = type.substring(type.indexOf('.') + 1);
        EditedPack pack = LetterGrades.in(folder, SCHOOLS)
                .replace("schools.drl", "import ", "import org.accountability." + type + ";\nimport ")
                .append(
                        "schools.drl",
                        tail(rule("A school has an A", "    $found : " + fact + "()", "\"A\", \"INDEX\"")));

        refused(pack, "schools.drl", remedy);
    }

    @Test
    void aRosterInADiagnostic() {
        EditedPack pack = levelsAndLooks(ROSTER.replace("Kind.CRITERION, \"A\"", "\"ODD\""));

        refused(pack, "looks.drl", "DistrictRoster is not among what a diagnostic looks at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"levels", "nowhere", "looks"})
    void aStandingThatADiagnosticDoesNotSee(String stage) {
        EditedPack pack = levelsAndLooks(
                rule("It stands out", "    $found : Standing(stage == \"" + stage + "\")", "\"ODD\", \"INDEX\"")
                        .replace("Kind.CRITERION, ", ""));

        refused(pack, "looks.drl", "looks at ");
    }

    @Test
    void aDiagnosticSeesWhatATopicCameTo() {
        EditedPack pack =
                levelsAndLooks(rule("It stands out", "    $found : Standing(stage == \"level\")", "\"ODD\", \"INDEX\"")
                        .replace("Kind.CRITERION, ", ""));

        assertThat(pack.load()
                        .diagnose(pack.load().determine(ToldState.of(2024, "all 95")))
                        .findings())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grade", "schools"})
    void aStandingOfWhatIsListed(String stage) {
        EditedPack pack = LetterGrades.in(folder, SCHOOLS + stage("levels", "schools", "level"))
                .replace("outcomes.yaml", "nature: determination", "gives: all")
                .replace("schools.drl", "Kind.CRITERION, ", "")
                .write(
                        "levels.drl",
                        rule(
                                "A level follows",
                                "    $found : Standing(stage == \"" + stage + "\")",
                                "Level.LEVEL_1, \"INDEX\""));

        refused(pack, "levels.drl", "lists all that is found and settles no one outcome");
    }

    @Test
    void aTallyBeforeAnythingIsSettled() {
        EditedPack pack = LetterGrades.in(folder, SCHOOLS + stage("tally", "state", "grade"))
                .write("tally.drl", rule("The state has an A", "    $found : LevelTally()", "\"A\", \"INDEX\""));

        refused(pack, "tally.drl", "LevelTally counts what a whole state has once its levels are settled");
    }

    @Test
    void diagnosticsOfNothing() {
        EditedPack pack = LetterGrades.in(folder, SCHOOLS)
                .replace("outcomes.yaml", "nature: determination", "nature: diagnostic");

        assertThat(pack.refusal()).contains("every stage is a diagnostic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINIMUM_SUBGROUP_SIZE", "MINIMUM_ALL_STUDENTS_SIZE", "TURNAROUND_PLAN_YEARS"})
    void aParameterThatTheLibraryCannotRead(String name) {
        EditedPack other = LetterGrades.in(folder, SCHOOLS).append("parameters.yaml", name + """
                :
                  description: Not a number of anything.
                  unit: whatever, 0 to 1
                  values:
                    - {from: 2024, value: 0.5, citation: memo, status: ASSUMED}
                """);
        assertThat(other.refusal()).contains("parameter " + name + " is '0.5'; it must be a whole number, 0 or more");
    }

    /** The last resort: a pack that nobody checked. */
    @Test
    void whatNobodyForesawIsSaidOfThePack() {
        RulePack pack = LetterGrades.in(folder, SCHOOLS + DISTRICTS)
                .write("districts.drl", ROSTER)
                .loadTrusted();
        StateYear state = StateYear.of(SchoolYear.of(2024))
                .school(School.of("00350001").cumulativePpiAll(95).build())
                .build();

        assertThatThrownBy(() -> pack.determine(state))
                .isInstanceOf(RuleFailureException.class)
                .hasMessage("other/letters-2024 cannot be run: no stage settles level (in " + folder + ")");
    }

    private EditedPack levelsAndLooks(String looks) {
        return LetterGrades.in(folder, stage("levels", "schools", "level") + stage("looks", "organizations", "odd"))
                .delete("schools.drl")
                .write("levels.drl", rule("A school has a level", "    $found : School()", "Level.LEVEL_1, \"INDEX\""))
                .write("outcomes.yaml", """
                        odd:
                          title: What is odd
                          nature: diagnostic
                          gives: all
                          outcomes: [{code: ODD, label: Odd}]
                        """)
                .write("looks.drl", looks);
    }

    /** Of a rule file all but its head. */
    private static String tail(String file) {
        return file.substring(file.indexOf("rule \""));
    }

    private static void refused(EditedPack pack, String file, String why) {
        assertThat(pack.refusal())
                .matches("(?s).*" + file.replace(".", "\\.") + ":\\d+:\\d+: rule .*")
                .contains(why);
        assertThat(Lint.of(pack.folder())).anyMatch(Problem::isError);
    }
}
