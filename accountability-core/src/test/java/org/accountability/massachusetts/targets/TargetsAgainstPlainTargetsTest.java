package org.accountability.massachusetts.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple4;
import net.jqwik.api.constraints.IntRange;
import org.accountability.massachusetts.targets.PlainTargets.Column;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/** Target percentages against the plain reference, over all the points there can be. */
class TargetsAgainstPlainTargetsTest {
    private static final int INDICATORS = TargetIndicator.all().size();

    @Property
    void agree(
            @ForAll("columns")
                    Tuple4<
                                    List<@Nullable Integer>,
                                    List<@Nullable Integer>,
                                    List<@Nullable Integer>,
                                    List<@Nullable Integer>>
                            given,
            @ForAll("years") int year,
            @ForAll @IntRange(min = 0, max = 100) int nonHighWeight,
            @ForAll @IntRange(min = 0, max = 100) int prior) {
        TargetResults.Builder results = TargetResults.of()
                .spanWeight(
                        SampleTargets.DISTRICT,
                        SchoolYear.of(year),
                        GradeSpan.NON_HIGH_SCHOOL,
                        BigDecimal.valueOf(nonHighWeight))
                .annual(SampleTargets.DISTRICT, SchoolYear.of(year - 1), StudentGroup.ALL, BigDecimal.valueOf(prior));
        add(results, SampleTargets.column(year, StudentSet.ALL, GradeSpan.NON_HIGH_SCHOOL), given.get1());
        add(results, SampleTargets.column(year, StudentSet.LOWEST, GradeSpan.NON_HIGH_SCHOOL), given.get2());
        add(results, SampleTargets.column(year, StudentSet.ALL, GradeSpan.HIGH_SCHOOL), given.get3());
        add(results, SampleTargets.column(year, StudentSet.LOWEST, GradeSpan.HIGH_SCHOOL), given.get4());
        TargetPercentage computed = StateTargets.of(results.build(), SampleTargets.with())
                .find(SampleTargets.DISTRICT, SchoolYear.of(year), StudentGroup.ALL)
                .orElseThrow();

        Column nonHigh = column(year, false, false, given.get1());
        Column nonHighLowest = PlainTargets.column(year, true, false, given.get2());
        Column high = column(year, false, true, given.get3());
        Column highLowest = PlainTargets.column(year, true, true, given.get4());
        long annual = PlainTargets.annual(
                PlainTargets.span(year, nonHigh, nonHighLowest),
                PlainTargets.span(year, high, highLowest),
                nonHighWeight);
        long annualWhole = PlainTargets.halfUp(annual, 10_000);
        boolean hasCumulative = year != 2018 && year != 2023;
        long counting =
                hasCumulative ? PlainTargets.halfUp(PlainTargets.cumulative(prior, annual), 1_000_000) : annualWhole;

        assertThat(columns(computed)).isEqualTo(columns(nonHigh, nonHighLowest, high, highLowest));
        assertThat(computed.annualWhole()).isEqualTo((int) annualWhole);
        assertThat(computed.cumulativeWhole()).isEqualTo(hasCumulative ? (int) counting : null);
        assertThat(computed.counting()).isEqualTo((int) counting);
        assertThat(Objects.requireNonNull(computed.label()).printed()).isEqualTo(PlainTargets.label(year, counting));
    }

    @Property
    void agreeAtTheEdgesOfLabels(
            @ForAll @IntRange(min = 0, max = 100) int prior,
            @ForAll @IntRange(min = 0, max = 10_000) int annual,
            @ForAll("years") int year) {
        TargetRules rules = SampleTargets.rules(year);
        AnnualPercentage current = new AnnualPercentage.Given(SchoolYear.of(year), BigDecimal.valueOf(annual, 2));
        CumulativePercentage cumulative = rules.cumulative()
                .of(current, new AnnualPercentage.Given(SchoolYear.of(year - 1), BigDecimal.valueOf(prior)));
        long whole = cumulative instanceof CumulativePercentage.Earned
                ? PlainTargets.halfUp(PlainTargets.cumulative(prior, annual * 100L), 1_000_000)
                : PlainTargets.halfUp(annual, 100);
        TargetLabel label = rules.label().of(current, cumulative).label();
        assertThat(Objects.requireNonNull(label).printed()).isEqualTo(PlainTargets.label(year, whole));
    }

