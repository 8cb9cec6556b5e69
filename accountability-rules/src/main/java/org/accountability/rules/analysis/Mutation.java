package org.accountability.rules.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.analysis.Mutants.Mutant;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlFields;
import org.accountability.rules.internal.text.YamlNode;

/**
 * What the scenarios of a pack would notice of small mistakes in its rules and parameters: a comparison turned round, a
 * cut moved by one, a condition left out, a level taken for its neighbour. A mistake that makes no difference to any
 * school or district is argued, by name, in the pack's {@code equivalents.yaml}.
 *
 * @param mistakes how many were tried, one at a time
 * @param noticed how many of them some scenario fails on
 * @param survivors those that no scenario fails on, and that are not argued
 * @param argued those that no scenario fails on, and that are
 */
public record Mutation(int mistakes, int noticed, List<Survivor> survivors, List<Survivor> argued) {
    private static final String EQUIVALENTS = "equivalents.yaml";

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

    public Mutation {
        survivors = List.copyOf(survivors);
        argued = List.copyOf(argued);
    }

    /** Tries the scenarios of the pack in {@code folder}; refused where pack or scenarios cannot be used, or fail. */
    public static Checked<Mutation> of(Path folder) {
        return ScenarioFolder.read(folder).flatMap(scenarios -> InterpretedPack.read(folder)
                .flatMap(pack -> Checked.of(pack, ScenarioCheck.problems(scenarios, pack.text())))
                .flatMap(pack -> Checked.of(pack, failing(pack, scenarios)))
                .flatMap(pack -> equivalents(folder).flatMap(argued -> of(pack, scenarios, argued))));
    }

    private static List<Problem> failing(InterpretedPack pack, List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> !pack.holds(scenario))
                .map(scenario -> Problem.error(scenario.place(), "fails; run the command test first"))
                .toList();
    }

    private static Checked<Mutation> of(InterpretedPack pack, List<Scenario> scenarios, Map<String, String> argued) {
        List<Mutant> mutants = Mutants.of(pack);
        Map<String, String> left = new TreeMap<>(argued);
        List<Survivor> survivors = new ArrayList<>();
        List<Survivor> equivalent = new ArrayList<>();
        Map<Scenario, InterpretedPack.Run> runs = new LinkedHashMap<>();
        scenarios.stream().sorted(Scenario.SMALL_FIRST).forEach(scenario -> runs.put(scenario, pack.run(scenario)));
        for (Mutant mutant : mutants) {
            if (!isNoticed(pack, mutant.pack(), runs)) {
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

    /** Scenarios that the mistake does not seem to concern are run only where no other notices it. */
    private static boolean isNoticed(
            InterpretedPack pack, InterpretedPack mistaken, Map<Scenario, InterpretedPack.Run> runs) {
        Variation variation = new Variation(pack, mistaken);
        Set<Scenario> unconcerned = new LinkedHashSet<>();
        for (Map.Entry<Scenario, InterpretedPack.Run> run : runs.entrySet()) {
            if (!variation.seemsToMatter(run.getKey(), run.getValue())) {
                unconcerned.add(run.getKey());
            } else if (!mistaken.holds(run.getKey())) {
                return true;
            }
        }
        return variation.mayBeOverlooked() && !unconcerned.stream().allMatch(mistaken::holds);
    }

    /** The place of each mistake that is argued to make no difference, by the mistake. */
    private static Checked<Map<String, String>> equivalents(Path folder) {
        Path file = folder.resolve(EQUIVALENTS);
        if (!Files.exists(file)) {
            return Checked.of(Map.of(), List.of());
        }
        return SourceText.read(file).flatMap(YamlNode::parse).flatMap(root -> {
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
