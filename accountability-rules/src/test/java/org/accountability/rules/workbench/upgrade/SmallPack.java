package org.accountability.rules.workbench.upgrade;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A pack of a few parts, each in one of several wordings. */
final class SmallPack {
    static final String FIXED = "ALWAYS";

    private final Map<String, List<String>> parts = new LinkedHashMap<>();
    private final String end;
    private boolean commented;

    SmallPack(String end) {
        this.end = end;
        for (String file : Form.FILES) {
            parts.put(file, new ArrayList<>(List.of(Form.of(file, FIXED, 0))));
        }
    }

    /** How each file of a pack is written. */
    static final class Form {
        static final List<String> FILES = List.of(
                "pack.yaml", "parameters.yaml", "reasons.yaml", "rules.drl", "scenarios/all.yaml", "table.yaml");

        private Form() {}

        /** A part called {@code name} in one of its wordings. */
        static String of(String file, String name, int wording) {
            String words = name + wording;
            String form =
                    switch (file) {
                        case "pack.yaml" -> """
                        # The stage {words}.
                          - stage: {name}
                            settles: schools
                            files: [rules-{words}.drl]
                        """.replaceFirst("# ", "  # ");
                        case "parameters.yaml" -> """
                        # A number: {words}.
                        {name}:
                          unit: percent
                          values:
                            - from: 2012
                              value: 1{wording}
                          description: >-
                            What {words}

                            # is for.
                        """;
                        case "reasons.yaml" ->
                            "{name}:\n  place: 1\n  text:\n    - {from: 2012, prints: \"{words} # no comment\"}\n";
                        case "rules.drl" -> """
                        /* The clause of
                           {words}. */
                        // See {words}.
                        rule "{name}"
                            @Citation("{words}")
                        when
                            $school : School(percentile <= 1{wording}) // end
                        then
                            insert(new Finding($school.organization(), Kind.CRITERION, Level.LEVEL_3, "{name}"));
                        end
                        """;
                        case "scenarios/all.yaml" -> """
                        - scenario: {name}
                          year: 2012
                          given: {school: {percentile: 1{wording}}}
                          expect: {level: none}
                        """;
                        default -> "- levels: [1]\n  cause: {name}\n  gives: X\n  because: {words}\n  from: 2012\n";
                    };
            return form.replace("{name}", name)
                    .replace("{wording}", Integer.toString(wording))
                    .replace("{words}", words);
        }

        private static String head(String file) {
            return switch (file) {
                case "pack.yaml" ->
                    "# A small pack.\nname: small\nformat: 2\ntitle: Small\nyears: 2012-2017\n\nstages:\n";
                case "rules.drl" -> "package small;\n\nimport org.accountability.model.School;\n\n// The rules.\n\n";
                default -> "# The file " + file + ".\n\n";
            };
        }

        private static String gap(String file) {
            return file.equals("pack.yaml") ? "" : "\n";
        }

        private static String tail(String file) {
            return file.equals("pack.yaml") ? "\ntables: [table.yaml]\n" : "";
        }
    }

    /** Adds a part after those that were added before. */
    SmallPack add(String file, String name, int wording) {
        of(file).add(Form.of(file, name, wording));
        return this;
    }

    /** Puts the last part first. */
    SmallPack rearranged(String file) {
        List<String> written = of(file);
        written.add(0, written.remove(written.size() - 1));
        return this;
    }

    /** Ends each file with a comment, takes away the one above the rules, and adds a key to the description. */
    SmallPack commented(boolean isCommented) {
        commented = isCommented;
        return this;
    }

    private List<String> of(String file) {
        return Objects.requireNonNull(parts.get(file), file);
    }

    PackTree tree() {
        Map<String, PackFile> files = new TreeMap<>();
        parts.forEach((file, written) -> {
            String text = Form.head(file) + String.join(Form.gap(file), written) + Form.tail(file);
            if (commented) {
                text = text.replace("// The rules.\n\n", "").replace("\ntables:", "\nended: []\n\ntables:")
                        + (file.endsWith(".drl") ? "\n// The end.\n" : "\n# The end.\n");
            }
            files.put(file, file(text.replace("\n", end)));
        });
        return new PackTree("small", "small", 2, files);
    }

    static PackFile file(String text) {
        return new PackFile(text.getBytes(StandardCharsets.UTF_8));
    }
}
