package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.accountability.model.Problem;
import org.accountability.rules.RulePacks;
import org.accountability.rules.workbench.Lint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing outside the folder of a pack is read, and nothing of such a file is told. */
class ContainedPackTest {
    private static final String SECRET = "words-of-a-file-outside";

    @TempDir
    private Path outer;

    private Path folder;
    private EditedPack pack;

    @BeforeEach
    void packBesideASecret() throws IOException {
        folder = Files.createDirectory(outer.resolve("pack"));
        pack = EditedPack.in(folder);
        Files.writeString(outer.resolve("outside.yaml"), "- " + SECRET + ": [");
        Files.writeString(outer.resolve("outside.drl"), "package a.b;\n" + SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.yaml",
                "OUTER/outside.yaml",
                "sub/../../outside.yaml",
                "..",
                ".",
                "\"actions.yaml\\0\"",
                "\"act\\eions.yaml\"",
                "null",
                "''",
                "[actions.yaml]",
                "{file: actions.yaml}",
                "/dev/zero",
                "actions",
                "yaml"
            })
    void aTableOfAnotherPlace(String named) {
        pack.replace("pack.yaml", "tables: [", "tables: [" + named.replace("OUTER", outer.toString()) + ", ");

        refusedInTheDescription();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../outside.drl", "OUTER/outside.drl", "\"schools.drl\\0\"", "null", "~", "[]", "/dev/stdin"})
    void rulesOfAnotherPlace(String named) {
        pack.replace(
                "pack.yaml",
                "files: [schools.drl]",
                "files: [schools.drl, " + named.replace("OUTER", outer.toString()) + "]");

        refusedInTheDescription();
    }

    @Test
    void aTableThatIsGivenTwice() {
        pack.replace("pack.yaml", "tables: [", "tables: [actions.yaml, ");

        assertThat(pack.refusal()).matches("pack.yaml:\\d+:\\d+: the table actions.yaml is given twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlap.drl", "actions.yaml"})
    void aLinkThatLeadsOut(String linked) throws IOException {
        Files.delete(folder.resolve(linked));
        Files.createSymbolicLink(
                folder.resolve(linked), Path.of("../outside" + linked.substring(linked.lastIndexOf('.'))));

        refusedInTheDescription();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack.yaml", "parameters.yaml", "reasons.yaml", "outcomes.yaml"})
    void aDescriptionThatLeadsOut(String linked) throws IOException {
        Files.delete(folder.resolve(linked));
        Files.createSymbolicLink(folder.resolve(linked), Path.of("../outside.yaml"));

        assertThat(Lint.of(folder))
                .anyMatch(problem -> problem.isError() && problem.message().contains("leads out of the folder"));
        nothingIsTold();
    }

    @Test
    void aFolderOfScenariosThatLeadsOut() throws IOException {
        Path elsewhere = Files.createDirectory(outer.resolve("elsewhere"));
        Files.move(outer.resolve("outside.yaml"), elsewhere.resolve("outside.yaml"));
        Files.createSymbolicLink(folder.resolve("scenarios"), elsewhere);

        assertThat(Lint.of(folder))
                .anyMatch(problem -> problem.isError() && problem.message().contains("leads out of the folder"));
        nothingIsTold();
    }

    @Test
    void aFolderOrADeviceInPlaceOfAFile() throws IOException {
        Files.delete(folder.resolve("overlap.drl"));
        Files.createDirectory(folder.resolve("overlap.drl"));
        Files.delete(folder.resolve("actions.yaml"));
        Files.createSymbolicLink(folder.resolve("actions.yaml"), Path.of("/dev/zero"));

        assertThat(pack.refusal()).contains("overlap.drl is not a file").contains("actions.yaml is not a file");
        refusedInTheDescription();
    }

    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        Files.move(folder.resolve("overlap.drl"), kept.resolve("overlap.drl"));
        Files.createSymbolicLink(folder.resolve("overlap.drl"), Path.of("kept/overlap.drl"));
        Path linked = Files.createSymbolicLink(outer.resolve("linked"), folder);

        assertThat(RulePacks.load(linked, EditedPack.UNHURRIED).problems()).noneMatch(Problem::isError);
    }

    private void refusedInTheDescription() {
        assertThat(Lint.of(folder))
                .anyMatch(problem -> problem.isError() && problem.place().matches(".*pack\\.yaml:\\d+:\\d+"));
        nothingIsTold();
    }

    private void nothingIsTold() {
        assertThat(Lint.of(folder)).noneMatch(problem -> problem.toString().contains(SECRET));
    }
}
