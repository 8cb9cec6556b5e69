package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Indicator;
import org.accountability.model.OrganizationCode;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.Reported;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentiles within a school type, computed from the results of all its schools. */
class PercentilesTest {
    private static final SchoolYear YEAR = SchoolYear.of(2014);
    private static final int SCHOOLS = 60;

    @ParameterizedTest
    @CsvSource({
        // 1 + floor(99 r / 61)
        "1, 2",
        "12, 20",
        "13, 22",
        "30, 49",
        "60, 98",
    })
    void rankASchoolAmongThoseOfItsType(int place, int percentile) {
        assertThat(group(index(SCHOOLS), place, StudentGroup.ALL).percentile(PercentileKind.SCHOOL))
                .hasValue(percentile);
    }

    @Test
    void areEqualForSchoolsWithEqualResults() {
        List<Reported> rows = results(SCHOOLS);
        rows.addAll(school(SCHOOLS + 1, StudentGroup.ALL, 20));
        StateIndex index = index(rows, SCHOOLS + 1);

        assertThat(group(index, 20, StudentGroup.ALL).percentile(PercentileKind.SCHOOL))
                .isEqualTo(group(index, SCHOOLS + 1, StudentGroup.ALL).percentile(PercentileKind.SCHOOL))
                .hasValue(1 + 99 * 21 / (SCHOOLS + 2));
    }

    @Test
    void areTheLowestOfTheirRanksForEqualResultsWhereTiesRankSo() {
        List<Reported> rows = results(SCHOOLS);
        rows.addAll(school(SCHOOLS + 1, StudentGroup.ALL, 20));
        StateIndex index = StateIndex.of(
                builder(rows, SCHOOLS + 1).build(), SampleParameters.with(PercentileRule.TIES_HIGHEST + "=false"));

        assertThat(group(index, 20, StudentGroup.ALL).percentile(PercentileKind.SCHOOL))
                .isEqualTo(group(index, SCHOOLS + 1, StudentGroup.ALL).percentile(PercentileKind.SCHOOL))
                .hasValue(1 + 99 * 20 / (SCHOOLS + 2));
    }

    @Test
    void areThoseOfTheOpenSchoolsAloneWhereOthersAreClosed() {
        List<Reported> rows = results(SCHOOLS);
        for (int place = SCHOOLS + 1; place <= SCHOOLS + 20; place++) {
            rows.addAll(school(place, StudentGroup.ALL, place - SCHOOLS));
        }
        StateResults.Builder builder = builder(rows, SCHOOLS + 20);
        for (int place = SCHOOLS + 1; place <= SCHOOLS + 20; place++) {
            builder.school(School.of(code(place).digits())
                    .status(OrganizationStatus.CLOSED)
                    .build());
        }
        StateIndex index = StateIndex.of(builder.build(), SampleParameters.asPublished());
        StateIndex open = index(SCHOOLS);

        for (int place = 1; place <= SCHOOLS; place++) {
            GroupIndex school = group(index, place, StudentGroup.ALL);
            GroupIndex alone = group(open, place, StudentGroup.ALL);
            assertThat(school.percentile(PercentileKind.SCHOOL)).isEqualTo(alone.percentile(PercentileKind.SCHOOL));
            assertThat(school.cumulativePpi()).isEqualTo(alone.cumulativePpi());
        }
        GroupIndex closed = group(index, SCHOOLS + 1, StudentGroup.ALL);
        assertThat(closed.percentile(PercentileKind.SCHOOL)).isEmpty();
        assertThat(because(closed, PercentileKind.SCHOOL)).isEqualTo("a closed school is not ranked");
    }

    @Test
    void areNoMoreThanAnEstimate() {
        GroupPercentile percentile =
                group(index(SCHOOLS), 7, StudentGroup.ALL).explainPercentile(PercentileKind.SCHOOL);

        assertThat(percentile).isInstanceOfSatisfying(GroupPercentile.Ranked.class, ranked -> {
            assertThat(ranked.weakestStatus()).isEqualTo(Status.ASSUMED);
            assertThat(ranked.among()).isEqualTo(SCHOOLS);
            assertThat(ranked.parameters()).extracting(Parameter::name).contains("PERCENTILES");
            assertThat(ranked.score()).isEqualTo("0.114754"); // 7 / 61
            assertThat(ranked.growth()).isNull();
            assertThat(ranked.inputs()).hasSize(6);
        });
    }

