package org.accountability.rules.massachusetts;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What follows from equations between numbers of which some are known: whatever the equations leave no choice of. */
final class Deduction {
    private final List<String> unknown;
    /** No two begin in the same column. */
    private final List<BigInteger[]> independent = new ArrayList<>();

    /** @param equations each the factors of numbers that come to something known */
    Deduction(List<String> unknown, List<Map<String, Integer>> equations) {
        this.unknown = List.copyOf(unknown);
        for (Map<String, Integer> equation : equations) {
            BigInteger[] row = reduced(row(equation));
            if (first(row) < row.length) {
                independent.add(row);
                independent.sort(Comparator.comparingInt(Deduction::first));
            }
        }
    }

    /** The unknown numbers that the equations determine: those that add nothing to them. */
    List<String> deduced() {
        return unknown.stream()
                .filter(name -> first(reduced(row(Map.of(name, 1)))) == unknown.size())
                .toList();
    }

    private BigInteger[] row(Map<String, Integer> equation) {
        return unknown.stream()
                .map(name -> BigInteger.valueOf(equation.getOrDefault(name, 0)))
                .toArray(BigInteger[]::new);
    }

    private BigInteger[] reduced(BigInteger[] row) {
        BigInteger[] left = row;
        for (BigInteger[] by : independent) {
            int column = first(by);
            if (left[column].signum() != 0) {
                left = difference(left, by[column], by, left[column]);
            }
        }
        return left;
    }

    private static BigInteger[] difference(
            BigInteger[] row, BigInteger times, BigInteger[] less, BigInteger lessTimes) {
        BigInteger[] difference = new BigInteger[row.length];
        for (int i = 0; i < row.length; i++) {
            difference[i] = row[i].multiply(times).subtract(less[i].multiply(lessTimes));
        }
        BigInteger common = Arrays.stream(difference).reduce(BigInteger.ZERO, BigInteger::gcd);
        return common.signum() == 0
                ? difference
                : Arrays.stream(difference).map(factor -> factor.divide(common)).toArray(BigInteger[]::new);
    }

    private static int first(BigInteger[] row) {
        int column = 0;
        while (column < row.length && row[column].signum() == 0) {
            column++;
        }
        return column;
    }
}
