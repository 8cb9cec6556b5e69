package org.accountability.rules.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a rule pack under their file names.
 *
 * @param folder what problems call the folder
 * @param texts by file name within the folder
 * @param bundled whether the pack ships with the library
 */
public record PackFiles(String folder, Map<String, SourceText> texts, boolean bundled) {
    static final String DESCRIPTION = "pack.yaml";
    static final String PARAMETERS = "parameters.yaml";
    static final String REASONS = "reasons.yaml";
    public static final String OUTCOMES = "outcomes.yaml";
    /** Not every pack has it, and it is read when an index is asked for. */
    public static final String INDEX_PARAMETERS = "index-parameters.yaml";

    /** The same for target percentages. */
    public static final String TARGET_PARAMETERS = "target-parameters.yaml";

    static final String RULES_SUFFIX = ".drl";

    /** Reads the YAML files that describe the pack, the tables it names, and every rule file of {@code folder}. */
    public static Checked<PackFiles> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Checked.refused(List.of(Problem.error(
                    folder.toString(), "there is no such folder; a rule pack is a folder with a " + DESCRIPTION)));
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, SourceText> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(RULES_SUFFIX) || isDescription(name)) {
                    Checked<SourceText> text = SourceText.read(file);
                    problems.addAll(text.problems());
                    text.value().ifPresent(read -> texts.put(name, read));
                }
            }
        } catch (IOException e) {
            problems.add(Problem.error(folder.toString(), "cannot be read: " + e.getMessage()));
        }
        for (String name : tablesNamedBy(texts.get(DESCRIPTION))) {
            if (Files.isRegularFile(folder.resolve(name))) {
                Checked<SourceText> text = SourceText.read(folder.resolve(name));
                problems.addAll(text.problems());
                text.value().ifPresent(read -> texts.put(name, read));
            }
        }
        for (String name : List.of(DESCRIPTION, PARAMETERS, REASONS)) {
            if (!texts.containsKey(name)
                    && problems.stream().noneMatch(problem -> problem.place().contains(name))) {
                problems.add(Problem.error(folder.resolve(name).toString(), "the pack has no such file"));
            }
        }
        return Checked.of(new PackFiles(folder.toString(), texts, false), problems);
    }

    /** The rule files under their names, in order of name, whether or not a stage names them. */
    public Map<String, SourceText> ruleFiles() {
        Map<String, SourceText> rules = new TreeMap<>(texts);
        rules.keySet().removeIf(name -> !name.endsWith(RULES_SUFFIX));
        return rules;
    }

    /** The files of a pack that ships with the library; only those that its description names. */
    static PackFiles bundled(String name, List<String> fileNames) {
        Map<String, SourceText> texts = new TreeMap<>();
        for (String fileName : fileNames) {
            texts.put(fileName, bundledText(name, fileName));
        }
        return new PackFiles(name, texts, true);
    }

    /** One file of a pack that ships with the library. */
    static SourceText bundledText(String name, String fileName) {
        return bundledTextIfAny(name, fileName)
                .orElseThrow(() -> new IllegalArgumentException("no rule pack " + name + " ships with this library"));
    }

    /** The parameters of the index; of a pack that ships with the library they are read now. */
    public Optional<SourceText> indexParameters() {
        return ifAny(INDEX_PARAMETERS);
    }

    /** The parameters of target percentages; of a pack that ships with the library they are read now. */
    public Optional<SourceText> targetParameters() {
        return ifAny(TARGET_PARAMETERS);
    }

    private Optional<SourceText> ifAny(String fileName) {
        return bundled ? bundledTextIfAny(folder, fileName) : Optional.ofNullable(texts.get(fileName));
    }

    private static Optional<SourceText> bundledTextIfAny(String name, String fileName) {
        String path = "/" + name + "/" + fileName;
        try (InputStream in = PackFiles.class.getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : SourceText.decode(name + "/" + fileName, in.readAllBytes())
                            .value();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled rule pack " + name + " cannot be read", e);
        }
    }

    private static List<String> tablesNamedBy(@Nullable SourceText description) {
        return description == null
                ? List.of()
                : YamlNode.parse(description).value().map(PackYaml::tables).orElse(List.of());
    }

    private static boolean isDescription(String name) {
        return List.of(DESCRIPTION, PARAMETERS, REASONS, OUTCOMES, INDEX_PARAMETERS, TARGET_PARAMETERS)
                .contains(name);
    }
}
