package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.accountability.model.Checked;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.files.GroupResultsFile;
import org.accountability.rules.internal.files.LevelHistoryFile;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.io.StateInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that is given twice, in one file or two, is refused with both places. */
class GivenTwiceTest {
    private static final SchoolYear YEAR = SchoolYear.of(2014);
    private static final String MEASURES = "school_year,org_code,student_group,subject,measure,value,n\n";
    private static final String CPI = "2014,90010003,ALL,ELA,cpi,%s,60\n";

    private static final String SCHOOLS = """
            FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,CUMPPI_ALL,CUMPPI_HN
            2014,90010000,A district,90010003,A school,60,Elementary School,%1$s,%1$s
            """;

    @TempDir
    Path folder;

    @Test
    void measuresOfTwoFiles() throws IOException {
        Path september = file("september.csv", MEASURES + CPI.formatted("70"));
        Path november = file("november.csv", MEASURES + CPI.formatted("71"));

        refused(
                ResultFiles.of(YEAR).measures(september).measures(november).check(),
                "november.csv:2:27: .*is given 2 times: 70.0, 71.0; first at .*september.csv:2:27");
    }

    @Test
    void anIndexAndTheCountsThatItFollowsFrom() throws IOException {
        Path measures = file("measures.csv", MEASURES + CPI.formatted("70"));
        Path counts = file("counts.csv", """
                school_year,org_code,student_group,subject,performance_level,students
                2014,90010003,ALL,ELA,NI_HIGH,50
                """);

        refused(
                ResultFiles.of(YEAR).measures(measures).counts(counts).check(),
                "measures.csv:2:27: .*counts per performance level .* are given too, at .*counts.csv:2:\\d+");
    }

    @Test
    void annualPercentagesAndWeights() throws IOException {
        Path prior = file(
                "prior.csv", "school_year,org_code,student_group,annual\n2018,90010000,ALL,50\n2018,90010000,ALL,60\n");
        Path spans = file(
                "spans.csv",
                "school_year,org_code,grade_span,weight\n2019,90010000,HIGH_SCHOOL,33\n2019,90010000,HIGH_SCHOOL,34\n");

        refused(TargetFiles.of().prior(prior).check(), "prior.csv:3:19: .* is given twice; first at .*prior.csv:2:19");
        refused(TargetFiles.of().spans(spans).check(), "spans.csv:3:27: .* is given twice; first at .*spans.csv:2:27");
    }

    @Test
    void groupsAndLevelsOfEarlierYears() throws IOException {
        Path groups = file(
                "groups.csv",
                "school_year,org_code,student_group,cumulative_ppi,n\n2014,90010003,EL,50,40\n2014,90010003,EL,60,40\n");
        Path history =
                file("history.csv", "school_year,org_code,level\n2013,90010003,1\n2012,90010003,2\n2013,90010003,3\n");

        refused(GroupResultsFile.read(groups, YEAR), "groups.csv:3:15: .* is given twice; first at .*groups.csv:2:15");
        refused(
                LevelHistoryFile.read(history, YEAR),
                "history.csv:4:6: 90010003 is given twice for 2013; first at .*history.csv:2:6");
    }

    @Test
    void aParticipationRateAmongFactsAndMeasures() throws IOException {
        Path measures = file("measures.csv", MEASURES + "2014,90010003,ALL,ELA,participation,97,60\n");
        Path facts = file("facts.yaml", "facts:\n" + fact("participation, group: ALL, subject: ELA, value: '94'"));

        refused(
                StateFiles.of(YEAR)
                        .with(InputFile.MEASURES, measures)
                        .with(InputFile.FACTS, facts)
                        .partOfState()
                        .read(),
                "facts.yaml:2:5: the participation of 90010003 in 2014, All students, is 94 here, 97.0 in"
                        + " .*measures.csv:2:37; give it once");
    }

    @Test
    void aCumulativePpiAmongGroupsAndInTheExtract() throws IOException {
        Path schools = file("schools.csv", SCHOOLS.formatted("80"));
        String head = "school_year,org_code,student_group,cumulative_ppi,n\n2014,90010003,EL,50,40\n";

        refused(
                StateFiles.of(YEAR)
                        .with(InputFile.SCHOOLS, schools)
                        .with(InputFile.GROUPS, file("groups.csv", head + "2014,90010003,HIGH_NEEDS,79,40\n"))
                        .read(),
                "groups.csv:3:15: the cumulative PPI of high needs of 90010003 is 79 here, 80 at .*schools.csv:2:26; one"
                        + " of the two is wrong");
        assertThat(StateFiles.of(YEAR)
                        .with(InputFile.SCHOOLS, schools)
                        .with(InputFile.GROUPS, file("groups.csv", head + "2014,90010003,HIGH_NEEDS,80,40\n"))
                        .read()
                        .value())
                .isPresent();
    }

    @Test
    void whatAFactSaysAndAnotherFileOrFactDenies() throws IOException {
        Path schools = file("schools.csv", SCHOOLS.formatted("80"));
        Path history = file("history.csv", "school_year,org_code,level\n2013,90010003,2\n");

        refused(
                read(schools, fact("insufficient_data")),
                "facts.yaml:2:5: school 90010003 is flagged as having insufficient data, but has a cumulative PPI of 80; one"
                        + " of the two is wrong; the other is at .*schools.csv:2:26");
        refused(
                read(schools, fact("underperforming") + fact("chronically_underperforming")),
                "facts.yaml:3:5: 90010003 is given as .*; only one can stand; the other is at .*facts.yaml:2:5");
        refused(
                StateFiles.of(YEAR)
                        .with(InputFile.SCHOOLS, schools)
                        .with(InputFile.HISTORY, history)
                        .with(InputFile.FACTS, file("facts.yaml", "facts:\n" + fact("exit")))
                        .read(),
                "history.csv:2:6: the fact exit says .*; one of the two is wrong; the other is at .*facts.yaml:2:5");
    }

    private Checked<StateInput> read(Path schools, String facts) throws IOException {
        return StateFiles.of(YEAR)
                .with(InputFile.SCHOOLS, schools)
                .with(InputFile.FACTS, file("facts.yaml", "facts:\n" + facts))
                .read();
    }

    private static String fact(String fact) {
        return "  - {org: '90010003', year: 2014, fact: " + fact + ", decided_by: DESE, citation: a list}\n";
    }

    private static void refused(Checked<?> checked, String problem) {
        assertThat(checked.value()).isEmpty();
        assertThat(checked.problems()).extracting(Object::toString).anyMatch(text -> text.matches(".*" + problem));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
