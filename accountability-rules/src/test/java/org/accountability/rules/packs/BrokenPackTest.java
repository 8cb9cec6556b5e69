package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountability.model.Problem;
import org.accountability.rules.RulePacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is wrong with the files of a pack is said all at once, each problem with its place, the value and the remedy. In
 * an expected message, {@code file:<text>} stands for the line and column of the text.
 */
class BrokenPackTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> descriptions() {
        return Stream.of(
                arguments("title: Massachusetts", "titel: Massachusetts", """
                        pack.yaml:<titel>: unknown key 'titel'; did you mean title?
                        pack.yaml:<name: mass>: 'title' is missing"""),
                arguments("name: massachusetts/framework-2012", "name:", "pack.yaml:<\nname:|\n>: 'name' is missing"),
                arguments(
                        "years: 2012-2017",
                        "years: 2012 to 2017",
                        "pack.yaml:<years: |2012 to>: 'years' 2012 to 2017 is no range of school years, such as 2012-2017"),
                arguments("settles: schools", "setles: schools", """
                        pack.yaml:<setles>: unknown key 'setles'; did you mean settles?
                        pack.yaml:<stage: schools>: 'settles' is missing"""),
                arguments(
                        "settles: schools",
                        "settles: school",
                        "pack.yaml:<school\n>: 'settles' cannot be school; did you mean schools?"),
                arguments(
                        "stage: relief for schools",
                        "stage: districts",
                        "pack.yaml:<settles: schools\n    files: [relief-for-schools.drl]\n  - stage: |districts>:"
                                + " the stage districts is given twice"),
                arguments("[districts.drl]", "[district.drl]", """
                        pack.yaml:<district.drl>: stage districts names district.drl, which is not in the folder;\
                         did you mean districts.drl?
                        pack.yaml:<stages:>: districts.drl belongs to no stage; name it under a stage's files"""),
                arguments(
                        "  - stage: relief for districts\n    settles: districts\n    files: [relief-for-districts.drl]\n",
                        "",
                        "pack.yaml:<stages:>: relief-for-districts.drl belongs to no stage; name it under a stage's files"),
                arguments(
                        "[districts.drl]",
                        "[districts.drl, schools.drl]",
                        "pack.yaml:<schools.drl]\n  - stage: relief for districts>: schools.drl is named by the stage"
                                + " schools and by the stage districts; a file belongs to one"),
                arguments(
                        "known: grades",
                        "known: grade",
                        "pack.yaml:<grade\n>: 'known' cannot be grade; did you mean grades?"),
                arguments("because: in", "becuase: in", """
                        pack.yaml:<becuase>: unknown key 'becuase'; did you mean because?
                        pack.yaml:<years: 2017>: 'because' is missing"""));
    }

    static Stream<Arguments> parameters() {
        return Stream.of(
                arguments("unit: percentile", "units: percentile", """
                        parameters.yaml:<units>: unknown key 'units'; did you mean unit?
                        parameters.yaml:<description>: 'unit' is missing"""),
                arguments("      citation: DESE", "      source: DESE", """
                        parameters.yaml:<source: DESE>: unknown key 'source'; known are from, to, value, citation,\
                         status, checked
                        parameters.yaml:<from: 2012>: 'citation' is missing"""),
                arguments(
                        "status: CONFIRMED",
                        "status: CONFIRMD",
                        "parameters.yaml:<CONFIRMD>: 'status' cannot be CONFIRMD; did you mean CONFIRMED?"),
                arguments("      status: CONFIRMED\n", "", "parameters.yaml:<from: 2012>: 'status' is missing"),
                arguments(
                        "value: 20",
                        "value: twenty",
                        "parameters.yaml:<twenty>: 'value' twenty is neither a number nor true or false"),
                arguments(
                        "value: 20",
                        "value: 20%",
                        "parameters.yaml:<20%>: 'value' 20% is neither a number nor true or false"),
                arguments(
                        "value: 20",
                        "value: 20.5",
                        "parameters.yaml:<20.5>: parameter SCHOOL_PERCENTILE_CUT is 20.5, no whole number; its unit is"
                                + " percentile, 1 to 99"),
                arguments(
                        "value: 20",
                        "value: 120",
                        "parameters.yaml:<120>: parameter SCHOOL_PERCENTILE_CUT is 120, outside its unit, which is"
                                + " percentile, 1 to 99"),
                arguments(
                        "value: 67",
                        "value: -0.1",
                        "parameters.yaml:<-0.1>: parameter FOUR_YEAR_GRADUATION_CUT is -0.1, outside its unit, which is"
                                + " percent, 0 to 100"),
                arguments(
                        "value: 67",
                        "value: true",
                        "parameters.yaml:<true>: parameter FOUR_YEAR_GRADUATION_CUT is true, no number; its unit is"
                                + " percent, 0 to 100"),
                arguments(
                        "unit: percentile, 1 to 99",
                        "unit: percentlie",
                        "parameters.yaml:<percentlie>: parameter SCHOOL_PERCENTILE_CUT: unit 'percentlie': must be one of"
                                + " percent, percentage points, percentile, percentiles, points, weight, times, students,"
                                + " schools, years, school years, school year, yes or no, or state its range, as"
                                + " 'level, 1 to 5' does; did you mean percentile?"),
                arguments(
                        "unit: percentile, 1 to 99",
                        "unit: percentile, 0 to 100",
                        "parameters.yaml:<percentile, 0 to 100>: parameter SCHOOL_PERCENTILE_CUT: unit 'percentile, 0 to"
                                + " 100': goes beyond what percentile can be, which is 1 to 99"),
                arguments(
                        "from: 2012",
                        "from: 2012-13",
                        "parameters.yaml:<2012-13>: 'from' 2012-13 is no school year, such as 2013 for 2012-13"),
                arguments(
                        "    - from: 2012\n",
                        "    - from: 2012\n      to: 2011\n",
                        "parameters.yaml:<2011>: 'to' 2011 is before 'from' 2012"),
                arguments(
                        "    - from: 2012\n      value: false",
                        "    - from: 2012\n      to: 2016\n      value: false",
                        "parameters.yaml:<2016\n      value: true>: parameter PARTICIPATION_TWO_YEAR_AVERAGE:"
                                + " two values are in force in 2016"),
                arguments(
                        "    - from: 2016\n      value: true",
                        "    - from: 2012\n      value: true",
                        "parameters.yaml:<2012\n      value: true>: parameter PARTICIPATION_TWO_YEAR_AVERAGE: the value"
                                + " from 2012 must stand after, and begin later than, the one from 2012"),
                arguments(
                        "CUMULATIVE_PPI_TARGET:",
                        "SCHOOL_PERCENTILE_CUT:",
                        "parameters.yaml:<SCHOOL_PERCENTILE_CUT:\n  description: A cumulative>:"
                                + " 'SCHOOL_PERCENTILE_CUT' is given twice"),
                arguments(
                        "unit: percentile, 1 to 99",
                        "unit: percentile: 1 to 99",
                        "parameters.yaml:<: 1 to 99>: not YAML: mapping values are not allowed here;"
                                + " put a text that holds a colon in quotes"));
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                arguments("place: 2\n", "plaec: 2\n", """
                        reasons.yaml:<plaec>: unknown key 'plaec'; did you mean place?
                        reasons.yaml:<plaec>: 'place' is missing"""),
                arguments(
                        "place: 2\n",
                        "place: 1\n",
                        "reasons.yaml:<\nUNDERPERFORMING_SCHOOL:\n  place: |1>: reason UNDERPERFORMING_SCHOOL has the place of"
                                + " CHRONICALLY_UNDERPERFORMING_SCHOOL in the official order"),
                arguments(
                        "place: 2\n",
                        "place: second\n",
                        "reasons.yaml:<second>: 'place' must be a whole number, not 'second'"),
                arguments("place: 2\n", "place: 0\n", "reasons.yaml:<0\n>: 'place' 0 must be 1 or more"),
                arguments(
                        "      prints: Chronically underperforming school",
                        "      print: Chronically underperforming school",
                        """
                        reasons.yaml:<print: >: unknown key 'print'; did you mean prints?
                        reasons.yaml:<from: 2012>: 'prints' is missing; write "" where nothing is printed"""),
                arguments(
                        "    - from: 2013\n",
                        "    - from: 2011\n",
                        "reasons.yaml:<2011>: reason PERSISTENTLY_LOW_GRADUATION: the text from 2011 must stand after,"
                                + " and begin later than, the one from 2012"));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void inItsDescription(String old, String replacement, String problems) {
        refused("pack.yaml", old, replacement, problems);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void inItsParameters(String old, String replacement, String problems) {
        refused("parameters.yaml", old, replacement, problems);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void inItsReasons(String old, String replacement, String problems) {
        refused("reasons.yaml", old, replacement, problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack.yaml", "parameters.yaml", "reasons.yaml"})
    void aFileThatIsMissingOrEmptyOrNoMapping(String file) {
        EditedPack pack = EditedPack.in(folder);

        assertThat(pack.write(file, "# nothing\n").refusal()).isEqualTo(file + ":1:1: the file is empty");
        assertThat(pack.write(file, "[]").refusal()).startsWith(file + ":1:1: must ");
        assertThat(pack.delete(file).refusal()).isEqualTo(file + ": the pack has no such file");
    }

    @Test
    void aFolderThatIsMissing() {
        assertThat(RulePacks.load(folder.resolve("nowhere")).problems())
                .extracting(Problem::message)
                .containsExactly("there is no such folder; a rule pack is a folder with a pack.yaml");
    }

    @Test
    void everyFileThatIsMissing() {
        EditedPack pack = EditedPack.in(folder)
                .delete("pack.yaml")
                .delete("parameters.yaml")
                .delete("reasons.yaml");

        assertThat(pack.refusal()).isEqualTo("""
                        pack.yaml: the pack has no such file
                        parameters.yaml: the pack has no such file
                        reasons.yaml: the pack has no such file""");
    }

    @Test
    void bytesThatAreNotUtf8() {
        EditedPack pack =
                EditedPack.in(folder).replace("reasons.yaml", "prints: Chronically", "prints: \u00C9cole chronically");

        pack.write("reasons.yaml", pack.text("reasons.yaml").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(pack.refusal()).matches("reasons\\.yaml:\\d+:15: byte 0xC9 is not UTF-8; save the file as UTF-8");
    }

    @Test
    void twoPackagesOrNone() {
        EditedPack pack = EditedPack.in(folder)
                .replace("districts.drl", "package massachusetts.framework2012;", "package massachusetts.districts;")
                .replace("relief-for-schools.drl", "package massachusetts.framework2012;", "");

        assertThat(pack.refusal()).isEqualTo("""
                        relief-for-schools.drl:1:1: names no package; every rule file begins with the package of the pack
                        districts.drl:1:1: names the package massachusetts.districts, but schools.drl names\
                         massachusetts.framework2012; all rule files of a pack must name the same one""");
    }

    @Test
    void aRuleFileWithoutRules() {
        assertThat(EditedPack.in(folder)
                        .write("districts.drl", "package massachusetts.framework2012;\n")
                        .refusal())
                .isEqualTo("districts.drl:1:1: the file states no rule");
    }

    @Test
    void noStages() {
        EditedPack pack = EditedPack.ofSchools(
                        folder, "A school whose every cumulative PPI meets the goals is in Level 1")
                .write("pack.yaml", "name: mine\nformat: 2\ntitle: Mine\nyears: 2013\nstages: []\n");

        assertThat(pack.refusal()).isEqualTo("""
                        pack.yaml:5:1: the stages name no rule file
                        pack.yaml:5:1: schools.drl belongs to no stage; name it under a stage's files""");
    }

    @Test
    void inEveryFileAtOnce() {
        EditedPack pack = EditedPack.in(folder)
                .replace("pack.yaml", "settles: schools", "settles: school")
                .replace("parameters.yaml", "value: 20", "value: twenty")
                .replace("reasons.yaml", "place: 2\n", "place: second\n")
                .replace("schools.drl", "@Status(", "@Statsu(");

        assertThat(pack.refusal().lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("pack.yaml"))
                .anyMatch(line -> line.startsWith("parameters.yaml"))
                .anyMatch(line -> line.startsWith("reasons.yaml"))
                .anyMatch(line -> line.startsWith("schools.drl"));
    }

    private void refused(String file, String old, String replacement, String problems) {
        EditedPack pack = EditedPack.in(folder).replace(file, old, replacement);

        assertThat(pack.refusal().lines().filter(line -> line.startsWith(file)).collect(Collectors.joining("\n")))
                .isEqualTo(pack.withPlaces(problems));
    }
}
