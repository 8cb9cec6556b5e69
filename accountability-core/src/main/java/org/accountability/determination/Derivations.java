package org.accountability.determination;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers that can be worked out from published numbers by publicly known sums. Each sum is solved for one number
 * that is not published, so that every sum then speaks of numbers solved for no other; a number, or a combination of
 * numbers, can be worked out where all that is left of it are published ones. Only whole factors occur, of any length:
 * nothing is rounded.
 */
final class Derivations {
    private final BitSet suppressed = new BitSet();
    private final List<Map<Integer, BigInteger>> unsolved = new ArrayList<>();
    private final Map<Integer, Map<Integer, BigInteger>> solved = new HashMap<>();

    /**
     * Begins with every number published.
     *
     * @param sums what everybody knows: combinations of numbers that come to zero
     */
    Derivations(Collection<Combination> sums) {
        sums.forEach(sum -> unsolved.add(exact(sum)));
    }

    /** The places of the numbers that are not published. */
    BitSet suppressed() {
        return suppressed;
    }

    /**
     * Removes a number from the published ones, and solves a remaining sum that contains it for it, if there is one.
     */
    void suppress(int number) {
        if (!suppressed.get(number)) {
            suppressed.set(number);
            takeUnsolved(number).ifPresent(sum -> {
                unsolved.forEach(other -> eliminate(number, other, sum));
                solved.values().forEach(other -> eliminate(number, other, sum));
                solved.put(number, sum);
            });
        }
    }

    /**
     * Returns the published numbers that give a combination of numbers away, all of them needed; nothing where it cannot
     * be worked out.
     */
    Optional<Set<Integer>> of(Combination combination) {
        Map<Integer, BigInteger> left = exact(combination);
        for (int i = 0; i < combination.length(); i++) {
            Map<Integer, BigInteger> sum = solved.get(combination.place(i));
            if (sum != null) {
                eliminate(combination.place(i), left, sum);
            }
        }
        return left.keySet().stream().anyMatch(suppressed::get) ? Optional.empty() : Optional.of(left.keySet());
    }

    /** Whether a sum is solved for a number. */
    boolean isSolvedFor(int number) {
        return solved.containsKey(number);
    }

    /** Solves for {@code number} the sum that is solved for {@code other}, which must speak of it. */
    void solveFor(int number, int other) {
        Map<Integer, BigInteger> sum = Objects.requireNonNull(solved.remove(other));
        solved.values().forEach(each -> eliminate(number, each, sum));
        solved.put(number, sum);
    }

    /**
     * The suppressed numbers in the sum that is solved for one, each with its sign there, which is that of the number
     * itself where one makes up for the other; none without a sum.
     */
    Map<Integer, Integer> suppressedWith(int number) {
        Map<Integer, BigInteger> sum = solved.get(number);
        if (sum == null) {
            return Map.of();
        }
        int sign = Objects.requireNonNull(sum.get(number)).signum();
        Map<Integer, Integer> signs = new HashMap<>();
        sum.forEach((place, factor) -> {
            if (suppressed.get(place)) {
                signs.put(place, factor.signum() * sign);
            }
        });
        return signs;
    }

    /** The published numbers in the sum that is solved for one; none without a sum. */
    Set<Integer> publishedWith(int number) {
        Set<Integer> published =
                new HashSet<>(solved.getOrDefault(number, Map.of()).keySet());
        published.removeIf(suppressed::get);
        return published;
    }

    private Optional<Map<Integer, BigInteger>> takeUnsolved(int number) {
        for (Iterator<Map<Integer, BigInteger>> sums = unsolved.iterator(); sums.hasNext(); ) {
            Map<Integer, BigInteger> sum = sums.next();
            if (sum.containsKey(number)) {
                sums.remove();
                return Optional.of(sum);
            }
        }
        return Optional.empty();
    }

    /** Multiplies both by what makes their factors of {@code number} alike, so that the difference is without it. */
    private static void eliminate(int number, Map<Integer, BigInteger> from, Map<Integer, BigInteger> by) {
        BigInteger factor = from.get(number);
        BigInteger pivot = by.get(number);
        if (factor == null || pivot == null) {
            return;
        }
        BigInteger common = factor.gcd(pivot);
        BigInteger times = pivot.divide(common);
        BigInteger less = factor.divide(common).negate();
        if (!times.equals(BigInteger.ONE)) {
            from.replaceAll((place, value) -> value.multiply(times));
        }
        by.forEach((place, value) -> from.merge(place, value.multiply(less), BigInteger::add));
        from.values().removeIf(value -> value.signum() == 0);
    }

    private static Map<Integer, BigInteger> exact(Combination combination) {
        Map<Integer, BigInteger> exact = new HashMap<>();
        for (int i = 0; i < combination.length(); i++) {
            exact.put(combination.place(i), BigInteger.valueOf(combination.factor(i)));
        }
        return exact;
    }
}
