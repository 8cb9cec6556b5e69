package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.accountability.determination.Determination;
import org.accountability.determination.Topic;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StateYear;
import org.accountability.rules.Change;
import org.accountability.rules.Determinations;
import org.accountability.rules.Differences;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.answer.Edit;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.workbench.Comparison;
import org.accountability.rules.workbench.ExplanationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which edit of a pack makes whom come out otherwise. */
class CausesTest {
    private static final String LOWEST = "A school among the lowest performing schools is in Level 3";
    private static final String MEETING = "A school whose every cumulative PPI meets the goals is in Level 1";
    private static final String NOT_MEETING = "A school is in Level 2 if all students do not meet the goals";
    private static final String LOW_SUBGROUP = "A school that has a low subgroup is in Level 3";
    private static final String[] RULES = {LOWEST, MEETING, NOT_MEETING};

    /** Each edit on its own, under the name of what it edits. */
    private static final Map<String, Consumer<EditedPack>> EDITS = Map.of(
            "SCHOOL_PERCENTILE_CUT",
            pack -> pack.replace("parameters.yaml", "value: 20\n", "value: 22\n"),
            LOWEST,
            pack -> pack.replace(EditedPack.SCHOOLS, "percentile <= $cut", "percentile <= 21"),
            MEETING,
            pack -> pack.replace(EditedPack.SCHOOLS, "cumulativePpiAll >= $target", "cumulativePpiAll >= 73"),
            NOT_MEETING,
            pack -> pack.replace(EditedPack.SCHOOLS, "cumulativePpiAll < $target", "cumulativePpiAll < 73"));

    /** One school moves by either of two edits, and its district with it; one by two together; two by none. */
    private static final StateYear STATE = ToldState.of(
            2012, "percentile 21, all 90; percentile 22, all 90; percentile 50, all 73; percentile 50, all 60");

    @TempDir
    private Path folder;

    private final Map<Set<String>, Determinations> determined = new HashMap<>();
    private int packs;

    @Test
    void theCausesAreTheFewestEditsThatAreEnough() {
        RulePack pack = pack(Set.of()).load();

        Differences differences = Differences.between(
                pack, pack.determine(STATE), pack(EDITS.keySet()).load());

        assertThat(differences.causes().edits())
                .extracting(Edit::name)
                .containsExactlyInAnyOrderElementsOf(EDITS.keySet());
        assertThat(differences.changes())
                .extracting(change -> change.organization().digits())
                .containsExactly("00350000", "00350001", "00350003");
        for (Change change : differences.changes()) {
            Set<Set<String>> causes = differences.causes().of(change.organization(), change.topic()).stream()
                    .map(cause -> cause.stream().map(Edit::name).collect(Collectors.toSet()))
                    .collect(Collectors.toSet());
            assertThat(causes).as(change.toString()).isNotEmpty().isEqualTo(fewest(change));
        }
    }

    /** The plain way: every edit, and where none is enough every two, in a pack of their own. */
    private Set<Set<String>> fewest(Change change) {
        Set<Set<String>> fewest = new HashSet<>();
        EDITS.keySet().stream()
                .map(Set::of)
                .filter(edits -> isEnough(edits, change))
                .forEach(fewest::add);
        if (fewest.isEmpty()) {
            for (String one : EDITS.keySet()) {
                EDITS.keySet().stream()
                        .filter(other -> !other.equals(one))
                        .map(other -> Set.of(one, other))
                        .filter(edits -> isEnough(edits, change))
                        .forEach(fewest::add);
            }
        }
        return fewest;
    }

    private boolean isEnough(Set<String> edits, Change change) {
        Determination found = determined
                .computeIfAbsent(edits, made -> pack(made).load().determine(STATE))
                .find(change.organization())
                .orElseThrow();
        return found.outcome().equals(change.after().outcome())
                && found.reason().equals(change.after().reason());
    }

    private Path own() {
        Path own = folder.resolve("pack" + packs++);
        assertThat(own.toFile().mkdir()).isTrue();
        return own;
    }

    private EditedPack pack(Set<String> edits) {
        EditedPack pack = EditedPack.ofDistricts(own(), RULES);
        EDITS.forEach((name, edit) -> {
            if (edits.contains(name)) {
                edit.accept(pack);
            }
        });
        return pack;
    }

    @Test
    void theLineNamesParameterRuleAndPlace() {
        EditedPack edited = pack(EDITS.keySet());
        RulePack pack = pack(Set.of()).load();

        assertThat(text(pack, edited.load(), STATE))
                .contains(
                        "4 edits:",
                        edited.withPlaces("    by SCHOOL_PERCENTILE_CUT 20 → 22 (parameters.yaml:{value: 22})\n"),
                        edited.withPlaces("    or by rule \"" + LOWEST
                                + "\": condition percentile <= $cut → percentile <= 21 (schools.drl:{rule \"" + LOWEST
                                + "})\n"),
                        edited.withPlaces("    by rule \"" + MEETING
                                + "\": condition cumulativePpiAll == null || cumulativePpiAll >= $target →"
                                + " cumulativePpiAll == null || cumulativePpiAll >= 73 (schools.drl:{rule \"" + MEETING
                                + "}) and rule \"" + NOT_MEETING
                                + "\": condition cumulativePpiAll < $target → cumulativePpiAll < 73 (schools.drl:{rule \""
                                + NOT_MEETING + "}), together"));
    }

    private static String text(RulePack pack, RulePack candidate, StateYear state) {
        return ExplanationText.of(Comparison.of(Differences.between(pack, pack.determine(state), candidate)), 20);
    }