    @Test
    void areThePublishedOnesWhereTheseAreGiven() {
        List<Reported> rows = results(SCHOOLS);
        rows.add(Sample.row(code(7), "2014 ALL - school_percentile 3"));
        GroupIndex school = group(index(rows, SCHOOLS), 7, StudentGroup.ALL);

        assertThat(school.percentile(PercentileKind.SCHOOL)).hasValue(3);
        assertThat(school.explainPercentile(PercentileKind.SCHOOL))
                .isEqualTo(new GroupPercentile.Published(PercentileKind.SCHOOL, 3));
    }

    @Test
    void rankSubgroupsAgainstTheSameAndAgainstAll() {
        List<Reported> rows = results(SCHOOLS);
        for (int place = 1; place <= SCHOOLS; place++) {
            rows.addAll(school(place, StudentGroup.WHITE, 100 + place));
            rows.addAll(school(place, StudentGroup.SWD, place));
        }
        StateIndex index = index(rows, SCHOOLS);
        GroupIndex worstWhite = group(index, 1, StudentGroup.WHITE);

        assertThat(worstWhite.percentile(PercentileKind.SUBGROUP_OWN)).hasValue(2);
        assertThat(worstWhite.percentile(PercentileKind.SUBGROUP_ALL)).hasValue(1 + 99 * 61 / 121);
        assertThat(because(worstWhite, PercentileKind.SCHOOL)).isEqualTo("it is of all students");
        assertThat(because(group(index, 1, StudentGroup.ALL), PercentileKind.SUBGROUP_ALL))
                .isEqualTo("it is of subgroups");
    }

    @Test
    void areNotThereWithoutWhatTheyNeed() {
        assertThat(because(group(index(49), 1, StudentGroup.ALL), PercentileKind.SCHOOL))
                .isEqualTo("only 49 are in the population, too few to rank");

        List<Reported> rows = results(SCHOOLS);
        rows.removeIf(row -> row.organization().equals(code(5)) && row.year().spring() == 2012);
        rows.addAll(school(71, StudentGroup.ALL, 5));
        rows.addAll(school(72, StudentGroup.ALL, 5));
        rows.add(Sample.row(OrganizationCode.of("00010000"), "2014 ALL ELA cpi 70"));
        StateIndex index = StateIndex.of(
                builder(rows, SCHOOLS)
                        .schoolType(code(72), SchoolType.EARLY_ELEMENTARY)
                        .build(),
                SampleParameters.asPublished());
        StateIndex part = StateIndex.of(builder(rows, SCHOOLS).partOfState().build(), SampleParameters.asPublished());

        assertThat(because(group(index, 5, StudentGroup.ALL), PercentileKind.SCHOOL))
                .isEqualTo("four years of data are needed; in 2012 there is no CPI of enough students in ELA and"
                        + " mathematics");
        assertThat(because(group(index, 71, StudentGroup.ALL), PercentileKind.SCHOOL))
                .isEqualTo("the school type is not known");
        assertThat(because(group(index, 72, StudentGroup.ALL), PercentileKind.SCHOOL))
                .isEqualTo("an early elementary school never has one");
        assertThat(because(group(part, 6, StudentGroup.ALL), PercentileKind.SCHOOL))
                .isEqualTo("the results are of a part of the state");
        assertThat(because(
                        index.group(OrganizationCode.of("00010000"), StudentGroup.ALL)
                                .orElseThrow(),
                        PercentileKind.SCHOOL))
                .isEqualTo("only schools are ranked");
    }

    @Test
    void ofCpisGivePointsToASubgroupThatReachesTheBestOfAllStudents() {
        List<Reported> rows = results(SCHOOLS);
        // All students have 40.1 to 46.0; the 55th of 60 has the percentile 90, the 49th 80.
        rows.add(Sample.row(code(1), "2014 SWD ELA cpi 45.5"));
        rows.add(Sample.row(code(2), "2014 SWD ELA cpi 45.4"));
        rows.add(Sample.row(code(3), "2014 SWD ELA cpi 44.8"));
        for (int place = 1; place <= 3; place++) {
            rows.add(Sample.row(code(place), "2014 SWD ELA cpi_baseline 90"));
            rows.add(Sample.row(code(place), "2013 SWD ELA cpi 45"));
        }
        StateIndex index = index(rows, SCHOOLS);

        assertThat(points(index, 1)).isEqualTo("100 CPI_HIGH_AMONG_ALL");
        assertThat(points(index, 2)).isEqualTo("75 CPI_UPPER_AMONG_ALL");
        assertThat(points(index, 3)).isEqualTo("25 CPI_NO_CHANGE");
        Points.Awarded awarded =
                (Points.Awarded) group(index, 1, StudentGroup.SWD).points(YEAR, Indicator.ELA_CPI);
        assertThat(awarded.weakestStatus()).isEqualTo(Status.ASSUMED);
        assertThat(awarded.inputs())
                .extracting(Object::toString)
                .contains("percentile among all students 90, computed among 60");
    }

