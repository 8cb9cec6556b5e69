package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A rule that cannot be compiled, though it is trusted, is named, with its file, line and column, what is wrong in it, and what was probably
 * meant. In an expected message, {@code schools.drl:<text>} stands for the line and column of the text.
 */
class BrokenRuleTest {
    private static final String LOW_SUBGROUP = "A school that has a low subgroup is in Level 3";
    private static final String LOWEST = "A school among the lowest performing schools is in Level 3";
    private static final String GRADUATION = "A school is in Level 3 if a group has a persistently low graduation rate";
    private static final String STATUS = "@Status(\"CONFIRMED\")";
    private static final String RULE = "<rule \">";
    private static final String DOES_NOT_FIT = " does not fit here; is something missing before it, such as 'when',"
            + " 'then', 'end', a comma or a bracket?";

    @TempDir
    private Path folder;

    static Stream<Arguments> misspeltRules() {
        return Stream.of(
                arguments(
                        LOWEST,
                        "percentile <= $cut",
                        "percentil <= $cut",
                        "<percentil <=>",
                        "percentil is not known of a School; did you mean percentile?"),
                arguments(
                        GRADUATION,
                        "GraduationHistory(complete",
                        "GraduationHistory(group.lable == \"x\"",
                        "<lable>",
                        "lable is not known of a StudentGroup; did you mean label?"),
                arguments(
                        LOW_SUBGROUP,
                        "$low : Fact(",
                        "$low : Fakt(",
                        "<$low : F>",
                        "Fakt is not known here; did you mean Fact?"),
                arguments(
                        GRADUATION,
                        "import org.accountability.model.GraduationHistory;\n",
                        "",
                        "<$history>",
                        "GraduationHistory is not known here; is its import missing?"),
                arguments(
                        LOW_SUBGROUP,
                        "FactKind.LOW_SUBGROUP",
                        "FactKind.LOW_SUBGRUP",
                        "<FactKind.LOW_SUBGRUP>",
                        "FactKind.LOW_SUBGRUP is not known here; did you mean LOW_SUBGROUP?"),
                arguments(
                        LOW_SUBGROUP,
                        "Level.LEVEL_3",
                        "Level.LEVEL_33",
                        "<Level.LEVEL_33>",
                        "Level.LEVEL_33 is not known here; did you mean LEVEL_3?"),
                arguments(
                        LOW_SUBGROUP,
                        "$low.organization()",
                        "$low.organisation()",
                        "<organisation()>",
                        "organisation is not known of a Fact; did you mean organization?"),
                arguments(
                        LOW_SUBGROUP,
                        "new Finding($low.",
                        "new Finding($lo.",
                        "<$lo.>",
                        "$lo is not known here; did you mean $low?"),
                arguments(
                        LOWEST,
                        "\"LOWEST_SCHOOLS\"",
                        "LOWEST_SCHOOLS",
                        "<LOWEST_SCHOOLS>",
                        "LOWEST_SCHOOLS is not known here; a text stands in quotes"),
                arguments(
                        LOW_SUBGROUP,
                        "FactKind.LOW_SUBGROUP)",
                        "FactKind.LOW_SUBGROUP, latestFourYear < 5)",
                        "<latestFourYear>",
                        "latestFourYear is not known of a Fact; known are category, citation, decidedBy, denied, group,"
                                + " kind, note, organization, percent, priorLevel, subject, value, year"),
                arguments(
                        LOWEST,
                        "percentile <= $cut",
                        "percentile <= \"twenty\"",
                        "<percentile <=>",
                        "percentile <= \"twenty\" compares a number with a text, which are never the same"),
                arguments(
                        LOW_SUBGROUP,
                        "FactKind.LOW_SUBGROUP",
                        "\"LOW_SUBGROUP\"",
                        "<kind ==>",
                        "kind == \"LOW_SUBGROUP\" compares a FactKind with a text, which are never the same"),
                arguments(
                        LOW_SUBGROUP,
                        "Kind.CRITERION, Level.LEVEL_3",
                        "Level.LEVEL_3",
                        "<insert(>",
                        "a finding takes an organisation code, a Kind, a Level, a text, or an organisation code,"
                                + " a Kind, a text, a text, or an organisation code, a text, a text; this one has an"
                                + " organisation code, a Level, a text"),
                arguments(
                        LOW_SUBGROUP,
                        "\"LOWEST_SUBGROUPS\"));",
                        "\"LOWEST_SUBGROUPS\"))",
                        "<LOWEST_SUBGROUPS|end>",
                        "'end'" + DOES_NOT_FIT));
    }

