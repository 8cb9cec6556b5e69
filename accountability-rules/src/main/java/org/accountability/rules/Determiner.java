package org.accountability.rules;

import java.util.List;
import java.util.Optional;
import org.accountability.computation.Computation;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.execution.Deadline;
import org.accountability.rules.internal.execution.Diagnosed;
import org.accountability.rules.internal.execution.StateRun;
import org.accountability.rules.internal.execution.Workers;
import org.accountability.rules.internal.execution.YearRules;
import org.accountability.rules.internal.loading.LoadedPack;
import org.accountability.rules.internal.publication.PublicFigures;
import org.accountability.rules.internal.text.Library;

/** Runs the rules of one pack on states, and refuses states that it cannot use. */
final class Determiner {
    private final RulePack pack;
    private final LoadedPack loaded;
    private final Workers workers;

    Determiner(RulePack pack, LoadedPack loaded, Workers workers) {
        this.pack = pack;
        this.loaded = loaded;
        this.workers = workers;
    }

    /** Determines {@code given}, completed by what was computed of it. */
    Determinations determine(StateYear given, Optional<Computation> computed, int districtsInASession) {
        StateYear completed =
                computed.map(made -> made.complete(given).orElseThrow()).orElse(given);
        requireUsable(completed);
        StateRun run = run(completed, pack.byYear().determining(given.year()), districtsInASession);
        return new Determinations(
                given, completed, run.topics(), computed, () -> provenance(Digests.ofInput(given, computed)));
    }

    Determinations determineFirst(StateYear state) {
        requireUsable(state);
        StateRun run = run(state, pack.byYear().ofFirstTopic(state.year()), StateRun.DISTRICTS_IN_A_SESSION);
        return new Determinations(
                state,
                state,
                run.topics(),
                Optional.empty(),
                () -> provenance(Digests.ofInput(state, Optional.empty())));
    }

    /** Determines the input of {@code baseline}, computed again where the two packs compute by other parameters. */
    Determinations redetermine(Determinations baseline, RulePack by) {
        Optional<Computation> computed = baseline.computation();
        boolean alike = pack.shaping(baseline).equals(by.shaping(baseline));
        Optional<Computation> again = alike ? computed : computed.map(made -> computedAgain(made, baseline.year()));
        return determine(baseline.given(), again, StateRun.DISTRICTS_IN_A_SESSION);
    }

    private Computation computedAgain(Computation made, SchoolYear year) {
        List<Problem> unusable = new ResultsReview(pack).unusableOverrides(made.calculator(), List.of(year));
        if (!unusable.isEmpty()) {
            throw new InvalidInputException(unusable);
        }
        return made.recompute(pack.allParameters().byYear(made.calculator())).orElseThrow();
    }

    Diagnostics diagnose(Determinations determined, Audience audience) {
        SchoolYear year = determined.year();
        Diagnosed diagnosed = Diagnosed.of(
                determined.state(),
                determined.runs(),
                () -> audience == Audience.ENTITLED
                        ? PublicFigures.complete()
                        : PublicFigures.of(
                                determined.state(),
                                determined.computation(),
                                pack.parameters(year).all()));
        StateRun run =
                new StateRun(loaded.base(), pack.byYear().diagnosing(year), diagnosed.state(), diagnosed.standings());
        return new Diagnostics(
                year, audience, bounded(run, StateRun.DISTRICTS_IN_A_SESSION).topics(), determined.provenance());
    }

    void requireUsable(StateYear state) {
        List<Problem> problems = pack.review(state);
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidInputException(problems);
        }
    }

    private StateRun run(StateYear state, YearRules rules, int districtsInASession) {
        return bounded(new StateRun(loaded.base(), rules, state, List.of()), districtsInASession);
    }

    /**
     * Runs the bundled rules with every worker. An edited pack runs on one thread, whose time is limited; it may lead to
     * what nobody foresaw, which is said of the pack.
     */
    private StateRun bounded(StateRun run, int districtsInASession) {
        Deadline limit = loaded.deadline();
        if (limit == null) {
            return run.run(districtsInASession, workers);
        }
        try {
            return limit.bound(() -> run.run(districtsInASession), run::activityOf, run::stop);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException unforeseen) {
            throw new RuleFailureException(
                    pack.name() + " cannot be run: " + unforeseen.getMessage() + " (in "
                            + loaded.text().files().folder() + ")",
                    unforeseen);
        }
    }

    private Provenance provenance(String inputDigest) {
        boolean isAsItShips =
                loaded.deadline() == null && pack.allParameters().overrides().isEmpty();
        return new Provenance(
                pack.name(),
                isAsItShips,
                Library.version(),
                Digests.ofRules(loaded.text()),
                Digests.ofParameters(loaded.text(), pack.allParameters().overrides()),
                inputDigest);
    }
}
