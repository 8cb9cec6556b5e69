package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.accountability.determination.Topic;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.Differences;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.workbench.Comparison;
import org.accountability.rules.workbench.ExplanationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes out otherwise, counted by outcome, district, student group and rule. */
class ComparisonTest {
    private static final String MEETING = "A school whose every cumulative PPI meets the goals is in Level 1";
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final RulePack CANDIDATE =
            PACK.withParameters(Map.of("CUMULATIVE_PPI_TARGET", "74")).orElseThrow();

    /** The first two schools rise to Level 1, one by each group; the third stays where it is. */
    private static final StateYear STATE = ToldState.of(
            2012, "percentile 50, all 74, high needs 90; percentile 50, all 90, high needs 74; percentile 9, all 74");

    private final Comparison comparison = between(PACK, CANDIDATE, STATE);

    @Test
    void countsWhoComesFromWhereToWhere() {
        assertThat(comparison.transitions(Topic.LEVEL, true)).hasToString("{Level 2={Level 1=2}, Level 3={Level 3=1}}");
        assertThat(comparison.transitions(Topic.LEVEL, false)).hasToString("{Level 3={Level 3=1}}");
    }

    @Test
    void countsTheSchoolsOfEachDistrict() {
        assertThat(comparison.byDistrict(Topic.LEVEL)).isEqualTo(Map.of(OrganizationCode.of("00350000"), 2));
    }

    /** What keeps a school from Level 1 lies in one group; that it is there, in both. */
    @Test
    void countsInTheFiguresOfWhichStudentGroups() {
        assertThat(comparison.byStudentGroup(Topic.LEVEL))
                .isEqualTo(Map.of(
                        StudentGroup.ALL, new Comparison.Found(1, 2),
                        StudentGroup.HIGH_NEEDS, new Comparison.Found(1, 2)));
    }

    @Test
    void countsWhichRulesFindSomethingElse() {
        assertThat(comparison.byRule())
                .isEqualTo(Map.of(
                        "no longer: A school is in Level 2 if all students do not meet the goals", 1,
                        "no longer: A school is in Level 2 if its high needs group does not meet the goals", 1,
                        "now: A school whose every cumulative PPI meets the goals is in Level 1", 2));
    }

    @Test
    void countsUnderEveryCategoryOfEitherPackSoThatRowsAddUp(@TempDir Path folder) throws IOException {
        RulePack few = EditedPack.ofSpecialEducation(Files.createDirectory(folder.resolve("few")), MEETING)
                .load();
        RulePack more = EditedPack.ofSpecialEducation(Files.createDirectory(folder.resolve("more")), MEETING)
                .replace("outcomes.yaml", "    - {code: NI,", "    - {code: NTA2, label: Targeted}\n    - {code: NI,")
                .replace(EditedPack.SPECIAL_EDUCATION, "Kind.CRITERION, \"NI\"", "Kind.CRITERION, \"NTA2\"")
                .load();
        StateYear state = ToldState.of(2012, "percentile 50; district: underperforming");

        Comparison added = between(few, more, state);
        assertThat(added.changes()).hasSize(1);
        assertThat(linesOf(added))
                .containsSubsequence(
                        "from, to: not determined MR MRP MRAR NTA Targeted NI NSI all",
                        "Needs Intervention . . . . . 1 . . 1",
                        "all . . . . . 1 . . 1");

        Comparison gone = between(more, few, state);
        assertThat(gone.changes()).hasSize(1);
        assertThat(linesOf(gone)).contains("Targeted . . . . . . 1 . 1");
    }

    private static Comparison between(RulePack pack, RulePack candidate, StateYear state) {
        return Comparison.of(Differences.between(pack, pack.determine(state), candidate));
    }

    private static Stream<String> linesOf(Comparison comparison) {
        return ExplanationText.of(comparison, 1).lines().map(line -> line.strip()
                .replaceAll(" +", " "));
    }

    @Test
    void tellsAllOfItOnAPage() {
        assertThat(ExplanationText.of(comparison, 1))
                .contains(
                        "Level: 2 schools come out otherwise",
                        "  All students                                  1              2")
                .contains("  in 1 district, by number of schools: 00350000 2", "... and 1 more");
    }
}
