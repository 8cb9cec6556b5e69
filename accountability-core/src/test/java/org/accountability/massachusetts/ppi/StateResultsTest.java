package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.accountability.model.Checked;
import org.accountability.model.Indicator;
import org.accountability.model.InvalidInputException;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.Problem;
import org.accountability.model.PublishedPoints;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.StudentsAtLevel;
import org.accountability.model.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that cannot be, or contradict each other, are refused by name. */
class StateResultsTest {
    private static final SchoolYear YEAR = SchoolYear.of(2013);
    private static final String SCHOOL = "00350072 2013, ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013 ALL ELA cpi 100.1 | All students, cpi in English language arts: '100.1' must be from 0 to 100",
                "2013 ALL ELA cpi -0.1 | All students, cpi in English language arts: '-0.1' must be from 0 to 100",
                "2013 SWD ELA participation 101 | Students with disabilities, participation in English language arts:"
                        + " '101' must be from 0 to 100",
                "2013 ALL - graduation_4yr 101 | All students, graduation_4yr: '101' must be from 0 to 100",
                "2013 ALL ELA cpi 80 of -1 | All students, cpi in English language arts: '-1' students (n) must be 0"
                        + " or more",
                "2013 ALL ELA median_sgp 100 | All students, median_sgp in English language arts: '100' must be from"
                        + " 1 to 99",
                "2013 ALL SCIENCE median_sgp 50 | All students, median_sgp in science and technology/engineering:"
                        + " '50' needs a subject: ELA or MATH",
                "2013 ALL - cpi 80 | All students, cpi: '80' needs a subject: ELA, MATH or SCIENCE",
                "2013 ALL MATH dropout_rate 1 | All students, dropout_rate in mathematics: '1' is not measured by"
                        + " subject; leave it empty",
                "2013 ECONOMICALLY_DISADVANTAGED ELA cpi 80 | Economically disadvantaged, cpi in English language"
                        + " arts: in 2013 there was no group Economically disadvantaged",
                "2013 ALL ELA cpi_percentile_all 0 | All students, cpi_percentile_all in English language arts: '0'"
                        + " must be a whole number from 1 to 99",
                "2013 ALL ELA cpi_percentile_own 90.5 | All students, cpi_percentile_own in English language arts:"
                        + " '90.5' must be a whole number from 1 to 99",
                "2013 ALL ELA cpi_baseline_year 2014 | All students, cpi_baseline_year in English language arts:"
                        + " '2014' must not be after the year 2013 that it is given for",
                "2013 ALL - dropouts_reengaged 1.5 | All students, dropouts_reengaged: '1.5' must be a whole number,"
                        + " 0 or more",
                "2013 ALL ELA cpi 1E-999999999 | All students, cpi in English language arts: '1E-999999999' must be"
                        + " from 0 to 100",
                "2013 ALL ELA cpi 1E+999999999 | All students, cpi in English language arts: '1E+999999999' must be"
                        + " from 0 to 100",
                "2013 ALL ela_cpi 101 points | All students, points for ela_cpi: '101' must be from 0 to 100",
            })
    void refusesWhatCannotBe(String row, String problem) {
        assertThat(problems(Sample.rows(row))).containsExactly(SCHOOL + problem);
    }

    @Test
    void refusesTwoValuesForOneCell() {
        assertThat(problems(Sample.rows("2013 ALL ELA cpi 80.1, 2013 ALL ELA cpi 80.0, 2013 ALL ELA cpi 80.1")))
                .containsExactly(
                        SCHOOL + "All students, cpi in English language arts: is given 3 times: 80.0, 80.1, 80.1");
        assertThat(problems(Sample.rows("2013 ALL ela_cpi 75 points, 2013 ALL ela_cpi 75 points")))
                .containsExactly(SCHOOL + "All students, points for ela_cpi: is given 2 times: 75, 75");
    }

    @Test
    void refusesACpiBesideTheCountsItFollowsFrom() {
        List<Reported> rows = Sample.rows("2013 ALL ELA cpi 75.0");
        rows.add(counts(StudentGroup.ALL, 10));

        assertThat(problems(rows))
                .containsExactly(SCHOOL + "All students, cpi in English language arts: is given, and counts per"
                        + " performance level that it follows from are given too");
    }

    @Test
    void refusesImpossibleCountsAndPpis() {
        assertThat(problems(List.of(counts(StudentGroup.ALL, -1))))
                .containsExactly(SCHOOL + "All students, students at NI_HIGH in English language arts: '-1' must be"
                        + " from 0 to 10000000");
        assertThat(problems(List.of(
                        new PublishedPpi(Sample.SCHOOL, YEAR, StudentGroup.ALL, PublishedPpi.Kind.CUMULATIVE, 101))))
                .containsExactly(SCHOOL + "All students, cumulative PPI: '101' must be from 0 to 100");
        assertThat(problems(
                        List.of(new PublishedPpi(Sample.SCHOOL, YEAR, StudentGroup.ALL, PublishedPpi.Kind.ANNUAL, -1))))
                .containsExactly(SCHOOL + "All students, annual PPI: '-1' must be 0 or more");
    }

    @Test
    void refusesPointsThatNoRatingOfTheYearIsWorth() {
        StateResults results = StateResults.of(YEAR)
                .add(new PublishedPoints(Sample.SCHOOL, YEAR, StudentGroup.ALL, Indicator.ELA_CPI, 60))
                .add(new PublishedPoints(Sample.SCHOOL, YEAR, StudentGroup.ALL, Indicator.ELA_WARNING, 50))
                .build();

        assertThat(StateIndex.check(results, SampleParameters.asPublished()).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        SCHOOL + "All students, points for ela_cpi: '60' must be one of 100, 75, 50, 25, 0",
                        SCHOOL + "All students, points for ela_warning: '50' must be one of 0, 25");
        assertThatThrownBy(() -> StateIndex.of(results, SampleParameters.asPublished()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesATypeGivenTwiceOrToADistrict() {
        assertThat(StateResults.of(YEAR)
                        .addAll(Sample.rows("2013 ALL ELA cpi 80"))
                        .schoolType(Sample.SCHOOL, SchoolType.MIDDLE)
                        .schoolType(Sample.SCHOOL, SchoolType.HIGH)
                        .schoolType(OrganizationCode.of("00350000"), SchoolType.HIGH)
                        .check()
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "00350000 2013, school type: 'HIGH' is given to an organisation that is not a school",
                        "00350072 2013, school type: is given as MIDDLE and as HIGH");
    }

    @Test
    void namesEveryProblemInTheSameOrderWhateverTheOrderOfRows() {
        List<Reported> rows = Sample.rows("2013 ALL ELA cpi 101, 2013 SWD ELA cpi 102, 2012 ALL ELA cpi 103,"
                + "2013 ALL MATH cpi 80, 2013 ALL MATH cpi 81, 2013 ALL MATH cpi 82");
        List<String> problems = problems(rows);
        Collections.shuffle(rows, new Random(1));

        assertThat(problems).hasSize(4);
        assertThat(problems(rows)).isEqualTo(problems);
    }

    @Test
    void namesThePlaceThatARowWasReadAt() {
        Checked<StateResults> checked = StateResults.of(YEAR)
                .addAll(
                        Sample.rows("2013 ALL ELA cpi 80, 2013 ALL ELA cpi 81, 2013 ALL MATH cpi 101"),
                        row -> "measures.csv:" + (row + 2) + ":1")
                .check();

        assertThat(checked.value()).isEmpty();
        assertThat(checked.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "measures.csv:3:1: 00350072 2013, All students, cpi in English language arts: is given 2 times:"
                                + " 80.0, 81.0; first at measures.csv:2:1",
                        "measures.csv:4:1: 00350072 2013, All students, cpi in mathematics: '101' must be from 0 to"
                                + " 100");
    }

    @Test
    void warnsOfWhatIsRoundedAndOfWhatIsNotUsed() {
        Checked<StateResults> checked = StateResults.of(YEAR)
                .addAll(Sample.rows("2013 ALL ELA cpi 80.25, 2013 ALL MATH cpi 80.50, 2014 ALL ELA cpi 80"))
                .check();

        assertThat(checked.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "results: warning: those of school years after 2013 are not used: 1",
                        "results: warning: those with more than one decimal are rounded half-up to one, as printed: 1");
        assertThat(checked.orElseThrow().value(Sample.SCHOOL, YEAR, StudentGroup.ALL, Subject.ELA, MeasureKind.CPI))
                .contains(new BigDecimal("80.3"));
    }

    @Test
    void tellsWhatWasReported() {
        StateResults results = StateResults.of(YEAR)
                .addAll(Sample.rows("2013 ALL ELA cpi_percentile_own 90, 2012 ALL - dropout_rate 1"))
                .build();

        assertThat(results.organizations()).containsExactly(Sample.SCHOOL);
        assertThat(results.value(Sample.SCHOOL, YEAR, StudentGroup.ALL, Subject.ELA, MeasureKind.CPI_PERCENTILE_OWN))
                .contains(BigDecimal.valueOf(90));
        assertThat(results.value(Sample.SCHOOL, YEAR.minus(1), StudentGroup.ALL, null, MeasureKind.DROPOUT_RATE))
                .contains(new BigDecimal("1.0"));
        assertThat(results.value(Sample.SCHOOL, YEAR, StudentGroup.ALL, null, MeasureKind.DROPOUT_RATE))
                .isEmpty();
        assertThat(results.value(OrganizationCode.of("99990000"), YEAR, StudentGroup.ALL, Subject.ELA, MeasureKind.CPI))
                .isEmpty();
    }

    @Test
    void mayBeEmpty() {
        assertThat(StateIndex.of(StateResults.of(YEAR).build(), SampleParameters.asPublished())
                        .groups())
                .isEmpty();
    }

    private static Reported counts(StudentGroup group, int students) {
        return new StudentsAtLevel(Sample.SCHOOL, YEAR, group, Subject.ELA, PerformanceLevel.NI_HIGH, students);
    }

    private static List<String> problems(List<Reported> rows) {
        List<String> problems = new ArrayList<>();
        Checked<StateResults> checked = StateResults.of(YEAR).addAll(rows).check();
        checked.problems().forEach(problem -> problems.add(problem.toString()));
        assertThat(checked.value()).isEmpty();
        return problems;
    }
}