    @Test
    void aValueThatTheCallerSetsHasNoPlace() {
        RulePack pack = pack(Set.of()).load();
        RulePack other =
                pack.withParameters(Map.of("SCHOOL_PERCENTILE_CUT", "21")).orElseThrow();

        assertThat(text(pack, other, STATE)).contains("    by SCHOOL_PERCENTILE_CUT 20 → 21\n");
    }

    @Test
    void aNewRuleIsToldTogetherWithTheParameterThatItReads() {
        EditedPack edited = pack(Set.of()).append("parameters.yaml", """

                        WATCHED_PERCENTILE:
                          description: A school at or below this percentile is watched.
                          unit: percentile, 1 to 99
                          values:
                            - from: 2012
                              value: 22
                              citation: made up for a test
                              status: ASSUMED
                        """).append(EditedPack.SCHOOLS, """
                        rule "A school that is watched is in Level 2"
                            @Citation("made up for a test")
                            @Status("ASSUMED")
                        when
                            Parameter(name == "WATCHED_PERCENTILE", $cut : whole)
                            $school : School(percentile != null, percentile <= $cut)
                        then
                            insert(new Finding($school.organization(), Kind.CRITERION, Level.LEVEL_2, "NOT_MEETING_GOALS"));
                        end
                        """);

        assertThat(text(pack(Set.of()).load(), edited.load(), ToldState.of(2012, "percentile 22, all 90")))
                .contains(edited.withPlaces(
                        "    by WATCHED_PERCENTILE none → 22 (parameters.yaml:{WATCHED_PERCENTILE|value: 22}) and rule"
                                + " \"A school that is watched is in Level 2\": added (schools.drl:{rule \"A school that is"
                                + " watched}), together\n"));
    }

    @Test
    void aRuleThatIsGoneAndTheFindingOfAnotherAreNamed() {
        EditedPack edited = pack(Set.of())
                .replace(
                        EditedPack.SCHOOLS, "Level.LEVEL_2, \"NOT_MEETING_GOALS\"", "Level.LEVEL_1, \"MEETING_GOALS\"");
        EditedPack without = EditedPack.ofDistricts(own(), MEETING, NOT_MEETING);
        RulePack pack = pack(Set.of()).load();

        assertThat(text(pack, edited.load(), STATE))
                .contains(
                        "finding Level.LEVEL_2, \"NOT_MEETING_GOALS\" → Level.LEVEL_1, \"MEETING_GOALS\" (schools.drl:");
        assertThat(text(pack, without.load(), ToldState.of(2012, "percentile 20, all 90")))
                .contains("    by rule \"" + LOWEST + "\": removed (schools.drl:");
    }

    @Test
    void theRowOfATableIsNamed() {
        RulePack pack = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
        String row = "- levels: [3]\n  cause: LOWEST_PERFORMING_TITLE_I_NOT_KNOWN\n  gives: ";
        String action = "- levels: [1]\n  gives: L1_ACCOUNTABILITY_DISTRICT";
        EditedPack edited = EditedPack.in(own())
                .replace("essa-crosswalk.yaml", row + "STATE_SUPPORT", row + "CSI")
                .replace("actions.yaml", action, action.replace("[1]", "[1, 2]"));
        RulePack candidate = edited.load();

        assertThat(text(pack, candidate, ToldState.of(2012, "percentile 4, all 90")))
                .contains(
                        edited.withPlaces("    by row \"essa-crosswalk, Level 3, LOWEST_PERFORMING_TITLE_I_NOT_KNOWN\""
                                + " STATE_SUPPORT because ESSA_TITLE_I_NOT_KNOWN → CSI because ESSA_TITLE_I_NOT_KNOWN"
                                + " (essa-crosswalk.yaml:{" + row + "CSI})"));
        assertThat(text(pack, candidate, ToldState.of(2012, "percentile 50, all 60")))
                .contains(
                        "Actions due: something else for 1 organization\n",
                        edited.withPlaces("    by row \"actions, Level 2, L1_ACCOUNTABILITY_DISTRICT\" added, it gives"
                                + " L1_ACCOUNTABILITY_DISTRICT (actions.yaml:{" + action.replace("[1]", "[1, 2]")
                                + "})"));
    }

    @Test
    void theOrderOfReasonsIsNamed() {
        EditedPack edited = EditedPack.ofDistricts(own(), LOWEST, LOW_SUBGROUP)
                .replace("reasons.yaml", "LOWEST_SCHOOLS:\n  place: 6", "LOWEST_SCHOOLS:\n  place: 70");
        RulePack pack = EditedPack.ofDistricts(own(), LOWEST, LOW_SUBGROUP).load();

        assertThat(text(pack, edited.load(), ToldState.of(2012, "percentile 4, low subgroup")))
                .contains(edited.withPlaces(
                        "    by reason LOWEST_SCHOOLS place 6 → 70 (reasons.yaml:{LOWEST_SCHOOLS:})"));
    }

    @Test
    void nobodyIsMovedByAnEditOfAnotherYearOrOfWordsAlone() {
        RulePack pack = pack(Set.of()).load();
        EditedPack edited = pack(Set.of())
                .replace("reasons.yaml", "Meeting gap narrowing goals", "Meets the goals")
                .replace(
                        EditedPack.SCHOOLS,
                        "percentile != null, percentile <= $cut",
                        "percentile != null,\n percentile <= $cut");

        Differences differences = Differences.between(pack, pack.determine(STATE), edited.load());

        assertThat(differences.causes().edits()).isEmpty();
        assertThat(differences.changes()).isEmpty();
        assertThat(differences.causes().of(OrganizationCode.of("00350001"), Topic.LEVEL))
                .isEqualTo(List.of());
    }
}
