package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.massachusetts.targets.TargetResults;
import org.accountability.model.Checked;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.files.FactsFile;
import org.accountability.rules.internal.files.OrganizationsFile;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every broken file in {@code hostile} is refused, with exactly the messages that its manifest has. */
@Tag("hostile")
class HostileFilesTest {
    private static final String MANIFEST = "manifest.yaml";
    private static final Path FOLDER = folder();
    private static final SchoolYear YEAR = SchoolYear.of(2014);
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final Path SOUND_POINTS = FOLDER.resolve("sound-target-points.csv");
    private static final List<YamlNode> ENTRIES = SourceText.read(FOLDER.resolve(MANIFEST))
            .value()
            .flatMap(text -> YamlNode.parse(text).value())
            .orElseThrow()
            .items();

    @TestFactory
    Stream<DynamicTest> brokenFile() {
        return ENTRIES.stream()
                .map(entry -> dynamicTest(text(entry, "file"), () -> {
                    Checked<?> read = read(entry);
                    assertThat(read.problems().stream()
                                    .map(problem -> problem.toString().replace(FOLDER + "/", ""))
                                    .toList())
                            .containsExactlyElementsOf(expected(entry));
                    assertThat(read.value()).isEmpty();
                }));
    }

    @Test
    void everyFileIsInTheManifest() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> broken = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("sound-") && !name.startsWith(".") && !name.equals(MANIFEST))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ENTRIES).extracting(entry -> text(entry, "file")).containsExactlyInAnyOrderElementsOf(broken);
        }
    }

    private static Checked<?> read(YamlNode entry) {
        Path file = FOLDER.resolve(text(entry, "file"));
        Path schools = entry.text("schools").map(FOLDER::resolve).orElse(file);
        return switch (text(entry, "reads")) {
            case "schools" -> DeseExtract.read(file, null);
            case "published" -> DeseExtract.readPublished(file, null);
            case "districts" -> DeseExtract.read(schools, file);
            case "facts" -> FactsFile.read(file, TargetColumns.BY_SET_AND_SPAN);
            case "organizations" -> {
                Checked<OrganizationsFile> organizations = OrganizationsFile.read(file, SchoolYear.of(2012));
                yield organizations.value().isPresent()
                        ? CompletedExtract.of(
                                DeseExtract.read(schools, null).orElseThrow(), organizations.orElseThrow())
                        : organizations;
            }
            case "measures" -> ResultFiles.of(YEAR).measures(file).check();
            case "counts" -> ResultFiles.of(YEAR).counts(file).check();
            case "points" -> ResultFiles.of(YEAR).points(file).check().flatMap(PACK::compute);
            case "targets" -> targets(TargetFiles.of().points(file));
            case "spans" -> targets(TargetFiles.of().points(SOUND_POINTS).spans(file));
            case "prior" -> targets(TargetFiles.of().points(SOUND_POINTS).prior(file));
            default -> throw new IllegalArgumentException(text(entry, "reads"));
        };
    }

    /** Whether points are any of their year is told when percentages are computed. */
    private static Checked<?> targets(TargetFiles files) {
        Checked<TargetResults> read = files.check();
        return read.value()
                .<Checked<?>>map(RulePacks.bundled(Massachusetts.SYSTEM_2018)::compute)
                .orElse(read);
    }

    private static List<String> expected(YamlNode entry) {
        return entry.get("problems").orElseThrow().items().stream()
                .map(problem -> problem.text().orElseThrow())
                .toList();
    }

    private static String text(YamlNode entry, String key) {
        return entry.text(key).orElseThrow();
    }

    private static Path folder() {
        try {
            return Path.of(HostileFilesTest.class.getResource("/hostile").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
