package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.accountability.model.Checked;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.answer.RuleFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that is trusted and fails, runs away or takes too long is stopped and named. */
class FailingRuleTest {
    private static final String LOWEST = "A school among the lowest performing schools is in Level 3";
    private static final String INSUFFICIENT = "A school without a cumulative PPI has insufficient data";
    private static final String KEEP_ON = "org.accountability.rules.packs.keepOn";
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @BeforeEach
    void letRulesSpin() {
        System.setProperty(KEEP_ON, "true");
    }

    /** A thread that is left behind after its deadline ends here, so that it slows no other test. */
    @AfterEach
    void endWhatIsStillSpinning() {
        System.clearProperty(KEEP_ON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Level.LEVEL_3    | Level.of($school.cumulativePpiHighNeeds()) | fails: Cannot invoke "java.lang.Integer.intValue()" because the return value of "org.accountability.model.School.cumulativePpiHighNeeds()" is null
            Level.LEVEL_3    | Level.of(7)        | fails: level '7': must be 1 to 5, or 0 for none
            Level.LEVEL_3    | (Level) null       | fails: a finding needs a level
            Kind.CRITERION   | null               | fails: a finding needs a kind
            "LOWEST_SCHOOLS" | null               | fails: a finding needs a reason
            "LOWEST_SCHOOLS" | "LOWEST_SCHOLS"    | gives the reason LOWEST_SCHOLS, which reasons.yaml does not have; did you mean LOWEST_SCHOOLS?
            "LOWEST_SCHOOLS" | "HELD_HARMLESS"    | gives the reason HELD_HARMLESS, which reasons.yaml prints only after 2013
            insert(new Finding($school.organization() | insert(new Finding(org.accountability.model.OrganizationCode.of("00990001") | finds something of 00990001, which is not among what it was given
            """)
    void isNamedWithWhatItsConsequenceDoes(String old, String replacement, String failure) {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST).replace("schools.drl", old, replacement);

        fails(pack, LOWEST, failure);
    }

    @Test
    void isNamedWhereAConditionFails() {
        EditedPack pack =
                EditedPack.ofSchools(folder, LOWEST).replace("schools.drl", "percentile != null", "name.length() > 2");

        fails(
                pack,
                LOWEST,
                "fails in its conditions: Cannot invoke \"String.length()\" because the return value of"
                        + " \"org.accountability.model.School.name()\" is null");
    }

    @Test
    void isNamedAmongOthersWhereItRunsAway() {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST, INSUFFICIENT)
                .replace("schools.drl", "$school : School(cumulativePpiAll == null)", "$school : Finding()");

        RulePack loaded = pack.loadTrusted();

        assertThatThrownBy(() -> loaded.determine(ToldState.of(2013, "percentile 9")))
                .isInstanceOf(RuleFailureException.class)
                .hasMessageMatching("rule \"" + INSUFFICIENT
                        + "\" \\(schools.drl:\\d+\\) finds more than [\\d,]+ things" + " of 2 organisations; .*");
    }

    @Test
    void isStoppedAndNamedWhereItsConsequenceDoesNotEnd() {
        RulePack pack = compiled(EditedPack.ofSchools(folder, LOWEST)
                .replace(
                        "schools.drl",
                        "insert(",
                        "while (Boolean.getBoolean(\"" + KEEP_ON + "\")) { Thread.onSpinWait(); }\n    insert("));

        assertThatThrownBy(() -> pack.determine(ToldState.of(2013, "percentile 9")))
                .isInstanceOf(RuleFailureException.class)
                .hasMessage("stopped after 3000 ms while firing rule \"" + LOWEST + "\" (schools.drl:"
                        + pack.clauses().get(0).line() + ")");
    }

    @Test
    void goesOnWithNoOtherSchoolOnceItIsStopped() throws InterruptedException {
        String fired = KEEP_ON + ".fired";
        System.clearProperty(fired);
        RulePack pack = compiled(EditedPack.ofSchools(folder, LOWEST)
                .replace(
                        "schools.drl",
                        "insert(",
                        "while (Boolean.getBoolean(\"" + KEEP_ON + "\")) { Thread.onSpinWait(); }\n"
                                + "    System.setProperty(\"" + fired + "\", System.getProperty(\"" + fired
                                + "\", \"\") + \"x\");\n    insert("));
        assertThatThrownBy(() -> pack.determine(ToldState.of(2013, "percentile 9; percentile 9")))
                .isInstanceOf(RuleFailureException.class);

        endWhatIsStillSpinning();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("accountability-rules")) {
                thread.join(10_000);
            }
        }

        assertThat(System.getProperty(fired)).isEqualTo("x");
        System.clearProperty(fired);
    }

    @Test
    void isStoppedAndNamedWhereAConditionDoesNotEnd() {
        RulePack pack = compiled(EditedPack.ofSchools(folder, LOWEST)
                .replace("schools.drl", "percentile != null", "name matches \"(.*x){10}y\""));
        // Matching takes several seconds, but does end.
        School school = School.of("00350001").name("x".repeat(40)).build();
        StateYear state = StateYear.of(SchoolYear.of(2013)).school(school).build();

        assertThatThrownBy(() -> pack.determine(state))
                .isInstanceOf(RuleFailureException.class)
                .hasMessage("stopped after 3000 ms while matching the conditions of rule \"" + LOWEST
                        + "\" (schools.drl:" + pack.clauses().get(0).line() + ")");
    }

    @Test
    void isStoppedWhileItCompilesToo() {
        EditedPack.in(folder);

        assertThat(RulePacks.loadTrusted(folder, Duration.ofMillis(1)).problems())
                .singleElement()
                .matches(problem -> problem.place().equals(folder.toString())
                        && problem.message().startsWith("stopped after 1 ms while "));
    }

    @Test
    void leavesThePackUsable() {
        RulePack pack = EditedPack.ofSchools(folder, LOWEST)
                .replace("schools.drl", "Level.LEVEL_3", "Level.of($school.cumulativePpiAll())")
                .loadTrusted();

        assertThatThrownBy(() -> pack.determine(ToldState.of(2013, "percentile 9, all 60")))
                .isInstanceOf(RuleFailureException.class);
        assertThat(pack.determine(ToldState.of(2013, "percentile 9, all 3")).schools())
                .hasToString("[00350001 2013: Level 3, Among lowest performing 20% of schools]");
    }

    private static void fails(EditedPack edited, String rule, String failure) {
        RulePack pack = edited.loadTrusted();
        int line = pack.clauses().stream()
                .filter(clause -> clause.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .line();

        assertThatThrownBy(() -> pack.determine(ToldState.of(2013, "percentile 9")))
                .isInstanceOf(RuleFailureException.class)
                .hasMessage("rule \"" + rule + "\" (schools.drl:" + line + ") " + failure);
    }

    /** The limit holds for compiling too, which on a busy machine may take longer now and then. */
    private static RulePack compiled(EditedPack pack) {
        pack.loadTrusted();
        for (int tries = 0; tries < 20; tries++) {
            Checked<RulePack> loaded = RulePacks.loadTrusted(pack.folder(), DEADLINE);
            if (loaded.value().isPresent()) {
                return loaded.orElseThrow();
            }
            assertThat(loaded.problems()).singleElement().asString().contains("stopped after 3000 ms while ");
        }
        throw new AssertionError("compiling one rule took longer than " + DEADLINE + " every time");
    }
}
