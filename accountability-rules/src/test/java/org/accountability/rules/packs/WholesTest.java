package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.workbench.Lint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters that a pack calls parts of a whole make it, in every year, in its files and where a value is tried. */
class WholesTest {
    private static final String INDEX = "index-parameters.yaml";
    private static final String OF_YEAR = "CUMULATIVE_PPI_WEIGHT";
    private static final String BEFORE = "CUMULATIVE_PPI_WEIGHT_1_YEAR_BEFORE";
    private static final RulePack FRAMEWORK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @TempDir
    private Path folder;

    @Test
    void partsThatDoNotMakeTheWholeAreRefusedInTheFirstYearInWhichTheyDoNot() {
        EditedPack pack = EditedPack.ofSchools(folder, "A school declared underperforming is in Level 4")
                .replace(
                        INDEX,
                        "value: 4\n",
                        "value: 4\n      citation: a\n      status: ASSUMED\n    - from: 2014\n      value: 6\n");

        assertThat(errors())
                .containsExactly(pack.withPlaces("index-parameters.yaml:<" + OF_YEAR + ":>: the parts of a"
                        + " cumulative PPI add up to 12 in 2014, not to 10: CUMULATIVE_PPI_WEIGHT 6,"
                        + " CUMULATIVE_PPI_WEIGHT_1_YEAR_BEFORE 3, CUMULATIVE_PPI_WEIGHT_2_YEARS_BEFORE 2,"
                        + " CUMULATIVE_PPI_WEIGHT_3_YEARS_BEFORE 1; change them together"));
    }

    @Test
    void aPartThatEndsIsMissed() {
        EditedPack.ofSchools(folder, "A school declared underperforming is in Level 4")
                .append(
                        "parameters.yaml",
                        part("FIRST", "percent", "60", "") + part("SECOND", "percent", "40", "to: 2015, "));

        assertThat(errors())
                .singleElement()
                .asString()
                .contains(": the parts of a score add up to 60 in 2016, not to 100: FIRST 60; change them together");
    }

    @Test
    void partsOfNoCommonUnitCannotBeAddedUp() {
        EditedPack pack = EditedPack.ofSchools(folder, "A school declared underperforming is in Level 4")
                .append("parameters.yaml", part("FIRST", "percent", "60", "") + part("SECOND", "weight", "40", ""));

        assertThat(errors())
                .containsExactly(
                        pack.withPlaces("parameters.yaml:<FIRST:>: the parts of a score must be of one unit that"
                                + " says what they add up to, such as percent, or 'weight, 0 to 10': FIRST is of 'percent',"
                                + " SECOND is of 'weight'"));
    }

    @Test
    void tenthsAddUpExactly() {
        EditedPack.ofSchools(folder, "A school declared underperforming is in Level 4")
                .append(
                        "parameters.yaml",
                        part("FIRST", "percent", "33.3", "") + part("SECOND", "percent", "66.7", ""));

        assertThat(errors()).isEmpty();
    }

    @Test
    void oneTriedAloneIsRefusedAndAllTogetherAreNot() {
        assertThat(FRAMEWORK.withParameters(Map.of(OF_YEAR, "5")).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "parameter CUMULATIVE_PPI_WEIGHT: the parts of a cumulative PPI add up to 11 in 2009, not"
                                + " to 10: CUMULATIVE_PPI_WEIGHT 5, CUMULATIVE_PPI_WEIGHT_1_YEAR_BEFORE 3,"
                                + " CUMULATIVE_PPI_WEIGHT_2_YEARS_BEFORE 2, CUMULATIVE_PPI_WEIGHT_3_YEARS_BEFORE 1; change them"
                                + " together");
        assertThat(FRAMEWORK.withParameters(Map.of(OF_YEAR, "5", BEFORE, "2")).problems())
                .isEmpty();
        assertThat(FRAMEWORK
                        .withParameters(Map.of("SCHOOL_PERCENTILE_CUT", "21"))
                        .problems())
                .isEmpty();
    }

    /** Written a second time, by the names of the parameters: all that weighs years or areas of one thing. */
    static Stream<List<String>> wholesOf2018() {
        List<String> areas = List.of("ACHIEVEMENT", "GROWTH", "COMPLETION", "ENGLISH_PROFICIENCY", "ADDITIONAL");
        return Stream.concat(
                Stream.of(
                                "WEIGHT_NON_HIGH_SCHOOL_WITH_EL_",
                                "WEIGHT_NON_HIGH_SCHOOL_WITHOUT_EL_",
                                "WEIGHT_HIGH_SCHOOL_WITH_EL_",
                                "WEIGHT_HIGH_SCHOOL_WITHOUT_EL_",
                                "WEIGHT_LOWEST_")
                        .map(column -> areas.stream().map(column::concat).toList()),
                Stream.of(
                        List.of("CUMULATIVE_WEIGHT_OF_PRIOR_YEAR", "CUMULATIVE_WEIGHT_OF_YEAR"),
                        List.of(
                                "PERCENTILE_WEIGHT_OF_YEAR",
                                "PERCENTILE_WEIGHT_1_YEAR_BEFORE",
                                "PERCENTILE_WEIGHT_2_YEARS_BEFORE")));
    }

    @ParameterizedTest
    @MethodSource("wholesOf2018")
    void theBundledWeightsOf2018AddUpTo100(List<String> names) {
        RulePack system = RulePacks.bundled(Massachusetts.SYSTEM_2018);
        IntStream.of(2018, 2019, 2024, 2025).mapToObj(SchoolYear::of).forEach(year -> {
            List<Parameter> weights = names.stream()
                    .flatMap(name -> system.computingParameters(year).find(name).stream())
                    .toList();

            if (!weights.isEmpty()) {
                assertThat(weights.stream().map(Parameter::decimal).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo("100");
            }
        });
    }

    private List<String> errors() {
        return Lint.of(folder, EditedPack.UNHURRIED).stream()
                .filter(Problem::isError)
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    private static String part(String name, String unit, String value, String to) {
        return """

                %s:
                  description: A share of a score.
                  unit: %s
                  part_of: a score
                  values:
                    - {from: 2012, %svalue: %s, citation: a test, status: ASSUMED}
                """.formatted(name, unit, to, value);
    }
}
