package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accountability.model.Problem;
import org.accountability.rules.RulePacks;
import org.accountability.rules.workbench.Coverage;
import org.accountability.rules.workbench.Lint;
import org.accountability.rules.workbench.ScenarioReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file of a pack holds, it is read in little time or refused at its line. */
class BoundedFilesTest {
    /** Generous for a busy machine; files without limits took minutes. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String SCENARIO = "- {scenario: s, year: 2013, given: {%s}, expect: {level: 1}}\n";

    @TempDir
    private Path folder;

    private EditedPack pack;

    @BeforeEach
    void copy() {
        pack = EditedPack.in(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "outcomes.yaml, 'k%d: {x: y}', 200000, 'outcomes.yaml:1:1: is 2 MB long; at most 1 MB'",
        "outcomes.yaml, 'k%d: {x: y}', 14000, 'outcomes.yaml:10000:\\d+: is more than a file may hold: 40000 keys.*'",
        "parameters.yaml, 'k%d: [1, 2, 3, 4]', 8000, 'parameters.yaml:6667:.*: is more than a file may hold.*'",
        "reasons.yaml, 'k%d: x', 30000, 'reasons.yaml:20000:.*: is more than a file may hold.*'",
        "actions.yaml, '- {levels: [1, 2]}', 9000, 'actions.yaml:8000:.*: is more than a file may hold.*'",
        "index-parameters.yaml, 'k%d: {a: b}', 14000, 'index-parameters.yaml:10000:.*: is more than a file may hold.*'",
        "schools.drl, 'rule \"r%d\" when', 70000, 'schools.drl:1:1: is 1 MB long; at most 1 MB'",
        "schools.drl, 'rule \"r%d\" @Citation(\"c\") when then insert(new Finding(1)); end', 600, 'schools.drl:501:1: is one rule more.*'",
        "actions.yaml, '- {levels: [1, 1, 1, 1], gives: LEVEL_1, because: P, from: 2012, citation: c, status: ASSUMED}', "
                + "1600, 'actions.yaml:1:.*'"
    })
    void aFileOfTooMuch(String file, String line, int times, String refused) {
        pack.write(file, lines(times, number -> String.format(line, number)));

        List<Problem> problems = lint();

        assertThat(shortened(problems)).anyMatch(problem -> problem.matches(refused));
    }

    @Test
    void problemsAreAsManyAsCanBeRead() {
        pack.write("reasons.yaml", lines(5_000, number -> "R" + number + ": {palce: 1}"));

        List<Problem> problems = lint();

        assertThat(problems).hasSize(101);
        assertThat(shortened(problems).get(100)).matches("the pack: and at least 400 more problems; mend these first");
        assertThat(RulePacks.load(folder).problems()).isEqualTo(problems);
    }

    @Test
    void anErrorIsToldBeforeManyWarnings() {
        for (int number = 0; number < 150; number++) {
            pack.append(
                    "parameters.yaml",
                    "UNREAD_" + number + ":\n  description: d\n  unit: percent\n"
                            + "  values: [{from: 2012, value: 1, citation: c, status: CONFIRMED}]\n");
        }
        pack.scenarios("- {scenario: s, yaer: 2013}\n");

        List<Problem> problems = lint();

        assertThat(problems).hasSize(101);
        assertThat(problems.get(0).toString()).contains("unknown key 'yaer'; did you mean year?");
        assertThat(problems.get(100).toString()).contains("more problems");
    }

    @Test
    void aLongWordIsNotComparedWithOthers() {
        String word = "x".repeat(150);
        pack.write("reasons.yaml", lines(400, number -> word + number + ": {palce: 1, " + word + ": 1}"));

        assertThat(lint()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'state: {schools: 2000000000}', \"'schools' 2000000000; a state may have 2500\"",
        "'school: {graduation_rate: 1e-999999999}', \"must be a number such as 87.5, not '1e-999999999'\"",
        "'school: {graduation: [{four_year: 1e999999999, five_year: [1e999999999]}]}', must be a number such as 87.5",
        "'school: {participation: [{percent: 1e-99999999}]}', must be a number such as 87.5"
    })
    void aScenarioOfHugeNumbers(String given, String refused) {
        pack.scenarios(String.format(SCENARIO, given));

        assertThat(shortened(lint()).get(0))
                .startsWith("scenarios/written.yaml:1:")
                .contains(refused.replace("\"", ""));
        assertThat(ScenarioReport.run(folder).value()).isEmpty();
    }

    @Test
    void scenariosOfManyStates() {
        pack.scenarios(lines(
                30, number -> String.format(SCENARIO, "state: {schools: 2500}").strip()));

        assertThat(shortened(lint()).get(0))
                .matches("scenarios/written.yaml:21:.*'schools' make 52500 .* may have 50000");
    }

    @Test
    void aPackOfTooManyBytes() {
        for (int file = 0; file < 10; file++) {
            pack.write("schools" + file + ".drl", "// " + "x".repeat(1_000_000));
        }

        assertThat(String.join("\n", shortened(lint()))).contains("is not read, since the files before it have 8 MB");
    }

    /** The years before and after the first and last that there are can be reckoned. */
    @ParameterizedTest
    @ValueSource(strings = {"1990-2100", "2100", "1990"})
    void aPackAtTheEndOfAllYears(String years) {
        pack.replace("pack.yaml", "years: 2012-2017", "years: " + years);
        pack.append("parameters.yaml", """
                OLD:
                  description: From the first year on.
                  unit: points
                  values:
                    - {from: 1990, value: 1, citation: c, status: CONFIRMED}
                    - {from: 2100, value: 2, citation: c, status: CONFIRMED}
                """);

        assertThat(lint()).isNotEmpty();
        assertThat(Coverage.of(folder).problems()).isNotEmpty();
    }

    @Test
    void aPipeInPlaceOfTheScenarios() throws IOException, InterruptedException {
        Path scenarios = folder.resolve("scenarios");
        new ProcessBuilder("mkfifo", scenarios.toString()).start().waitFor();

        assertThat(lint()).anyMatch(problem -> problem.toString().equals(scenarios + ": is no folder"));
    }

    @Test
    void aRowOfDashesNeedsNoDeepStack() {
        pack.write("parameters.yaml", "a: 1\n" + " " + "- ".repeat(4_900) + "\nb:\tc\n  d: [\n");

        assertThat(lint()).anyMatch(problem -> problem.place().contains("parameters.yaml:"));
    }

    @Test
    void readingTakesNoLongerThanItsLimit() {
        List<Problem> problems = RulePacks.load(folder, Duration.ofMillis(1)).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).contains("stopped after 1 ms while ");
    }

    private List<Problem> lint() {
        long start = System.nanoTime();
        List<Problem> problems = Lint.of(folder);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        return problems;
    }

    private List<String> shortened(List<Problem> problems) {
        return problems.stream()
                .map(Problem::toString)
                .map(problem -> problem.replace(folder + "/", "").replace(folder.toString(), "the pack"))
                .toList();
    }

    private static String lines(int times, IntFunction<String> line) {
        return IntStream.range(0, times).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }
}
