package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.accountability.determination.GroupResults;
import org.accountability.determination.GroupResults.Result;
import org.accountability.determination.Topic;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.Audience;
import org.accountability.rules.Determinations;
import org.accountability.rules.Diagnostics;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.io.OutputFiles;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diagnostics change nothing, and tell the public nothing of a small group. */
class DiagnosticsTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @TempDir
    Path folder;

    @Test
    void noDiagnosticChangesADetermination() {
        EditedPack without = EditedPack.in(folder);
        String description = without.text("pack.yaml");
        int first = description.indexOf("  - stage: masked gaps");
        int end = description.indexOf("\n\n", first) + 1;
        without.write("pack.yaml", description.substring(0, first) + description.substring(end));
        without.write(
                "outcomes.yaml",
                without.text("outcomes.yaml")
                        .replaceAll("(?s)\n[a-z_0-9]+:\n  title: [^\n]*\n  nature: diagnostic.*", "\n"));
        PACK.topics().stream()
                .filter(topic -> topic.nature() == Topic.Nature.DIAGNOSTIC)
                .flatMap(topic -> PACK.clauses(topic).stream())
                .map(clause -> clause.file())
                .distinct()
                .forEach(without::delete);
        RulePack edited = without.load();
        assertThat(edited.diagnose(edited.determine(state())).findings()).isEmpty();

        SampleStates.all().forEach(state -> assertThat(bytes(edited.determine(state), edited))
                .isEqualTo(bytes(PACK.determine(state), PACK)));
        Determinations determined = PACK.determine(state());
        Map<String, String> before = bytes(determined, PACK);
        PACK.diagnose(determined, Audience.ENTITLED);
        assertThat(bytes(determined, PACK)).isEqualTo(before).isEqualTo(bytes(edited.determine(state()), edited));
    }

    @Test
    void theEntitledAloneSeeASmallGroup() {
        Determinations determined = PACK.determine(state());

        Map<String, String> open = files(determined, PACK.diagnose(determined));
        assertThat(open).containsOnlyKeys("diagnostics.csv", "diagnostics.json", "vocabularies.csv");
        assertThat(open.get("diagnostics.csv")).contains("Hispanic/Latino").doesNotContain("Black");
        assertThat(open.get("diagnostics.json")).doesNotContain("Black");

        Map<String, String> confidential = files(determined, PACK.diagnose(determined, Audience.ENTITLED));
        assertThat(confidential)
                .containsOnlyKeys("confidential-diagnostics.csv", "confidential-diagnostics.json", "vocabularies.csv");
        assertThat(confidential.get("confidential-diagnostics.csv"))
                .contains("\"Level 1, but African American/Black: cumulative PPI 20, 70 points below all students\"");
    }

    @Test
    void aMemberThatLeavesFewOfHighNeedsIsSuppressed() {
        School school =
                School.of("90010003").percentile(60).cumulativePpiAll(90).build();
        Determinations determined = PACK.determine(StateYear.of(SchoolYear.of(2012))
                .school(school)
                .evidence(new GroupResults(
                        school.code(),
                        List.of(
                                new Result(StudentGroup.ALL, 90, 200),
                                new Result(StudentGroup.HIGH_NEEDS, 40, 43),
                                new Result(StudentGroup.LOW_INCOME, 20, 3),
                                new Result(StudentGroup.SWD, 41, 40))))
                .build());

        assertThat(files(determined, PACK.diagnose(determined)).get("diagnostics.json"))
                .contains("High needs", "\"43\"")
                .doesNotContain("Students with disabilities", "Low income");
    }

    @Test
    void everyOrganisationHasItsNameInEachVocabulary() {
        assertThat(files(PACK.determine(state()), PACK.diagnose(PACK.determine(state())))
                        .getOrDefault("vocabularies.csv", "")
                        .lines()
                        .skip(1))
                .hasSize(2)
                .allMatch(line -> line.contains("Level 1"));
    }

    private static Map<String, String> files(Determinations determined, Diagnostics diagnostics) {
        return OutputFiles.of(PACK, determined, diagnostics);
    }

    private static StateYear state() {
        School school =
                School.of("00350001").percentile(60).cumulativePpiAll(90).build();
        return StateYear.of(SchoolYear.of(2013))
                .school(school)
                .evidence(new GroupResults(
                        school.code(),
                        List.of(
                                new Result(StudentGroup.ALL, 90, 400),
                                new Result(StudentGroup.BLACK, 20, 9),
                                new Result(StudentGroup.ASIAN, 90, 50),
                                new Result(StudentGroup.HISPANIC, 40, 140),
                                new Result(StudentGroup.WHITE, 95, 201))))
                .build();
    }

    /** Everything but what tells one pack from another. */
    private static Map<String, String> bytes(Determinations determined, RulePack pack) {
        Map<String, String> files = OutputFiles.of(pack, determined);
        files.replaceAll((name, text) -> text.replaceAll("\"bundled\": \\w+", "")
                .replaceAll("\"(rules|parameters)\": \"\\w+\"", "")
                .replaceAll("\"line\": \\d+", ""));
        return files;
    }
}
