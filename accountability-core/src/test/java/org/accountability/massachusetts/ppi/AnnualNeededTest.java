package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.StudentsAtLevel;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a higher cumulative PPI would have needed, worked out by hand. */
class AnnualNeededTest {
    private static final int YEAR = 2014;
    private static final String ASSESSED = "2013 ALL ELA cpi 90.4 of 200, 2013 ALL MATH cpi 79.0 of 200,"
            + "2014 ALL ELA cpi 90.0 of 200, 2014 ALL MATH cpi 79.9 of 200,"
            // Targets of 2014: 88.0 + 6.0 / 2 and 77.7 + 11.15 / 2.
            + "2014 ALL ELA cpi_baseline 88.0, 2014 ALL MATH cpi_baseline 77.7,";
    /** 75 for 90.0 against 91.0, 50 for 79.9 against 83.3, 50 for 45, no credit for 20.0 to 21.0: 175 of 3. */
    private static final String MEASURES = ASSESSED + "2014 ALL MATH median_sgp 45 of 200,"
            + "2013 ALL MATH pct_advanced 20.0, 2014 ALL MATH pct_advanced 21.0";

    @Test
    void tellsWhatIsHistoryAndWhichAnnualPpiIsEnough() {
        // (60 + 2 x 70 + 3 x 65 + 4 x 58) / 10 = 62.7; 67.5 and so 4 x 70 for 68.
        AnnualNeeded needed = needed(MEASURES, 68);

        assertThat(needed.history())
                .extracting(Object::toString)
                .containsExactly(
                        "YearBefore[year=2011, annual=60, weight=1]",
                        "YearBefore[year=2012, annual=70, weight=2]",
                        "YearBefore[year=2013, annual=65, weight=3]");
        assertThat(needed.year()).isEqualTo(SchoolYear.of(YEAR));
        assertThat(needed.weight()).isEqualTo(4);
        assertThat(needed.annual()).isEqualTo(58);
        assertThat(needed.needed()).hasValue(70);
        // 100 + 100 + 100 + 25 of 3, and with it 82.7.
        assertThat(needed.highest()).isEqualTo(108);
        assertThat(needed.highestCumulative()).isEqualTo(83);
    }

    @Test
    void tellsTheSmallestSetsOfIndicatorsTheEasiestFirst() {
        // 69.5 x 3 = 208.5, 34 points more: two steps of 25, of one indicator or of two.
        AnnualNeeded needed = needed(MEASURES, 68);

        assertThat(inShort(needed))
                .containsExactly(
                        "MATH_CPI 84.6 for 100",
                        "MATH_SGP 60.0 for 100",
                        "ELA_CPI 92.3 for 100 + MATH_CPI 82.1 for 75",
                        "ELA_CPI 92.3 for 100 + MATH_SGP 51.0 for 75",
                        "ELA_CPI 92.3 for 100 + MATH_ADVANCED 22.0 for 25",
                        "MATH_CPI 82.1 for 75 + MATH_SGP 51.0 for 75",
                        "MATH_CPI 82.1 for 75 + MATH_ADVANCED 22.0 for 25",
                        "MATH_SGP 51.0 for 75 + MATH_ADVANCED 22.0 for 25");
        assertThat(needed.furtherWays()).isZero();
        assertThat(needed.ways()).allSatisfy(way -> assertThat(way)
                .allMatch(change -> change.held().isEmpty()));
    }

    @Test
    void countsTheWaysThatItDoesNotTell() {
        AnnualNeeded needed = group(MEASURES).adjustedTo(68, 3).orElseThrow();

        assertThat(needed.ways()).hasSize(3);
        assertThat(needed.furtherWays()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"83, 108, 1", "84, , 0"})
    void saysWhereNoAnnualPpiOfTheYearIsEnough(int cumulative, @Nullable Integer annual, int ways) {
        // 82.5 takes 4 x 107.5; the 325 points of 3 that there are at most make 108.
        AnnualNeeded needed = needed(MEASURES, cumulative);

        assertThat(needed.needed()).isEqualTo(annual == null ? OptionalInt.empty() : OptionalInt.of(annual));
        assertThat(needed.ways()).hasSize(ways);
    }

    @Test
    void earlierCohortsAreHistory() {
        AnnualNeeded needed = needed(
                ASSESSED
                        + "2013 ALL - graduation_4yr 71.0, 2012 ALL - graduation_4yr 70.0,"
                        + "2012 ALL - graduation_5yr 72.0, 2011 ALL - graduation_5yr 72.0,"
                        + "2013 ALL - dropout_rate 4.0, 2012 ALL - dropout_rate 4.0, 2014 ALL - dropout_baseline 4.0",
                63);

        assertThat(needed.ways().stream().flatMap(List::stream).filter(change -> !change.held()
                        .isEmpty()))
                .extracting(change -> change.what() + " " + change.to() + ", " + change.held())
                .contains(
                        "four-year graduation rate of the cohort of 2013 72.5, a result of 2013, which is history",
                        "five-year graduation rate of the cohort of 2012 74.5, a result of 2012, which is history",
                        "dropout rate of 2013 3.9, a result of 2013, which is history");
        assertThat(needed.ways().get(0)).allMatch(change -> change.held().isEmpty());
    }

    @Test
    void pointsThatWerePublishedWouldHaveToBeOthers() {
        AnnualNeeded needed = needed(MEASURES + ", 2014 ALL science_cpi 50 points", 64);

        assertThat(inShort(needed)).contains("SCIENCE_CPI 75 for 75");
        assertThat(needed.ways().stream().flatMap(List::stream))
                .extracting(IndicatorChange::what)
                .contains("published points for CPI in science and technology/engineering");
    }

