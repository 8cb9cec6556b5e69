package org.accountability.rules.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.accountability.computation.Calculator;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;

/**
 * The texts of a rule pack under their file names.
 *
 * @param folder what problems call the folder
 * @param texts by file name within the folder
 * @param bundled whether the pack ships with the library
 */
public record PackFiles(String folder, Map<String, SourceText> texts, boolean bundled) {
    public static final String DESCRIPTION = "pack.yaml";
    public static final String PARAMETERS = "parameters.yaml";
    public static final String REASONS = "reasons.yaml";
    public static final String OUTCOMES = "outcomes.yaml";
    static final String RULES_SUFFIX = ".drl";
    public static final String TABLE_SUFFIX = ".yaml";

    /** Every file that a pack can have under a name of its own. */
    public static final List<String> DESCRIPTIONS = Stream.concat(
                    Stream.of(DESCRIPTION, PARAMETERS, REASONS, OUTCOMES),
                    Calculator.all().stream().map(Calculator::parameterFile))
            .toList();

    /** Reads the YAML files that describe the pack, the tables it names, and every rule file of {@code folder}. */
    public static Checked<PackFiles> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Checked.refused(List.of(Problem.error(
                    folder.toString(),
                    (Files.exists(folder) ? "is not a folder" : "there is no such folder")
                            + "; a rule pack is a folder with a " + DESCRIPTION)));
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, SourceText> texts = new TreeMap<>();
        PackFolder pack = new PackFolder(folder);
        Consumer<String> read = name -> {
            Checked<SourceText> text = pack.read(name);
            problems.addAll(text.problems());
            text.value().ifPresent(it -> texts.put(name, it));
        };
        DESCRIPTIONS.stream().filter(pack::has).forEach(read);
        Checked<List<Path>> ruleFiles = pack.list("", RULES_SUFFIX);
        problems.addAll(ruleFiles.problems());
        ruleFiles
                .value()
                .orElse(List.of())
                .forEach(file -> read.accept(file.getFileName().toString()));
        Optional<YamlNode> description = Optional.ofNullable(texts.get(DESCRIPTION))
                .flatMap(text -> PackFolder.parse(text).value());
        Optional<Problem> unreadable = description.flatMap(PackFormat::refusal);
        if (unreadable.isPresent()) {
            // What else a later format says would be taken for mistakes.
            return Checked.refused(List.of(unreadable.get()));
        }
        problems.addAll(Undecided.in(folder));
        description.map(PackYaml::tables).orElse(List.of()).stream()
                .filter(name -> pack.has(name) && !texts.containsKey(name) && !DESCRIPTIONS.contains(name))
                .distinct()
                .forEach(read);
        description.ifPresent(named -> placeWhereNamed(folder, named, problems));
        for (String name : List.of(DESCRIPTION, PARAMETERS, REASONS)) {
            if (!texts.containsKey(name)
                    && problems.stream().noneMatch(problem -> problem.place().contains(name))) {
                problems.add(Problem.error(folder.resolve(name).toString(), "the pack has no such file"));
            }
        }
        return Checked.of(new PackFiles(folder.toString(), texts, false), problems);
    }

    /**
     * Moves the problem of a whole file to the place where the description names that file; problems within a file stay
     * in place.
     */
    private static void placeWhereNamed(Path folder, YamlNode description, List<Problem> problems) {
        Map<String, String> places = new HashMap<>();
        PackYaml.named(description)
                .forEach(node -> node.text().ifPresent(name -> places.put(folder + "/" + name, node.place())));
        problems.replaceAll(problem -> {
            String place = places.get(problem.place());
            return place == null ? problem : Problem.error(place, problem.place() + " " + problem.message());
        });
    }

    /**
     * Reads the rule files, each under its name and in order of name, whether or not a stage names them; what is not of
     * the language of rules is added to {@code problems}.
     */
    public Map<String, RuleFile> readRules(List<Problem> problems) {
        Map<String, RuleFile> read = new TreeMap<>();
        ruleTexts().forEach((name, text) -> read.put(name, RuleFile.read(text, problems)));
        return read;
    }

    /** Returns the texts of the rule files, by name. */
    public Map<String, SourceText> ruleTexts() {
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

    /** Returns a file of a pack that ships with the library. */
    static SourceText bundledText(String name, String fileName) {
        return bundledTextIfAny(name, fileName)
                .orElseThrow(() -> new IllegalArgumentException("no rule pack " + name + " ships with this library"));
    }

    /** Returns the calculators whose parameter files the pack holds. No file is read. */
    public List<Calculator> calculators() {
        return Calculator.all().stream().filter(one -> has(one.parameterFile())).toList();
    }

    private boolean has(String fileName) {
        return texts.containsKey(fileName)
                || (bundled && PackFiles.class.getResource(pathOf(folder, fileName)) != null);
    }

    /** Returns the text of a file, which of a pack that ships with the library is read now if it was not before. */
    public Optional<SourceText> find(String fileName) {
        SourceText read = texts.get(fileName);
        return read == null && bundled ? bundledTextIfAny(folder, fileName) : Optional.ofNullable(read);
    }

    private static Optional<SourceText> bundledTextIfAny(String name, String fileName) {
        try (InputStream in = PackFiles.class.getResourceAsStream(pathOf(name, fileName))) {
            return in == null
                    ? Optional.empty()
                    : SourceText.decode(name + "/" + fileName, in.readAllBytes())
                            .value();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled rule pack " + name + " cannot be read", e);
        }
    }

    private static String pathOf(String name, String fileName) {
        return "/" + name + "/" + fileName;
    }
}
