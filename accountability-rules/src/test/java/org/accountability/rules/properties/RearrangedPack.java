package org.accountability.rules.properties;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** A folder with the rules of the bundled pack in another order: within their files, and spread over more files. */
final class RearrangedPack {
    private static final String END_OF_RULE = "\nend\n";

    private final Path folder;
    private final Random random;
    private String description;

    private RearrangedPack(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
        this.description = BundledFiles.text(BundledFiles.DESCRIPTION);
    }

    /** Writes the pack into {@code folder}. */
    static void write(Path folder, Random random) {
        RearrangedPack pack = new RearrangedPack(folder, random);
        BundledFiles.RULES.forEach(pack::rearrange);
        BundledFiles.YAML.forEach(name -> BundledFiles.write(folder, name, BundledFiles.text(name)));
        BundledFiles.write(folder, BundledFiles.DESCRIPTION, pack.description);
    }

    private void rearrange(String file) {
        String text = BundledFiles.text(file);
        int firstRule = text.indexOf("\nrule ") + 1;
        String head = text.substring(0, firstRule);
        List<String> rules = new ArrayList<>();
        for (String rule : text.substring(firstRule).split(END_OF_RULE, -1)) {
            if (!rule.isBlank()) {
                rules.add(rule + END_OF_RULE);
            }
        }
        Collections.shuffle(rules, random);
        int cut = random.nextInt(rules.size() + 1);
        List<String> files = new ArrayList<>();
        for (List<String> part : List.of(rules.subList(0, cut), rules.subList(cut, rules.size()))) {
            if (!part.isEmpty()) {
                // The name decides in which order the files are read.
                String name = (char) ('a' + random.nextInt(26)) + Integer.toString(files.size()) + "-" + file;
                BundledFiles.write(folder, name, head + String.join("\n", part));
                files.add(name);
            }
        }
        Collections.shuffle(files, random);
        description =
                description.replaceAll("(?<=[\\[ ])" + Pattern.quote(file) + "(?=[,\\]])", String.join(", ", files));
    }
}
