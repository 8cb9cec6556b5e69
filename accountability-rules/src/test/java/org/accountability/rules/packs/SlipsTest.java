package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.accountability.model.Problem;
import org.accountability.rules.workbench.Lint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Slips that people make who know spreadsheets better than rules are told in their own words, at the place where they
 * were made.
 */
class SlipsTest {
    private static final String LOWEST = "A school among the lowest performing schools is in Level 3";
    private static final String LOW_SUBGROUP = "A school that has a low subgroup is in Level 3";
    private static final String CONDITIONS = "percentile != null, percentile <= $cut";

    @TempDir
    private Path folder;

    private EditedPack pack;

    @BeforeEach
    void copy() {
        pack = EditedPack.ofSchools(folder, LOWEST, LOW_SUBGROUP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "percentile <> null, percentile <= $cut; <>; for '<>' write !=",
                "percentile != null, percentile =< $cut; =<; for '=<' write <=",
                "percentile != null, $cut => percentile; =>; for '=>' write >=",
                "percentile != null, percentile ≤ $cut; ≤; for '≤' write <=",
                "percentile ≠ null, percentile <= $cut; ≠; for '≠' write !=",
                "percentile != null AND percentile <= $cut; AND; for 'AND' write a comma or &&",
                "percentile != null and percentile <= $cut; and; for 'and' write a comma or &&",
                "percentile != null & percentile <= $cut; &; for '&' write a comma or &&",
                "percentile == null OR percentile <= $cut; OR; for 'OR' write ||",
                "percentile is null; is; 'is' is not for rules: to ask whether a value is known, write == null or"
                        + " != null",
            })
    void anOperatorAsSpreadsheetsWriteItIsToldWithTheRightOne(String written, String at, String message) {
        pack.replace("schools.drl", CONDITIONS, written);

        assertThat(lint()).containsExactly(placeIn(written, at) + ofRule(message));
    }

    @Test
    void severalOperatorsAreToldAtOnce() {
        String written = "percentile <> null AND percentile <= $cut";
        pack.replace("schools.drl", CONDITIONS, written);

        assertThat(lint())
                .containsExactly(
                        placeIn(written, "<>") + ofRule("for '<>' write !="),
                        placeIn(written, "AND") + ofRule("for 'AND' write a comma or &&"));
    }

    @Test
    void aRuleWithoutAnEndIsNamedWhereItBegins() {
        pack.replace("schools.drl", "\"LOWEST_SCHOOLS\"));\nend", "\"LOWEST_SCHOOLS\"));\n");

        assertThat(lint())
                .containsExactly(pack.withPlaces("schools.drl:<rule \"" + LOWEST + ">: ")
                        + ofRule("has no 'end'; close it with a line that says end"));
    }

    @Test
    void aLevelWrittenAsANumberIsToldByItsName() {
        pack.replace("schools.drl", "Level.LEVEL_3, \"LOWEST_SCHOOLS\"", "3, \"LOWEST_SCHOOLS\"");

        assertThat(lint())
                .containsExactly(
                        pack.withPlaces("schools.drl:<3, \"LOWEST_SCHOOLS>: ") + ofRule("for 3 write Level.LEVEL_3"));
    }

    @ParameterizedTest
    @CsvSource({"5", "7"})
    void aLineThatIsMovedIsToldWithItsNeighbors(int spaces) {
        pack.replace("parameters.yaml", "      value: 20", " ".repeat(spaces) + "value: 20");

        assertThat(lint())
                .containsExactly(pack.withPlaces("parameters.yaml:<value: 20>: the line begins with " + spaces
                        + " spaces, the lines beside it with 6"));
    }

    @Test
    void anotherSpaceThanTheOrdinaryOneIsToldWhereItStands() {
        pack.replace("parameters.yaml", "      value: 20", "      value:\u00A020");

        assertThat(lint())
                .containsExactly(pack.withPlaces("parameters.yaml:<\u00A020>: a non-breaking space stands after"
                        + " 'value:'; put an ordinary space in its place"));
    }

    /** The rule that is edited asks its school on line 22, from column 22 on. */
    private static String placeIn(String written, String at) {
        return "schools.drl:23:" + (22 + written.indexOf(at)) + ": ";
    }

    private static String ofRule(String message) {
        return "rule \"" + LOWEST + "\": " + message;
    }

    private List<String> lint() {
        return Lint.of(folder, EditedPack.UNHURRIED).stream()
                .filter(Problem::isError)
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }
}
