package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accountability.model.Problem;
import org.accountability.rules.internal.loading.PackLoader;
import org.accountability.rules.internal.validation.PackReview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules look up in a table has a row in every year in which it can come up. Nothing is compiled for it. */
class TableAnswersTest {
    private static final String TABLE = "essa-crosswalk.yaml";

    @TempDir
    private Path folder;

    @Test
    void everyReasonOfTheBundledPackHasARow() {
        EditedPack.in(folder);

        assertThat(unanswered()).isEmpty();
    }

    @Test
    void aReasonWithoutARowIsNamedWithTableAndYears() {
        EditedPack pack = EditedPack.in(folder).replace(TABLE, "cause: LOWEST_SUBGROUPS\n", "cause: OTHERS\n");

        assertThat(unanswered())
                .containsExactly(
                        pack.withPlaces("schools.drl:<\"LOWEST_SUBGROUPS\">: rule \"A school that has a low subgroup"
                                + " is in Level 3\": no row of essa-crosswalk.yaml answers the reason LOWEST_SUBGROUPS in Level 3,"
                                + " which it gives in 2012-2017; add one with the cause LOWEST_SUBGROUPS, or nothing is found under"
                                + " essa"));
    }

    @Test
    void aRowOfAnotherLevelIsNoAnswer() {
        EditedPack.in(folder)
                .replace(TABLE, "- levels: [1]\n  cause: MEETING_GOALS", "- levels: [2]\n  cause: MEETING_GOALS");

        assertThat(unanswered())
                .singleElement()
                .asString()
                .contains("answers the reason MEETING_GOALS in Level 1, which it gives in 2012-2017");
    }

    @Test
    void aRowThatEndsIsMissedInTheYearsAfter() {
        EditedPack.in(folder)
                .replace(TABLE, "cause: MEETING_GOALS\n", "cause: MEETING_GOALS\n  to: 2015\n")
                .replace(TABLE, "cause: LOWEST_TENTH\n", "cause: LOWEST_TENTH\n  to: 2014\n");

        Map<String, String> found = new LinkedHashMap<>();
        for (String one : unanswered()) {
            found.put(one.contains("MEETING_GOALS") ? "reason" : "cause", one);
        }
        assertThat(found).hasSize(2);
        assertThat(found.get("reason")).contains("which it gives in 2016-2017;");
        assertThat(found.get("cause"))
                .contains(
                        "no row of essa-crosswalk.yaml has the cause LOWEST_TENTH in 2015-2017; add one, or end the rule");
    }

    @Test
    void whatCannotComeUpNeedsNoRow() {
        // Of schools alone, in years without such a reason, and under a star: none has a row.
        EditedPack pack = EditedPack.in(folder);

        assertThat(pack.text(TABLE))
                .doesNotContain("cause: SCHOOLS_OF_THE_DISTRICT")
                .doesNotContain("cause: LEFT_LEVEL_4");
        assertThat(unanswered()).isEmpty();
    }

    private List<String> unanswered() {
        List<Problem> problems = new ArrayList<>();
        PackReview.review(new PackLoader(folder, EditedPack.UNHURRIED).read().orElseThrow(), problems);
        return problems.stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .filter(problem -> problem.contains("no row of "))
                .toList();
    }
}
