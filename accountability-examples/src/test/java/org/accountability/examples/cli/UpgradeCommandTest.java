package org.accountability.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code upgrade}, with what it prints, writes and returns. */
class UpgradeCommandTest {
    private static final Path ROOT = Path.of(System.getProperty("accountability.root", ".."));
    private static final String NAME = "peer-review/review-2018";

    @TempDir
    private Path folder;

    private Path base = Path.of("");
    private Path pack = Path.of("");
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    /** An older bundled pack, and a copy of it in which an analyst changed a number. */
    @BeforeEach
    void copies() throws IOException {
        base = folder.resolve("base");
        pack = folder.resolve("pack");
        copy(ROOT.resolve("accountability-rules/src/main/resources").resolve(NAME), base);
        edit(base, "pack.yaml", "format: 2\n", "");
        edit(base, "profile.drl", "rating.rank >= $from", "rating.rank == $from");
        copy(base, pack);
        edit(pack, "parameters.yaml", "value: 4", "value: 5");
    }

    @Test
    void theCommandOfTheReadmeBringsWhatIsNew() throws IOException {
        List<String> shown = Files.readString(ROOT.resolve("README.md"))
                .lines()
                .filter(line -> line.contains(" upgrade "))
                .filter(line -> line.startsWith("java -jar"))
                .toList();
        String[] words = shown.get(0).replaceFirst(".*? upgrade", "upgrade").split(" ", -1);
        assertThat(words)
                .containsExactly(
                        "upgrade", "target/my-pack", "--base", "old/accountability.jar", "--out", "target/my-pack-2");

        Path upgraded = folder.resolve("new");
        assertThat(run("upgrade", pack.toString(), "--base", jar().toString(), "--out", upgraded.toString()))
                .isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().replace(upgraded.toString(), "NEW")).isEqualToNormalizingNewlines("""
                format: 1 → 2
                from the bundled pack peer-review/review-2018: 1 part
                  profile.drl:10: rule "A component rated well is a strength": as the bundled pack has it
                yours: 1 part
                  parameters.yaml:1: parameter STRENGTH_FROM: as you have it
                undecided: 0 parts
                written: NEW
                """);
        assertThat(run("lint", upgraded.toString())).isZero();
        assertThat(out.toString()).contains("0 errors, 0 warnings");
    }

    @Test
    void whatIsUndecidedEndsWithOne() throws IOException {
        edit(pack, "profile.drl", "rating.rank == $from", "rating.rank > $from");
        Path upgraded = folder.resolve("pack-upgraded");

        assertThat(run("upgrade", "--json", pack.toString(), "--base", base.toString()))
                .isEqualTo(1);

        assertThat(out.toString())
                .contains("\"part\" : \"rule \\\"A component rated well is a strength\\\"\"")
                .contains("\"bundled_version\" : \"undecided/profile.drl:4\"");
        assertThat(run("lint", upgraded.toString())).isEqualTo(2);
        assertThat(out.toString())
                .contains(
                        "undecided/profile.drl:4:1: undecided since an upgrade: rule \"A component rated well is a strength\""
                                + " (profile.drl:10): you changed it, and so did the bundled pack; yours stays until you decide");
    }

    @Test
    void withoutABaseTheFormatAloneChanges() throws IOException {
        assertThat(run("upgrade", pack.toString())).isZero();

        assertThat(out.toString())
                .contains("format: 1 → 2")
                .contains("what is new in the bundled pack: not looked at; give --base, the pack as it was copied");
        edit(pack, "pack.yaml", NAME + "\n", NAME + "\nformat: 2\n");
        for (String file : List.of("pack.yaml", "parameters.yaml", "profile.drl", "scenarios/ratings.yaml")) {
            assertThat(folder.resolve("pack-upgraded").resolve(file)).hasSameTextualContentAs(pack.resolve(file));
        }
    }

    @Test
    void whatCannotBeUsedEndsWithTwo() {
        assertThat(run(
                        "upgrade",
                        pack.toString(),
                        "--base",
                        folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nowhere: there is no such folder or jar");
        assertThat(run("upgrade", pack.toString(), "--out", base.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is there already; name a folder that is not");
        assertThat(run("upgrade", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("accountability.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(base)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(NAME + "/" + base.relativize(path)));
                zip.write(Files.readAllBytes(path));
            }
        }
        return jar;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path copied = to.resolve(from.relativize(path).toString());
                Files.createDirectories(Objects.requireNonNull(copied.getParent()));
                Files.copy(path, copied);
            }
        }
    }

    private static void edit(Path pack, String file, String passage, String replacement) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(passage);
        Files.writeString(
                pack.resolve(file), text.replaceFirst(Pattern.quote(passage), Matcher.quoteReplacement(replacement)));
    }
}
