package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.massachusetts.Massachusetts;

/** The bundled pack in a folder of its own, where it can be edited as an analyst would. */
final class EditedPack {
    static final String SCHOOLS = "schools.drl";
    static final String DISTRICTS = "districts.drl";
    static final String SPECIAL_EDUCATION = "special-education.drl";
    private static final List<String> YAML =
            List.of("pack.yaml", "parameters.yaml", "index-parameters.yaml", "reasons.yaml");

    private static final Pattern PLACE = Pattern.compile("([\\w.-]+):[<{]([^>}]+)[>}]");

    /** On a busy machine the usual limit may be too short. */
    static final Duration UNHURRIED = Duration.ofMinutes(5);

    private final Path folder;

    private EditedPack(Path folder) {
        this.folder = folder;
    }

    /** The pack that {@code folder} holds already. */
    static EditedPack at(Path folder) {
        return new EditedPack(folder);
    }

    /** A copy of the whole pack in {@code folder}. */
    static EditedPack in(Path folder) {
        // A bundled pack reads it only when an index is asked for.
        return copy(folder, Massachusetts.FRAMEWORK_2012)
                .write("index-parameters.yaml", bundled("index-parameters.yaml"));
    }

    /** A copy of the whole pack of the system of 2018. */
    static EditedPack ofSystem2018(Path folder) {
        return copy(folder, Massachusetts.SYSTEM_2018)
                .write("target-parameters.yaml", bundled(Massachusetts.SYSTEM_2018, "target-parameters.yaml"));
    }

    private static EditedPack copy(Path folder, String name) {
        EditedPack pack = new EditedPack(folder);
        PackText.bundled(name).files().texts().forEach((file, text) -> pack.write(file, text.text()));
        return pack;
    }

    /** Its rules for schools alone, and of those only {@code rules}: it compiles fast. */
    static EditedPack ofSchools(Path folder, String... rules) {
        EditedPack pack = new EditedPack(folder);
        YAML.forEach(file -> pack.write(file, bundled(file)));
        String description = bundled("pack.yaml");
        pack.write(
                "pack.yaml",
                description.substring(0, description.indexOf("  - stage: relief for schools"))
                        + description.substring(description.indexOf("# What must be known")));
        String all = bundled(SCHOOLS);
        StringBuilder text = new StringBuilder(all.substring(0, all.indexOf("\nrule \"") + 1));
        for (String rule : rules) {
            int start = all.indexOf("rule \"" + rule + "\"");
            assertThat(start).as("rule \"%s\"", rule).isPositive();
            text.append(all, start, all.indexOf("\nend\n", start) + 5);
        }
        return pack.write(SCHOOLS, text.toString());
    }

    /** Of the framework those rules for schools and all for districts, whose levels follow from them. */
    static EditedPack ofDistricts(Path folder, String... rulesForSchools) {
        EditedPack pack = ofSchools(folder, rulesForSchools);
        return pack.write(DISTRICTS, bundled(DISTRICTS)).replace("pack.yaml", "files: [schools.drl]\n", """
                        files: [schools.drl]
                          - stage: districts
                            settles: districts
                            files: [districts.drl]
                        """);
    }

    /** The same with what follows from the levels of districts for special education. */
    static EditedPack ofSpecialEducation(Path folder, String... rulesForSchools) {
        EditedPack pack = ofDistricts(folder, rulesForSchools);
        String outcomes = bundled("outcomes.yaml");
        return pack.write("outcomes.yaml", outcomes.substring(0, outcomes.indexOf("focus_areas:")))
                .write(SPECIAL_EDUCATION, bundled(SPECIAL_EDUCATION))
                .replace("pack.yaml", "files: [districts.drl]\n", """
                        files: [districts.drl]
                          - stage: special education
                            settles: districts
                            topic: special_education
                            files: [special-education.drl]
                        """);
    }

