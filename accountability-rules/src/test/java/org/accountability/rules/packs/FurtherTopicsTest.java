package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.model.Level;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.Diagnostics;
import org.accountability.rules.RulePack;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.io.OutputFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pack determines besides levels, as an analyst would add it: no Java. */
class FurtherTopicsTest {
    private static final String HEAD = """
            package massachusetts.framework2012;

            import org.accountability.determination.Finding;
            import org.accountability.determination.Kind;
            import org.accountability.determination.Standing;
            import org.accountability.model.District;
            import org.accountability.model.Level;
            import org.accountability.model.School;

            """;

    @TempDir
    Path folder;

    private EditedPack pack() {
        return EditedPack.ofSchools(
                        folder,
                        "A school among the lowest performing schools is in Level 3",
                        "A school whose every cumulative PPI meets the goals is in Level 1")
                .replace("pack.yaml", "    files: [schools.drl]\n", """
                            files: [schools.drl]
                          - {stage: labels, settles: schools, topic: label, files: [labels.drl]}
                          - {stage: duties, settles: organizations, topic: duties, files: [duties.drl]}
                          - {stage: oddities, settles: schools, topic: oddities, files: [oddities.drl]}
                        """)
                .write("outcomes.yaml", """
                        label:
                          title: A label
                          nature: proposal
                          outcomes:
                            - {code: PLAIN, label: Plain}
                            - {code: MARKED, label: Marked}
                        duties:
                          title: What is due
                          gives: all
                          outcomes:
                            - {code: VISIT, label: A visit}
                            - {code: REPORT, label: A report}
                        oddities:
                          title: What is odd
                          nature: diagnostic
                          gives: all
                          outcomes:
                            - {code: ODD, label: Odd}
                        """)
                .append("reasons.yaml", """

                        FOR_A_TEST:
                          place: 40
                          text:
                            - {from: 2012, prints: "{outcome}, for a test"}
                        """)
                .write("labels.drl", HEAD + """
                        rule "Every school is plain"
                            @Citation("a test")
                        when
                            $school : School()
                        then
                            insert(new Finding($school.organization(), Kind.CRITERION, "PLAIN", "FOR_A_TEST"));
                        end

                        rule "A school in Level 3 is marked"
                            @Citation("a test")
                        when
                            $level : Standing(stage == "level", level == Level.LEVEL_3)
                        then
                            insert(new Finding($level.organization(), Kind.CRITERION, "MARKED", "FOR_A_TEST"));
                        end
                        """)
                .write("duties.drl", HEAD + """
                        rule "A marked school is visited"
                            @Citation("a test")
                        when
                            $label : Standing(stage == "labels", outcome.code == "MARKED")
                        then
                            insert(new Finding($label.organization(), "VISIT", "FOR_A_TEST"));
                        end

                        rule "Every district reports"
                            @Citation("a test")
                        when
                            $district : District()
                        then
                            insert(new Finding($district.organization(), "REPORT", "FOR_A_TEST"));
                        end
                        """)
                .write("oddities.drl", HEAD + """
                        rule "A marked school that meets its goals is odd"
                            @Citation("a test")
                        when
                            $school : School(cumulativePpiAll != null, cumulativePpiAll >= 75)
                            Standing(stage == "label", organization == $school.organization, outcome.code == "MARKED")
                        then
                            insert(new Finding($school.organization(), "ODD", "FOR_A_TEST"));
                        end
                        """);
    }

    @Test
    void areDeterminedAfterTheLevel() {
        Determinations determined = pack().load().determine(state());

        assertThat(determined.schools()).extracting(Determination::level).containsExactly(Level.LEVEL_3, Level.LEVEL_1);
        assertThat(determined.of("label"))
                .extracting(Determination::toString)
                .containsExactly(
                        "00350001 2013: Marked, Marked, for a test", "00350002 2013: Plain, Plain, for a test");
        assertThat(determined
                        .find(ToldState.FIRST_SCHOOL, "label")
                        .orElseThrow()
                        .explanation()
                        .grounds())
                .extracting(Ground::outcome)
                .extracting(Object::toString)
                .containsExactly("Marked", "Plain");
        assertThat(determined.listings("duties"))
                .extracting(listing -> listing.organization() + " "
                        + listing.grounds().get(0).outcome().code())
                .containsExactly("00350000 REPORT", "00350001 VISIT");
    }

