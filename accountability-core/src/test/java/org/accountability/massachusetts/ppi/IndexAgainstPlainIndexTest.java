package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.accountability.model.Indicator;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/** The index agrees with the plain reference: points and PPIs on 100,000 groups and more, percentiles on some. */
class IndexAgainstPlainIndexTest {
    private static final int LEAST_GROUPS = 100_000;

    private static int groups;
    private static int annuals;
    private static int cumulatives;
    private static int schools;
    private static int schoolPercentiles;
    private static int subgroups;
    private static int subgroupPercentiles;

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void agreesOnPointsAndPpis(@ForAll Random random) {
        GeneratedState state = GeneratedState.full(random);
        boolean tiesHighest = random.nextBoolean();
        PlainIndex plain = plain(state, tiesHighest);
        StateIndex index = state.index(tiesHighest);

        assertThat(index.groups()).hasSameSizeAs(plain.groups.values());
        for (PlainGroup expected : plain.groups.values()) {
            List<String> differences = differences(computed(index, expected), plain, expected, state.year);
            assertThat(differences).as("of %s in %s", expected, state.year).isEmpty();
        }
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void agreesOnPercentiles(@ForAll Random random) {
        GeneratedState state = GeneratedState.withFewGaps(random);
        boolean tiesHighest = random.nextBoolean();
        PlainIndex plain = plain(state, tiesHighest);
        StateIndex index = state.index(tiesHighest);

        for (PlainGroup expected : plain.groups.values()) {
            GroupIndex computed = computed(index, expected);
            int year = state.year.spring();
            assertThat(boxed(computed.percentile(PercentileKind.SCHOOL)))
                    .isEqualTo(expected.isAll() ? plain.rankedPercentile(expected, year, false) : null);
            assertThat(boxed(computed.percentile(PercentileKind.SUBGROUP_OWN)))
                    .isEqualTo(expected.isAll() ? null : plain.rankedPercentile(expected, year, false));
            assertThat(boxed(computed.percentile(PercentileKind.SUBGROUP_ALL)))
                    .isEqualTo(expected.isAll() ? null : plain.rankedPercentile(expected, year, true));
            if (expected.isAll()) {
                schools++;
                schoolPercentiles += has(computed, PercentileKind.SCHOOL);
            } else {
                subgroups++;
                subgroupPercentiles += has(computed, PercentileKind.SUBGROUP_OWN);
            }
        }
    }

    /** What is generated is of use: there is enough of it, and everything is there often and missing often. */
    @AfterContainer
    static void wereOfUse() {
        assertThat(groups).isGreaterThanOrEqualTo(LEAST_GROUPS);
        assertThat(annuals).isBetween(groups / 4, groups * 3 / 4);
        assertThat(cumulatives).isBetween(groups / 10, groups * 3 / 4);
        assertThat(schoolPercentiles).isBetween(schools / 4, schools * 9 / 10);
        assertThat(subgroupPercentiles).isBetween(subgroups / 4, subgroups * 9 / 10);
    }

    private static List<String> differences(
            GroupIndex computed, PlainIndex plain, PlainGroup expected, SchoolYear year) {
        List<String> differences = new ArrayList<>();
        for (Indicator indicator : Indicator.all()) {
            Points points = computed.points(year, indicator);
            Integer awarded = points instanceof Points.Awarded earned ? earned.points() : null;
            note(differences, indicator, awarded, plain.points(expected, indicator.toString(), year.spring()));
        }
        for (SchoolYear ofYear : List.of(year.minus(3), year.minus(2), year.minus(1), year)) {
            note(differences, ofYear, boxed(computed.annualPpi(ofYear)), plain.annual(expected, ofYear.spring()));
        }
        note(differences, "cumulative", boxed(computed.cumulativePpi()), plain.cumulative(expected, year.spring()));
        groups++;
        annuals += computed.annualPpi(year).isPresent() ? 1 : 0;
        cumulatives += computed.cumulativePpi().isPresent() ? 1 : 0;
        return differences;
    }

    private static void note(
            List<String> differences, Object what, @Nullable Integer computed, @Nullable Integer expected) {
        if (!Objects.equals(computed, expected)) {
            differences.add(what + " " + computed + ", by the reference " + expected);
        }
    }

    private static PlainIndex plain(GeneratedState state, boolean tiesHighest) {
        return new PlainIndex(state.rows, state.types, GeneratedState.SMALLEST_POPULATION, tiesHighest);
    }

    private static GroupIndex computed(StateIndex index, PlainGroup expected) {
        return index.group(OrganizationCode.of(expected.organization), StudentGroup.valueOf(expected.group))
                .orElseThrow();
    }

    private static int has(GroupIndex computed, PercentileKind kind) {
        return computed.percentile(kind).isPresent() ? 1 : 0;
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
    }
}
