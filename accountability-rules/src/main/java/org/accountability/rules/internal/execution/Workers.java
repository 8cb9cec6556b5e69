package org.accountability.rules.internal.execution;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does the same work on many parts with several threads, and hands on the results in the order of the parts, so that
 * they do not depend on the number of threads. The calling thread works too, and does all of the work where the executor
 * lends no thread.
 *
 * @param executor lends the threads beside the calling one
 * @param threads the most threads that work at a time, the calling one included; 1 or more
 */
public record Workers(Executor executor, int threads) {
    /** Uses a thread for each core of the machine. */
    public static final Workers OF_ALL_CORES =
            new Workers(ForkJoinPool.commonPool(), Runtime.getRuntime().availableProcessors());

    /** Uses the calling thread alone. */
    static final Workers ALONE = new Workers(Runnable::run, 1);

    public Workers {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads cannot work; give 1 or more");
        }
    }

    /**
     * Works on each part, and takes the results in order.
     *
     * @throws RuntimeException that of the first part, in order, that failed; later parts may not have been worked on
     */
    <T, R> void inOrder(List<T> parts, Function<T, R> work, Consumer<R> taker) {
        Shared<T, R> shared = new Shared<>(parts, work);
        for (int i = 1; i < Math.min(threads, parts.size()); i++) {
            try {
                executor.execute(shared::work);
            } catch (RejectedExecutionException noThread) {
                break;
            }
        }
        shared.work();
        shared.await();
        for (int i = 0; i < parts.size(); i++) {
            taker.accept(shared.result(i));
        }
    }

    /** The work that threads share: each takes the next part that none has taken. */
    private static final class Shared<T, R> {
        private final List<T> parts;
        private final Function<T, R> work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<@Nullable Object> results;
        private final CountDownLatch left;
        private final AtomicInteger firstFailed = new AtomicInteger(Integer.MAX_VALUE);

        Shared(List<T> parts, Function<T, R> work) {
            this.parts = parts;
            this.work = work;
            results = new AtomicReferenceArray<>(parts.size());
            left = new CountDownLatch(parts.size());
        }

        void work() {
            for (int part = next.getAndIncrement(); part < parts.size(); part = next.getAndIncrement()) {
                try {
                    if (part < firstFailed.get()) {
                        results.set(part, work.apply(parts.get(part)));
                    }
                } catch (Throwable thrown) {
                    results.set(part, new Failure(thrown));
                    firstFailed.accumulateAndGet(part, Math::min);
                } finally {
                    left.countDown();
                }
            }
        }

        void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    left.await();
                    break;
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** Returns the result of a part, or throws its failure. Every part before the first that failed has a result. */
        @SuppressWarnings("unchecked")
        R result(int part) {
            Object result = results.get(part);
            if (result instanceof Failure failure) {
                if (failure.thrown() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure.thrown();
            }
            return (R) result;
        }
    }

    private record Failure(Throwable thrown) {}
}
