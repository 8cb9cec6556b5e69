package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.Reported;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.junit.jupiter.api.Test;

/** What holds of the index of any results. */
class IndexPropertiesTest {
    /** The measure behind each indicator, whose higher values are better unless they are in {@link #LOWER}. */
    private static final Map<MeasureKind, String> MEASURES = Map.of(
            MeasureKind.CPI, "CPI",
            MeasureKind.MEDIAN_SGP, "SGP",
            MeasureKind.PCT_WARNING_FAILING, "WARNING",
            MeasureKind.PCT_ADVANCED, "ADVANCED");

    /** How many results of a state are made better, one at a time. */
    private static final int CANDIDATES = 10;

    private static final List<MeasureKind> LOWER = List.of(MeasureKind.PCT_WARNING_FAILING, MeasureKind.DROPOUT_RATE);

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void theOrderOfRowsNeverMatters(@ForAll Random random) {
        GeneratedState state = GeneratedState.full(random);
        List<Reported> shuffled = new ArrayList<>(state.rows);
        Collections.shuffle(shuffled, random);

        assertThat(inFull(StateIndex.of(state.builder(shuffled).build(), GeneratedState.PARAMETERS)))
                .isEqualTo(inFull(state.index()));
    }

    /** With some values assumed, and with none. */
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void aStatusIsTheWeakestOfWhatWasRead(@ForAll Random random, @ForAll boolean assumed) {
        GeneratedState state = GeneratedState.full(random);
        StateIndex index = StateIndex.of(
                state.builder().build(),
                assumed ? GeneratedState.PARAMETERS : SampleParameters.with(assumedAsConfirmed()));
        for (GroupIndex group : index.groups()) {
            Status weakest = Status.CONFIRMED;
            for (Parameter parameter : group.parameters()) {
                weakest = weakest.weaker(parameter.status());
            }
            assertThat(group.weakestStatus()).isEqualTo(weakest);
        }
    }

