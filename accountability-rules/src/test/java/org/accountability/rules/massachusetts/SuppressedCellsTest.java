package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.massachusetts.targets.StateTargets;
import org.accountability.massachusetts.targets.TargetPercentage;
import org.accountability.model.Checked;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.RulePacks;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.io.StateInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mark of a value that is suppressed is read as a value that is not known, and told once for each file. */
class SuppressedCellsTest {
    private static final SchoolYear YEAR = SchoolYear.of(2014);
    private static final String MEASURES = "school_year,org_code,student_group,subject,measure,value,n";

    @TempDir
    Path folder;

    @Test
    void ofMeasuresAndNumbersOfStudents() throws IOException {
        Path measures = file(
                "measures.csv",
                MEASURES,
                "2014,90010003,ALL,ELA,cpi,80.0,*",
                "2014,90010003,EL,ELA,cpi,*,*",
                "2014,90010003,SWD,ELA,cpi,*,30");
        Checked<StateIndex> read = index(InputFile.MEASURES, measures);

        assertSuppressed(read, measures, 2, 32, 4);
        assertThat(read.orElseThrow().groups())
                .extracting(group -> group.group())
                .containsExactly(StudentGroup.ALL);
    }

    /** A CPI of some performance levels would be none. */
    @Test
    void ofStudentsAtAPerformanceLevelAndThenNoneOfTheOthersCounts() throws IOException {
        Path counts = file(
                "counts.csv",
                "school_year,org_code,student_group,subject,performance_level,students",
                "2014,90010003,ALL,ELA,NI_HIGH,30",
                "2014,90010003,EL,ELA,NI_HIGH,30",
                "2014,90010003,EL,ELA,WF_LOW,*",
                "2014,90010003,EL,ELA,NI_LOW,20");
        Checked<StateIndex> read = index(InputFile.COUNTS, counts);

        assertSuppressed(read, counts, 4, 29, 1);
        assertThat(read.orElseThrow().groups())
                .extracting(group -> group.group())
                .containsExactly(StudentGroup.ALL);
    }

    @Test
    void ofThePointsThatTheIndexIsWrittenWith() throws IOException {
        Path measures = file(
                "measures.csv",
                MEASURES,
                "2011,90010003,ALL,ELA,cpi,60.0,200",
                "2013,90010003,ALL,ELA,cpi,70.0,200",
                "2014,90010003,ALL,ELA,cpi,80.0,200",
                "2011,90010003,EL,ELA,cpi,60.0,12",
                "2013,90010003,EL,ELA,cpi,70.0,12",
                "2014,90010003,EL,ELA,cpi,80.0,12");
        StateIndex index = index(InputFile.MEASURES, measures).orElseThrow();
        Map<String, String> written = IndexWriter.files(
                index, RulePacks.covering(YEAR).parameters(YEAR).all());
        Path points = file("points.csv", written.getOrDefault("points.csv", ""));
        assertThat(points).content().contains("EL,ela_cpi,*,*,*,*,*,*,*");
        Checked<StateIndex> read = index(InputFile.POINTS, points);

        assertThat(read.problems()).noneMatch(problem -> problem.isError());
        assertThat(read.problems()).anyMatch(problem -> problem.message().startsWith("suppressed values (*)"));
        assertThat(read.orElseThrow().groups())
                .extracting(group -> group.group())
                .containsExactly(StudentGroup.ALL);
    }

    @Test
    void ofSchoolsAndGroups() throws IOException {
        Path schools = file(
                "schools.csv",
                "FY_CODE,DISTRICT_CODE,DIST_NAME,SCHOOL_CODE,SCHOOL_NAME,ARH_SCH_PERCENTILE,ARH_SCH_TYPE,ARH_LEVEL,"
                        + "ARH_LEVEL_REASON_PERF,CUMPPI_ALL,CUMPPI_HN",
                "2014,90010000,,90010003,,*,,,,80,*");
        Path groups = file(
                "groups.csv",
                "school_year,org_code,student_group,cumulative_ppi,n",
                "2014,90010003,ALL,80,200",
                "2014,90010003,EL,*,*");
        Checked<StateInput> read = StateFiles.of(YEAR)
                .with(InputFile.SCHOOLS, schools)
                .with(InputFile.GROUPS, groups)
                .read();

        assertSuppressed(read, schools, 2, 26, 2);
        assertSuppressed(read, groups, 3, 18, 2);
        School school = read.orElseThrow().state().schools().get(0);
        assertThat(school.cumulativePpiAll()).isEqualTo(80);
        assertThat(school.cumulativePpiHighNeeds()).isNull();
        assertThat(school.percentile()).isNull();
    }

    @Test
    void ofTheYearBeforeAndTheLabelIsOfTheYearAlone() throws IOException {
        Path prior = file("prior.csv", "school_year,org_code,student_group,annual", "2018,90010003,ALL,*");
        Checked<StateTargets> read = targets(points("4"), prior);

        assertSuppressed(read, prior, 2, 19, 1);
        TargetPercentage percentage = read.orElseThrow().all().get(0);
        assertThat(percentage.annualWhole()).isEqualTo(100);
        assertThat(percentage.cumulativeWhole()).isNull();
    }

    /** A percentage of the others would be none. */
    @Test
    void ofTargetPointsAndThenThereIsNoPercentage() throws IOException {
        Path points = points("*");
        Checked<StateTargets> read =
                targets(points, file("prior.csv", "school_year,org_code,student_group,annual", "2018,90010003,ALL,60"));

        assertThat(read.problems()).noneMatch(problem -> problem.isError());
        assertSuppressed(read, points, 3, 58, 1);
        TargetPercentage percentage = read.orElseThrow().all().get(0);
        assertThat(percentage.annualWhole()).isNull();
        assertThat(percentage.label()).isNull();
        assertThat(TargetsWriter.files(read.orElseThrow()).getOrDefault("target_percentage.csv", ""))
                .contains("2019,90010003,ALL,,,,points are suppressed");
        assertThat(TargetsWriter.files(read.orElseThrow())
                        .getOrDefault("columns.csv", "")
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("2019,90010003,ALL,ALL,");
    }

    private Path points(String second) throws IOException {
        String head = "2019,90010003,ALL,ALL,NON_HIGH_SCHOOL,ela_achievement,4";
        String other = "2019,90010003,ALL,LOWEST,NON_HIGH_SCHOOL,ela_achievement,";
        return file(
                "target-points.csv",
                "school_year,org_code,student_group,student_set,grade_span,indicator,points",
                head,
                other + second);
    }

    private Checked<StateTargets> targets(Path points, Path prior) {
        return TargetFiles.of().points(points).prior(prior).compute(RulePacks.covering(SchoolYear.of(2019)));
    }

    private static Checked<StateIndex> index(InputFile which, Path file) {
        return Massachusetts.index(StateFiles.of(YEAR).with(which, file).partOfState(), RulePacks.covering(YEAR));
    }

    private static void assertSuppressed(Checked<?> read, Path file, int line, int column, int cells) {
        assertThat(read.problems())
                .filteredOn(problem -> problem.place().startsWith(file.toString()))
                .extracting(Object::toString)
                .filteredOn(problem -> problem.contains("suppressed"))
                .containsExactly(file + ":" + line + ":" + column
                        + ": warning: suppressed values (*) are read as not known: " + cells + " from here on");
        assertThat(read.problems()).noneMatch(problem -> problem.isError());
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }
}
