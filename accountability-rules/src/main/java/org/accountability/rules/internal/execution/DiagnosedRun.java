package org.accountability.rules.internal.execution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountability.computation.Computation;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.publication.PublicFigures;

/**
 * A run that determines a state, and then adds the diagnostics of the settled state, for the public.
 *
 * @param determinations the rules of the first
 * @param diagnostics those of the second, of the same school year
 */
public record DiagnosedRun(YearRules determinations, YearRules diagnostics) {
    /** Returns a run by the rules of {@code pack} in the year of {@code state}. */
    public static DiagnosedRun of(PackText pack, StateYear state) {
        return new DiagnosedRun(
                YearRules.ofDeterminations(pack, state.year()), YearRules.ofDiagnostics(pack, state.year()));
    }

    /** Runs the rules of {@code base} on {@code state}, which nothing completed. */
    public List<TopicRun> run(RuleBase base, StateYear state) {
        return run(base, state, Optional.empty());
    }

    /**
     * Runs the rules of {@code base} on {@code state}.
     *
     * @param computed completed the state, if anything did
     */
    public List<TopicRun> run(RuleBase base, StateYear state, Optional<? extends Computation> computed) {
        List<TopicRun> determined = topics(new StateRun(base, determinations, state, List.of()));
        Diagnosed diagnosed = Diagnosed.of(
                state,
                determined,
                () -> PublicFigures.of(
                        state, computed, determinations.parameters().all()));
        List<TopicRun> looked = topics(new StateRun(base, diagnostics, diagnosed.state(), diagnosed.standings()));
        return Stream.concat(determined.stream(), looked.stream()).toList();
    }

    private static List<TopicRun> topics(StateRun run) {
        return run.run(StateRun.DISTRICTS_IN_A_SESSION).topics();
    }
}
