package org.accountability.examples.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Reported;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.StudentsAtLevel;
import org.accountability.model.Subject;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published results of a made-up state: whole, within their ranges, suppressed where few, the same every time. */
class SyntheticResultsTest {
    @Property(tries = 12)
    void resultsOfAnyStateAreAcceptedWithoutAWord(
            @ForAll @IntRange(max = 1000) int edition,
            @ForAll @IntRange(min = 1, max = 90) int schools,
            @ForAll @IntRange(min = 2012, max = 2017) int spring) {
        PublishedRows published = PublishedRows.of(schools, edition, spring);
        StateResults.Builder results = StateResults.of(SchoolYear.of(spring)).addAll(published.rows());
        published.sites().forEach(site -> results.schoolType(site.code(), site.type()));

        assertThat(results.check().problems()).isEmpty();
    }

    @Property(tries = 12)
    void nothingIsPublishedOfFewerThanTenStudents(
            @ForAll @IntRange(max = 1000) int edition, @ForAll @IntRange(min = 2012, max = 2017) int spring) {
        PublishedRows published = PublishedRows.of(60, edition, spring);
        Map<String, Integer> assessed = new TreeMap<>();
        for (StudentsAtLevel count : published.counts()) {
            assessed.merge(
                    count.organization() + " " + count.year() + " " + count.group() + " " + count.subject(),
                    count.students(),
                    Integer::sum);
        }

        assertThat(assessed.values()).allMatch(students -> students >= 10);
        assertThat(published.measures())
                .filteredOn(measure -> !isBaseline(measure.kind()))
                .allMatch(measure -> Objects.requireNonNull(measure.students()) >= 10);
    }

    @Test
    void smallGroupsAreThereAndAreSuppressed() {
        PublishedRows published = PublishedRows.of(60, 0, 2013);
        Set<String> cells = published.byCell().keySet();
        int suppressed = 0;
        for (ExampleSchool site : published.sites()) {
            Tally tally = PublishedRows.tally(site, 2013);
            for (StudentGroup group : StudentGroup.values()) {
                int enrolled = enrolled(tally, group);
                boolean few = enrolled > 0 && enrolled < 10;
                suppressed += few ? 1 : 0;
                String cell = site.code() + " 2013 " + group + " participation ELA";
                assertThat(few && cells.contains(cell)).as(cell).isFalse();
            }
        }

        assertThat(suppressed).isGreaterThan(100);
    }

    @SuppressWarnings("EnumOrdinal") // Tallies number groups and subjects by it.
    private static int enrolled(Tally tally, StudentGroup group) {
        return tally.enrolled(group.ordinal(), Subject.ELA.ordinal());
    }

    @ParameterizedTest
    @ValueSource(ints = {2012, 2014, 2015, 2017})
    void fiveYearsOfAssessmentsAndTheCohortsThatTheyCountArePublished(int spring) {
        Map<MeasureKind, Set<Integer>> years = new TreeMap<>();
        for (Measure measure : PublishedRows.of(120, 0, spring).measures()) {
            years.computeIfAbsent(measure.kind(), kind -> new TreeSet<>())
                    .add(measure.year().spring());
        }

        List<MeasureKind> ofFiveYears = List.of(
                MeasureKind.CPI, MeasureKind.PCT_ADVANCED, MeasureKind.PCT_WARNING_FAILING, MeasureKind.MEDIAN_SGP);
        assertThat(ofFiveYears).allSatisfy(kind -> assertThat(years.get(kind)).isEqualTo(range(spring - 4, spring)));
        assertThat(years.get(MeasureKind.PARTICIPATION)).isEqualTo(range(spring - 1, spring));
        assertThat(years.get(MeasureKind.GRADUATION_4YR)).isEqualTo(range(spring - 6, spring - 1));
        assertThat(years.get(MeasureKind.GRADUATION_5YR)).isEqualTo(range(spring - 6, spring - 2));
        assertThat(years.get(MeasureKind.DROPOUT_RATE)).isEqualTo(range(spring - 6, spring - 1));
        assertThat(years.containsKey(MeasureKind.DROPOUTS_REENGAGED)).isEqualTo(spring >= 2014);
        assertThat(years.containsKey(MeasureKind.ACCESS_SGPA)).isEqualTo(spring >= 2014);
    }

    /** Whatever a level rests on is among what is published of all students and high needs, and the rates of others. */
    @ParameterizedTest
    @ValueSource(ints = {2012, 2016})
    void theStateIsCompletedByTheIndexOfItsResults(int spring) {
        MeasuredState measured = SyntheticState.measured(SchoolYear.of(spring));
        StateIndex index = RulePacks.bundled(Massachusetts.FRAMEWORK_2012)
                .compute(measured.results())
                .orElseThrow();

        assertThat(CanonicalText.of(index.complete(measured.organizations()).orElseThrow()))
                .isEqualTo(CanonicalText.of(BundledStates.of(spring)));
    }

