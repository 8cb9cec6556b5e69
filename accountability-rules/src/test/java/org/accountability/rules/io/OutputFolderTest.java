package org.accountability.rules.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.RunId;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.UnfinishedRun;
import org.accountability.rules.io.OutputFolder.Replacement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    private static final String TOO_LONG_A_NAME = "x".repeat(300);

    private static final String ENDED = "999999999-1";
    /** The parent of this process, which outlives it. */
    private static final String RUNNING =
            ProcessHandle.current().parent().map(RunId::of).orElseThrow();

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

        assertThatIOException().isThrownBy(() -> OutputFolder.replaceAll(folder, replacements));

        assertThat(names(folder)).containsExactly("old.csv", "z.csv");
        assertThat(folder.resolve("old.csv")).hasContent("old");
    }

    @Test
    void removesWhatARunLeftThatWasKilledBeforeItMovedAnything() throws IOException {
        Path left = Files.writeString(folder.resolve(RunId.temporary("old.csv", ENDED)), "half");
        Path ofAnother = Files.writeString(folder.resolve(RunId.temporary("old.csv", RUNNING)), "whole");
        Path ofSomebody = Files.writeString(folder.resolve(".old.csv.mine.tmp"), "mine");

        Checked<List<Path>> written = OutputFolder.of(folder).write(Map.of("new.csv", "new"));

        assertThat(written.problems()).isEmpty();
        assertThat(left).doesNotExist();
        assertThat(ofAnother).hasContent("whole");
        assertThat(ofSomebody).hasContent("mine");
    }

    /** Killed after any number of its moves: nobody reads the files meanwhile, and the next run begins with the old ones. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void putsBackWhatAKilledRunReplaced(int moved) throws IOException {
        List<String> names = List.of("added.csv", "old.csv");
        kill(names, moved);

        assertThat(SourceText.read(folder.resolve("old.csv")).problems())
                .extracting(Problem::message)
                .containsExactly("may be left by a run that was stopped while it replaced the files of this folder;"
                        + " write them again first");

        Checked<List<Path>> written = OutputFolder.of(folder).write(Map.of("new.csv", "new"));

        assertThat(written.orElseThrow()).containsExactly(folder.resolve("new.csv"));
        assertThat(written.problems())
                .extracting(Object::toString)
                .containsExactly(folder + ": warning: a run was stopped while it replaced files here; the files from"
                        + " before it were put back");
        assertThat(names(folder)).containsExactly("new.csv", "old.csv");
        assertThat(SourceText.read(folder.resolve("old.csv")).orElseThrow().text())
                .isEqualTo("old");
    }

    @Test
    void waitsForAnotherRun() throws IOException {
        new UnfinishedRun(RUNNING, List.of()).note(folder, folder.resolve(RunId.temporary("note", RUNNING)));

        assertThat(OutputFolder.of(folder).write(Map.of("new.csv", "new")).problems())
                .extracting(Object::toString)
                .containsExactly(folder + ": another run is writing here; wait until it has ended");
        assertThat(folder.resolve("new.csv")).doesNotExist();
    }

    @Test
    void touchesNothingOutsideTheFolderWhateverANoteSays() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(inner.resolve(".unfinished-run"), ENDED + "\n-\t../old.csv\n../old.csv\tx.csv\n");

        OutputFolder.of(inner).write(Map.of("new.csv", "new")).orElseThrow();

        assertThat(folder.resolve("old.csv")).hasContent("old");
        assertThat(names(inner)).containsExactly("new.csv");
    }

    /** Does what a run does, up to its {@code moved}th move. */
    private void kill(List<String> names, int moved) throws IOException {
        List<UnfinishedRun.Entry> entries = new ArrayList<>();
        for (String name : names) {
            String kept = RunId.temporary(name, ENDED);
            boolean there = Files.exists(folder.resolve(name));
            if (there) {
                Files.copy(folder.resolve(name), folder.resolve(kept));
            }
            entries.add(new UnfinishedRun.Entry(name, there ? Optional.of(kept) : Optional.empty()));
        }
        new UnfinishedRun(ENDED, entries).note(folder, folder.resolve(RunId.temporary("note", ENDED)));
        for (String name : names.subList(0, moved)) {
            Files.writeString(folder.resolve(name), "new");
        }
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
