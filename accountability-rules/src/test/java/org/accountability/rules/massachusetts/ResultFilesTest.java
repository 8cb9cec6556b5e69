package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.Grade;
import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures, counts and points come in with nothing lost, in any order. */
class ResultFilesTest {
    private static final SchoolYear YEAR = SchoolYear.of(2014);
    private static final RulePack PACK = RulePacks.covering(YEAR);
    private static final OrganizationCode SCHOOL = OrganizationCode.of("90010005");
    private static final String MEASURES = "school_year,org_code,student_group,subject,measure,value,n\n";
    private static final String COUNTS = "school_year,org_code,student_group,subject,performance_level,students\n";
    private static final String POINTS = "school_year,org_code,student_group,indicator,points\n";

    @TempDir
    Path folder;

    @Test
    void measuresAreReadWithTheNumberOfStudentsOrWithout() throws IOException {
        StateResults results = ResultFiles.of(YEAR)
                .measures(file("measures.csv", MEASURES + """
                                2014,90010005,ALL,MATH,cpi,80.6,120
                                2014,90010000,SWD,,dropout_rate,2,
                                2014,00000000,ALL,ELA,cpi,87,
                                """))
                .check()
                .orElseThrow();

        assertThat(results.value(SCHOOL, YEAR, StudentGroup.ALL, Subject.MATH, MeasureKind.CPI))
                .hasValueSatisfying(value -> assertThat(value).isEqualTo("80.6"));
        assertThat(results.value(SCHOOL.district(), YEAR, StudentGroup.SWD, null, MeasureKind.DROPOUT_RATE))
                .hasValueSatisfying(value -> assertThat(value).isEqualTo("2.0"));
        assertThat(results.organizations())
                .extracting(OrganizationCode::digits)
                .containsExactly("00000000", "90010000", "90010005");
    }

    @Test
    void theNumberOfStudentsMayBeMissingAltogether() throws IOException {
        Path measures = file("measures.csv", MEASURES.replace(",n", "") + "2014,90010005,ALL,MATH,cpi,80.6\n");

        assertThat(ResultFiles.of(YEAR).measures(measures).check().problems()).isEmpty();
    }

    @Test
    void countsMakeACpiAndPointsStandInForIt() throws IOException {
        StateIndex index = PACK.compute(ResultFiles.of(YEAR)
                        .counts(file("counts.csv", COUNTS + """
                                2014,90010005,ALL,MATH,PROFICIENT_OR_ADVANCED,30
                                2014,90010005,ALL,MATH,NI_HIGH,10
                                """))
                        .points(file("points.csv", POINTS + "2014,90010005,ALL,ela_cpi,75\n"))
                        .check()
                        .orElseThrow())
                .orElseThrow();

        // (30 x 100 + 10 x 75) / 40 = 93.75
        assertThat(IndexWriter.files(index, List.of()).get("points.csv")).isEqualTo("""
                school_year,org_code,student_group,indicator,current,prior,change,target,goal,points,rating,status
                2014,90010005,ALL,ela_cpi,,,,,,75,On Target,CONFIRMED
                """);
        assertThat(index.group(SCHOOL, StudentGroup.ALL)
                        .orElseThrow()
                        .indicatorPoints(YEAR, Indicator.MATH_CPI)
                        .current())
                .isEqualTo("93.8");
    }

    @Test
    void aRowWithoutAValueSaysNothingAndIsCounted() throws IOException {
        Checked<StateResults> results = ResultFiles.of(YEAR)
                .measures(file("measures.csv", MEASURES + """
                                2014,90010005,ALL,MATH,cpi,,120
                                2014,90010005,ALL,ELA,cpi,,120
                                2014,90010005,SWD,ELA,cpi,61,40
                                """))
                .check();

        assertThat(problems(results))
                .containsExactly("measures.csv:2:28: warning: rows without a value are not used: 2 from here on");
        assertThat(results.orElseThrow().value(SCHOOL, YEAR, StudentGroup.ALL, Subject.MATH, MeasureKind.CPI))
                .isEmpty();
    }

    @Test
    void problemsOfSeveralFilesAreAllTold() throws IOException {
        Checked<StateResults> results = ResultFiles.of(YEAR)
                .measures(file("measures.csv", MEASURES + """
                                2014,90010005,ALL,MATH,cpi,101,120
                                2014,90010005,ALL,MATHS,cpi,80,120
                                2014,90010005,ALL,ELA,cpi,80,120
                                """))
                .counts(file("counts.csv", COUNTS + "2014,90010005,ALL,ELA,NI_HIGH,30\n"))
                .points(folder.resolve("missing.csv"))
                .check();

        assertThat(results.value()).isEmpty();
        assertThat(problems(results))
                .containsExactly(
                        "measures.csv:2:28: 90010005 2014, All students, cpi in mathematics: '101' must be from 0 to 100",
                        "measures.csv:3:19: subject 'MATHS': not known; did you mean MATH?",
                        "measures.csv:4:27: 90010005 2014, All students, cpi in English language arts: is given, and"
                                + " counts per performance level that it follows from are given too, at counts.csv:2:31",
                        "missing.csv: there is no such file");
    }

    @Test
    void aSchoolIsRankedWithinItsTypeOrElseTheOneOfItsGrades() throws IOException {
        List<School> schools = List.of(
                School.of("90010005").type(SchoolType.MIDDLE).build(),
                School.of("90010010").grades(Grade.K, Grade.G5).build(),
                School.of("90010015").build());
        StateIndex index = PACK.compute(ResultFiles.of(YEAR)
                        .measures(file("measures.csv", MEASURES + """
                                2014,90010005,ALL,MATH,cpi,80,120
                                2014,90010010,ALL,MATH,cpi,80,120
                                2014,90010015,ALL,MATH,cpi,80,120
                                """))
                        .schools(schools)
                        .check()
                        .orElseThrow())
                .orElseThrow();

        assertThat(index.complete(index.organizations()).orElseThrow().schools())
                .extracting(School::type)
                .containsExactly(SchoolType.MIDDLE, SchoolType.ELEMENTARY, null);
    }

    @Test
    void theOrderOfRowsMakesNoDifference() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int year = 2011; year <= 2014; year++) {
            for (Subject subject : List.of(Subject.ELA, Subject.MATH)) {
                rows.add("%d,90010005,ALL,%s,cpi,%d.5,120".formatted(year, subject, year - 1940));
                rows.add("%d,90010005,ALL,%s,median_sgp,%d,110".formatted(year, subject, year - 1963));
                rows.add("%d,90010000,EL,%s,cpi,%d,60".formatted(year, subject, year - 1950));
            }
        }
        var inOrder = IndexWriter.files(index(rows), List.of());
        Collections.shuffle(rows, new Random(7));

        assertThat(IndexWriter.files(index(rows), List.of())).isEqualTo(inOrder);
        assertThat(inOrder.get("cumulative_ppi.csv")).contains("2014,90010005,ALL,");
    }

    private StateIndex index(List<String> rows) throws IOException {
        Path measures = file("measures.csv", MEASURES + String.join("\n", rows) + "\n");
        return PACK.compute(ResultFiles.of(YEAR).measures(measures).check().orElseThrow())
                .orElseThrow();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> problems(Checked<?> checked) {
        return checked.problems().stream()
                .map(Problem::toString)
                .map(problem -> problem.replace(folder + "/", ""))
                .toList();
    }
}
