package org.accountability.rules.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.accountability.model.Problem;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackFolder;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.Table;
import org.accountability.rules.internal.text.Nearest;

/** Finds files of a pack that nothing reads: under a misspelt name they would be as if they were not there. */
final class UnreadFiles {
    private static final String YAML = ".yaml";
    private static final List<String> ENDINGS = List.of(YAML, ".yml");

    private UnreadFiles() {}

    /** A warning for each. */
    static List<Problem> in(Path folder, PackText pack) {
        PackFolder files = new PackFolder(folder);
        Collection<String> read = new TreeSet<>(PackFiles.DESCRIPTIONS);
        read.add(Mutation.EQUIVALENTS);
        pack.tables().stream().map(Table::name).map(name -> name + YAML).forEach(read::add);
        List<Problem> problems = new ArrayList<>();
        files(files, "")
                .filter(file -> !read.contains(name(file)))
                .forEach(file -> problems.add(Problem.warning(
                        file.toString(),
                        "nothing reads the file; "
                                + Nearest.to(name(file), read)
                                        .map(nearest -> "did you mean " + nearest + "?")
                                        .orElse("name a table under 'tables' in pack.yaml, or take the file away"))));
        if (files.has(ScenarioFolder.SCENARIOS)) {
            files(files, ScenarioFolder.SCENARIOS)
                    .filter(file -> !name(file).endsWith(YAML))
                    .forEach(file -> problems.add(Problem.warning(
                            file.toString(), "nothing reads the file; files of scenarios end in " + YAML)));
        }
        return problems;
    }

    private static Stream<Path> files(PackFolder files, String folder) {
        return files.list(folder, "").value().stream().flatMap(List::stream).filter(file -> {
            String name = name(file).toLowerCase(Locale.ROOT);
            return ENDINGS.stream().anyMatch(name::endsWith);
        });
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
