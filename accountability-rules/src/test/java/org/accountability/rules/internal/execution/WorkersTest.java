package org.accountability.rules.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final List<Integer> PARTS = IntStream.range(0, 200).boxed().toList();
    private static final Executor NEW_THREADS = work -> new Thread(work).start();

    @Test
    void severalThreadsWorkAtTheSameTime() {
        CyclicBarrier bothAreHere = new CyclicBarrier(2);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        new Workers(NEW_THREADS, 2)
                .inOrder(
                        List.of(1, 2),
                        part -> {
                            threads.add(Thread.currentThread());
                            try {
                                return bothAreHere.await(1, TimeUnit.MINUTES);
                            } catch (Exception alone) {
                                throw new IllegalStateException(alone);
                            }
                        },
                        arrived -> {});

        assertThat(threads).hasSize(2).contains(Thread.currentThread());
    }

    @Test
    void resultsAreTakenInTheOrderOfTheParts() {
        List<Integer> taken = new ArrayList<>();

        new Workers(NEW_THREADS, 4).inOrder(PARTS, part -> part * 2, taken::add);

        assertThat(taken).isEqualTo(PARTS.stream().map(part -> part * 2).toList());
    }

    @Test
    void theFirstPartThatFailsIsTheOneThatIsTold() {
        Workers workers = new Workers(NEW_THREADS, 4);

        assertThatThrownBy(() -> workers.inOrder(
                        PARTS,
                        part -> {
                            if (part >= 7) {
                                throw new IllegalStateException("part " + part);
                            }
                            return part;
                        },
                        part -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("part 7");
    }

    @Test
    void noThreadsCannotWork() {
        assertThatThrownBy(() -> new Workers(NEW_THREADS, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 threads cannot work; give 1 or more");
    }
}
