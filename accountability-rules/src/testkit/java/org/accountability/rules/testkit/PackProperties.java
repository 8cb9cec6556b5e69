package org.accountability.rules.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.accountability.determination.Determination;
import org.accountability.model.Level;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;

/**
 * Assertions about a whole pack, tried on states that are drawn for it. Each fails with a state that is as small as it
 * goes, told in the field's words. Samples prove nothing; they find what a scenario did not think of.
 */
public final class PackProperties {
    private static final int MOST_POINTS = 30;
    private static final int MOST_DIFFERENCES = 5;
    private static final String NOTHING = "nothing";

    /** A state, and how many points better a measure of it becomes. */
    private record Improved(DrawnState drawn, int points) {}

    private PackProperties() {}

    /** Asserts with the default search; see {@link #assertOrderFree(RulePack, Search)}. */
    public static void assertOrderFree(RulePack pack) {
        assertOrderFree(pack, Search.DEFAULT);
    }

    /**
     * Asserts that no order decides: not that in which schools, districts and facts are handed in, nor that of their
     * codes, in which rules see them.
     *
     * @throws AssertionError with a state of which something else comes out in another order
     */
    public static void assertOrderFree(RulePack pack, Search how) {
        search(PackArbitraries::drawnStates, List.of(pack), how, drawn -> drawn, drawn -> {
            Map<String, String> inOrder = PackOutcomes.of(pack, drawn.given()).told();
            StateYear turned = drawn.turnedRound(new Random(how.seed()));
            return differences(inOrder, PackOutcomes.of(pack, turned).told(drawn::straight), "in another order");
        });
    }

    /** Asserts with the default search; see {@link #assertEquivalent(RulePack, RulePack, Search)}. */
    public static void assertEquivalent(RulePack one, RulePack other) {
        assertEquivalent(one, other, Search.DEFAULT);
    }

    /**
     * Asserts that two packs come to the same outcomes for the same reasons, under every topic of every organisation.
     * States are drawn around the thresholds of both.
     *
     * @throws AssertionError with a state of which they determine something else
     * @throws IllegalArgumentException if they cover no year together
     */
    public static void assertEquivalent(RulePack one, RulePack other, Search how) {
        search(
                PackArbitraries::drawnStates,
                List.of(one, other),
                how,
                drawn -> drawn,
                drawn -> differences(
                        PackOutcomes.of(one, drawn.given()).told(),
                        PackOutcomes.of(other, drawn.given()).told(),
                        "by the other"));
    }

    /** Asserts with the default search; see {@link #assertMonotone(RulePack, Improvement, Search)}. */
    public static void assertMonotone(RulePack pack, Improvement improvement) {
        assertMonotone(pack, improvement, Search.DEFAULT);
    }

    /**
     * Asserts that a better value of one measure, all else held as it is, never makes anything worse in the pack's first
     * topic, such as the level: neither of schools nor of districts.
     *
     * @throws AssertionError with a state in which it does
     */
    public static void assertMonotone(RulePack pack, Improvement improvement, Search how) {
        search(
                draws -> Combinators.combine(
                                draws.drawnStates(), Arbitraries.integers().between(1, MOST_POINTS))
                        .as(Improved::new),
                List.of(pack),
                how,
                Improved::drawn,
                improved -> worsened(pack, improvement, improved));
    }

    private static List<String> worsened(RulePack pack, Improvement improvement, Improved improved) {
        StateYear state = improved.drawn.given();
        Determinations before = pack.determine(state);
        Determinations after = pack.determine(improvement.of(state, improved.points));
        List<String> worsened = new ArrayList<>();
        for (Determination now : before.of(before.topics().get(0).code())) {
            Determination then = after.find(now.organization()).orElseThrow();
            if (isWorse(then, now)) {
                worsened.add(now.organization() + ": " + PackOutcomes.told(now) + "; with " + improvement.measure()
                        + " better by " + improved.points + ": " + PackOutcomes.told(then));
            }
        }
        return worsened;
    }

    private static boolean isWorse(Determination then, Determination now) {
        return then.outcome() instanceof Level level
                ? level.worseThan(now.level())
                : then.outcome().severity() > now.outcome().severity();
    }

    private static List<String> differences(Map<String, String> one, Map<String, String> other, String how) {
        Set<String> told = new LinkedHashSet<>(one.keySet());
        told.addAll(other.keySet());
        return told.stream()
                .filter(key -> !Objects.equals(one.get(key), other.get(key)))
                .map(key -> key + ": " + one.getOrDefault(key, NOTHING) + "; " + how + " "
                        + other.getOrDefault(key, NOTHING))
                .toList();
    }

    private static <T> void search(
            Function<PackArbitraries, Arbitrary<T>> draw,
            List<RulePack> packs,
            Search how,
            Function<T, DrawnState> state,
            Function<T, List<String>> wrong) {
        List<Arbitrary<T>> drawn = new ArrayList<>();
        for (SchoolYear year : PackArbitraries.covered(packs.get(0))) {
            if (packs.stream().allMatch(pack -> pack.covers(year))) {
                packs.forEach(pack -> drawn.add(draw.apply(PackArbitraries.of(pack, year))));
            }
        }
        if (drawn.isEmpty()) {
            throw new IllegalArgumentException("there is no school year that all of these packs cover");
        }
        CounterExample.search(drawn, how, value -> state.apply(value).given(), value -> !wrong.apply(value)
                        .isEmpty())
                .ifPresent(found -> {
                    throw new AssertionError(told(packs.get(0), how, found, state.apply(found.value()), wrong));
                });
    }

    private static <T> String told(
            RulePack pack, Search how, CounterExample<T> found, DrawnState state, Function<T, List<String>> wrong) {
        List<String> all = wrong.apply(found.value());
        StringBuilder told = new StringBuilder(pack.name());
        all.stream().limit(MOST_DIFFERENCES).forEach(line -> told.append("\n  ").append(line));
        if (all.size() > MOST_DIFFERENCES) {
            told.append("\n  and ").append(all.size() - MOST_DIFFERENCES).append(" more");
        }
        return told.append("\nof (try ")
                .append(found.attempt())
                .append(" from seed ")
                .append(how.seed())
                .append(", made small)\n")
                .append(state)
                .toString();
    }
}
