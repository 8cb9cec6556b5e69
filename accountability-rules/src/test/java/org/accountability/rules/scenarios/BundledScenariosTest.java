package org.accountability.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accountability.determination.Clause;
import org.accountability.rules.RulePack;
import org.accountability.rules.analysis.Coverage;
import org.accountability.rules.analysis.Lint;
import org.accountability.rules.analysis.Mutation;
import org.accountability.rules.analysis.Scenario;
import org.accountability.rules.analysis.ScenarioFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of the bundled packs holds, and together they reach and notice everything. */
@Tag("scenario")
class BundledScenariosTest {
    private static final RulePack PACK = RulePack.bundled(RulePack.FRAMEWORK_2012);
    private static final Path FOLDER = Path.of(System.getProperty("accountability.root", ".."))
            .resolve("accountability-rules/src/main/resources")
            .resolve(PACK.name());

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return read().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.sentence(), () -> assertThat(scenario.failures(PACK))
                        .isEmpty()));
    }

    @Test
    void reachEveryRuleEverySideOfEveryConditionAndEveryValue() {
        Coverage coverage = Coverage.of(FOLDER).orElseThrow();

        assertThat(coverage.unreached()).isEmpty();
        assertThat(coverage.percent()).isEqualTo(100);
        assertThat(coverage.all()).isGreaterThan(150);
    }

    /** A scenario of one rule tells by its side where the rule just does not apply. */
    @Test
    void everyRuleIsJustMissedByAScenario() {
        Set<String> missed = new HashSet<>();
        read().forEach(scenario -> missed.addAll(scenario.notFired()));

        assertThat(PACK.clauses()).extracting(Clause::rule).allSatisfy(rule -> assertThat(missed)
                .contains(rule));
    }

    @Test
    void noticeEveryMistakeButThoseThatMakeNoDifference() {
        Mutation mutation = Mutation.of(FOLDER).orElseThrow();

        assertThat(mutation.survivors()).isEmpty();
        assertThat(mutation.argued())
                .extracting(Mutation.Survivor::change)
                .containsExactly(
                        "rule \"A school that left Level 4 prints a star\" gave Level.LEVEL_1 in place of Level.NONE",
                        "rule \"A district that left Level 4 prints a star\" gave Level.LEVEL_1 in place of Level.NONE",
                        "rule \"A district of one school prints its star\" gave Level.LEVEL_1 in place of Level.NONE");
        assertThat(mutation.mistakes()).isGreaterThan(200);
    }

    @Test
    void nothingIsWrongOrOddInThePack() {
        assertThat(Lint.of(FOLDER, Duration.ofMinutes(5))).isEmpty();
    }

    private static List<Scenario> read() {
        return ScenarioFolder.read(FOLDER).orElseThrow();
    }
}
