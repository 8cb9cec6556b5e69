package org.accountability.rules.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Draws numbers, every other one at a threshold or next to it; shrinks to thresholds, then to round numbers. */
final class Around {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int[] ROUND = {100, 50, 25, 10, 5};

    private Around() {}

    /** Whole numbers from {@code lowest} to {@code highest}. */
    static Arbitrary<Integer> whole(Collection<BigDecimal> thresholds, int lowest, int highest) {
        return numbers(edges(thresholds, BigDecimal.ONE), lowest, highest).map(BigDecimal::intValue);
    }

    /** Percentages that are rounded half-up to {@code step} before they are compared, on both sides of the rounding. */
    static Arbitrary<BigDecimal> percents(Collection<BigDecimal> thresholds, BigDecimal step) {
        Set<BigDecimal> edges = new LinkedHashSet<>(edges(thresholds, step));
        for (BigDecimal threshold : thresholds) {
            BigDecimal roundedUp = threshold.subtract(step.divide(TWO));
            edges.add(roundedUp);
            edges.add(roundedUp.subtract(step.movePointLeft(2)));
        }
        return numbers(edges, 0, 100);
    }

    /** Every threshold, then one step below each, and one above. */
    private static Set<BigDecimal> edges(Collection<BigDecimal> thresholds, BigDecimal step) {
        Set<BigDecimal> edges = new LinkedHashSet<>(thresholds);
        thresholds.forEach(threshold -> edges.add(threshold.subtract(step)));
        thresholds.forEach(threshold -> edges.add(threshold.add(step)));
        return edges;
    }

    private static Arbitrary<BigDecimal> numbers(Collection<BigDecimal> edges, int lowest, int highest) {
        List<BigDecimal> possible = edges.stream()
                .filter(edge -> edge.compareTo(BigDecimal.valueOf(lowest)) >= 0
                        && edge.compareTo(BigDecimal.valueOf(highest)) <= 0)
                .toList();
        List<BigDecimal> others = IntStream.rangeClosed(lowest, highest)
                .boxed()
                .sorted(Comparator.comparingInt(Around::roundness))
                .map(BigDecimal::valueOf)
                .toList();
        List<Tuple2<Integer, BigDecimal>> weighted = new ArrayList<>();
        int weight = possible.isEmpty() ? 1 : Math.max(1, others.size() / possible.size());
        possible.forEach(edge -> weighted.add(Tuple.of(weight, edge)));
        others.forEach(other -> weighted.add(Tuple.of(1, other)));
        return Arbitraries.frequency(weighted);
    }

    /** The lower, the rounder. */
    private static int roundness(int number) {
        for (int i = 0; i < ROUND.length; i++) {
            if (number % ROUND[i] == 0) {
                return i;
            }
        }
        return ROUND.length;
    }
}
