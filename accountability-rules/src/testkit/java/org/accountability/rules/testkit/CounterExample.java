package org.accountability.rules.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.accountability.model.StateYear;
import org.jspecify.annotations.Nullable;

/**
 * A value on which a property fails, made as small as possible.
 *
 * @param value the smallest found
 * @param attempt at which try something was found to fail
 */
record CounterExample<T>(T value, int attempt) {
    /** The size that jqwik gives its own properties. */
    private static final int GEN_SIZE = 1000;

    /**
     * Searches what is drawn in turn from {@code drawn}.
     *
     * @param given the state that is tried
     * @throws IllegalArgumentException if no state that is drawn is among those to be tried
     */
    static <T> Optional<CounterExample<T>> search(
            List<Arbitrary<T>> drawn, Search how, Function<T, StateYear> given, Predicate<T> fails) {
        AtomicReference<@Nullable CounterExample<T>> found = new AtomicReference<>();
        inSession(() -> found.set(searched(drawn, how, given, fails)));
        return Optional.ofNullable(found.get());
    }

    /** A property that is run by jqwik has a session already. */
    private static void inSession(Runnable search) {
        if (JqwikSession.isActive()) {
            search.run();
        } else {
            JqwikSession.run(search::run);
        }
    }

    private static <T> @Nullable CounterExample<T> searched(
            List<Arbitrary<T>> drawn, Search how, Function<T, StateYear> given, Predicate<T> fails) {
        Random random = new Random(how.seed());
        List<RandomGenerator<T>> generators =
                drawn.stream().map(arbitrary -> arbitrary.generator(GEN_SIZE)).toList();
        Predicate<T> tried = value -> how.among().test(given.apply(value));
        boolean any = false;
        for (int attempt = 1; attempt <= how.tries(); attempt++) {
            Shrinkable<T> next =
                    generators.get((attempt - 1) % generators.size()).next(random);
            if (tried.test(next.value())) {
                any = true;
                if (fails.test(next.value())) {
                    return new CounterExample<>(smallest(next, tried.and(fails)), attempt);
                }
            }
        }
        if (!any) {
            throw new IllegalArgumentException("none of " + how.tries() + " states is like those to be tried");
        }
        return null;
    }

    private static <T> T smallest(Shrinkable<T> first, Predicate<T> fails) {
        Shrinkable<T> smallest = first;
        Optional<Shrinkable<T>> smaller = Optional.of(first);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            Shrinkable<T> than = smallest;
            smaller = than.shrink()
                    .filter(candidate -> candidate.distance().compareTo(than.distance()) < 0)
                    .filter(candidate -> fails.test(candidate.value()))
                    .findFirst();
        }
        return smallest.value();
    }
}
