package org.accountability.determination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sum of numbers, each given by its place and the factor it is multiplied by; in order of places. */
final class Combination {
    private final int[] places;
    private final int[] factors;

    private Combination(Map<Integer, Integer> factorsByPlace) {
        places = factorsByPlace.keySet().stream().mapToInt(place -> place).toArray();
        factors = factorsByPlace.values().stream().mapToInt(factor -> factor).toArray();
    }

    private Combination(int[] places, int[] factors) {
        this.places = places;
        this.factors = factors;
    }

    /** The combination that is one number alone. */
    static Combination of(int place) {
        return new Combination(new int[] {place}, new int[] {1});
    }

    /** The difference of two numbers. */
    static Combination difference(int place, int without) {
        return new Combination(new TreeMap<>(Map.of(place, 1, without, -1)));
    }

    /**
     * The sum of some numbers, less the number that may be their whole.
     *
     * @param parts their places, in order
     */
    static Combination sum(int[] parts, int count, int whole) {
        int at = 0;
        while (at < count && parts[at] < whole) {
            at++;
        }
        int[] places = new int[count + 1];
        int[] factors = new int[count + 1];
        Arrays.fill(factors, 1);
        System.arraycopy(parts, 0, places, 0, at);
        places[at] = whole;
        factors[at] = -1;
        System.arraycopy(parts, at, places, at + 1, count - at);
        return new Combination(places, factors);
    }

    /** The sum of several combinations. */
    static Combination together(List<Combination> some) {
        Map<Integer, Integer> factorsByPlace = new TreeMap<>();
        for (Combination one : some) {
            for (int i = 0; i < one.length(); i++) {
                factorsByPlace.merge(one.place(i), one.factor(i), Integer::sum);
            }
        }
        factorsByPlace.values().removeIf(factor -> factor == 0);
        return new Combination(factorsByPlace);
    }

    /** Each number that is added, with each that is taken away. */
    List<List<Integer>> partsAndWholes() {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int part = 0; part < places.length; part++) {
            for (int whole = 0; whole < places.length; whole++) {
                if (factors[part] > 0 && factors[whole] < 0) {
                    pairs.add(List.of(places[part], places[whole]));
                }
            }
        }
        return pairs;
    }

    int length() {
        return places.length;
    }

    int place(int i) {
        return places[i];
    }

    int factor(int i) {
        return factors[i];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Combination combination
                && Arrays.equals(places, combination.places)
                && Arrays.equals(factors, combination.factors);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(places) + Arrays.hashCode(factors);
    }
}