    /** The 52nd to the 56th of 60 have one CPI: the highest of their ranks has the percentile 91, the lowest 85. */
    @ParameterizedTest
    @CsvSource({
        "true,  45.2, 100 CPI_HIGH_AMONG_ALL",
        "false, 45.2, 75 CPI_UPPER_AMONG_ALL",
        "false, 45.6, 75 CPI_UPPER_AMONG_ALL",
        "false, 45.7, 100 CPI_HIGH_AMONG_ALL",
        "true,  45.1, 75 CPI_UPPER_AMONG_ALL",
        "false, 45.1, 75 CPI_UPPER_AMONG_ALL",
    })
    void ofCpisRankTiesAsTheParameterSays(String tiesHighest, String cpi, String points) {
        List<Reported> rows = results(51);
        for (int place = 52; place <= 56; place++) {
            rows.addAll(school(place, StudentGroup.ALL, 52));
        }
        for (int place = 57; place <= SCHOOLS; place++) {
            rows.addAll(school(place, StudentGroup.ALL, place));
        }
        rows.add(Sample.row(code(1), "2014 SWD ELA cpi " + cpi));
        rows.add(Sample.row(code(1), "2014 SWD ELA cpi_baseline 90"));
        rows.add(Sample.row(code(1), "2013 SWD ELA cpi 45"));
        StateIndex index = StateIndex.of(
                builder(rows, SCHOOLS).build(), SampleParameters.with(PercentileRule.TIES_HIGHEST + "=" + tiesHighest));

        assertThat(points(index, 1)).isEqualTo(points);
    }

    private static String points(StateIndex index, int place) {
        return Sample.inShort(group(index, place, StudentGroup.SWD).points(YEAR, Indicator.ELA_CPI));
    }

    private static String because(GroupIndex group, PercentileKind kind) {
        assertThat(group.percentile(kind)).isEmpty();
        return ((GroupPercentile.NotRanked) group.explainPercentile(kind)).because();
    }

    private static StateIndex index(int schools) {
        return index(results(schools), schools);
    }

    private static StateIndex index(List<Reported> rows, int schools) {
        return StateIndex.of(builder(rows, schools).build(), SampleParameters.asPublished());
    }

    private static StateResults.Builder builder(List<Reported> rows, int schools) {
        StateResults.Builder builder = StateResults.of(YEAR).addAll(rows);
        for (int place = 1; place <= schools; place++) {
            builder.schoolType(code(place), SchoolType.MIDDLE);
        }
        return builder;
    }

    /** Of each school four years of CPIs, the better the higher its number. */
    private static List<Reported> results(int schools) {
        List<Reported> rows = new ArrayList<>();
        for (int place = 1; place <= schools; place++) {
            rows.addAll(school(place, StudentGroup.ALL, place));
        }
        return rows;
    }

    private static List<Reported> school(int number, StudentGroup group, int tenthsAbove40) {
        List<Reported> rows = new ArrayList<>();
        for (int year = 2011; year <= 2014; year++) {
            for (String subject : List.of("ELA", "MATH")) {
                rows.add(Sample.row(
                        code(number),
                        year + " " + group + " " + subject + " cpi " + (400 + tenthsAbove40) / 10 + "."
                                + (400 + tenthsAbove40) % 10 + " of 100"));
            }
        }
        return rows;
    }

    private static OrganizationCode code(int number) {
        return OrganizationCode.of(String.valueOf(10_001_000 + number));
    }

    private static GroupIndex group(StateIndex index, int number, StudentGroup group) {
        return index.group(code(number), group).orElseThrow();
    }
}
