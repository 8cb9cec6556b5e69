package org.accountability.determination;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be worked out from published numbers by sums that everybody knows. Each sum is solved for one number that is
 * not published, so that every sum then speaks of numbers solved for no other; a number, or a combination of numbers, can
 * be worked out where all that is left of it are published ones. Only whole factors occur, of any length: nothing is
 * rounded.
 *
 * @param <C> what names a number
 */
final class Derivations<C> {
    private final Set<C> suppressed = new HashSet<>();
    private final List<Map<C, BigInteger>> unsolved = new ArrayList<>();
    private final Map<C, Map<C, BigInteger>> solved = new HashMap<>();

    /** @param sums what everybody knows: combinations of numbers, with their factors, that come to zero */
    Derivations(Collection<Map<C, Integer>> sums) {
        sums.forEach(sum -> unsolved.add(exact(sum)));
    }

    Set<C> suppressed() {
        return suppressed;
    }

    /** Takes a number out of what is published, and solves a sum for it where one is left that speaks of it. */
    void suppress(C number) {
        if (suppressed.add(number)) {
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
    Optional<Set<C>> of(Map<C, Integer> combination) {
        Map<C, BigInteger> left = exact(combination);
        for (C number : combination.keySet()) {
            Map<C, BigInteger> sum = solved.get(number);
            if (sum != null) {
                eliminate(number, left, sum);
            }
        }
        return left.keySet().stream().anyMatch(suppressed::contains) ? Optional.empty() : Optional.of(left.keySet());
    }

    private Optional<Map<C, BigInteger>> takeUnsolved(C number) {
        for (Iterator<Map<C, BigInteger>> sums = unsolved.iterator(); sums.hasNext(); ) {
            Map<C, BigInteger> sum = sums.next();
            if (sum.containsKey(number)) {
                sums.remove();
                return Optional.of(sum);
            }
        }
        return Optional.empty();
    }

    /** Multiplies both by what makes their factors of {@code number} alike, so that the difference is without it. */
    private static <C> void eliminate(C number, Map<C, BigInteger> from, Map<C, BigInteger> by) {
        BigInteger factor = from.get(number);
        BigInteger pivot = by.get(number);
        if (factor == null || pivot == null) {
            return;
        }
        BigInteger common = factor.gcd(pivot);
        BigInteger times = pivot.divide(common);
        BigInteger less = factor.divide(common);
        from.replaceAll((cell, value) -> value.multiply(times));
        by.forEach((cell, value) -> from.merge(cell, value.multiply(less).negate(), BigInteger::add));
        from.values().removeIf(value -> value.signum() == 0);
    }

    private static <C> Map<C, BigInteger> exact(Map<C, Integer> combination) {
        Map<C, BigInteger> exact = new HashMap<>();
        combination.forEach((number, factor) -> exact.put(number, BigInteger.valueOf(factor)));
        return exact;
    }
}
