package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.workbench.Check;
import org.accountability.rules.workbench.Coverage;
import org.accountability.rules.workbench.Lint;
import org.accountability.rules.workbench.ScenarioReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each wrong edit of the manifest is found by the tool that should find it; prints how many are, of how many. */
@Tag("long")
class SeededFaultsTest {
    private static final Path MANIFEST = Path.of("src/test/resources/seeded-faults/manifest.yaml");

    private static final Path BUNDLED = Path.of("src/main/resources", Massachusetts.FRAMEWORK_2012);

    @TempDir
    private Path folder;

    @Test
    void everySeededFaultIsFound() throws IOException {
        List<YamlNode> faults = YamlNode.parse(SourceText.read(MANIFEST).orElseThrow())
                .orElseThrow()
                .items();
        List<String> missed = new ArrayList<>();
        for (YamlNode fault : faults) {
            EditedPack pack = edited(pack(folder.resolve("pack" + faults.indexOf(fault))), part(fault, "edit"));
            String saying = text(part(fault, "found"), "saying");
            List<String> said = said(pack, part(fault, "found"));
            if (said.stream().noneMatch(line -> line.contains(saying))) {
                missed.add(text(fault, "fault") + " should be found by " + text(part(fault, "found"), "by")
                        + " saying '" + saying + "', which says " + said);
            }
        }

        System.out.println(
                "seeded faults found: " + (faults.size() - missed.size()) + " of " + faults.size() + " expected");
        assertThat(missed).isEmpty();
        assertThat(faults).hasSizeGreaterThanOrEqualTo(30);
    }

    /** Without its edit no tool says anything, so that what is found is found for the edit. */
    @Test
    void nothingIsFoundInTheBundledPack() throws IOException {
        EditedPack pack = pack(folder.resolve("pack"));

        assertThat(Stream.of("lint", "test", "coverage", "check", "check against the bundled pack")
                        .flatMap(tool -> said(pack, tool, 2013).stream()))
                .isEmpty();
    }

    private static EditedPack pack(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(BUNDLED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return EditedPack.at(folder);
    }

    private static EditedPack edited(EditedPack pack, YamlNode edit) {
        String file = text(edit, "file");
        if (edit.get("drop").isPresent()) {
            String all = pack.text(file);
            int start = all.indexOf("rule \"" + text(edit, "drop") + "\"");
            int end = all.indexOf("\nend\n", start) + "\nend\n".length();
            assertThat(start).isPositive();
            return pack.write(file, all.substring(0, start) + all.substring(end));
        }
        return edit.get("append").isPresent()
                ? pack.append(file, text(edit, "append"))
                : pack.replace(file, text(edit, "old"), text(edit, "new"));
    }

    private static List<String> said(EditedPack pack, YamlNode found) {
        int year = found.text("in").map(Integer::valueOf).orElse(2013);
        return said(pack, text(found, "by"), year);
    }

    private static List<String> said(EditedPack pack, String tool, int year) {
        Set<SchoolYear> years = Set.of(SchoolYear.of(year));
        return switch (tool) {
            case "lint" -> lines(Lint.of(pack.folder(), EditedPack.UNHURRIED));
            case "test" -> said(ScenarioReport.run(pack.folder(), EditedPack.UNHURRIED), ScenarioReport::failed);
            case "coverage" -> said(Coverage.of(pack.folder()), Coverage::unreached);
            case "check" -> said(Check.of(pack.folder(), years, EditedPack.UNHURRIED), Check::faults);
            case "check against the bundled pack" ->
                said(Check.against(BUNDLED, pack.folder(), years, EditedPack.UNHURRIED), Check::faults);
            default -> throw new IllegalArgumentException("no tool is called " + tool);
        };
    }

    private static <T> List<String> said(Checked<T> result, Function<T, List<?>> what) {
        return lines(result.value().<List<?>>map(what).orElse(result.problems()));
    }

    private static List<String> lines(List<?> what) {
        return what.stream().map(Object::toString).toList();
    }

    private static YamlNode part(YamlNode node, String key) {
        return node.get(key).orElseThrow();
    }

    private static String text(YamlNode node, String key) {
        return part(node, key).text().orElse("");
    }
}
