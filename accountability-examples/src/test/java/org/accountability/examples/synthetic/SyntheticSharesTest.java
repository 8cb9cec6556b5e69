package org.accountability.examples.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.accountability.model.FactKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shares of the made-up state of 2012 against those of the published accountability file of 2012 (Massachusetts
 * Department of Elementary and Secondary Education): 1,829 schools in 400 districts.
 */
class SyntheticSharesTest {
    private static final double PUBLISHED_SCHOOLS = 1829;
    private static final StateYear STATE = BundledStates.of(2012);
    private static final DeterminedLevels LEVELS = BundledStates.levelsOf(2012);

    @ParameterizedTest
    @CsvSource({"0, 242", "1, 510", "2, 746", "3, 288", "4, 43", "5, 0"})
    void levelsComeOutAsOftenAsPublishedToWithinThreePointsAndAHalf(int level, int published) {
        assertThat(percentOfSchools(LEVELS.count(level))).isCloseTo(percentOfPublished(published), within(3.5));
    }

    /** Intervention and Targeted Assistance, October 2013: eighty percent of schools are in Levels 1 and 2. */
    @ParameterizedTest
    @ValueSource(ints = {2012, 2013, 2014})
    void aboutEightyPercentOfTheSchoolsWithALevelAreInLevels1And2(int year) {
        DeterminedLevels levels = BundledStates.levelsOf(year);
        int withALevel = STATE.schools().size() - levels.count(0);

        assertThat(100.0 * (levels.count(1) + levels.count(2)) / withALevel).isCloseTo(80.0, within(3.5));
    }

    @ParameterizedTest
    @ValueSource(ints = {2013, 2014})
    void laterYearsWithoutReliefKeepTheShares(int year) {
        DeterminedLevels levels = BundledStates.levelsOf(year);

        List<Integer> published = List.of(242, 510, 746, 288, 43);
        for (int level = 0; level < published.size(); level++) {
            assertThat(percentOfSchools(levels.count(level)))
                    .isCloseTo(percentOfPublished(published.get(level)), within(4.5));
        }
    }

    @Test
    void aLargerStateHasTheSameShares() {
        DeterminedLevels levels = new DeterminedLevels(SyntheticState.of(SchoolYear.of(2012), 10_000));

        List<Integer> published = List.of(242, 510, 746, 288, 43);
        for (int level = 0; level < published.size(); level++) {
            assertThat(100.0 * levels.count(level) / 10_000)
                    .isCloseTo(percentOfPublished(published.get(level)), within(3.5));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MEETING_GOALS, 460, 580",
        "NOT_MEETING_GOALS, 660, 780",
        "LOWEST_SCHOOLS, 170, 240",
        "LOWEST_SCHOOLS_AND_SUBGROUPS, 55, 120",
        "UNDERPERFORMING_SCHOOL, 35, 52",
        "LOW_PARTICIPATION, 5, 35",
        "VERY_LOW_PARTICIPATION, 5, 18",
        "LOWEST_SUBGROUPS, 4, 25",
        "PERSISTENTLY_LOW_GRADUATION, 3, 12",
    })
    void eachReasonIsAboutAsFrequentOrAsRareAsPublished(String reason, int fewest, int most) {
        assertThat(LEVELS.count(reason)).isBetween(fewest, most);
    }

    @ParameterizedTest
    @CsvSource({
        "EARLY_ELEMENTARY, 154",
        "ELEMENTARY, 879",
        "ELEMENTARY_MIDDLE, 123",
        "MIDDLE, 292",
        "MIDDLE_HIGH_OR_K12, 90",
        "HIGH, 290",
    })
    void schoolTypesHaveTheirShares(SchoolType type, int published) {
        assertThat(percentOfSchools(schools(type).size())).isCloseTo(percentOfPublished(published), within(0.5));
    }

    @ParameterizedTest
    @CsvSource({
        "EARLY_ELEMENTARY, 100.0, 100.0",
        "ELEMENTARY, 8.4, 2.5",
        "ELEMENTARY_MIDDLE, 14.6, 6.5",
        "MIDDLE, 4.5, 4.5",
        "MIDDLE_HIGH_OR_K12, 17.8, 17.8",
        "HIGH, 10.3, 9.7",
    })
    void resultsAreMissingAsOftenAsPublished(SchoolType type, double noPercentile, double noPpi) {
        List<School> schools = schools(type);

        assertThat(percent(schools, school -> school.percentile() == null)).isCloseTo(noPercentile, within(11.0));
        assertThat(percent(schools, school -> school.cumulativePpiAll() == null))
                .isCloseTo(noPpi, within(3.5));
        assertThat(schools)
                .filteredOn(school -> school.cumulativePpiAll() == null)
                .allMatch(school -> school.percentile() == null && school.cumulativePpiHighNeeds() == null);
    }

    @Test
    void highNeedsAreMissingInAboutOneSchoolInTenThatHasAPpi() {
        List<School> schools = withPpi();

        assertThat(percent(schools, school -> school.cumulativePpiHighNeeds() == null))
                .isBetween(7.0, 12.0);
    }

    @Test
    void percentilesAreSpreadEvenlyWithinEachType() {
        for (SchoolType type : SchoolType.values()) {
            List<School> ranked = schools(type).stream()
                    .filter(school -> school.percentile() != null)
                    .toList();
            for (int fifth = 0; fifth < 5 && !ranked.isEmpty(); fifth++) {
                int from = 20 * fifth + 1;
                assertThat(percent(
                                ranked,
                                school -> school.percentile() != null
                                        && school.percentile() >= from
                                        && school.percentile() < from + 20))
                        .isCloseTo(20.0, within(3.0));
            }
        }
    }

