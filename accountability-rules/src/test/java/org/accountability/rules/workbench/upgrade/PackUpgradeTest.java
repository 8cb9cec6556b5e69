package org.accountability.rules.workbench.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.workbench.Lint;
import org.accountability.rules.workbench.upgrade.PackUpgrade.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edited copy of the bundled pack, of which an older version was copied. */
class PackUpgradeTest {
    private static final String NAME = Massachusetts.FRAMEWORK_2012;
    private static final String LOWEST = "A school among the lowest performing schools is in Level 3";

    @TempDir
    private Path folder;

    @Test
    void anUneditedCopyBecomesTheBundledPack() throws IOException {
        Path base = older("base");
        Path copy = copy(base, "copy");

        Path written = upgraded(copy, base);

        assertThat(files(written)).isEqualTo(files(bundled()));
        assertThat(files(copy)).isEqualTo(files(base));
    }

    @Test
    void editsStayAndWhatIsNewComes() throws IOException {
        Path base = older("base");
        Path copy = copy(base, "copy");
        replace(copy, "parameters.yaml", "value: 75\n", "value: 74 # ours\n");
        replace(copy, "reasons.yaml", "prints: Underperforming district", "prints: A district that underperforms");
        append(copy, "scenarios/actions.yaml", """

                - scenario: A school of ours
                  year: 2012
                  given: {school: {percentile: 60}}
                  expect: {level: none}
                """);
        Files.writeString(copy.resolve("notes.txt"), "not for the library\n");

        Path written = upgraded(copy, base);

        assertThat(read(written, "parameters.yaml")).contains("value: 74 # ours", "value: 95");
        assertThat(read(written, "reasons.yaml")).contains("A district that underperforms");
        assertThat(read(written, "schools.drl")).isEqualTo(read(bundled(), "schools.drl"));
        assertThat(read(written, "scenarios/actions.yaml")).endsWith("expect: {level: none}\n");
        assertThat(read(written, "notes.txt")).isEqualTo("not for the library\n");
        assertThat(Lint.of(written)).isEmpty();
    }

    @Test
    void whatBothChangedIsUndecidedAndThePackNotLoaded() throws IOException {
        Path base = older("base");
        Path copy = copy(base, "copy");
        replace(copy, "parameters.yaml", "value: 94", "value: 93");
        Checked<PackUpgrade> upgrade = PackUpgrade.of(copy, base);
        Path written = upgrade.orElseThrow().writeTo(folder.resolve("new")).orElseThrow();

        assertThat(upgrade.orElseThrow().undecided())
                .extracting(Part::what, Part::other)
                .contains(tuple("parameter LOW_PARTICIPATION_CUT", "undecided/parameters.yaml:4"));
        assertThat(Lint.of(written)).anySatisfy(problem -> assertThat(problem.toString())
                .contains(
                        "undecided/parameters.yaml:4:1: undecided since an upgrade: parameter LOW_PARTICIPATION_CUT"));
        assertThat(RulePacks.load(written).value()).isEmpty();
        assertThat(PackUpgrade.of(written, base).problems()).allMatch(Problem::isError);

        Files.delete(written.resolve("undecided/parameters.yaml"));
        assertThat(Lint.of(written)).isEmpty();
    }

    @Test
    void theBaseMayBeAnOlderJar() throws IOException {
        Path base = older("base");
        Path copy = copy(base, "copy");
        Path jar = jar("older.jar", Map.of(NAME, base, "peer-review/review-2018", base));

        assertThat(files(upgraded(copy, jar))).isEqualTo(files(bundled()));
    }

    @Test
    void whatCannotBeABaseIsRefused() throws IOException {
        Path copy = copy(bundled(), "copy");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        Path otherPack = bundled().resolveSibling("system-2018");

        assertThat(refusal(copy, folder.resolve("nowhere"))).contains("there is no such folder or jar");
        assertThat(refusal(copy, empty)).contains("pack.yaml: there is no such file, so the folder is no rule pack");
        assertThat(refusal(copy, text)).contains("is neither a folder nor a jar that can be read");
        assertThat(refusal(copy, jar("none.jar", Map.of()))).contains("holds no pack " + NAME + ", nor any other");
        assertThat(refusal(copy, jar("other.jar", Map.of("a/b", copy))))
                .contains("holds no pack " + NAME + "; it holds a/b");
        assertThat(refusal(copy, otherPack)).contains("is the pack massachusetts/system-2018, and", "name the pack");
        assertThat(refusal(folder.resolve("nowhere"), copy))
                .contains("there is no such folder; a rule pack is a folder");
    }

    @Test
    void aBaseThatIsTheBundledPackItselfIsTold() throws IOException {
        Path copy = copy(bundled(), "copy");

        assertThat(PackUpgrade.of(copy, bundled()).problems()).singleElement().satisfies(problem -> assertThat(
                        problem.message())
                .startsWith("is the bundled pack of this library itself, so that nothing is new"));
    }