    static Stream<Arguments> malformedRules() {
        return Stream.of(
                arguments(LOW_SUBGROUP, "LOW_SUBGROUP)\nthen", "LOW_SUBGROUP\nthen", "<then>", "'then'" + DOES_NOT_FIT),
                arguments(LOWEST, "whole)", "whole", "<whole|$school>", "'$school'" + DOES_NOT_FIT),
                arguments(
                        LOWEST,
                        "null, percentile",
                        "null percentile",
                        "<null |percentile>",
                        "'percentile'" + DOES_NOT_FIT),
                arguments(
                        LOWEST,
                        "!= null",
                        "!= 2x0",
                        "<2x0>",
                        "2x0 is no whole number of up to 9 digits without leading zeros"));
    }

    static Stream<Arguments> headsOfRules() {
        return Stream.of(
                arguments(
                        "@Citation(\"",
                        "@Source(\"",
                        "unknown annotation @Source; known are Citation, Status, InForce"),
                arguments("@Status(", "@Statsu(", "unknown annotation @Statsu; did you mean Status?"),
                arguments(STATUS, "@Status(\"CONFIRMD\")", "unknown status CONFIRMD; did you mean CONFIRMED?"),
                arguments(STATUS, STATUS + " @Status(\"ASSUMED\")", "@Status is given twice"),
                arguments(
                        STATUS,
                        "@InForce(\"2016-2015\")",
                        "@InForce(\"2016-2015\") is no range of years, such as 2015-2016"),
                arguments(
                        STATUS,
                        "@InForce(\"2018-2019\")",
                        "@InForce(\"2018-2019\") lies outside the years of the pack, 2012-2017"));
    }

    @ParameterizedTest
    @MethodSource({"misspeltRules", "malformedRules"})
    void saysWhereItIsBrokenAndWhatWasMeant(String rule, String old, String replacement, String place, String message) {
        EditedPack pack = EditedPack.ofSchools(folder, rule).replace("schools.drl", old, replacement);

        assertThat(pack.refusalThoughTrusted()).isEqualTo(pack.withPlaces(problem(rule, place, message)));
    }

