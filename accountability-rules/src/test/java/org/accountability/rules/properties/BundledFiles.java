package org.accountability.rules.properties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.massachusetts.Massachusetts;

/** The files of the bundled pack, to be copied and edited. */
public final class BundledFiles {
    public static final String DESCRIPTION = "pack.yaml";
    public static final String PARAMETERS = "parameters.yaml";
    public static final String REASONS = "reasons.yaml";
    private static final PackText PACK = PackText.bundled(Massachusetts.FRAMEWORK_2012);

    /** Its rule files. */
    public static final List<String> RULES =
            List.copyOf(PACK.files().ruleTexts().keySet());
    /** All others. */
    static final List<String> YAML = PACK.files().texts().keySet().stream()
            .filter(name -> !RULES.contains(name))
            .toList();

    private BundledFiles() {}

    /** Copies all of them into {@code folder}. */
    public static void copyTo(Path folder) {
        YAML.forEach(name -> write(folder, name, text(name)));
        RULES.forEach(name -> write(folder, name, text(name)));
    }

    /** Copies what it takes to determine levels and nothing else, with a rule in other words, so that one is compiled. */
    public static void copyLevelsTo(Path folder) {
        for (String name : List.of(
                "schools.drl",
                "relief-for-schools.drl",
                "districts.drl",
                "relief-for-districts.drl",
                PARAMETERS,
                REASONS)) {
            write(folder, name, text(name));
        }
        String description = text(DESCRIPTION);
        write(
                folder,
                DESCRIPTION,
                description.substring(0, description.indexOf("  - stage: special education"))
                        + description.substring(description.indexOf("# What must be known")));
        edit(folder, "schools.drl", "percentile <= $cut)", "$cut >= percentile)");
    }

    /** Compiles the copy, in as much time as a busy machine may need. */
    public static RulePack load(Path folder) {
        return RulePacks.load(folder, Duration.ofMinutes(5)).orElseThrow();
    }

    /** As {@link #load}, without asking what the rules do. */
    public static RulePack loadTrusted(Path folder) {
        return RulePacks.loadTrusted(folder, Duration.ofMinutes(5)).orElseThrow();
    }

    /** Replaces a passage, which must be there, of the copy in {@code folder}. */
    public static void edit(Path folder, String name, String passage, String replacement) {
        String text = text(name);
        if (!text.contains(passage)) {
            throw new IllegalArgumentException(name + " does not say: " + passage);
        }
        write(folder, name, text.replace(passage, replacement));
    }

    static void write(Path folder, String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        String path = "/" + Massachusetts.FRAMEWORK_2012 + "/" + name;
        try (InputStream in = Objects.requireNonNull(RulePack.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
