package org.accountability.rules.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.loading.PackAccess;
import org.accountability.rules.internal.pack.PackText;

/**
 * The results of the scenarios of a rule pack.
 *
 * @param pack its name
 * @param scenarios how many were run
 * @param failed those that do not come out as they expect, in order of file and line
 */
public record ScenarioReport(String pack, int scenarios, List<FailedScenario> failed) {
    /**
     * A scenario whose results differ from its expectations.
     *
     * @param place where it stands, {@code file:line:column}
     * @param sentence what it shows
     * @param differences what came out otherwise, a sentence each
     * @param firstStep the first step on which expectation and rules part, in words
     * @param explanation what was determined and why, in plain words
     */
    public record FailedScenario(
            String place, String sentence, List<String> differences, String firstStep, String explanation) {}

    public ScenarioReport {
        failed = List.copyOf(failed);
    }

    /** Runs the scenarios of the pack in {@code folder}; refused where pack or scenarios cannot be used. */
    public static Checked<ScenarioReport> run(Path folder) {
        return run(folder, RulePacks.DEFAULT_DEADLINE);
    }

    /**
     * Runs the scenarios within a limit; see {@link #run(Path)}.
     *
     * @param limit how long compiling the pack, and each scenario, may take
     */
    public static Checked<ScenarioReport> run(Path folder, Duration limit) {
        return RulePacks.load(folder, limit).flatMap(pack -> {
            PackText text = PackAccess.textOf(pack);
            return ScenarioFolder.read(folder, text)
                    .flatMap(scenarios -> run(pack, InterpretedPack.of(text), scenarios));
        });
    }

    private static Checked<ScenarioReport> run(RulePack pack, InterpretedPack interpreted, List<Scenario> scenarios) {
        List<FailedScenario> failed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            RulePack changed = pack.withParameters(scenario.parameters()).orElseThrow();
            List<Problem> unusable = changed.review(scenario.given()).stream()
                    .filter(Problem::isError)
                    .map(problem -> Problem.error(scenario.place(), problem.place() + " " + problem.message()))
                    .toList();
            problems.addAll(unusable);
            if (unusable.isEmpty()) {
                run(changed, interpreted, scenario).ifPresent(failed::add);
            }
        }
        return Checked.of(new ScenarioReport(pack.name(), scenarios.size(), failed), problems);
    }

    private static Optional<FailedScenario> run(RulePack pack, InterpretedPack interpreted, Scenario scenario) {
        Determinations determinations = pack.determine(scenario.given());
        ActualOutcomes actual = ActualOutcomes.of(scenario.subject(), determinations, pack.diagnose(determinations));
        List<String> differences = scenario.failures(actual);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new FailedScenario(
                        scenario.place(),
                        scenario.sentence(),
                        differences,
                        new FirstDivergence(interpreted, scenario, actual).words(),
                        determinations
                                .find(scenario.subject())
                                .map(found -> ExplanationText.of(determinations, scenario.subject()))
                                .orElse("")));
    }
}
