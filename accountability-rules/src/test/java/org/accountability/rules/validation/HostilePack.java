package org.accountability.rules.validation;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;
import org.accountability.rules.properties.BundledFiles;

/** A pack of one rule file out of the folder of hostile ones. */
final class HostilePack {
    static final Path FILES = folder();
    static final List<YamlNode> MANIFEST = SourceText.read(FILES.resolve("manifest.yaml"))
            .value()
            .flatMap(text -> YamlNode.parse(text).value())
            .orElseThrow()
            .items();

    private static final String RULES = "schools.drl";

    private HostilePack() {}

    /** Writes the pack whose rules are those of {@code hostile} into {@code folder}. */
    static void write(Path folder, String hostile) throws IOException {
        BundledFiles.copyTo(folder);
        for (String file : BundledFiles.RULES) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder.resolve("outcomes.yaml"));
        Files.copy(FILES.resolve(hostile), folder.resolve(RULES));
        Files.writeString(
                folder.resolve("pack.yaml"),
                "name: hostile\nformat: 2\ntitle: Hostile\nyears: 2012-2017\n"
                        + "stages: [{stage: schools, settles: schools, files: [" + RULES + "]}]\n");
    }

    static String text(YamlNode entry, String key) {
        return entry.text(key).orElseThrow();
    }

    private static Path folder() {
        try {
            return Path.of(HostilePack.class.getResource("/hostile-rules").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
