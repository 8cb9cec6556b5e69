package org.accountability.rules.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Chances that a value is not known. What is drawn shrinks to what is not there. */
final class Absent {
    static final double MOSTLY = 0.75;
    static final double RARELY = 0.2;

    private Absent() {}

    static <T> Arbitrary<List<T>> mostly(Arbitrary<List<T>> some) {
        return withWeights(3, 1, some);
    }

    static <T> Arbitrary<List<T>> rarely(Arbitrary<List<T>> some) {
        return withWeights(1, 4, some);
    }

    private static <T> Arbitrary<List<T>> withWeights(int none, int any, Arbitrary<List<T>> some) {
        return Arbitraries.frequencyOf(Tuple.of(none, Arbitraries.just(List.<T>of())), Tuple.of(any, some));
    }
}
