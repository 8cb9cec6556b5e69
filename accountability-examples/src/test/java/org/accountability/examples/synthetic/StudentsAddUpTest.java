package org.accountability.examples.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.StudentsAtLevel;
import org.accountability.model.Subject;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;

/** Groups, schools and districts add up, and what is published follows from the students behind it. */
@SuppressWarnings("EnumOrdinal") // Tallies number groups and subjects by it.
class StudentsAddUpTest {
    private static final List<StudentGroup> RACES = List.of(
            StudentGroup.AMERICAN_INDIAN,
            StudentGroup.ASIAN,
            StudentGroup.BLACK,
            StudentGroup.HISPANIC,
            StudentGroup.MULTI_RACE,
            StudentGroup.PACIFIC_ISLANDER,
            StudentGroup.WHITE);

    @Property(tries = 12)
    void racesMakeAllStudentsAndHighNeedsAreTheUnionOfTheirParts(
            @ForAll @IntRange(max = 1000) int edition, @ForAll @IntRange(min = 2008, max = 2017) int year) {
        StudentGroup poor = year < 2015 ? StudentGroup.LOW_INCOME : StudentGroup.ECONOMICALLY_DISADVANTAGED;
        List<StudentGroup> needs = List.of(poor, StudentGroup.EL, StudentGroup.SWD);
        for (ExampleSchool site : new PublishedRows(Roster.of(40, edition), year, List.of()).sites()) {
            Tally tally = PublishedRows.tally(site, year);
            for (Subject subject : Subject.values()) {
                Counts counts = (group, level) -> tally.students(group.ordinal(), subject.ordinal(), level);
                for (PerformanceLevel level : PerformanceLevel.values()) {
                    assertAddUp(counts, level, needs);
                }
                assertThat(sum(RACES, group -> tally.enrolled(group.ordinal(), subject.ordinal())))
                        .isEqualTo(tally.enrolled(StudentGroup.ALL.ordinal(), subject.ordinal()));
            }
        }
    }

    private interface Counts {
        int at(StudentGroup group, PerformanceLevel level);
    }

    private static void assertAddUp(Counts counts, PerformanceLevel level, List<StudentGroup> needs) {
        int all = counts.at(StudentGroup.ALL, level);
        int highNeeds = counts.at(StudentGroup.HIGH_NEEDS, level);
        assertThat(sum(RACES, group -> counts.at(group, level))).isEqualTo(all);
        assertThat(highNeeds)
                .isLessThanOrEqualTo(all)
                .isLessThanOrEqualTo(sum(needs, group -> counts.at(group, level)));
        for (StudentGroup need : needs) {
            assertThat(counts.at(need, level)).isLessThanOrEqualTo(highNeeds);
        }
    }

    private static int sum(List<StudentGroup> groups, ToIntFunction<StudentGroup> count) {
        return groups.stream().mapToInt(count).sum();
    }

    @Property(tries = 6)
    void whatIsPublishedOfASchoolFollowsFromItsStudents(
            @ForAll @IntRange(max = 1000) int edition, @ForAll @IntRange(min = 2012, max = 2017) int spring) {
        PublishedRows published = PublishedRows.of(40, edition, spring);
        Map<String, Measure> byCell = published.byCell();
        ParameterSet points =
                RulePacks.bundled(Massachusetts.FRAMEWORK_2012).computingParameters(SchoolYear.of(spring));
        int cpis = 0;
        for (ExampleSchool site : published.sites()) {
            Tally tally = PublishedRows.tally(site, spring);
            for (StudentGroup group : StudentGroup.values()) {
                for (Subject subject : Subject.values()) {
                    String of = site.code() + " " + spring + " " + group + " ";
                    Measure cpi = byCell.get(of + "cpi " + subject);
                    if (cpi != null) {
                        assertFollows(cpi, tally, points);
                        cpis++;
                    }
                    Measure rate = byCell.get(of + "participation " + subject);
                    assertThat(rate == null)
                            .isEqualTo(!site.hasResults()
                                    || spring < site.opened()
                                    || tally.enrolled(group.ordinal(), subject.ordinal()) < 10);
                }
            }
        }
        assertThat(cpis).isGreaterThan(100);
    }

