package org.accountability.rules.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;

/** The scenarios that a rule pack brings along, in its folder {@code scenarios}. */
public final class ScenarioFolder {
    private ScenarioFolder() {}

    /**
     * The scenarios of every file, in order of file and line, or everything that is wrong with them.
     *
     * @param pack the folder of the pack
     */
    public static Checked<List<Scenario>> read(Path pack) {
        Path folder = pack.resolve("scenarios");
        List<Scenario> scenarios = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return Checked.of(List.of(), List.of(Problem.warning(folder.toString(), "the pack has no scenarios")));
        }
        Set<String> topics = topics(pack);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                Checked<List<Scenario>> read = ScenarioFile.read(file, topics);
                problems.addAll(read.problems());
                read.value().ifPresent(scenarios::addAll);
            }
        } catch (IOException e) {
            problems.add(Problem.error(folder.toString(), "cannot be read: " + e.getMessage()));
        }
        return Checked.of(List.copyOf(scenarios), problems);
    }

    /** What the pack determines beside the level; what is wrong with that file is told of the pack. */
    private static Set<String> topics(Path pack) {
        return SourceText.read(pack.resolve(PackFiles.OUTCOMES))
                .value()
                .flatMap(text -> YamlNode.parse(text).value())
                .map(root -> root.entries().keySet())
                .orElse(Set.of());
    }
}
