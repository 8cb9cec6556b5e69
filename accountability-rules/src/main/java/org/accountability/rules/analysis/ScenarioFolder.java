package org.accountability.rules.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackFolder;
import org.accountability.rules.internal.text.YamlNode;

/** The scenarios that a rule pack brings along, in its folder {@code scenarios}. */
public final class ScenarioFolder {
    private static final String SCENARIOS = "scenarios";

    private ScenarioFolder() {}

    /**
     * The scenarios of every file, in order of file and line, or everything that is wrong with them.
     *
     * @param pack the folder of the pack
     */
    public static Checked<List<Scenario>> read(Path pack) {
        PackFolder files = new PackFolder(pack);
        List<Scenario> scenarios = new ArrayList<>();
        if (!files.has(SCENARIOS)) {
            return Checked.of(
                    List.of(),
                    List.of(Problem.warning(pack.resolve(SCENARIOS).toString(), "the pack has no scenarios")));
        }
        Checked<List<Path>> listed = files.list(SCENARIOS, ".yaml");
        List<Problem> problems = new ArrayList<>(listed.problems());
        Set<String> topics = topics(files);
        for (Path file : listed.value().orElse(List.of())) {
            Checked<List<Scenario>> read = ScenarioFile.read(files.read(file), topics);
            problems.addAll(read.problems());
            read.value().ifPresent(scenarios::addAll);
        }
        return Checked.of(List.copyOf(scenarios), problems);
    }

    /** What the pack determines beside the level; what is wrong with that file is told of the pack. */
    private static Set<String> topics(PackFolder pack) {
        return pack.read(PackFiles.OUTCOMES)
                .value()
                .flatMap(text -> YamlNode.parse(text).value())
                .map(root -> root.entries().keySet())
                .orElse(Set.of());
    }
}