    @Test
    void ruleFilesThatCannotBeReadAreMergedAsAWhole() throws IOException {
        Path base = older("base");
        Path copy = copy(base, "copy");
        append(copy, "schools.drl", "rule \"Never closed\"\nwhen\n");
        Checked<PackUpgrade> upgrade = PackUpgrade.of(copy, base);

        assertThat(upgrade.problems())
                .extracting(Problem::message)
                .containsExactly("one version of the file cannot be read, so it is merged as a whole");
        assertThat(upgrade.orElseThrow().undecided()).extracting(Part::what).containsExactly("the whole file");
        assertThat(text(upgrade, "schools.drl")).isEqualTo(read(copy, "schools.drl"));
        assertThat(text(upgrade, "undecided/schools.drl")).endsWith(read(bundled(), "schools.drl"));
    }

    @Test
    void lineEndsAndTheByteOrderMarkStay() throws IOException {
        Path base = older("base");
        Path copy = copy(base, "copy");
        for (String file : new String[] {"parameters.yaml", "schools.drl"}) {
            Files.writeString(copy.resolve(file), "\uFEFF" + read(copy, file).replace("\n", "\r\n"));
        }
        replace(copy, "parameters.yaml", "value: 75\r\n", "value: 74\r\n");
        Path written = upgraded(copy, base);

        assertThat(read(written, "schools.drl"))
                .isEqualTo("\uFEFF" + read(bundled(), "schools.drl").replace("\n", "\r\n"));
        assertThat(read(written, "parameters.yaml"))
                .startsWith("\uFEFF")
                .contains("value: 95\r\n")
                .doesNotContainPattern("[^\r]\n");
    }

    @Test
    void aRuleStatedTwiceLosesNeither() throws IOException {
        Path base = older("base");
        Path copy = copy(base, "copy");
        String rules = read(copy, "schools.drl");
        int from = rules.indexOf("rule \"A school declared underperforming");
        String rule = rules.substring(from, rules.indexOf("\nend\n", from) + 5);
        append(copy, "schools.drl", "\n" + rule.replace("CONFIRMED", "ASSUMED"));

        assertThat(text(PackUpgrade.of(copy, base), "schools.drl"))
                .endsWith(rule.replace("CONFIRMED", "ASSUMED"))
                .contains("rule \"" + LOWEST);
    }

    @Test
    void aRuleThatWasRenamedOrMovedIsTheSameRule() throws IOException {
        Path base = copy(bundled(), "base");
        replace(base, "schools.drl", "LEVEL_3, \"LOWEST_SCHOOLS\"", "LEVEL_4, \"LOWEST_SCHOOLS\"");
        Path renamed = copy(base, "renamed");
        replace(renamed, "schools.drl", LOWEST, "Our name for it");
        assertThat(PackUpgrade.of(renamed, base).orElseThrow().undecided())
                .extracting(Part::what)
                .containsExactly("rule \"" + LOWEST + "\"");

        Path moved = copy(base, "moved");
        String rules = read(moved, "schools.drl");
        int from = rules.indexOf("rule \"" + LOWEST + "\"");
        String rule = rules.substring(from, rules.indexOf("\nend\n", from) + 5);
        Files.writeString(
                moved.resolve("ours.drl"),
                rules.substring(0, rules.indexOf("// The levels")) + rule.replace("CONFIRMED", "ASSUMED"));
        replace(moved, "schools.drl", rule, "");
        replace(moved, "pack.yaml", "[schools.drl]", "[schools.drl, ours.drl]");
        Checked<PackUpgrade> upgrade = PackUpgrade.of(moved, base);

        assertThat(upgrade.orElseThrow().undecided()).extracting(Part::what).containsExactly("rule \"" + LOWEST + "\"");
        assertThat(text(upgrade, "ours.drl")).isEqualTo(read(moved, "ours.drl"));
        assertThat(text(upgrade, "schools.drl")).doesNotContain("rule \"" + LOWEST + "\"");
        assertThat(text(upgrade, "undecided/ours.drl")).contains("LEVEL_3, \"LOWEST_SCHOOLS\"");
    }

    @Test
    void linksAndHugeFilesAreRefusedByName() throws IOException {
        Path copy = copy(bundled(), "copy");
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(copy.resolve("link.yaml"), secret);
        Files.createSymbolicLink(copy.resolve("round"), copy);
        Files.write(copy.resolve("huge.bin"), new byte[(1 << 20) + 1]);
        Files.createDirectories(copy.resolve(".git/x"));

        assertThat(PackUpgrade.of(copy, bundled()).problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        copy
                                + "/huge.bin: has more than 1 MB, which is all that a file of a pack may have; move it elsewhere",
                        copy
                                + "/link.yaml: is a link that leads to no file of the pack; put what it leads to into the folder",
                        copy
                                + "/round: is a link that leads to no file of the pack; put what it leads to into the folder");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path copy = copy(bundled(), "copy");
        PackUpgrade upgrade = PackUpgrade.of(copy).orElseThrow();
        Path there = Files.createDirectory(folder.resolve("there"));

        assertThat(upgrade.writeTo(there).problems().toString()).contains("is there already");
        assertThat(upgrade.writeTo(copy.resolve("new")).problems().toString()).contains("lies in " + copy);
        assertThat(files(there)).isEmpty();
        assertThat(files(copy)).isEqualTo(files(bundled()));
    }

