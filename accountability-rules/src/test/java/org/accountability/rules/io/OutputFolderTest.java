package org.accountability.rules.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.rules.io.OutputFolder.Replacement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    private static final String TOO_LONG_A_NAME = "x".repeat(300);

    @TempDir
    private Path folder;

    @BeforeEach
    void anOldFile() throws IOException {
        Files.writeString(folder.resolve("old.csv"), "old");
    }

    @Test
    void writesIntoAFolderThatIsThere() throws IOException {
        Checked<List<Path>> written = OutputFolder.of(folder).write(Map.of("new.csv", "é\n", "old.csv", "replaced"));

        assertThat(written.orElseThrow()).containsExactly(folder.resolve("new.csv"), folder.resolve("old.csv"));
        assertThat(folder.resolve("new.csv")).hasContent("é\n");
        assertThat(folder.resolve("old.csv")).hasContent("replaced");
        assertThat(names(folder)).containsExactly("new.csv", "old.csv");
    }

    @Test
    void makesTheFoldersThatAreMissing() {
        Path deep = folder.resolve("a/b");
        assertThat(OutputFolder.of(deep).write(Map.of("new.csv", "new")).problems())
                .isEmpty();
        assertThat(deep.resolve("new.csv")).hasContent("new");
    }

    @Test
    void refusesAFile() {
        Path file = folder.resolve("old.csv");
        assertThat(OutputFolder.of(file).write(Map.of("new.csv", "new")).problems())
                .extracting(Object::toString)
                .containsExactly(file + ": is a file; results go into a folder");
        assertThat(file).hasContent("old");
    }

    @Test
    void refusesToReplaceAFolder() throws IOException {
        Files.createDirectory(folder.resolve("new.csv"));
        assertThat(OutputFolder.of(folder)
                        .write(Map.of("new.csv", "new", "old.csv", "replaced"))
                        .problems())
                .extracting(Object::toString)
                .containsExactly(folder.resolve("new.csv") + ": is not a file, so it is not replaced");
        assertThat(folder.resolve("old.csv")).hasContent("old");
    }

    @Test
    void leavesNothingWhereOneFileCannotBeWritten() throws IOException {
        Map<String, String> files = Map.of("new.csv", "new", "old.csv", "replaced", TOO_LONG_A_NAME, "x");
        Checked<List<Path>> written = OutputFolder.of(folder).write(files);

        assertThat(written.value()).isEmpty();
        assertThat(written.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .startsWith("cannot be written: "));
        assertThat(names(folder)).containsExactly("old.csv");
        assertThat(folder.resolve("old.csv")).hasContent("old");

        assertThat(OutputFolder.of(folder.resolve("a/b")).write(files).value()).isEmpty();
        assertThat(names(folder)).containsExactly("old.csv");
    }

    @Test
    void putsBackWhatWasMovedWhereAMoveFails() throws IOException {
        Path inTheWay = folder.resolve("z.csv");
        Files.createDirectories(inTheWay.resolve("child"));
        List<Replacement> replacements = List.of(replacement("new.csv"), replacement("old.csv"), replacement("z.csv"));

        assertThatIOException().isThrownBy(() -> OutputFolder.replaceAll(replacements));

        assertThat(names(folder)).containsExactly("old.csv", "z.csv");
        assertThat(folder.resolve("old.csv")).hasContent("old");
    }

    @Test
    void refusesANameThatLeavesTheFolder() {
        for (String name : List.of("../new.csv", "a/b.csv", "a\\b.csv", "", ".hidden")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OutputFolder.of(folder).write(Map.of(name, "new")));
        }
    }

    private Replacement replacement(String name) {
        return new Replacement(
                folder.resolve(name),
                folder.resolve("." + name + ".1.tmp"),
                folder.resolve("." + name + ".2.tmp"),
                "new");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
