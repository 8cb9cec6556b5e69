package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.accountability.model.Problem;
import org.accountability.rules.workbench.Lint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an analyst may get wrong is found before anything runs, with rule, place and remedy. In an expected message,
 * {@code schools.drl:<text>} stands for the line and column of the text.
 */
class LintTest {
    private static final String LOWEST = "A school among the lowest performing schools is in Level 3";
    private static final String LOW_SUBGROUP = "A school that has a low subgroup is in Level 3";
    private static final String PARTICIPATION = "A school with low participation is in Level 2";
    private static final String GRADUATION = "A school is in Level 3 if a group has a persistently low graduation rate";
    private static final String BOTH =
            "A school among the lowest performing schools that has a low subgroup is in Level 3";
    private static final String DESIGNATED = "A school declared underperforming is in Level 4";
    private static final String CONTINUED = "A school flagged for insufficient data has no level";

    @TempDir
    private Path folder;

    static Stream<Arguments> errors() {
        return Stream.of(
                arguments(
                        LOWEST,
                        "percentile <= $cut",
                        "percentil <= $cut",
                        "<percentil <=>",
                        "percentil is not known of a School; did you mean percentile?"),
                arguments(
                        LOWEST,
                        "percentile <= $cut",
                        "percentile <= $cutt",
                        "<$cutt>",
                        "$cutt is not known here; did you mean $cut?"),
                arguments(
                        LOWEST,
                        "percentile <= $cut",
                        "percentile <= \"twenty\"",
                        "<percentile <= \"twenty\">",
                        "percentile <= \"twenty\" compares a number with a text, which are never the same"),
                arguments(
                        LOW_SUBGROUP,
                        "kind == FactKind.LOW_SUBGROUP",
                        "kind == \"LOW_SUBGROUP\"",
                        "<kind == \"LOW>",
                        "kind == \"LOW_SUBGROUP\" compares a FactKind with a text, which are never the same"),
                arguments(
                        LOW_SUBGROUP,
                        "FactKind.LOW_SUBGROUP",
                        "FactKind.LOW_SUBGRUP",
                        "<FactKind.LOW_SUBGRUP>",
                        "FactKind.LOW_SUBGRUP is not known here; did you mean LOW_SUBGROUP?"),
                arguments(
                        LOW_SUBGROUP,
                        "$low : Fact(",
                        "$low : Fakt(",
                        "<$low : Fakt>",
                        "Fakt is not known here; did you mean Fact?"),
                arguments(
                        GRADUATION,
                        "GraduationHistory(complete,",
                        "GraduationHistory(complete, !students,",
                        "<students,>",
                        "students is a number, not yes or no; compare it"),
                arguments(
                        LOWEST,
                        "percentile != null,",
                        "servesGrades3To8,",
                        "<servesGrades3To8>",
                        "servesGrades3To8 may be not known; write servesGrades3To8 == true"),
                arguments(
                        GRADUATION,
                        "complete,",
                        "complete, latestFourYear != null,",
                        "<latestFourYear != null>",
                        "latestFourYear != null compares a number with null, but it is always known; leave it out"),
                arguments(
                        LOW_SUBGROUP,
                        "Kind.CRITERION, Level.LEVEL_3",
                        "Level.LEVEL_3, Kind.CRITERION",
                        "<insert(>",
                        "a finding takes an organisation code, a Kind, a Level, a text, or an organisation code, a"
                                + " Kind, a text, a text, or an organisation code, a text, a text; this one has an"
                                + " organisation code, a Level, a Kind, a text"),
                arguments(
                        LOW_SUBGROUP,
                        "\"LOWEST_SUBGROUPS\"",
                        "\"LOWEST_SUBGRUPS\"",
                        "<\"LOWEST_SUBGRUPS>",
                        "gives the reason LOWEST_SUBGRUPS, which reasons.yaml does not have; did you mean"
                                + " LOWEST_SUBGROUPS?"),
                arguments(
                        LOW_SUBGROUP,
                        "\"LOWEST_SUBGROUPS\"",
                        "\"HELD_HARMLESS\"",
                        "<\"HELD_HARMLESS>",
                        "gives the reason HELD_HARMLESS from 2012, which reasons.yaml prints only from 2015"),
                arguments(
                        BOTH,
                        "organization == $low, ",
                        "",
                        "<$school : School>",
                        "School must be one of the same organisation as before; add organization == $name.organization,"
                                + " where $name is the fact matched before"),
                arguments(
                        LOWEST,
                        "Parameter(name == \"SCHOOL_PERCENTILE_CUT\", $cut : whole)",
                        "Parameter($cut : whole)",
                        "<Parameter($cut>",
                        "must say which Parameter is meant, as Parameter(name == \"...\")"),
                arguments(
                        PARTICIPATION,
                        "rate >= $veryLow, rate < $low",
                        "rate < $veryLow, rate >= $low",
                        "<rule \">",
                        "can never find anything: rate < $veryLow and rate >= $low never both hold in 2012"),
                arguments(
                        LOWEST,
                        "percentile != null,",
                        "percentile == null,",
                        "<rule \">",
                        "can never find anything: percentile == null and percentile <= $cut never both hold in 2012"),
                arguments(
                        DESIGNATED,
                        "FactKind.UNDERPERFORMING,",
                        "FactKind.UNDERPERFORMING, kind == FactKind.EXIT,",
                        "<rule \">",
                        "can never find anything: kind == FactKind.UNDERPERFORMING and kind == FactKind.EXIT never both"
                                + " hold"),
                arguments(
                        LOWEST,
                        "@Citation(\"DESE, Framework for District Accountability and Assistance, August 2012,"
                                + " Classification of schools\")",
                        "",
                        null,
                        "cites nothing; add @Citation(\"the document that states it\")"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void namesTheRuleThePlaceAndTheRemedy(
            String rule, String old, String replacement, @Nullable String place, String message) {
        EditedPack pack = EditedPack.ofSchools(folder, rule).replace("schools.drl", old, replacement);

        List<String> errors = lint(Problem::isError);

        String line = place == null
                ? pack.withPlaces("schools.drl:<rule \">: rule \"" + rule + "\" " + message)
                : pack.withPlaces("schools.drl:" + place + ": rule \"" + rule + "\": " + message);
        assertThat(errors).containsExactly(line);
    }

    @Test
    void saysEverythingAtOnce() {
        EditedPack.ofSchools(folder, LOWEST, LOW_SUBGROUP, GRADUATION)
                .replace("schools.drl", "percentile <= $cut", "percentil <= $cut")
                .replace("schools.drl", "FactKind.LOW_SUBGROUP", "FactKind.LOW_SUBGRUP")
                .replace(
                        "schools.drl",
                        "then\n    insert(new Finding($history",
                        "then\n    System.exit(1);\n    insert(new Finding($history")
                .replace("parameters.yaml", "value: 67", "value: sixty-seven")
                .replace("reasons.yaml", "place: 2\n", "place: two\n");

        assertThat(lint(Problem::isError)).hasSize(5);
    }

    @Test
    void warnsOfWhatIsStatedAndNeverUsed() {
        EditedPack pack = EditedPack.in(folder)
                .append("parameters.yaml", """

                        UNREAD:
                          description: A number that no rule reads.
                          unit: percent
                          values:
                            - {from: 2012, value: 1, citation: a test, status: ASSUMED}
                        """)
                .append("reasons.yaml", """

                        UNGIVEN:
                          place: 99
                          text:
                            - {from: 2012, prints: Never}
                        """)
                .replace("schools.drl", "    @Status(\"CONFIRMED\")\n", "");

        assertThat(lint(problem -> true))
                .containsExactly(
                        pack.withPlaces("schools.drl:<rule \">: warning: rule \"A school declared chronically"
                                + " underperforming is in Level 5\": counts as ASSUMED; say how sure you are with"
                                + " @Status(\"...\")"),
                        pack.withPlaces("parameters.yaml:<UNREAD>: warning: parameter UNREAD: no rule reads it"),
                        pack.withPlaces("reasons.yaml:<UNGIVEN>: warning: reason UNGIVEN: no rule gives it"),
                        "scenarios: warning: the pack has no scenarios");
    }

    @Test
    void warnsOfAnIdentificationThatNoRuleEnds() {
        EditedPack pack = EditedPack.ofSchools(folder, DESIGNATED, CONTINUED);

        assertThat(lint(problem -> problem.message().contains("identifies")))
                .containsExactly(pack.withPlaces("schools.drl:<rule \">: warning: rule \"" + DESIGNATED
                        + "\" identifies for Level.LEVEL_4, and no rule says how that ends; add one that reads"
                        + " FactKind.EXIT"));
    }

    @Test
    void warnsOfARuleInForceAfterItsParameterEnds() {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST)
                .replace("parameters.yaml", "value: 20", "to: 2015\n      value: 20");

        assertThat(lint(problem -> problem.message().contains("in which it can find nothing")))
                .containsExactly(pack.withPlaces("schools.drl:<rule \">: warning: rule \"" + LOWEST
                        + "\" is in force in years in which it can find nothing: the parameter SCHOOL_PERCENTILE_CUT is"
                        + " not in force in 2016; the parameter SCHOOL_PERCENTILE_CUT is not in force in 2017"));
    }

    @Test
    void findsScenariosThatSpeakOfNoRuleOfThePack() {
        EditedPack pack = EditedPack.in(folder);
        pack.scenarios("""
                - scenario: A school that does well
                  year: 2018
                  given: {school: {percentile: 60}}
                  expect:
                    level: none
                    not_fired: [A school among the lowest performing school is in Level 3]
                """);

        assertThat(lint(problem -> true))
                .containsExactly(
                        "scenarios/written.yaml:1:3: is of 2018, and the pack is in force 2012-2017",
                        "scenarios/written.yaml:1:3: no rule of the pack is called 'A school among the lowest performing"
                                + " school is in Level 3'; did you mean '" + LOWEST + "'?");
    }

    private List<String> lint(Predicate<Problem> those) {
        return Lint.of(folder, EditedPack.UNHURRIED).stream()
                .filter(those)
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }
}
