package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.accountability.massachusetts.targets.TargetPercentage;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.Determinations;
import org.accountability.rules.workbench.ExplanationText;
import org.accountability.rules.workbench.Lint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that goes on where some of its rules end says so: to whoever extends it, and to whoever gets no answer. */
class EndedRulesTest {
    private static final String PROGRESS = "progress.drl";
    private static final StateYear STATE_OF_2026 = ToldState.of(2026, "percentile 40").toBuilder()
            .evidence(TargetPercentage.published(ToldState.FIRST_SCHOOL, SchoolYear.of(2026), StudentGroup.ALL, 57))
            .build();

    @TempDir
    private Path folder;

    @Test
    void lintNamesEachRuleThatEndsBeforeAnExtendedPack() {
        EditedPack pack =
                EditedPack.ofClassification(folder, "progress").replace("pack.yaml", "2018-2025", "2018-2026");

        assertThat(ended())
                .hasSize(4)
                .first()
                .isEqualTo(pack.withPlaces("progress.drl:<rule \"An organisation with 75"
                        + " percent of possible points or more is meeting or exceeding targets>: warning: rule \"An organisation"
                        + " with 75 percent of possible points or more is meeting or exceeding targets\" ends with"
                        + " 2025, and in 2026 nothing takes its place; extend its @InForce, add its successor, or say"
                        + " why under 'ended' in pack.yaml"));
    }

    @Test
    void oneThatIsForgottenAmongThoseExtendedIsNamed() {
        EditedPack pack =
                EditedPack.ofClassification(folder, "progress").replace("pack.yaml", "2018-2025", "2018-2026");
        for (int extended = 0; extended < 3; extended++) {
            pack.replace(PROGRESS, "2019-2025", "2019-2026");
        }

        assertThat(ended())
                .singleElement()
                .asString()
                .contains("rule \"An organisation with less than 25 percent makes limited or no progress");
    }

    @Test
    void aRuleThatOthersTakeThePlaceOfIsNotNamed() {
        EditedPack pack = EditedPack.ofClassification(folder, "progress");
        assertThat(ended()).isEmpty();

        // Those of 2018 end, and others begin in 2019; in 2023, after three years that are not covered, as well.
        pack.replace(PROGRESS, "2019-2025", "2019-2019").replace(PROGRESS, "2019-2025", "2023-2025");
        assertThat(ended()).isEmpty();

        pack.replace(PROGRESS, "2023-2025", "2024-2025");
        assertThat(ended()).singleElement().asString().contains("ends with 2019, and in 2023 nothing takes");
    }

    @Test
    void anEmptyAnswerSaysHowManyRulesEnded() {
        EditedPack pack =
                EditedPack.ofClassification(folder, "progress").replace("pack.yaml", "2018-2025", "2018-2026");
        String none = "No rule applies; 4 rules ended with 2025, and nothing took their place";

        assertThat(reason(pack)).isEqualTo(none);
        Determinations determined = pack.load().determine(STATE_OF_2026);
        assertThat(ExplanationText.of(
                        determined, determined.of("classification").get(0).organization()))
                .contains("In short:\n  Overall classification: not determined. " + none + "\n");
        pack.replace(PROGRESS, "2019-2025", "2019-2024");
        assertThat(reason(pack)).isEqualTo(none.replace("2025", "2024 and 2025"));
    }

    @Test
    void aPackMaySayWhyItsRulesEnded() {
        EditedPack pack = EditedPack.ofClassification(folder, "progress")
                .replace("pack.yaml", "2018-2025", "2018-2026")
                .append(
                        "pack.yaml",
                        "ended:\n  - {years: 2025, topic: classification, because: labels were abolished}\n");

        assertThat(ended()).isEmpty();
        assertThat(reason(pack)).isEqualTo("No rule applies");

        pack.replace(PROGRESS, "2019-2025", "2019-2024");
        assertThat(ended()).singleElement().asString().contains("ends with 2024, and in 2025 nothing takes");
    }

    @Test
    void aStarThatIsPrintedNoMoreLeavesNobodyWithoutAnAnswer() {
        EditedPack pack = EditedPack.ofSchools(folder, "A school that left Level 4 prints a star");

        assertThat(ended()).hasSize(1);
        assertThat(pack.load().determine(ToldState.of(2014, "percentile 40")).schools())
                .hasToString("[00350001 2014: no level, No rule applies]");
    }

    private List<String> ended() {
        return Lint.of(folder, EditedPack.UNHURRIED).stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .filter(problem -> problem.contains("nothing takes its place"))
                .toList();
    }

    private static String reason(EditedPack pack) {
        return pack.load()
                .determine(STATE_OF_2026)
                .of("classification")
                .get(0)
                .reason()
                .text();
    }
}
