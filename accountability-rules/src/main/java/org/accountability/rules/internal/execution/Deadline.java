package org.accountability.rules.internal.execution;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.answer.RuleFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how long work on rules that someone edited may take. The work runs on a thread of its own, since neither a
 * spinning consequence nor a backtracking condition can be interrupted: past the deadline the caller goes on with an
 * error, the work is told to end, and the thread, a daemon, is left behind until it does or the process does.
 */
public final class Deadline {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long STEP_MILLIS = 20;
    /** The number of times the limit may pass on a machine that has other work to do, and for work that waits. */
    private static final int BUSY = 5;

    private final Duration limit;

    /**
     * Creates a deadline of this limit.
     *
     * @param limit in processor time, so that a busy machine does not fail honest work
     */
    public Deadline(Duration limit) {
        this.limit = limit;
    }

    /**
     * Does {@code work}.
     *
     * @param activity describes what the thread was doing when the time ran out
     * @throws RuleFailureException when the time runs out
     */
    public <T> T bound(Supplier<T> work, Function<Thread, String> activity) {
        return bound(work, activity, () -> {});
    }

    /**
     * Does {@code work} that can be asked to end.
     *
     * @param activity describes what the thread was doing when the time ran out
     * @param stop tells the work to end as soon as it can, once nobody waits for it
     * @throws RuleFailureException when the time runs out
     */
    public <T> T bound(Supplier<T> work, Function<Thread, String> activity, Runnable stop) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.set(work.get());
                    } catch (Throwable thrown) {
                        failure.set(thrown);
                    }
                },
                "accountability-rules");
        thread.setDaemon(true);
        thread.start();
        try {
            await(thread);
            if (thread.isAlive()) {
                throw new RuleFailureException(
                        "stopped after " + limit.toMillis() + " ms while " + activity.apply(thread));
            }
        } finally {
            stop.run();
        }
        rethrow(failure.get());
        T done = result.get();
        if (done == null) {
            throw new IllegalStateException("the work ended without a result");
        }
        return done;
    }

    /**
     * Reads something, or says that this takes too long.
     *
     * @param place of what is read
     * @param activity describes what was being done when the time ran out
     */
    public <T> Checked<T> reading(String place, Supplier<Checked<T>> work, Supplier<String> activity) {
        try {
            return bound(work, thread -> activity.get());
        } catch (RuleFailureException late) {
            return Checked.refused(List.of(Problem.error(place, String.valueOf(late.getMessage()))));
        }
    }

    private void await(Thread thread) {
        long start = System.nanoTime();
        try {
            while (thread.isAlive()
                    && processorTime(thread).compareTo(limit) < 0
                    && Duration.ofNanos(System.nanoTime() - start).compareTo(limit.multipliedBy(BUSY)) < 0) {
                thread.join(STEP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleFailureException("interrupted while rules were running", e);
        }
    }

    private static Duration processorTime(Thread thread) {
        return Duration.ofNanos(Math.max(0, THREADS.getThreadCpuTime(thread.getId())));
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
