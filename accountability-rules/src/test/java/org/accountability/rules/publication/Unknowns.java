package org.accountability.rules.publication;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Whole numbers from 0 on that nobody was told, and the sums of them that everybody knows. */
final class Unknowns {
    private final Map<String, Long> told;
    private final List<Sum> sums = new ArrayList<>();

    /** @param factors of the numbers, none of which is told */
    private record Sum(Map<String, Long> factors, long value) {}

    /** @param told the numbers that are known, by name; all others are not */
    Unknowns(Map<String, Long> told) {
        this.told = Map.copyOf(told);
    }

    /** Says what a sum comes to. */
    void is(Map<String, Long> factors, long value) {
        Map<String, Long> left = new LinkedHashMap<>();
        long rest = value;
        for (Map.Entry<String, Long> one : factors.entrySet()) {
            Long known = told.get(one.getKey());
            if (known == null) {
                left.put(one.getKey(), one.getValue());
            } else {
                rest -= one.getValue() * known;
            }
        }
        sums.add(new Sum(left, rest));
    }

    /** Says that a sum comes to a value at most. */
    void isAtMost(Map<String, Long> factors, long value) {
        Map<String, Long> withRest = new LinkedHashMap<>(factors);
        withRest.put("rest " + sums.size(), 1L);
        is(withRest, value);
    }

    /** Those of {@code names} that can be but one whole number; those that are told are not looked at. */
    Set<String> determined(Collection<String> names) {
        Set<String> determined = new TreeSet<>();
        Set<String> left = new LinkedHashSet<>(names);
        left.removeAll(told.keySet());
        while (!left.isEmpty()) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            LinearProgram together = connected(left.iterator().next(), numbers);
            for (String name : numbers.keySet()) {
                if (left.remove(name)) {
                    int number = Objects.requireNonNull(numbers.get(name));
                    if (!together.canExceed(number, together.least(number))) {
                        determined.add(name);
                    }
                }
            }
        }
        return determined;
    }

    /** Whatever has to do with one number, over some sums. */
    private LinearProgram connected(String name, Map<String, Integer> numbers) {
        numbers.put(name, 0);
        Set<Sum> within = new LinkedHashSet<>();
        for (int before = -1; before < within.size(); ) {
            before = within.size();
            for (Sum sum : sums) {
                if (sum.factors().keySet().stream().anyMatch(numbers::containsKey)) {
                    within.add(sum);
                    sum.factors().keySet().forEach(each -> numbers.putIfAbsent(each, numbers.size()));
                }
            }
        }
        List<BigInteger[]> equations = new ArrayList<>();
        for (Sum sum : within) {
            BigInteger[] equation = new BigInteger[numbers.size() + 1];
            Arrays.fill(equation, BigInteger.ZERO);
            sum.factors()
                    .forEach((each, factor) ->
                            equation[Objects.requireNonNull(numbers.get(each))] = BigInteger.valueOf(factor));
            equation[numbers.size()] = BigInteger.valueOf(sum.value());
            equations.add(equation);
        }
        return new LinearProgram(numbers.size(), equations);
    }

    /** Names with factors, one after the other. */
    static Map<String, Long> sum(Object... namesAndFactors) {
        Map<String, Long> sum = new HashMap<>();
        for (int i = 0; i < namesAndFactors.length; i += 2) {
            sum.put((String) namesAndFactors[i], ((Number) namesAndFactors[i + 1]).longValue());
        }
        return sum;
    }
}