    @Test
    void areWrittenInColumnsAndFilesOfTheirOwn() {
        RulePack loaded = pack().load();
        Determinations determined = loaded.determine(state());

        Map<String, String> files = OutputFiles.of(loaded, determined);
        assertThat(files.getOrDefault("schools.csv", "").lines().map(FurtherTopicsTest::lastCell))
                .containsExactly("label", "MARKED", "PLAIN");
        assertThat(files.getOrDefault("districts.csv", "").lines().map(FurtherTopicsTest::lastCell))
                .containsExactly("special_education");
        assertThat(files)
                .containsOnlyKeys("schools.csv", "districts.csv", "determinations.json", "duties.csv")
                .containsEntry("duties.csv", """
                        school_year,org_code,topic,entry,reason,rule,citation,status
                        2013,00350000,duties,REPORT,"A report, for a test",Every district reports,a test,ASSUMED
                        2013,00350001,duties,VISIT,"A visit, for a test",A marked school is visited,a test,ASSUMED
                        """);
    }

    @Test
    void diagnosticsLookAtWhatWasDeterminedAndStandApart() {
        RulePack loaded = pack().load();
        Determinations determined = loaded.determine(state());
        Diagnostics diagnostics = loaded.diagnose(determined);

        assertThat(determined.topics()).extracting("code").containsExactly("level", "label", "duties");
        assertThat(diagnostics.topics()).extracting("code").containsExactly("oddities");
        assertThat(OutputFiles.of(loaded, determined, diagnostics))
                .containsOnlyKeys("diagnostics.csv", "diagnostics.json", "vocabularies.csv")
                .containsEntry("diagnostics.csv", """
                        school_year,org_code,topic,entry,reason,rule,citation,status
                        2013,00350001,oddities,ODD,"Odd, for a test",A marked school that meets its goals is odd,a test,ASSUMED
                        """);
    }

    /** Its findings are written to a file of that name, in the folder of the results. */
    @ParameterizedTest
    @ValueSource(strings = {"schools", "weakest_status", "../elsewhere", "Duties", "\"\""})
    void aTopicIsCalledAsNoOtherFileOrColumnIs(String code) {
        EditedPack pack = pack().replace("outcomes.yaml", "duties:", code + ":")
                .replace("pack.yaml", "topic: duties", "topic: " + code);

        assertThat(pack.refusal()).contains("outcomes.yaml:").contains("' is no code of a topic, ");
    }

    @Test
    void anOutcomeThatATopicDoesNotHaveIsNamed() {
        RulePack loaded =
                pack().replace("labels.drl", "\"MARKED\"", "\"MARKT\"").loadTrusted();

        assertThatThrownBy(() -> loaded.determine(state()))
                .isInstanceOf(RuleFailureException.class)
                .hasMessageEndingWith("gives the outcome MARKT, which label does not have; did you mean MARKED?");
    }

    @Test
    void aFindingOfAnOrganisationThatTheStageDoesNotSettleIsNamed() {
        assertThat(pack().replace("labels.drl", "$school : School()", "$school : District()")
                        .refusal())
                .endsWith("rule \"Every school is plain\": finds something of districts, but the stage labels settles"
                        + " schools");
    }

    @Test
    void whatIsWrongWithThemIsSaidAtOnce() {
        EditedPack pack = pack().replace("pack.yaml", "topic: label,", "topic: lable,")
                .replace("outcomes.yaml", "{code: PLAIN, label: Plain}", "{code: MARKED, label: Plain}")
                .replace("outcomes.yaml", "nature: proposal", "nature: propsal");

        assertThat(pack.refusal().lines().map(line -> line.replaceFirst("^\\S+ ", "")))
                .contains(
                        "'nature' cannot be propsal; did you mean proposal?",
                        "the outcome MARKED is given twice",
                        "the stage labels settles lable, which outcomes.yaml does not have; did you mean label?",
                        "no stage settles label");
    }

    private static StateYear state() {
        return ToldState.of(2013, "percentile 9, all 80; all 90");
    }

    private static String lastCell(String line) {
        return line.substring(line.lastIndexOf(',') + 1);
    }
}