    @Property
    void nothingGetsWorseWhereOneIndicatorEarnsMore(
            @ForAll("columns")
                    Tuple4<
                                    List<@Nullable Integer>,
                                    List<@Nullable Integer>,
                                    List<@Nullable Integer>,
                                    List<@Nullable Integer>>
                            given,
            @ForAll @IntRange(min = 0, max = 10) int indicator,
            @ForAll("years") int year) {
        Integer points = given.get3().get(indicator);
        if (points == null || points == 4) {
            return;
        }
        List<@Nullable Integer> more = new ArrayList<>(given.get3());
        more.set(indicator, points + 1);
        assertThat(highSchool(year, more, given.get4()))
                .isGreaterThanOrEqualTo(highSchool(year, given.get3(), given.get4()));
    }

    private static int highSchool(int year, List<@Nullable Integer> all, List<@Nullable Integer> lowest) {
        TargetResults.Builder results = TargetResults.of();
        add(results, SampleTargets.column(year, StudentSet.ALL, GradeSpan.HIGH_SCHOOL), all);
        add(results, SampleTargets.column(year, StudentSet.LOWEST, GradeSpan.HIGH_SCHOOL), lowest);
        TargetPercentage percentage = StateTargets.of(results.build(), SampleTargets.with())
                .find(SampleTargets.DISTRICT, SchoolYear.of(year), StudentGroup.ALL)
                .orElseThrow();
        return Objects.requireNonNull(percentage.counting());
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.of(2018, 2019, 2023, 2024, 2025);
    }

    /** Columns of all students have an indicator at least; of the lowest performing there may be none. */
    @Provide
    Arbitrary<
                    Tuple4<
                            List<@Nullable Integer>,
                            List<@Nullable Integer>,
                            List<@Nullable Integer>,
                            List<@Nullable Integer>>>
            columns() {
        Arbitrary<List<@Nullable Integer>> nonHigh =
                points().map(points -> with(first(points), without(points, 5, 6, 7, 10)));
        Arbitrary<List<@Nullable Integer>> lowest = points().map(points -> without(points, 2, 5, 6, 7, 8, 10));
        Arbitrary<List<@Nullable Integer>> high = points().map(points -> with(first(points), points));
        return net.jqwik.api.Combinators.combine(nonHigh, lowest, high, lowest).as(Tuple::of);
    }

    private static Arbitrary<List<@Nullable Integer>> points() {
        return Arbitraries.integers().between(0, 4).injectNull(0.2).list().ofSize(INDICATORS);
    }

    private static int first(List<@Nullable Integer> points) {
        return points.stream().filter(Objects::nonNull).findFirst().orElse(3);
    }

    private static List<@Nullable Integer> with(int ela, List<@Nullable Integer> points) {
        List<@Nullable Integer> changed = new ArrayList<>(points);
        changed.set(0, ela);
        return changed;
    }

    private static List<@Nullable Integer> without(List<@Nullable Integer> points, int... indicators) {
        List<@Nullable Integer> changed = new ArrayList<>(points);
        for (int indicator : indicators) {
            changed.set(indicator, null);
        }
        return changed;
    }

    private static Column column(int year, boolean lowest, boolean highSchool, List<@Nullable Integer> points) {
        return Objects.requireNonNull(PlainTargets.column(year, lowest, highSchool, points));
    }

    private static void add(TargetResults.Builder results, GroupColumn column, List<@Nullable Integer> points) {
        for (int i = 0; i < INDICATORS; i++) {
            Integer one = points.get(i);
            if (one != null) {
                results.points(column, TargetIndicator.all().get(i), one);
            }
        }
    }

    private static List<String> columns(TargetPercentage computed) {
        return computed.columns().stream()
                .map(ColumnPercentage.Earned.class::cast)
                .map(column -> column.earned().unscaledValue() + "/"
                        + column.possible().unscaledValue() + " "
                        + column.percentage().unscaledValue() + " " + column.whole())
                .toList();
    }

    private static List<String> columns(@Nullable Column... plain) {
        List<String> columns = new ArrayList<>();
        for (Column column : plain) {
            if (column != null) {
                columns.add(column.earned() + "/" + column.possible() + " " + column.tenths() + " " + column.whole());
            }
        }
        return columns;
    }
}
