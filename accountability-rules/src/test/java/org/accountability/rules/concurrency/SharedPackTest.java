package org.accountability.rules.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.properties.Rendering;
import org.accountability.rules.properties.SmallState;
import org.accountability.rules.properties.SmallStates;

/** One pack serves many threads at once. */
@Domain(SmallStates.class)
@Domain(DomainContext.Global.class)
class SharedPackTest {
    private static final int THREADS = 16;
    private static final int ROUNDS = 5;

    /** 16 threads, each 5 times over 125 states: 10,000 determinations. */
    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void sixteenThreadsComeToExactlyWhatOneThreadComesTo(
            @ForAll @Size(125) List<SmallState> states, @ForAll Random random) throws Exception {
        // Of one district each: long enough to collide, short enough to leave the machine to other tests.
        List<SmallState> drawn =
                states.stream().map(state -> state.withDistricts(1)).toList();
        RulePack ofOneThread = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
        List<String> expected = new ArrayList<>();
        drawn.forEach(state -> expected.add(Rendering.of(ofOneThread.determine(state.given()))));

        // Fresh, so that the threads also meet where it first looks up each school year.
        RulePack shared = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<Integer> order = shuffled(drawn.size(), random);
            work.add(() -> {
                start.await();
                return determineAll(shared, drawn, order, expected);
            });
        }

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            int determined = 0;
            for (Future<Integer> done : threads.invokeAll(work)) {
                determined += done.get();
            }
            assertThat(determined).isEqualTo(10_000);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int determineAll(
            RulePack shared, List<SmallState> drawn, List<Integer> order, List<String> expected) {
        int determined = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int index : order) {
                assertThat(Rendering.of(shared.determine(drawn.get(index).given())))
                        .isEqualTo(expected.get(index));
                determined++;
            }
        }
        return determined;
    }

    private static List<Integer> shuffled(int size, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        return order;
    }
}