    @Test
    void theCumulativePpisGoTogetherAsPublished() {
        List<School> complete = withPpi().stream()
                .filter(school -> school.percentile() != null && school.cumulativePpiHighNeeds() != null)
                .toList();
        double[] percentile =
                complete.stream().mapToDouble(s -> value(s.percentile())).toArray();
        double[] all =
                complete.stream().mapToDouble(s -> value(s.cumulativePpiAll())).toArray();
        double[] highNeeds = complete.stream()
                .mapToDouble(s -> value(s.cumulativePpiHighNeeds()))
                .toArray();

        assertThat(correlation(all, highNeeds)).isBetween(0.70, 0.92);
        assertThat(correlation(all, percentile)).isBetween(0.60, 0.80);
        assertThat(correlation(highNeeds, percentile)).isBetween(0.35, 0.70);
        assertThat(mean(all)).isCloseTo(73.6, within(2.0));
        assertThat(mean(highNeeds)).isCloseTo(68.8, within(2.0));
    }

    @Test
    void twoDistrictsInFiveHaveOneSchoolAndAFewAreVeryLarge() {
        Map<OrganizationCode, Long> sizes = STATE.schools().stream()
                .collect(Collectors.groupingBy(school -> school.code().district(), Collectors.counting()));

        assertThat(sizes.values()).filteredOn(size -> size == 1).hasSize(161);
        assertThat(sizes.values()).filteredOn(size -> size >= 40).hasSize(3);
        assertThat(sizes.values()).anyMatch(size -> size > 110);
    }

    @Test
    void districtsDecidedAboutAreAsManyAsPublished() {
        assertThat(districtFacts(FactKind.CHRONICALLY_UNDERPERFORMING)).isEqualTo(1);
        assertThat(districtFacts(FactKind.UNDERPERFORMING)).isEqualTo(3);
        assertThat(districtFacts(FactKind.LEVEL_4_DISTRICT_PLAN)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 96", "2, 206", "3, 64", "4, 13", "5, 1"})
    void districtLevelsComeOutAboutAsOftenAsPublished(int level, int published) {
        long districts = LEVELS.districts().values().stream()
                .filter(each -> each.level() == level)
                .count();

        assertThat(100.0 * districts / 400).isCloseTo(100.0 * published / 400, within(8.0));
    }

    @Test
    void charterSchoolsAreAloneInTheirDistrictAndNeverDeclaredUnderperforming() {
        List<School> charters = STATE.schools().stream()
                .filter(school -> Boolean.TRUE.equals(school.charter()))
                .toList();

        assertThat(charters).hasSize(72);
        assertThat(charters.stream().map(school -> school.code().district()).distinct())
                .hasSize(72);
        assertThat(charters).allSatisfy(school -> assertThat(
                        Objects.requireNonNull(LEVELS.schools().get(school.code()))
                                .level())
                .isLessThan(4));
    }

    @Test
    void levels4And5StayWithinWhatTheLawAllows() {
        for (int year = 2012; year <= 2017; year++) {
            DeterminedLevels levels = BundledStates.levelsOf(year);
            assertThat(percentOfSchools(levels.count(4) + levels.count(5))).isLessThanOrEqualTo(4.0);
            assertThat(levels.count(5)).isBetween(0, 4);
        }
    }

    @Test
    void in2017OnlyHighSchoolsAndTheWorstOfTheOthersHaveALevel() {
        DeterminedLevels levels = BundledStates.levelsOf(2017);

        assertThat(percentOfSchools(levels.count(0))).isBetween(75.0, 90.0);
        assertThat(List.of(levels.count(1), levels.count(2), levels.count(3), levels.count(4)))
                .allMatch(count -> count >= 20);
    }

    private static long districtFacts(FactKind kind) {
        return STATE.facts().stream()
                .filter(fact -> fact.kind() == kind && fact.organization().isDistrict())
                .count();
    }

    private static List<School> schools(SchoolType type) {
        return STATE.schools().stream().filter(school -> school.type() == type).toList();
    }

    private static List<School> withPpi() {
        return STATE.schools().stream()
                .filter(school -> school.cumulativePpiAll() != null)
                .toList();
    }

    private static double percentOfSchools(int count) {
        return 100.0 * count / STATE.schools().size();
    }

    private static double percentOfPublished(int count) {
        return 100.0 * count / PUBLISHED_SCHOOLS;
    }

    private static double percent(List<School> schools, Predicate<School> condition) {
        return 100.0 * schools.stream().filter(condition).count() / schools.size();
    }

    private static double value(@Nullable Integer known) {
        return Objects.requireNonNull(known);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double correlation(double[] one, double[] other) {
        double meanOfOne = mean(one);
        double meanOfOther = mean(other);
        double together = 0;
        double alone = 0;
        double otherAlone = 0;
        for (int i = 0; i < one.length; i++) {
            together += (one[i] - meanOfOne) * (other[i] - meanOfOther);
            alone += (one[i] - meanOfOne) * (one[i] - meanOfOne);
            otherAlone += (other[i] - meanOfOther) * (other[i] - meanOfOther);
        }
        return together / Math.sqrt(alone * otherAlone);
    }
}
