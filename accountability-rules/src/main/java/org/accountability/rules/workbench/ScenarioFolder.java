package org.accountability.rules.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accountability.determination.Topic;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.execution.Deadline;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackFolder;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.text.ProblemLog;

/** The scenarios that a rule pack brings along, in its folder {@code scenarios}. */
final class ScenarioFolder {
    static final String SCENARIOS = "scenarios";
    private static final int MOST_SCENARIOS = 2_000;
    private static final int MOST_SCHOOLS = 100_000;

    private ScenarioFolder() {}

    /**
     * The scenarios of every file, in order of file and line, or everything that is wrong with them.
     *
     * @param pack the folder of the pack
     */
    static Checked<List<Scenario>> read(Path pack) {
        return read(pack, ScenarioFolder::topics);
    }

    /** Reads the scenarios of the pack in {@code folder}, of which {@code pack} was read; refused where they do not fit it. */
    static Checked<List<Scenario>> read(Path folder, PackText pack) {
        return read(folder, pack, true);
    }

    /**
     * Reads the scenarios; see {@link #read(Path, PackText)}.
     *
     * @param rulesKnown whether all rules of the pack could be read
     */
    static Checked<List<Scenario>> read(Path folder, PackText pack, boolean rulesKnown) {
        Set<String> besideTheLevel = pack.topics().stream()
                .map(Topic::code)
                .filter(code -> !code.equals(Topic.LEVEL.code()))
                .collect(Collectors.toSet());
        return read(folder, files -> Checked.of(besideTheLevel, List.of()))
                .flatMap(scenarios -> Checked.of(scenarios, ScenarioCheck.problems(scenarios, pack, rulesKnown)));
    }

    private static Checked<List<Scenario>> read(Path pack, Function<PackFolder, Checked<Set<String>>> topics) {
        PackFolder files = new PackFolder(pack);
        if (!files.has(SCENARIOS)) {
            return Checked.of(
                    List.of(),
                    List.of(Problem.warning(pack.resolve(SCENARIOS).toString(), "the pack has no scenarios")));
        }
        String place = pack.resolve(SCENARIOS).toString();
        return ProblemLog.shown(
                place,
                new Deadline(RulePacks.DEFAULT_DEADLINE)
                        .reading(
                                place,
                                () -> ProblemLog.of(problems -> read(files, topics, problems)),
                                () -> "reading " + place));
    }

    private static Checked<List<Scenario>> read(
            PackFolder files, Function<PackFolder, Checked<Set<String>>> topicsIn, List<Problem> problems) {
        Checked<List<Path>> listed = files.list(SCENARIOS, ".yaml");
        problems.addAll(listed.problems());
        Checked<Set<String>> topics = topicsIn.apply(files);
        if (topics.value().isEmpty()) {
            return Checked.refused(topics.problems());
        }
        List<Scenario> scenarios = new ArrayList<>();
        long schools = 0;
        for (Path file : listed.value().orElse(List.of())) {
            Checked<List<Scenario>> read = ScenarioFile.read(files.read(file), topics.orElseThrow());
            problems.addAll(read.problems());
            read.value().ifPresent(scenarios::addAll);
            schools += read.value().orElse(List.of()).stream()
                    .mapToLong(scenario -> scenario.given().schools().size())
                    .sum();
            if (schools > MOST_SCHOOLS) {
                return Checked.refused(List.of(Problem.error(
                        file + ":1:1",
                        "the scenarios up to this file speak of " + schools + " schools; those of a pack may speak of "
                                + MOST_SCHOOLS)));
            }
            if (scenarios.size() > MOST_SCENARIOS) {
                return Checked.refused(List.of(Problem.error(
                        scenarios.get(MOST_SCENARIOS).place(),
                        "is one scenario more than the " + MOST_SCENARIOS + " that a pack may have")));
            }
        }
        return Checked.of(List.copyOf(scenarios), problems);
    }

    /** The topics that the pack determines beside the level, which every scenario may name. */
    private static Checked<Set<String>> topics(PackFolder pack) {
        return pack.has(PackFiles.OUTCOMES)
                ? pack.read(PackFiles.OUTCOMES)
                        .flatMap(PackFolder::parse)
                        .flatMap(root -> Checked.of(root.entries().keySet(), List.of()))
                : Checked.of(Set.of(), List.of());
    }
}
