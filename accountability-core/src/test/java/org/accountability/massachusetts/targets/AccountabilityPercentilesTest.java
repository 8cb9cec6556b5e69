package org.accountability.massachusetts.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.accountability.massachusetts.targets.AccountabilityPercentiles.Computed;
import org.accountability.massachusetts.targets.AccountabilityPercentiles.YearResults;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Computed accountability percentiles. */
class AccountabilityPercentilesTest {
    private static final SchoolYear YEAR = SchoolYear.of(2025);

    @Test
    void positionsAreAveragedByAreaAndYear() {
        // Of three schools, positions are 1/4, 2/4 and 3/4; the second has no growth, the third no year before.
        Map<OrganizationCode, List<YearResults>> schools = Map.of(
                code(1), List.of(results(0, "490", "40"), results(1, "500", "60")),
                code(2), List.of(new YearResults(0, Map.of(TargetIndicator.ELA_ACHIEVEMENT, new BigDecimal("500")))),
                code(3), List.of(results(0, "510", "50")));

        Map<OrganizationCode, Computed> ranked = rule().rank(schools);

        // First: the year 0.25 * 60 + 1/3 * 20 of 80, the year before 0.5 in both; weighing 60 and 25.
        assertThat(of(ranked, 1).score()).isEqualTo("0.338235");
        assertThat(of(ranked, 2).score()).isEqualTo("0.500000");
        assertThat(of(ranked, 3).score()).isEqualTo("0.729167");
        assertThat(ranked.values()).extracting(Computed::value).containsExactly(25, 50, 75);
    }

    @Test
    void lowerRatesOfAbsenceRankHigher() {
        Map<OrganizationCode, Computed> ranked = rule().rank(Map.of(
                code(1), List.of(absence("20")),
                code(2), List.of(absence("10"))));
        assertThat(of(ranked, 2).value()).isGreaterThan(of(ranked, 1).value());
    }

    @ParameterizedTest
    @CsvSource({
        // Absences of 10, 20, 20, 20 and 30: from the worst, the ranks are 1, 2 to 4 and 5, of 5 and one more.
        "true,  0.833333, 0.666667, 0.166667, 83, 67, 17",
        "false, 0.833333, 0.333333, 0.166667, 83, 34, 17",
    })
    void tiesRankAsTheParameterSays(
            String tiesHighest, String best, String tied, String worst, int ofBest, int ofTied, int ofWorst) {
        Map<OrganizationCode, Computed> ranked = rule("PERCENTILE_TIES_TAKE_HIGHEST_RANK=" + tiesHighest)
                .rank(Map.of(
                        code(1), List.of(absence("20")),
                        code(2), List.of(absence("30")),
                        code(3), List.of(absence("20.0")),
                        code(4), List.of(absence("10")),
                        code(5), List.of(absence("20"))));

        assertThat(ranked.values())
                .extracting(Computed::score)
                .containsExactly(
                        new BigDecimal(tied),
                        new BigDecimal(worst),
                        new BigDecimal(tied),
                        new BigDecimal(best),
                        new BigDecimal(tied));
        assertThat(ranked.values())
                .extracting(Computed::value)
                .containsExactly(ofTied, ofWorst, ofTied, ofBest, ofTied);
        assertThat(of(ranked, 1).parameters())
                .extracting(Parameter::name)
                .contains("PERCENTILE_TIES_TAKE_HIGHEST_RANK");
    }

    @Property
    void agreeWithThePlainReference(@ForAll Random random, @ForAll boolean tiesHighest) {
        Map<OrganizationCode, List<YearResults>> schools = new TreeMap<>();
        for (int i = 1; i <= 3 + random.nextInt(9); i++) {
            List<YearResults> years = new ArrayList<>();
            for (int back = 0; back < 3; back++) {
                Map<TargetIndicator, BigDecimal> values = new EnumMap<>(TargetIndicator.class);
                for (TargetIndicator indicator : TargetIndicator.all()) {
                    if (random.nextInt(3) > 0) {
                        values.put(indicator, BigDecimal.valueOf(random.nextInt(4)));
                    }
                }
                years.add(new YearResults(back, values));
            }
            schools.put(code(i), years);
        }

        Map<OrganizationCode, Integer> values = new TreeMap<>();
        rule("PERCENTILE_TIES_TAKE_HIGHEST_RANK=" + tiesHighest)
                .rank(schools)
                .forEach((school, computed) -> values.put(school, computed.value()));

        assertThat(values).isEqualTo(PlainPercentiles.ofNonHighSchools(schools, tiesHighest));
    }

    @Test
    void closedSchoolsCountInNoRanking() {
        Map<OrganizationCode, List<YearResults>> open =
                Map.of(code(1), List.of(absence("20")), code(2), List.of(absence("10")));
        Map<OrganizationCode, List<YearResults>> all = new TreeMap<>(open);
        all.put(code(3), List.of(absence("15")));

        assertThat(rule().rank(all, Set.of(code(3)))).isEqualTo(rule().rank(open));
    }

    @Test
    void itIsMarkedAsNoMoreThanAnEstimate() {
        Map<OrganizationCode, Computed> ranked = rule().rank(Map.of(code(1), List.of(absence("20"))));
        assertThat(of(ranked, 1).weakestStatus()).isEqualTo(Status.ASSUMED);
        assertThat(of(ranked, 1).among()).isEqualTo(1);
    }

    @Test
    void percentilesRunFrom1To99AndRiseWithTheScore() {
        Map<OrganizationCode, List<YearResults>> schools = new TreeMap<>();
        for (int i = 1; i <= 400; i++) {
            schools.put(code(i), List.of(results(0, Integer.toString(440 + i / 4), "50")));
        }
        List<Integer> values =
                rule().rank(schools).values().stream().map(Computed::value).toList();
        assertThat(values).isSorted().allMatch(value -> value >= 1 && value <= 99);
        assertThat(values.get(values.size() - 1)).isEqualTo(99);
    }

    @Test
    void ofASchoolOfWhichNothingIsKnownThereIsNone() {
        assertThat(rule().rank(Map.of(code(1), List.of(new YearResults(3, Map.of())))))
                .isEmpty();
    }

    private static Computed of(Map<OrganizationCode, Computed> ranked, int school) {
        return Objects.requireNonNull(ranked.get(code(school)));
    }

    private static AccountabilityPercentiles rule(String... changes) {
        return AccountabilityPercentiles.of(
                YEAR, GradeSpan.NON_HIGH_SCHOOL, SampleTargets.with(changes).apply(YEAR));
    }

    private static YearResults results(int yearsBack, String score, String growth) {
        return new YearResults(
                yearsBack,
                Map.of(
                        TargetIndicator.ELA_ACHIEVEMENT,
                        new BigDecimal(score),
                        TargetIndicator.ELA_GROWTH,
                        new BigDecimal(growth)));
    }

    private static YearResults absence(String rate) {
        return new YearResults(0, Map.of(TargetIndicator.CHRONIC_ABSENTEEISM, new BigDecimal(rate)));
    }

    private static OrganizationCode code(int number) {
        return OrganizationCode.of(String.format(Locale.ROOT, "9001%04d", number));
    }
}
