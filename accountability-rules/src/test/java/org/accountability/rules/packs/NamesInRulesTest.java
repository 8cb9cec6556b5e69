package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.accountability.model.Problem;
import org.accountability.rules.RulePacks;
import org.accountability.rules.workbench.Lint;
import org.accountability.rules.workbench.ScenarioReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A name that a rule gives and its pack does not have would switch the rule off, or on for everybody: the pack is
 * refused, wherever in the rule the name stands.
 */
class NamesInRulesTest {
    private static final String LOWEST = "A school among the lowest performing schools is in Level 3";
    private static final String READ = "Parameter(name == \"SCHOOL_PERCENTILE_CUT\", $cut : whole)";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parameter(name == \"SCHOOL_PERCENTIL_CUT\", $cut : whole)",
                "Parameter($cut : whole, name == \"SCHOOL_PERCENTIL_CUT\")",
                "Parameter( $cut : whole , name==\"SCHOOL_PERCENTIL_CUT\" )",
                "Parameter($cut : whole, citation != \"none\", name == \"SCHOOL_PERCENTIL_CUT\")",
                "Parameter($cut : whole(), whole > 5, /* the cut */ name == \"SCHOOL_PERCENTIL_CUT\")",
                "Parameter(\n    $cut : whole,\n    // the cut\n    name ==\n    \"SCHOOL_PERCENTIL_CUT\")",
                "$read : Parameter(name == \"SCHOOL_PERCENTIL_CUT\", $cut : whole)",
                "Parameter($cut : whole, name == \"SCHOOL_PERCENTILE_CUT\")\n    exists Parameter(name == \"SCHOOL_PERCENTIL_CUT\")",
                "Parameter($cut : whole, name == \"SCHOOL_PERCENTILE_CUT\")\n    not Parameter(yes, name == \"SCHOOL_PERCENTIL_CUT\")",
                "Parameter($cut : whole, name == \"SCHOOL_PERCENTIL_CUT\", name == \"SCHOOL_PERCENTILE_CUT\")"
            })
    void nameParametersOfThePack(String read) {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST).replace("schools.drl", READ, read);
        String refusal = pack.withPlaces("schools.drl:<\"SCHOOL_PERCENTIL_CUT>: rule \"" + LOWEST
                + "\": reads the parameter SCHOOL_PERCENTIL_CUT, which parameters.yaml does not have; did you mean"
                + " SCHOOL_PERCENTILE_CUT?");

        assertThat(pack.refusal()).isEqualTo(refusal);
        assertThat(pack.refusalThoughTrusted()).isEqualTo(refusal);
    }

    @Test
    void areHeldAgainstThePackByWhateverReadsIt() {
        EditedPack.ofSchools(folder, LOWEST)
                .replace("schools.drl", READ, "Parameter($cut : whole, name == \"SCHOOL_PERCENTIL_CUT\")")
                .scenarios("");

        assertThat(RulePacks.load(folder).problems()).hasSize(1).first().satisfies(NamesInRulesTest::namesTheParameter);
        assertThat(Lint.of(folder)).first().satisfies(NamesInRulesTest::namesTheParameter);
        assertThat(ScenarioReport.run(folder).value()).isEmpty();
    }

    private static void namesTheParameter(Problem problem) {
        assertThat(problem.isError()).isTrue();
        assertThat(problem.message()).contains("SCHOOL_PERCENTIL_CUT", "did you mean SCHOOL_PERCENTILE_CUT?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $x : Fact(kind == FactKind.COMPLIANCE_FINDING, category == "NTB") | asks for the category NTB, which the pack does not have; did you mean NTA?
            $x : Standing(stage == "special_education", outcome.label == "Needs Interventon") | asks for the label Needs Interventon, which its stage does not have; did you mean Needs Intervention?
            $x : Fact(kind.code == "low_subgrup") | kind.code is never "low_subgrup"; did you mean low_subgroup?
            $x : School(type != null, type.label != "Elementry School") | type.label is never "Elementry School"; did you mean Elementary School?
            $x : Standing(stage == "level", level.number == 7) | level.number is never 7; known are 0, 1, 2, 3, 4, 5
            $x : School(organization.district.digits == "00350000") | write district() with brackets; without them it may be isDistrict that is meant
            """)
    void nameWhatConstantsAndOutcomesSay(String fact, String message) {
        assertThat(withRule(fact, "\"LIAISON\", \"COMMISSIONERS_DISTRICT\"").refusal())
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $x : Standing(stage == "special_education", $o : outcome.code) | $o, "COMMISSIONERS_DISTRICT" | $o is no outcome of assistance; give one in quotes, or what a row of a table gives
            $x : School(name != null) | $x.name(), "COMMISSIONERS_DISTRICT" | $x.name() is no outcome of assistance
            $x : School(name != null) | "LIAISON", $x.name() | $x.name() is no reason; give the code of one in quotes, or what a row of a table gives it because of
            """)
    void findWhatATopicAndTheReasonsHave(String fact, String finds, String message) {
        assertThat(withRule(fact, finds).refusal()).contains(message);
    }

    private EditedPack withRule(String fact, String finds) {
        return EditedPack.in(folder)
                .replace(
                        "assistance.drl",
                        "import org.accountability.model.School;",
                        "import org.accountability.model.School;\nimport org.accountability.model.SchoolType;")
                .append(
                        "assistance.drl",
                        "\nrule \"Another\"\n    @Citation(\"a test\")\n    @Status(\"ASSUMED\")\nwhen\n    " + fact
                                + "\nthen\n    insert(new Finding($x.organization(), " + finds + "));\nend\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decimal   | percent   | 20.5 | $cut : whole              | a whole number
            condition | percent   | 20.5 | whole > 5, $cut : decimal | a whole number
            call      | percent   | 20.5 | $cut : whole()            | a whole number
            second    | yes or no | true | $cut : decimal            | a number
            neither   | percent   | 20   | yes, $cut : decimal       | true or false
            """)
    void readParametersAsWhatTheyAre(String what, String unit, String value, String read, String kind) {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST)
                .replace("schools.drl", READ, "Parameter(" + read + ", name == \"SCHOOL_PERCENTILE_CUT\")")
                .replace("parameters.yaml", "percentile, 1 to 99", unit)
                .replace("parameters.yaml", "value: 20", "value: " + value);

        assertThat(pack.refusal())
                .as(what)
                .isEqualTo(pack.withPlaces("parameters.yaml:<value: |" + value
                        + ">: parameter SCHOOL_PERCENTILE_CUT is '"
                        + value + "' from 2012; a rule reads it as " + kind + " (schools.drl:{rule \"} \"" + LOWEST
                        + "\")"));
    }

    @Test
    void readTheFactOfAParameterAsWhatItIs() {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST)
                .replace("schools.drl", READ, "$read : Parameter(name == \"SCHOOL_PERCENTILE_CUT\")")
                .replace("schools.drl", "percentile <= $cut", "percentile <= $read.whole")
                .replace("parameters.yaml", "percentile, 1 to 99", "percent")
                .replace("parameters.yaml", "value: 20", "value: 20.5");

        assertThat(pack.refusal()).contains("parameter SCHOOL_PERCENTILE_CUT is '20.5' from 2012; a rule reads it as");
    }

    /** In the first column the file; the second is what is replaced where it stands first, the third what it becomes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            actions.drl        | table == "actions"       | table == "action"      | "action"  | looks at the table action, which pack.yaml does not have; did you mean actions?
            essa-crosswalk.drl | cause == "LOWEST_TENTH"  | cause == "LOWEST_TENT" | "LOWEST_TENT"| asks for the cause LOWEST_TENT, which the table does not have; did you mean LOWEST_TENTH?
            essa-crosswalk.drl | cause == "LOWEST_TENTH"  | "CSII" == gives        | "CSII"    | asks for the outcome CSII, which the table does not have; did you mean CSI?
            essa-crosswalk.drl | cause == "LOWEST_TENTH"  | because == "FEDERAL_X" | "FEDERAL_X| asks for the reason FEDERAL_X, which reasons.yaml does not have
            focus-area-findings.drl | outcome.code == "REVIEWED" | outcome.code != "REVIEWD" | "REVIEWD" | asks for the outcome REVIEWD, which its stage does not have; did you mean REVIEWED?
            focus-area-findings.drl | outcome.code == "REVIEWED" | outcome.level().code == "LEVEL_2", outcome.code() == "REVIEWD" | "REVIEWD" | asks for the outcome REVIEWD, which its stage does not have; did you mean REVIEWED?
            districts.drl      | reason == "NEXT_GENERATION_ASSESSMENT" | reason == "NEXT_GEN" | "NEXT_GEN"  | asks for the reason NEXT_GEN, which reasons.yaml does not have
            assistance.drl     | causedBy("UNDERPERFORMING_DISTRICT") | causedBy("UNDERPERFORMING_DISTRIC") | "UNDERPERFORMING_DISTRIC" | asks for the reason UNDERPERFORMING_DISTRIC, which reasons.yaml does not have; did you mean UNDERPERFORMING_DISTRICT?
            exit.drl           | "level", reason == "LOWEST_SCHOOLS" | "level", reason == "LOWEST_SCHOLS" | "LOWEST_SCHOLS" | asks for the reason LOWEST_SCHOLS, which reasons.yaml does not have; did you mean LOWEST_SCHOOLS?
            """)
    void nameOutcomesReasonsAndTablesOfThePack(String file, String old, String replacement, String at, String message) {
        EditedPack pack = EditedPack.in(folder).replace(file, old, replacement);

        assertThat(pack.refusal().lines()).anySatisfy(line -> assertThat(line)
                .startsWith(pack.withPlaces(file + ":<" + at + ">: rule \""))
                .endsWith(message));
    }
}