    private static void assertFollows(Measure cpi, Tally tally, ParameterSet points) {
        int subject = Objects.requireNonNull(cpi.subject()).ordinal();
        Map<PerformanceLevel, Integer> counts = new EnumMap<>(PerformanceLevel.class);
        for (PerformanceLevel level : PerformanceLevel.values()) {
            counts.put(level, tally.students(cpi.group().ordinal(), subject, level));
        }
        int students = counts.values().stream().mapToInt(count -> count).sum();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<PerformanceLevel, Integer> atLevel : counts.entrySet()) {
            String name = "CPI_POINTS_" + atLevel.getKey().name();
            sum = sum.add(points.find(name).orElseThrow().decimal().multiply(BigDecimal.valueOf(atLevel.getValue())));
        }
        assertThat(cpi.value()).isEqualTo(sum.divide(BigDecimal.valueOf(students), 1, RoundingMode.HALF_UP));
        assertThat(students).isEqualTo(cpi.students());
    }

    @Property(tries = 6)
    void aDistrictIsTheSumOfItsSchools(
            @ForAll @IntRange(max = 1000) int edition, @ForAll @IntRange(min = 2012, max = 2017) int spring) {
        PublishedRows published = PublishedRows.of(120, edition, spring);
        Map<String, Integer> ofSchools = new TreeMap<>();
        Map<String, Integer> unpublished = new HashMap<>();
        for (ExampleSchool site : published.sites()) {
            if (!site.hasResults()) {
                int students =
                        PublishedRows.tally(site, spring).assessed(StudentGroup.ALL.ordinal(), Subject.ELA.ordinal());
                unpublished.merge(site.code().district().digits(), students, Integer::sum);
            }
        }
        Map<String, Integer> ofDistricts = new TreeMap<>();
        for (Measure measure : published.measures()) {
            if (measure.kind() == MeasureKind.PCT_ADVANCED
                    && measure.group() == StudentGroup.ALL
                    && measure.subject() == Subject.ELA
                    && measure.year().spring() == spring) {
                String district = measure.organization().district().digits();
                (measure.organization().isSchool() ? ofSchools : ofDistricts)
                        .merge(district, Objects.requireNonNull(measure.students()), Integer::sum);
            }
        }
        assertThat(ofDistricts).hasSizeGreaterThan(10);
        ofDistricts.forEach((district, students) -> assertThat(students)
                .isEqualTo(ofSchools.getOrDefault(district, 0) + unpublished.getOrDefault(district, 0)));
    }

    @Property(tries = 6)
    void countsOfADistrictAreThoseOfItsSchoolsWhereNoneIsSmall(@ForAll @IntRange(max = 1000) int edition) {
        PublishedRows published = PublishedRows.of(200, edition, 2014);
        Map<String, Integer> ofSchools = new TreeMap<>();
        Map<String, Integer> ofDistricts = new TreeMap<>();
        for (StudentsAtLevel count : published.counts()) {
            if (count.group() == StudentGroup.ALL && count.year().spring() == 2014) {
                String level = count.organization().district() + " " + count.subject() + " " + count.level();
                (count.organization().isSchool() ? ofSchools : ofDistricts)
                        .merge(level, count.students(), Integer::sum);
            }
        }
        for (ExampleSchool site : published.sites()) {
            if (!site.hasResults()) {
                ofDistricts
                        .keySet()
                        .removeIf(cell -> cell.startsWith(site.code().district().digits()));
                ofSchools
                        .keySet()
                        .removeIf(cell -> cell.startsWith(site.code().district().digits()));
            }
        }
        assertThat(ofDistricts).isEqualTo(ofSchools);
    }

    @Property(tries = 6)
    void sharesOfStudentsAtALevelDoNotExceedTheWhole(@ForAll @IntRange(max = 1000) int edition) {
        Map<String, Measure> byCell = PublishedRows.of(30, edition, 2013).byCell();
        BigDecimal mostWithRounding = BigDecimal.valueOf(101);

        byCell.forEach((cell, failing) -> {
            if (failing.kind() == MeasureKind.PCT_WARNING_FAILING) {
                Measure advanced = Objects.requireNonNull(byCell.get(cell.replace("warning_failing", "advanced")));
                assertThat(failing.value().add(advanced.value())).isLessThanOrEqualTo(mostWithRounding);
                assertThat(advanced.students()).isEqualTo(failing.students());
            }
        });
    }
}