    /** Of the system of 2018 the classification alone, by the rules of {@code stages}, such as {@code districts}. */
    static EditedPack ofClassification(Path folder, String... stages) {
        EditedPack pack = new EditedPack(folder);
        for (String file : List.of("parameters.yaml", "reasons.yaml")) {
            pack.write(file, bundled(Massachusetts.SYSTEM_2018, file));
        }
        String outcomes = bundled(Massachusetts.SYSTEM_2018, "outcomes.yaml");
        pack.write("outcomes.yaml", outcomes.substring(0, outcomes.indexOf("special_education:")));
        String description = bundled(Massachusetts.SYSTEM_2018, "pack.yaml");
        StringBuilder kept = new StringBuilder(description.substring(0, description.indexOf("# What the rules leave")))
                .append("stages:\n");
        for (String stage : stages) {
            int start = description.indexOf("  - stage: " + stage + "\n");
            kept.append(description, start, description.indexOf("  - stage: ", start + 1));
            pack.write(stage + ".drl", bundled(Massachusetts.SYSTEM_2018, stage + ".drl"));
        }
        return pack.write("pack.yaml", kept.toString());
    }

    Path folder() {
        return folder;
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces {@code old}, which must be there, where it stands first. */
    EditedPack replace(String file, String old, String replacement) {
        String text = text(file);
        assertThat(text).contains(old);
        return write(file, text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement)));
    }

    EditedPack append(String file, String text) {
        return write(file, text(file) + text);
    }

    /** Gives it these scenarios, in a file of their own. */
    EditedPack scenarios(String text) {
        try {
            Files.createDirectories(folder.resolve("scenarios"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write("scenarios/written.yaml", text);
    }

    EditedPack write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    EditedPack write(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    EditedPack delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The pack, which must have no problem. */
    RulePack load() {
        Checked<RulePack> loaded = RulePacks.load(folder, UNHURRIED);
        assertThat(loaded.problems()).isEmpty();
        return loaded.orElseThrow();
    }

    /** The pack, which must have no problem, without asking what its rules do. */
    RulePack loadTrusted() {
        return loadTrusted(UNHURRIED);
    }

    RulePack loadTrusted(Duration limit) {
        Checked<RulePack> loaded = RulePacks.loadTrusted(folder, limit);
        assertThat(loaded.problems()).isEmpty();
        return loaded.orElseThrow();
    }

    /** Why it cannot be loaded, a line for each problem, the folder left out of the places. */
    String refusal() {
        return refusal(RulePacks.load(folder, UNHURRIED));
    }

    /** As {@link #refusal}, where nobody asks what its rules do. */
    String refusalThoughTrusted() {
        return refusal(RulePacks.loadTrusted(folder, UNHURRIED));
    }

    private String refusal(Checked<RulePack> loaded) {
        assertThat(loaded.value()).isEmpty();
        return String.join(
                "\n",
                loaded.problems().stream()
                        .map(Problem::toString)
                        .map(problem -> problem.replace(folder + "/", "").replace(folder.toString(), "the pack"))
                        .toList());
    }

    /**
     * {@code expected} with the line and column of a text in place of {@code file:<text>}, and its line alone in place
     * of {@code file:{text}}. Of {@code before|text} it is the text that follows the other.
     */
    String withPlaces(String expected) {
        return PLACE.matcher(expected).replaceAll(place -> {
            String text = text(place.group(1));
            String[] parts = place.group(2).split("\\|", -1);
            int offset = text.indexOf(parts[0]);
            if (parts.length > 1) {
                offset = text.indexOf(parts[1], offset + parts[0].length());
            }
            assertThat(offset).as("offset of %s", place.group(2)).isNotNegative();
            String before = text.substring(0, offset);
            String line = place.group(1) + ":" + before.split("\n", -1).length;
            boolean withColumn = place.group().endsWith(">");
            return Matcher.quoteReplacement(withColumn ? line + ":" + (offset - before.lastIndexOf('\n')) : line);
        });
    }

    static String bundled(String file) {
        return bundled(Massachusetts.FRAMEWORK_2012, file);
    }

    private static String bundled(String pack, String file) {
        String path = "/" + pack + "/" + file;
        try (InputStream in = Objects.requireNonNull(RulePack.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