    @Test
    void everyGroupOfTheYearHasResults() {
        StateResults results = SyntheticState.measured(SchoolYear.of(2012)).results();
        Set<StudentGroup> groups = new TreeSet<>();
        for (OrganizationCode organization : results.organizations()) {
            for (StudentGroup group : StudentGroup.values()) {
                results.value(organization, results.year(), group, Subject.ELA, MeasureKind.PCT_ADVANCED)
                        .ifPresent(value -> groups.add(group));
            }
        }

        assertThat(groups).hasSize(12).doesNotContain(StudentGroup.ECONOMICALLY_DISADVANTAGED);
    }

    @Test
    void economicallyDisadvantagedStudentsBeginIn2015WithABaselineOfTheirOwn() {
        List<Measure> measures = PublishedRows.of(60, 0, 2016).measures();

        assertThat(measures)
                .filteredOn(measure -> measure.group() == StudentGroup.ECONOMICALLY_DISADVANTAGED)
                .isNotEmpty()
                .allMatch(measure -> measure.year().spring() >= 2015)
                .filteredOn(measure -> measure.kind() == MeasureKind.CPI_BASELINE_YEAR)
                .isNotEmpty()
                .allMatch(measure -> measure.value().intValueExact() == 2015);
        assertThat(measures)
                .filteredOn(measure -> measure.group() == StudentGroup.LOW_INCOME)
                .isNotEmpty()
                .allMatch(measure -> measure.year().spring() <= 2014);
    }

    @Test
    void aYearHasTheSameResultsWhicheverIndexTheyAreFor() {
        Map<String, Measure> earlier = PublishedRows.of(60, 0, 2012).byCell();
        Map<String, Measure> later = PublishedRows.of(60, 0, 2014).byCell();
        int inBoth = 0;
        for (Map.Entry<String, Measure> cell : earlier.entrySet()) {
            Measure again = later.get(cell.getKey());
            if (again != null) {
                assertThat(again).isEqualTo(cell.getValue());
                inBoth++;
            }
        }

        assertThat(inBoth).isGreaterThan(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "ELEMENTARY, 20, 420",
        "ELEMENTARY_MIDDLE, 100, 500",
        "MIDDLE, 120, 1100",
        "MIDDLE_HIGH_OR_K12, 80, 1200",
        "HIGH, 40, 450",
    })
    void schoolsTestAsManyStudentsAsTheirTypeAndGradesAllow(SchoolType type, int fewest, int most) {
        PublishedRows published = PublishedRows.of(300, 0, 2012);
        Set<String> schools = published.sites().stream()
                .filter(site -> site.type() == type)
                .map(site -> site.code().digits())
                .collect(Collectors.toSet());

        assertThat(published.measures())
                .filteredOn(measure -> measure.kind() == MeasureKind.PCT_ADVANCED
                        && measure.subject() == Subject.MATH
                        && measure.group() == StudentGroup.ALL
                        && schools.contains(measure.organization().digits()))
                .isNotEmpty()
                .extracting(Measure::students)
                .allSatisfy(students -> assertThat(students).isBetween(fewest, most));
    }

    @Test
    void scienceIsMeasuredWhereGradesTestItAndGraduationWhereStudentsGraduate() {
        PublishedRows published = PublishedRows.of(300, 0, 2012);
        Map<String, Measure> byCell = published.byCell();
        int withoutScience = 0;
        for (ExampleSchool site : published.sites()) {
            if (site.hasResults()) {
                boolean science = site.testedGrades().stream().anyMatch(TestedGrades::hasScience);
                withoutScience += science ? 0 : 1;
                assertThat(byCell.containsKey(site.code() + " 2012 ALL pct_advanced SCIENCE"))
                        .isEqualTo(science);
                assertThat(byCell.containsKey(site.code() + " 2011 ALL graduation_4yr null"))
                        .isEqualTo(site.graduates());
            }
        }
        assertThat(withoutScience).isPositive();
    }

    @Test
    void theSameDrawsGiveTheSameRowsAndOthersGiveOthers() {
        List<Reported> rows = PublishedRows.of(25, 3, 2015).rows();

        assertThat(PublishedRows.of(25, 3, 2015).rows()).isEqualTo(rows);
        assertThat(PublishedRows.of(25, 4, 2015).rows()).isNotEqualTo(rows);
    }

    /** A change here changes what every reader of the documentation sees: change the generator with a reason. */
    @ParameterizedTest
    @CsvSource({
        "2012, 0b9e02cffe72bac3ebc97f0c01021bbf53d25ed92598f0497c816962d895caed",
        "2017, 7f873fcab8002496a47018457b198f6d5eea543513c9cfc7b7bd7f063c41a0d8"
    })
    void theRowsHaveTheirDigest(int spring, String digest) {
        assertThat(CanonicalText.digestOf(PublishedRows.of(100, 0, spring).rows()))
                .isEqualTo(digest);
    }

    private static boolean isBaseline(MeasureKind kind) {
        return kind.code().contains("baseline");
    }

    private static Set<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
