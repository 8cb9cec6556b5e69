package org.accountability.rules.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.loading.PackLoader;
import org.accountability.rules.internal.pack.PackFolder;
import org.accountability.rules.internal.reading.Facts;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;
import org.accountability.rules.workbench.Mutants.Mutant;

/**
 * The small mistakes in a pack that its scenarios would notice, and those that they would not. A mistake is a
 * comparison turned round, a cut moved by one, a condition left out, or a level or another outcome replaced by its
 * neighbour. A mistake that makes no difference to any school or district is argued, by name, in the pack's {@code
 * equivalents.yaml}.
 *
 * @param mistakes how many were tried, one at a time
 * @param noticed how many of them some scenario fails on
 * @param survivors those that no scenario fails on, and that are not argued
 * @param argued those that no scenario fails on, and that are
 */
public record Mutation(int mistakes, int noticed, List<Survivor> survivors, List<Survivor> argued) {
    static final String EQUIVALENTS = "equivalents.yaml";

    /**
     * A mistake that no scenario notices.
     *
     * @param place where it was made
     * @param change what it is, to follow "your scenarios would not notice if"
     */
    public record Survivor(String place, String change) {
        @Override
        public String toString() {
            return place + ": your scenarios would not notice if " + change;
        }
    }

    /** A scenario with all that rules could look at in it. */
    private record Run(Scenario scenario, Facts facts) {}

    public Mutation {
        survivors = List.copyOf(survivors);
        argued = List.copyOf(argued);
    }

    /** Tries the scenarios of the pack in {@code folder}; refused where pack or scenarios cannot be used, or fail. */
    public static Checked<Mutation> of(Path folder) {
        return new PackLoader(folder, RulePacks.DEFAULT_DEADLINE).read().flatMap(text -> {
            InterpretedPack pack = InterpretedPack.of(text);
            return ScenarioFolder.read(folder, text)
                    .flatMap(scenarios -> runs(pack, scenarios))
                    .flatMap(runs -> equivalents(folder).flatMap(argued -> of(pack, runs, argued)));
        });
    }

    /** Returns the result of each scenario, the small ones first; refused if a scenario fails. */
    private static Checked<List<Run>> runs(InterpretedPack pack, List<Scenario> scenarios) {
        List<Run> runs = new ArrayList<>();
        List<Problem> failing = new ArrayList<>();
        for (Scenario scenario : scenarios.stream().sorted(Scenario.SMALL_FIRST).toList()) {
            Optional<InterpretedPack.Run> run = pack.held(scenario);
            run.ifPresentOrElse(
                    cameOut -> runs.add(new Run(scenario, cameOut.facts())),
                    () -> failing.add(Problem.error(scenario.place(), "fails; run the command test first")));
        }
        return Checked.of(runs, failing);
    }

    private static Checked<Mutation> of(InterpretedPack pack, List<Run> runs, Map<String, String> argued) {
        List<Mutant> mutants = Mutants.of(pack);
        Map<String, String> left = new TreeMap<>(argued);
        List<Survivor> survivors = new ArrayList<>();
        List<Survivor> equivalent = new ArrayList<>();
        for (Mutant mutant : mutants) {
            Optional<Run> noticing = noticing(pack, mutant.pack(), runs);
            if (noticing.isPresent()) {
                // It may well notice the next mistake too, which is mostly one of the same rule.
                runs.remove(noticing.get());
                runs.add(0, noticing.get());
            } else {
                boolean isArgued = left.remove(mutant.change()) != null;
                (isArgued ? equivalent : survivors).add(new Survivor(mutant.place(), mutant.change()));
            }
        }
        List<String> changes = mutants.stream().map(Mutant::change).toList();
        List<Problem> problems = new ArrayList<>();
        left.forEach((change, place) -> problems.add(Problem.error(
                place,
                changes.contains(change)
                        ? "a scenario notices that " + change + "; remove it"
                        : "no such mistake is tried: " + change
                                + Nearest.to(change, changes)
                                        .map(nearest -> "; did you mean: " + nearest + "?")
                                        .orElse(""))));
        int noticed = mutants.size() - survivors.size() - equivalent.size();
        return Checked.of(new Mutation(mutants.size(), noticed, survivors, equivalent), problems);
    }

    /** The first that notices; those that the mistake does not seem to concern are run only where no other does. */
    private static Optional<Run> noticing(InterpretedPack pack, InterpretedPack mistaken, List<Run> runs) {
        VariedPack variation = new VariedPack(pack, mistaken);
        List<Run> unconcerned = new ArrayList<>();
        for (Run run : runs) {
            if (!variation.seemsToMatter(run.scenario().given().year(), run.facts())) {
                unconcerned.add(run);
            } else if (!mistaken.holds(run.scenario())) {
                return Optional.of(run);
            }
        }
        return variation.mayBeOverlooked()
                ? unconcerned.stream()
                        .filter(run -> !mistaken.holds(run.scenario()))
                        .findFirst()
                : Optional.empty();
    }

    /** The place of each mistake that is argued to make no difference, by the mistake. */
    private static Checked<Map<String, String>> equivalents(Path folder) {
        PackFolder pack = new PackFolder(folder);
        if (!pack.has(EQUIVALENTS)) {
            return Checked.of(Map.of(), List.of());
        }
        return pack.read(EQUIVALENTS).flatMap(PackFolder::parse).flatMap(root -> {
            List<Problem> problems = new ArrayList<>();
            YamlFields fields = new YamlFields(problems);
            Map<String, String> argued = new TreeMap<>();
            for (YamlNode node : root.items()) {
                fields.knownKeys(node, "if", "because");
                fields.required(node, "because");
                Optional.of(fields.required(node, "if"))
                        .filter(change -> !change.isEmpty())
                        .ifPresent(change -> argued.put(change, node.place()));
            }
            return Checked.of(argued, problems);
        });
    }
}