    @ParameterizedTest
    @MethodSource("headsOfRules")
    void saysWhatIsWrongWithItsAnnotations(String old, String replacement, String message) {
        EditedPack pack = EditedPack.ofSchools(folder, LOW_SUBGROUP).replace("schools.drl", old, replacement);

        assertThat(pack.refusalThoughTrusted()).isEqualTo(pack.withPlaces(problem(LOW_SUBGROUP, RULE, message)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Status(CONFIRMED)", "@InForce(2015-2016)", "@Status"})
    void mustQuoteItsAnnotations(String unquoted) {
        EditedPack pack = EditedPack.ofSchools(folder, LOW_SUBGROUP).replace("schools.drl", STATUS, unquoted);
        String name = unquoted.split("\\(", -1)[0];

        assertThat(pack.refusal())
                .isEqualTo(pack.withPlaces(problem(
                        LOW_SUBGROUP,
                        "<" + name + ">",
                        name + " must give one text in quotes, as " + name + "(\"...\")")));
    }

    @Test
    void mustCiteSomething() {
        EditedPack pack = EditedPack.ofSchools(folder, LOW_SUBGROUP);
        String text = pack.text("schools.drl");
        for (String citation : List.of("", "@Citation(\" \")", "// @Citation(\"DESE\")")) {
            pack.write("schools.drl", text.replaceFirst("@Citation.*", citation));

            assertThat(pack.refusalThoughTrusted())
                    .isEqualTo(pack.withPlaces("schools.drl:<rule \">: rule \"" + LOW_SUBGROUP
                            + "\" cites nothing; add @Citation(\"the document that states it\")"));
        }
    }

    @Test
    void mustHaveANameOfItsOwn() {
        EditedPack pack =
                EditedPack.ofSchools(folder, LOW_SUBGROUP, LOWEST).replace("schools.drl", LOW_SUBGROUP, LOWEST);

        assertThat(pack.refusalThoughTrusted())
                .isEqualTo(pack.withPlaces(
                        "schools.drl:<end\n|rule>: rule \"" + LOWEST + "\" is also stated in schools.drl:{rule \"}"));
    }

    @Test
    void mustBeginOnALineOfItsOwn() {
        EditedPack pack =
                EditedPack.ofSchools(folder, LOW_SUBGROUP, LOWEST).replace("schools.drl", "end\nrule", "end rule");

        assertThat(pack.refusal())
                .isEqualTo(pack.withPlaces("schools.drl:<rule \"A school among>: rule \"" + LOWEST
                        + "\": must begin on a line of its own"));
    }

    @Test
    void mustCloseItsQuotesAndWriteThemPlain() {
        EditedPack open = EditedPack.ofSchools(folder, LOW_SUBGROUP)
                .replace("schools.drl", "\"LOWEST_SUBGROUPS\"", "\"LOWEST_SUBGROUPS");

        assertThat(open.refusalThoughTrusted())
                .isEqualTo(open.withPlaces("schools.drl:<\"LOWEST_SUBGROUPS>: the quote is not closed on this line"));

        EditedPack curly = EditedPack.ofSchools(folder, LOW_SUBGROUP)
                .replace("schools.drl", "\"LOWEST_SUBGROUPS\"", "\u201CLOWEST_SUBGROUPS\u201D");

        assertThat(curly.refusalThoughTrusted())
                .isEqualTo(curly.withPlaces("schools.drl:<\u201C>: rule \"" + LOW_SUBGROUP
                        + "\": '\u201C' is not for rules: texts stand in plain double quotes"));
    }

    @Test
    void mustReadAParameterThatThePackHasOrItWouldFindNothing() {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST)
                .replace("schools.drl", "SCHOOL_PERCENTILE_CUT", "SCHOOL_PERCENTIL_CUT");

        assertThat(pack.refusalThoughTrusted())
                .isEqualTo(pack.withPlaces("schools.drl:<\"SCHOOL_PERCENTIL_CUT>: rule \"" + LOWEST
                        + "\": reads the parameter SCHOOL_PERCENTIL_CUT, which parameters.yaml does not have;"
                        + " did you mean SCHOOL_PERCENTILE_CUT?"));
    }

    @Test
    void isNamedWithEveryOtherThatIsBroken() {
        EditedPack pack = EditedPack.ofSchools(folder, LOW_SUBGROUP, LOWEST, GRADUATION)
                .replace("schools.drl", "$low : Fact(", "$low : Fakt(")
                .replace("schools.drl", "highestFiveYear", "highestFiveYears");

        assertThat(pack.refusalThoughTrusted())
                .isEqualTo(
                        pack.withPlaces(
                                problem(LOW_SUBGROUP, "<$low : F>", "Fakt is not known here; did you mean Fact?")
                                        + "\n"
                                        + problem(
                                                GRADUATION,
                                                "<highestFiveYears>",
                                                "highestFiveYears is not known of a GraduationHistory; did you mean highestFiveYear?")));
    }

    @Test
    void mayLackAnImportThatAnotherFileOfThePackHas() {
        EditedPack.in(folder)
                .replace("schools.drl", "import org.accountability.determination.LowestParticipation;\n", "")
                .load();
    }

    private static String problem(String rule, String place, String message) {
        return "schools.drl:" + place + ": rule \"" + rule + "\": " + message;
    }

    @Test
    void aParameterThatWasRenamedIsToldOnceWithTheOneThatNoRuleReads() {
        EditedPack pack = EditedPack.in(folder).replace("parameters.yaml", "LEVELS_4_AND_5_LIMIT:", "MOST_AT_4_AND_5:");

        assertThat(pack.refusal().lines())
                .singleElement()
                .asString()
                .endsWith(
                        "reads the parameter LEVELS_4_AND_5_LIMIT, as 2 others do, which parameters.yaml does not have; did you mean"
                                + " MOST_AT_4_AND_5? It is the one that no rule reads");
    }

    @Test
    void aParameterThatSeveralRulesReadIsToldOnce() {
        // The nearest name that is left is another's.
        EditedPack pack =
                EditedPack.in(folder).replace("parameters.yaml", "\nLOW_PARTICIPATION_CUT:", "\nTOO_FEW_PARTICIPATE:");

        assertThat(pack.refusal().lines())
                .singleElement()
                .asString()
                .contains("reads the parameter LOW_PARTICIPATION_CUT, as 2 others do, which")
                .endsWith("did you mean TOO_FEW_PARTICIPATE? It is the one that no rule reads");
    }
}
