package org.accountability.rules.publication;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The simplex method, plain and exact: numbers from 0 on, of which some sums are known. The table holds whole numbers over
 * one common denominator, and the first column that improves is taken, so that it ends.
 */
final class LinearProgram {
    private final int columns;
    private final List<BigInteger[]> rows = new ArrayList<>();
    private final List<Integer> basis = new ArrayList<>();
    private BigInteger denominator = BigInteger.ONE;

    /** @param equations the factor of every number, and what the sum comes to */
    LinearProgram(int numbers, List<BigInteger[]> equations) {
        columns = numbers;
        equations.forEach(equation -> {
            rows.add(withAddedNumber(equation, rows.size(), equations.size()));
            basis.add(numbers + basis.size());
        });
        BigInteger[] rest = new BigInteger[numbers + equations.size() + 1];
        Arrays.setAll(
                rest,
                column -> column < numbers || column == rest.length - 1
                        ? rows.stream().map(row -> row[column].negate()).reduce(BigInteger.ZERO, BigInteger::add)
                        : BigInteger.ZERO);
        if (!lower(rest) || rest[rest.length - 1].signum() != 0) {
            throw new IllegalArgumentException("the equations contradict each other");
        }
        leaveAddedNumbers();
    }

    /** Begins with a solution in which a number of its own makes up each sum; of none of these anything may be left. */
    private BigInteger[] withAddedNumber(BigInteger[] equation, int at, int equations) {
        BigInteger sign = equation[columns].signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ONE;
        BigInteger[] row = new BigInteger[columns + equations + 1];
        Arrays.fill(row, BigInteger.ZERO);
        for (int column = 0; column < columns; column++) {
            row[column] = equation[column].multiply(sign);
        }
        row[columns + at] = BigInteger.ONE;
        row[row.length - 1] = equation[columns].multiply(sign);
        return row;
    }

    private void leaveAddedNumbers() {
        for (int at = rows.size() - 1; at >= 0; at--) {
            if (basis.get(at) >= columns) {
                BigInteger[] row = rows.get(at);
                OptionalInt other = IntStream.range(0, columns)
                        .filter(column -> row[column].signum() != 0)
                        .findFirst();
                if (other.isPresent()) {
                    if (row[other.getAsInt()].signum() < 0) {
                        Arrays.setAll(row, column -> row[column].negate());
                    }
                    enter(at, other.getAsInt(), new BigInteger[0]);
                } else {
                    rows.remove(at);
                    basis.remove(at);
                }
            }
        }
    }

    /** The smallest whole number that a number can be. */
    BigInteger least(int number) {
        reach(number, BigInteger.ONE.negate());
        BigInteger[] value = value(number).divideAndRemainder(denominator);
        return value[1].signum() == 0 ? value[0] : value[0].add(BigInteger.ONE);
    }

    /** Whether a number can be larger than some whole number by one or more. */
    boolean canExceed(int number, BigInteger least) {
        return !reach(number, BigInteger.ONE)
                || value(number).divide(denominator).compareTo(least) > 0;
    }

    /** Makes a number as small, or as large, as it can be; {@code false} where nothing bounds it. */
    private boolean reach(int number, BigInteger sign) {
        int at = basis.indexOf(number);
        BigInteger[] rest = new BigInteger[rows.isEmpty() ? columns + 1 : rows.get(0).length];
        Arrays.fill(rest, BigInteger.ZERO);
        if (at >= 0) {
            Arrays.setAll(rest, column -> column == number ? BigInteger.ZERO : rows.get(at)[column].multiply(sign));
        } else {
            rest[number] = denominator.multiply(sign).negate();
        }
        return lower(rest);
    }

    private BigInteger value(int number) {
        int at = basis.indexOf(number);
        return at < 0 ? BigInteger.ZERO : rows.get(at)[rows.get(at).length - 1];
    }

    /** Lets numbers in as long as that lowers the sum whose factors are {@code rest}; {@code false} where it has no end. */
    private boolean lower(BigInteger[] rest) {
        for (OptionalInt column = improving(rest); column.isPresent(); column = improving(rest)) {
            int entering = column.getAsInt();
            OptionalInt leaving = IntStream.range(0, rows.size())
                    .filter(at -> rows.get(at)[entering].signum() > 0)
                    .boxed()
                    .min(byRatio(entering).thenComparing(basis::get))
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty());
            if (leaving.isEmpty()) {
                return false;
            }
            enter(leaving.getAsInt(), entering, rest);
        }
        return true;
    }

    private OptionalInt improving(BigInteger[] rest) {
        return IntStream.range(0, columns)
                .filter(column -> rest[column].signum() < 0)
                .findFirst();
    }

    private Comparator<Integer> byRatio(int column) {
        return (one, other) -> {
            BigInteger[] first = rows.get(one);
            BigInteger[] second = rows.get(other);
            return first[first.length - 1]
                    .multiply(second[column])
                    .compareTo(second[second.length - 1].multiply(first[column]));
        };
    }

    private void enter(int at, int column, BigInteger[] rest) {
        BigInteger[] by = rows.get(at);
        BigInteger pivot = by[column];
        for (BigInteger[] row : rows) {
            if (row != by) {
                eliminate(row, by, column, pivot);
            }
        }
        if (rest.length > 0) {
            eliminate(rest, by, column, pivot);
        }
        denominator = pivot;
        basis.set(at, column);
    }

    private void eliminate(BigInteger[] row, BigInteger[] by, int column, BigInteger pivot) {
        BigInteger factor = row[column];
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i].multiply(pivot).subtract(factor.multiply(by[i])).divide(denominator);
        }
    }
}
