package org.accountability.examples.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.GraduationHistory;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.StateYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One year of the made-up state goes on where the one before it ended. */
class SyntheticHistoryTest {
    @ParameterizedTest
    @ValueSource(ints = {2015, 2016})
    void theLevelToBeKeptIsThatOfTheYearBefore(int year) {
        StateYear state = BundledStates.of(year);
        DeterminedLevels before = BundledStates.levelsOf(year - 1);

        assertThat(facts(state, FactKind.HELD_HARMLESS)).allSatisfy(fact -> {
            assertThat(fact.priorLevel()).isEqualTo(Level.of(level(before, fact.organization())));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2016})
    void aboutHalfOfTheSchoolsWithGrades3To8AreHeldHarmlessAndSomeDistricts(int year) {
        StateYear state = BundledStates.of(year);
        Set<OrganizationCode> tested = state.schools().stream()
                .filter(school -> Boolean.TRUE.equals(school.servesGrades3To8()))
                .map(School::code)
                .collect(Collectors.toSet());
        Set<OrganizationCode> held = organizations(facts(state, FactKind.HELD_HARMLESS));
        Set<OrganizationCode> schools =
                held.stream().filter(OrganizationCode::isSchool).collect(Collectors.toSet());

        assertThat(tested).containsAll(schools);
        assertThat(100.0 * schools.size() / tested.size()).isBetween(40.0, 60.0);
        assertThat(held.size() - schools.size()).isBetween(20, 120);
    }

    @Test
    void reliefMattersForSchoolsOfEveryKeptLevel() {
        Set<Integer> kept = new TreeSet<>();
        for (int year : List.of(2015, 2016)) {
            BundledStates.levelsOf(year).schools().values().stream()
                    .filter(judgement -> judgement.reason().equals("HELD_HARMLESS"))
                    .forEach(judgement -> kept.add(judgement.level()));
        }

        assertThat(kept).contains(0, 1, 2);
    }

    @Test
    void nobodyIsHeldHarmlessInOtherYears() {
        for (int year : List.of(2012, 2013, 2014, 2017)) {
            assertThat(facts(BundledStates.of(year), FactKind.HELD_HARMLESS)).isEmpty();
        }
    }

    @Test
    void thoseWhoLeftLevel4In2013WereThereIn2012() {
        DeterminedLevels before = BundledStates.levelsOf(2012);
        StateYear state = BundledStates.of(2013);
        DeterminedLevels levels = BundledStates.levelsOf(2013);
        List<Fact> left = facts(state, FactKind.LEFT_LEVEL_4);

        assertThat(left).anyMatch(fact -> fact.organization().isSchool());
        assertThat(left).allSatisfy(fact -> {
            assertThat(level(before, fact.organization())).isEqualTo(4);
            assertThat(level(levels, fact.organization())).isLessThan(4);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2013, 2014, 2015, 2016, 2017})
    void aSchoolKeepsWhatItIsAndDriftsInWhatItReaches(int year) {
        Map<OrganizationCode, School> before = schools(year - 1);
        Map<OrganizationCode, School> now = schools(year);
        long[] movedFar = {0};

        before.forEach((code, earlier) -> {
            School later = now.get(code);
            if (later != null) {
                assertThat(List.of(name(later), type(later), grades(later), charter(later)))
                        .isEqualTo(List.of(name(earlier), type(earlier), grades(earlier), charter(earlier)));
                movedFar[0] += movedBy(earlier.percentile(), later.percentile()) > 12 ? 1 : 0;
                movedFar[0] += movedBy(earlier.cumulativePpiAll(), later.cumulativePpiAll()) > 25 ? 1 : 0;
            }
        });

        assertThat(movedFar[0]).isLessThan(40);
        assertThat(now.keySet().stream().filter(code -> !before.containsKey(code)))
                .hasSizeBetween(1, 15)
                .allMatch(code -> Objects.requireNonNull(now.get(code)).status() == OrganizationStatus.NEW);
        assertThat(before.keySet().stream().filter(code -> !now.containsKey(code)))
                .hasSizeBetween(1, 15);
    }

    @Test
    void aCohortKeepsItsFiveYearRate() {
        Map<String, GraduationHistory> before = new HashMap<>();
        for (GraduationHistory history : BundledStates.of(2013).graduation()) {
            before.put(history.organization() + " " + history.group(), history);
        }
        List<GraduationHistory> now = BundledStates.of(2014).graduation();

        assertThat(now).isNotEmpty().allSatisfy(history -> {
            GraduationHistory earlier = before.get(history.organization() + " " + history.group());
            if (earlier != null && !history.fiveYear().isEmpty()) {
                assertThat(history.fiveYear().get(0)).isGreaterThanOrEqualTo(earlier.fourYear());
                List<BigDecimal> since =
                        history.fiveYear().subList(1, history.fiveYear().size());
                assertThat(earlier.fiveYear()).startsWith(since.toArray(BigDecimal[]::new));
            }
        });
    }

    @Test
    void lowGraduationIsGivenAsRatesAndAsFlagsOfSchoolsThatGraduate() {
        StateYear state = BundledStates.of(2012);
        Map<OrganizationCode, School> schools = schools(2012);

        assertThat(state.graduation()).anyMatch(SyntheticHistoryTest::isPersistentlyLow);
        assertThat(state.graduation().stream().filter(SyntheticHistoryTest::isPersistentlyLow))
                .hasSizeLessThan(state.graduation().size() / 5);
        assertThat(facts(state, FactKind.PERSISTENTLY_LOW_GRADUATION)).isNotEmpty();
        assertThat(facts(state, FactKind.PERSISTENTLY_LOW_GRADUATION))
                .allSatisfy(fact -> assertThat(grades(Objects.requireNonNull(schools.get(fact.organization()))))
                        .endsWith("G12"));
        assertThat(state.graduation())
                .allSatisfy(history -> assertThat(grades(Objects.requireNonNull(schools.get(history.organization()))))
                        .endsWith("G12"));
    }

    @Test
    void ratesOfTheYearBeforeAreThosePublishedThen() {
        Set<String> before = BundledStates.of(2015).participation().stream()
                .map(ParticipationRate::toString)
                .collect(Collectors.toSet());
        List<ParticipationRate> earlier = BundledStates.of(2016).participation().stream()
                .filter(rate -> rate.year().spring() == 2015)
                .toList();

        assertThat(earlier).isNotEmpty().allMatch(rate -> before.contains(rate.toString()));
    }

    private static boolean isPersistentlyLow(GraduationHistory history) {
        return history.latestFourYear() < 67 && history.highestFiveYear() < 70;
    }

    private static int level(DeterminedLevels levels, OrganizationCode organization) {
        return organization.isSchool()
                ? Objects.requireNonNull(levels.schools().get(organization)).level()
                : Objects.requireNonNull(levels.districts().get(organization)).level();
    }

    private static List<Fact> facts(StateYear state, FactKind kind) {
        return state.facts().stream().filter(fact -> fact.kind() == kind).toList();
    }

    private static Set<OrganizationCode> organizations(List<Fact> facts) {
        return facts.stream().map(Fact::organization).collect(Collectors.toSet());
    }

    private static Map<OrganizationCode, School> schools(int year) {
        return BundledStates.of(year).schools().stream().collect(Collectors.toMap(School::code, school -> school));
    }

    private static String name(School school) {
        return Objects.requireNonNull(school.name());
    }

    private static String type(School school) {
        return Objects.requireNonNull(school.type()).name();
    }

    private static String grades(School school) {
        return school.lowestGrade() + "-" + school.highestGrade();
    }

    private static Boolean charter(School school) {
        return Objects.requireNonNull(school.charter());
    }

    private static int movedBy(@Nullable Integer earlier, @Nullable Integer later) {
        return earlier == null || later == null ? 0 : Math.abs(later - earlier);
    }
}