    private static String[] assumedAsConfirmed() {
        return SampleParameters.asPublished().apply(SchoolYear.of(2014)).all().stream()
                .filter(parameter -> parameter.status() == Status.ASSUMED)
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .toArray(String[]::new);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void numbersAndExplanationsAgree(@ForAll Random random) {
        StateIndex index = GeneratedState.full(random).index();
        for (GroupIndex group : index.groups()) {
            for (SchoolYear year : index.years()) {
                AnnualPpi annual = group.explainAnnualPpi(year);
                if (annual instanceof AnnualPpi.Earned earned) {
                    assertThat(group.annualPpi(year)).hasValue(earned.ppi());
                    assertThat(earned.weakestStatus()).isEqualTo(Parameters.weakest(earned.parameters()));
                } else {
                    assertThat(group.annualPpi(year).isPresent()).isEqualTo(annual instanceof AnnualPpi.Published);
                }
            }
            CumulativePpi cumulative = group.explainCumulativePpi();
            if (cumulative instanceof CumulativePpi.Earned earned) {
                assertThat(group.cumulativePpi()).hasValue(earned.ppi());
                assertThat(earned.weakestStatus()).isEqualTo(Parameters.weakest(earned.parameters()));
            }
            for (PercentileKind kind : PercentileKind.values()) {
                if (group.explainPercentile(kind) instanceof GroupPercentile.Ranked ranked) {
                    assertThat(group.percentile(kind)).hasValue(ranked.percentile());
                    assertThat(ranked.weakestStatus()).isNotEqualTo(Status.CONFIRMED);
                } else {
                    assertThat(group.percentile(kind)).isEmpty();
                }
            }
        }
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void aCumulativePpiLiesWithin0And100(@ForAll Random random) {
        for (GroupIndex group : GeneratedState.full(random).index().groups()) {
            group.cumulativePpi().ifPresent(ppi -> assertThat(ppi).isBetween(0, 100));
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void percentilesLieWithin1And99RiseWithTheScoreAndAreEqualWhereItIs(@ForAll Random random) {
        GeneratedState state = GeneratedState.withFewGaps(random);
        StateIndex index = state.index();
        List<GroupIndex> schools = index.groups().stream()
                .filter(group -> group.group() == StudentGroup.ALL)
                .filter(group -> group.explainPercentile(PercentileKind.SCHOOL) instanceof GroupPercentile.Ranked)
                .toList();
        for (GroupIndex one : schools) {
            GroupPercentile.Ranked ranked = ranked(one);
            assertThat(ranked.percentile()).isBetween(1, 99);
            for (GroupIndex other : schools) {
                if (state.types.get(one.organization()) == state.types.get(other.organization())) {
                    int order = ranked.score().compareTo(ranked(other).score());
                    int percentiles =
                            Integer.compare(ranked.percentile(), ranked(other).percentile());
                    assertThat(percentiles == 0 || Integer.signum(order) == percentiles)
                            .as("%s and %s", ranked, ranked(other))
                            .isTrue();
                    assertThat(order == 0 && percentiles != 0).isFalse();
                }
            }
        }
    }

    /**
     * A better result never lowers the annual PPI of its year, if the indicator has points before and after, the same
     * other indicators have, and percentiles are given or computed of the rest as before. It is not said of other years:
     * a better result is also what later changes are told from, and of other groups: they may lose a rank.
     */
    @Property(shrinking = ShrinkingMode.OFF)
    void aBetterResultNeverLowersTheAnnualPpiOfItsYear(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 100) int tenths) {
        GeneratedState state = GeneratedState.small(random);
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < state.rows.size(); i++) {
            if (state.rows.get(i) instanceof Measure measure && isImprovable(measure, state.year)) {
                candidates.add(i);
            }
        }
        Assume.that(!candidates.isEmpty());
        Collections.shuffle(candidates, random);
        StateIndex before = state.index();
        for (int candidate : candidates.subList(0, Math.min(CANDIDATES, candidates.size()))) {
            Measure measure = (Measure) state.rows.get(candidate);
            List<Reported> rows = new ArrayList<>(state.rows);
            rows.set(candidate, better(measure, tenths));
            GroupIndex was =
                    before.group(measure.organization(), measure.group()).orElseThrow();
            GroupIndex is = StateIndex.of(state.builder(rows).build(), GeneratedState.PARAMETERS)
                    .group(measure.organization(), measure.group())
                    .orElseThrow();
            if (awarded(was, state.year) == awarded(is, state.year)) {
                assertThat(is.annualPpi(state.year).orElse(0))
                        .as("%s to %s", measure, rows.get(candidate))
                        .isGreaterThanOrEqualTo(was.annualPpi(state.year).orElse(0));
            }
        }
    }

    /** Where the indicator has no points before: nothing is above target or improved yet, and the mean was higher. */
    @Test
    void aBetterResultCanLowerTheAnnualPpiByBringingInAnIndicator() {
        String rest = "2014 ALL ela_cpi 100 points, 2014 ALL math_cpi 100 points, 2014 ALL MATH median_sgp 45 of 25,";

        // Five more students make the median count, at 50 points.
        assertThat(annual(rest + "2014 ALL ELA median_sgp 45 of 19")).isEqualTo(83); // 250 / 3
        assertThat(annual(rest + "2014 ALL ELA median_sgp 46 of 24")).isEqualTo(75); // 300 / 4
    }

    /** A group that grows past the minimum size has a PPI, where none was better than a low one. */
    @Test
    void moreStudentsCanGiveALowPpiWhereTherewasNone() {
        String before = "2013 ALL ELA cpi 60 of 40, 2013 ALL MATH cpi 60 of 40,"
                + "2014 ALL ELA cpi_baseline 90, 2014 ALL MATH cpi_baseline 90,";

        assertThat(Sample.index(2014, before + "2014 ALL ELA cpi 50 of 19, 2014 ALL MATH cpi 50 of 40")
                        .group(Sample.SCHOOL, StudentGroup.ALL)
                        .orElseThrow()
                        .annualPpi(SchoolYear.of(2014)))
                .isEmpty();
        assertThat(annual(before + "2014 ALL ELA cpi 55 of 20, 2014 ALL MATH cpi 50 of 40"))
                .isEqualTo(0);
    }

    /** A better result is a higher bar for the year after. */
    @Test
    void aBetterResultCanLowerTheAnnualPpiOfTheYearAfter() {
        String rows = "2014 ALL ELA cpi 70.5 of 40, 2014 ALL MATH cpi 70 of 40, 2013 ALL MATH cpi 70 of 40,"
                + "2014 ALL ELA cpi_baseline 90, 2014 ALL MATH cpi_baseline 90,";

        assertThat(annual(rows + "2013 ALL ELA cpi 70.0 of 40")).isEqualTo(38); // 50 and 25
        assertThat(annual(rows + "2013 ALL ELA cpi 71.0 of 40")).isEqualTo(25); // 25 and 25
    }

    /** A better school takes the rank of another, which may lose its points for it. */
    @Test
    void aBetterResultOfOneSchoolCanTakeARankFromAnother() {
        PercentileRule rule = SampleParameters.rules(2014).percentile();

        assertThat(rule.percentile(55, 60)).isEqualTo(90);
        assertThat(rule.percentile(54, 60)).isEqualTo(88);
    }

    private static boolean isImprovable(Measure measure, SchoolYear year) {
        boolean ofYear = MEASURES.containsKey(measure.kind()) && measure.year().equals(year);
        boolean lagged = measure.kind() == MeasureKind.DROPOUT_RATE || measure.kind() == MeasureKind.GRADUATION_4YR;
        return ofYear || (lagged && measure.year().equals(year.minus(1)));
    }

    private static Measure better(Measure measure, int tenths) {
        BigDecimal step = BigDecimal.valueOf(LOWER.contains(measure.kind()) ? -tenths : tenths, 1);
        BigDecimal highest = BigDecimal.valueOf(measure.kind() == MeasureKind.MEDIAN_SGP ? 99 : 100);
        return new Measure(
                measure.organization(),
                measure.year(),
                measure.group(),
                measure.subject(),
                measure.kind(),
                measure.value().add(step).max(BigDecimal.ZERO).min(highest),
                measure.students());
    }

    /** How many core indicators have points. */
    private static long awarded(GroupIndex group, SchoolYear year) {
        return group.points(year).stream()
                .filter(points -> points.indicator().isCore() && points instanceof Points.Awarded)
                .count();
    }

    private static int annual(String rows) {
        return Sample.index(2014, rows)
                .group(Sample.SCHOOL, StudentGroup.ALL)
                .orElseThrow()
                .annualPpi(SchoolYear.of(2014))
                .orElseThrow();
    }

    private static GroupPercentile.Ranked ranked(GroupIndex group) {
        return (GroupPercentile.Ranked) group.explainPercentile(PercentileKind.SCHOOL);
    }

    /** Everything that can be read of an index. */
    private static List<Object> inFull(StateIndex index) {
        List<Object> all = new ArrayList<>();
        for (GroupIndex group : index.groups()) {
            all.add(group.organization());
            all.add(group.group());
            all.add(group.explainCumulativePpi());
            for (PercentileKind kind : PercentileKind.values()) {
                all.add(group.explainPercentile(kind));
            }
        }
        return all;
    }
}
