package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a table of a pack is said with its place. */
class TablesTest {
    private static final String TABLE = "essa-crosswalk.yaml";

    @TempDir
    Path folder;

    @Test
    void aRowThatNamesWhatThePackDoesNotHave() {
        assertThat(EditedPack.in(folder)
                        .replace(TABLE, "gives: TSI", "gives: TSY")
                        .replace(TABLE, "because: ESSA_LOW_GRADUATION", "because: ESSA_LOW_GRADUATON")
                        .replace(TABLE, "levels: [5]", "levels: [6]")
                        .replace(TABLE, "status: ASSUMED", "status: GUESSED")
                        .replace(TABLE, "to: 2016", "too: 2016")
                        .refusal()
                        .lines()
                        .filter(line -> line.startsWith(TABLE))
                        .map(line -> line.replaceFirst("^essa-crosswalk.yaml:\\d+:\\d+: ", "")))
                .containsExactly(
                        "'6' is no level; write 1 to 5, or none",
                        "'status' cannot be GUESSED; known are CONFIRMED, RECONSTRUCTED, ASSUMED",
                        "the pack does not have the reason ESSA_LOW_GRADUATON; did you mean ESSA_LOW_GRADUATION?",
                        "the pack does not have the outcome TSY; did you mean TSI?",
                        "unknown key 'too'; did you mean to?");
    }

    @Test
    void twoRowsForOneLevelCauseAndYear() {
        assertThat(EditedPack.in(folder)
                        .replace(TABLE, "cause: LOWEST_TENTH", "cause: LOWEST_SCHOOLS")
                        .refusal()
                        .lines())
                .first()
                .asString()
                .matches("essa-crosswalk.yaml:\\d+:3: another row in force in the same years says what to give for"
                        + " essa-crosswalk, Level 3, LOWEST_SCHOOLS");
    }

    @Test
    void aTableThatIsNotThere() {
        assertThat(EditedPack.in(folder).delete(TABLE).refusal().lines())
                .first()
                .isEqualTo(TABLE + ": the pack has no such file");
    }

    @Test
    void aTableThatIsNoList() {
        assertThat(EditedPack.in(folder).write(TABLE, "rows: []\n").refusal().lines())
                .contains(TABLE + ":1:1: must be a list of rows, each beginning with '- levels:'");
    }
}
