package org.accountability.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accountability.determination.Clause;
import org.accountability.determination.Ground;
import org.accountability.rules.RulePack;
import org.accountability.rules.analysis.Scenario;
import org.accountability.rules.analysis.ScenarioFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of the bundled packs holds, and every rule has one that fires it. */
@Tag("scenario")
class BundledScenariosTest {
    private static final RulePack PACK = RulePack.bundled(RulePack.FRAMEWORK_2012);

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        return read().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.sentence(), () -> assertThat(scenario.failures(PACK))
                        .isEmpty()));
    }

    @Test
    void everyRuleIsFiredByAScenario() throws IOException {
        Set<String> fired = new HashSet<>();
        for (Scenario scenario : read()) {
            PACK.determine(scenario.given()).find(scenario.subject()).orElseThrow().explanation().grounds().stream()
                    .map(Ground::clause)
                    .map(Clause::rule)
                    .forEach(fired::add);
        }

        assertThat(fired)
                .isEqualTo(
                        new HashSet<>(PACK.clauses().stream().map(Clause::rule).toList()));
    }

    @Test
    void aRuleThatMustNotFireIsARuleOfThePack() throws IOException {
        List<String> rules = PACK.clauses().stream().map(Clause::rule).toList();

        assertThat(read()).allSatisfy(scenario -> assertThat(rules).containsAll(scenario.notFired()));
    }

    private static List<Scenario> read() throws IOException {
        Path folder = Path.of(System.getProperty("accountability.root", ".."))
                .resolve("accountability-rules/src/main/resources")
                .resolve(PACK.name())
                .resolve("scenarios");
        List<Scenario> scenarios = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                scenarios.addAll(ScenarioFile.read(file).orElseThrow());
            }
        }
        return scenarios;
    }
}