    @Test
    void aPackOfTheFirstFormatIsReadAndUpgraded() throws IOException {
        Path copy = copy(bundled(), "copy");
        replace(copy, "pack.yaml", "format: 2\n", "");

        assertThat(Lint.of(copy))
                .extracting(Problem::toString)
                .containsExactly(copy
                        + "/pack.yaml:2:1: warning: the pack is of format 1; add the line 'format: 2' below 'name', or run"
                        + " 'upgrade', which does it");
        Path written = PackUpgrade.of(copy)
                .orElseThrow()
                .writeTo(folder.resolve("new"))
                .orElseThrow();
        assertThat(files(written)).isEqualTo(files(bundled()));
    }

    @Test
    void aNewerFormatIsRefusedInOneMessage() throws IOException {
        Path copy = copy(bundled(), "copy");
        replace(copy, "pack.yaml", "format: 2\n", "format: 3\nnovelty: yes\n");
        append(copy, "schools.drl", "something new\n");
        append(copy, "scenarios/actions.yaml", "something: new\n");

        for (Checked<?> refused : new Checked<?>[] {
            RulePacks.load(copy),
            RulePacks.loadTrusted(copy, RulePacks.DEFAULT_DEADLINE),
            PackUpgrade.of(copy),
            Checked.refused(Lint.of(copy))
        }) {
            assertThat(refused.problems()).singleElement().satisfies(problem -> assertThat(problem.toString())
                    .startsWith(copy + "/pack.yaml:3:1: the pack is of format 3, which is newer than this library"));
        }
    }

    /** The bundled pack as an older library may have had it: of the first format, with other numbers, without a rule. */
    private Path older(String name) throws IOException {
        Path base = copy(bundled(), name);
        replace(base, "pack.yaml", "format: 2\n", "");
        replace(base, "parameters.yaml", "value: 95\n", "value: 94\n");
        String rules = read(base, "schools.drl");
        int rule = rules.indexOf("rule \"" + LOWEST + "\"");
        int from = rules.lastIndexOf("\n\n//", rule) + 1;
        Files.writeString(
                base.resolve("schools.drl"),
                rules.substring(0, from) + rules.substring(rules.indexOf("\nend\n", rule) + 5));
        return base;
    }

    private static Path bundled() {
        return Path.of(BundledTree.of(NAME).orElseThrow().place());
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = folder.resolve(name);
        for (Map.Entry<String, String> file : files(from).entrySet()) {
            Path copied = to.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(copied.getParent()));
            Files.writeString(copied, file.getValue(), StandardCharsets.ISO_8859_1);
        }
        return to;
    }

    private Path jar(String name, Map<String, Path> packs) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/"));
            for (Map.Entry<String, Path> pack : packs.entrySet()) {
                for (Map.Entry<String, String> file : files(pack.getValue()).entrySet()) {
                    zip.putNextEntry(new ZipEntry(pack.getKey() + "/" + file.getKey()));
                    zip.write(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
        return jar;
    }

    private Path upgraded(Path pack, Path base) {
        Checked<PackUpgrade> upgrade = PackUpgrade.of(pack, base);
        assertThat(upgrade.problems()).isEmpty();
        assertThat(upgrade.orElseThrow().undecided()).isEmpty();
        return upgrade.orElseThrow().writeTo(folder.resolve("new")).orElseThrow();
    }

    private static String refusal(Path pack, Path base) {
        Checked<PackUpgrade> upgrade = PackUpgrade.of(pack, base);
        assertThat(upgrade.value()).isEmpty();
        return upgrade.problems().toString();
    }

    /** The content of every file, a character for each byte, by its path. */
    private static Map<String, String> files(Path pack) throws IOException {
        try (Stream<Path> all = Files.walk(pack)) {
            return all.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> pack.relativize(file).toString(),
                            PackUpgradeTest::bytes,
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Checked<PackUpgrade> upgrade, String file) {
        return Objects.requireNonNull(upgrade.orElseThrow().files().get(file), file)
                .text()
                .orElseThrow();
    }

    private static String read(Path pack, String file) throws IOException {
        return Files.readString(pack.resolve(file));
    }

    private static void append(Path pack, String file, String text) throws IOException {
        Files.writeString(pack.resolve(file), read(pack, file) + text);
    }

    private static void replace(Path pack, String file, String passage, String replacement) throws IOException {
        assertThat(read(pack, file)).contains(passage);
        Files.writeString(pack.resolve(file), read(pack, file).replace(passage, replacement));
    }
}
