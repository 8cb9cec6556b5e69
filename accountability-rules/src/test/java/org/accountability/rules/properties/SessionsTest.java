package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.SessionSizes;
import org.accountability.rules.massachusetts.Massachusetts;

/** A state may be determined in one session or in many, by one thread or by several. */
@Domain(SmallStates.class)
@Domain(DomainContext.Global.class)
class SessionsTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @Property
    void cuttingAStateIntoSessionsOfAnySizeChangesNothing(
            @ForAll SmallState drawn, @ForAll @IntRange(min = 1, max = 7) int districtsInASession) {
        assertThat(Rendering.of(SessionSizes.determine(PACK, drawn.given(), districtsInASession)))
                .isEqualTo(Rendering.of(PACK.determine(drawn.given())));
    }

    @Property
    void anyNumberOfThreadsDeterminesAsOneDoes(
            @ForAll SmallState drawn,
            @ForAll @IntRange(min = 2, max = 5) int threads,
            @ForAll("executors") Executor executor) {
        assertThat(Rendering.of(SessionSizes.determine(PACK.with(executor, threads), drawn.given(), 1)))
                .isEqualTo(Rendering.of(SessionSizes.determine(PACK.with(executor, 1), drawn.given(), 1)));
    }

    /** Threads of a pool, the caller's own, threads that come too late, and none. */
    @Provide
    Arbitrary<Executor> executors() {
        Executor full = work -> {
            throw new RejectedExecutionException();
        };
        Executor late = work -> {};
        return Arbitraries.of(ForkJoinPool.commonPool(), Runnable::run, late, full);
    }
}