    @Test
    void whatWasPublishedIsNotMeasured() {
        List<Reported> rows = rows(MEASURES);
        rows.add(annual(YEAR, 58));
        assertThat(index(rows).adjustedTo(68, 1)).isEmpty();

        List<Reported> cumulative = rows(MEASURES);
        cumulative.add(new PublishedPpi(
                Sample.SCHOOL, SchoolYear.of(YEAR), StudentGroup.ALL, PublishedPpi.Kind.CUMULATIVE, 60));
        assertThat(index(cumulative).adjustedTo(68, 1)).isEmpty();
    }

    @Test
    void whereOthersStandIsHeldAndTheCpiThatNeedsNoneOfThemIsToldToo() {
        // Of four schools with mathematics at 80.5, 81.0 and 81.5 besides the school's own 79.9: 1 + floor(99 x 4 / 5)
        // is 80, so that 81.5 is worth as much as being on target, as long as it is the highest.
        List<Reported> rows = rows(MEASURES);
        StateResults.Builder results =
                StateResults.of(SchoolYear.of(YEAR)).schoolType(Sample.SCHOOL, SchoolType.MIDDLE);
        for (String cpi : List.of("80.5", "81.0", "81.5")) {
            OrganizationCode school = OrganizationCode.of("00350" + cpi.replace(".", ""));
            rows.add(Sample.row(school, "2014 ALL MATH cpi " + cpi + " of 200"));
            results.schoolType(school, SchoolType.MIDDLE);
        }
        StateIndex index = StateIndex.of(
                results.addAll(rows).build(), SampleParameters.with(PercentileRule.MINIMUM_POPULATION + "=4"));
        AnnualNeeded needed = index.group(Sample.SCHOOL, StudentGroup.ALL)
                .orElseThrow()
                .adjustedTo(64, 20)
                .orElseThrow();

        assertThat(needed.ways().stream().filter(way -> way.size() == 1).map(way -> way.get(0)))
                .extracting(change ->
                        change.indicator() + " " + change.to() + " " + Sample.clause(change) + " " + change.held())
                .contains(
                        "MATH_CPI 82.1 CPI_ON_TARGET ",
                        "MATH_CPI 81.5 CPI_UPPER_AMONG_ALL by its percentile, which depends on the CPIs of other schools");
    }

    @Test
    void theIndexOfOtherResultsIsThatOfTheChanges() {
        GroupIndex group = group(MEASURES);
        for (List<IndicatorChange> way : needed(MEASURES, 68).ways()) {
            GroupIndex changed = index(rows(MEASURES), way);
            // 225 of 3, and (60 + 2 x 70 + 3 x 65 + 4 x 75) / 10 = 69.5.
            assertThat(changed.cumulativePpi()).hasValue(70);
            for (IndicatorChange change : way) {
                assertThat(((Points.Awarded) changed.points(SchoolYear.of(YEAR), change.indicator())).points())
                        .isEqualTo(change.pointsThen());
            }
        }
        assertThat(group.cumulativePpi()).hasValue(63);
    }

    @Test
    void aCpiStandsInForTheCountsThatItWasComputedFrom() {
        List<Reported> rows = rows(MEASURES.replace("2014 ALL MATH cpi 79.9 of 200,", ""));
        // (120 x 100 + 79 x 50 + 1 x 25) / 200 = 79.875.
        rows.addAll(List.of(
                count(PerformanceLevel.PROFICIENT_OR_ADVANCED, 120),
                count(PerformanceLevel.NI_LOW, 79),
                count(PerformanceLevel.WF_HIGH, 1)));
        AnnualNeeded needed = index(rows).adjustedTo(68, 1).orElseThrow();

        assertThat(inShort(needed)).containsExactly("MATH_CPI 84.6 for 100");
        assertThat(index(rows, needed.ways().get(0)).cumulativePpi()).hasValue(70);
    }

    private static Reported count(PerformanceLevel level, int students) {
        return new StudentsAtLevel(Sample.SCHOOL, SchoolYear.of(YEAR), StudentGroup.ALL, Subject.MATH, level, students);
    }

    private static List<String> inShort(AnnualNeeded needed) {
        return needed.ways().stream()
                .map(way -> way.stream()
                        .map(change -> change.indicator() + " " + change.to() + " for " + change.pointsThen())
                        .collect(Collectors.joining(" + ")))
                .toList();
    }

    private static AnnualNeeded needed(String measures, int cumulative) {
        return group(measures).adjustedTo(cumulative, 100).orElseThrow();
    }

    private static GroupIndex group(String measures) {
        return index(rows(measures));
    }

    private static GroupIndex index(List<Reported> rows) {
        return index(rows, List.of());
    }

    private static GroupIndex index(List<Reported> rows, List<IndicatorChange> changes) {
        return StateIndex.of(StateResults.of(SchoolYear.of(YEAR)).addAll(rows).build(), SampleParameters.asPublished())
                .with(List.copyOf(changes))
                .group(Sample.SCHOOL, StudentGroup.ALL)
                .orElseThrow();
    }

    private static List<Reported> rows(String measures) {
        List<Reported> rows = new ArrayList<>(Sample.rows(measures));
        rows.addAll(List.of(annual(2011, 60), annual(2012, 70), annual(2013, 65)));
        return rows;
    }

    private static PublishedPpi annual(int year, int ppi) {
        return new PublishedPpi(Sample.SCHOOL, SchoolYear.of(year), StudentGroup.ALL, PublishedPpi.Kind.ANNUAL, ppi);
    }
}
