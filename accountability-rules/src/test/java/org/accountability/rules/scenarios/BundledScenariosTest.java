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
import org.accountability.rules.RulePacks;
import org.accountability.rules.workbench.Coverage;
import org.accountability.rules.workbench.Lint;
import org.accountability.rules.workbench.Mutation;
import org.accountability.rules.workbench.ReadScenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of the bundled packs holds, and together they reach and notice everything. */
@Tag("scenario")
class BundledScenariosTest {
    @TestFactory
    Stream<DynamicTest> scenarios() {
        return packs().flatMap(pack -> read(pack).stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.sentence(), () -> assertThat(scenario.failures(pack))
                        .isEmpty())));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void reachEveryRuleEverySideOfEveryConditionAndEveryValue(RulePack pack) {
        Coverage coverage = Coverage.of(folder(pack)).orElseThrow();

        assertThat(coverage.unreached()).isEmpty();
        assertThat(coverage.percent()).isEqualTo(100);
    }

    /** A scenario of one rule tells by its side where the rule just does not apply. */
    @ParameterizedTest
    @MethodSource("packs")
    void everyRuleIsJustMissedByAScenario(RulePack pack) {
        Set<String> missed = new HashSet<>();
        read(pack).forEach(scenario -> missed.addAll(scenario.notFired()));

        assertThat(rules(pack)).allSatisfy(rule -> assertThat(missed).contains(rule));
    }

    /** Runs two minutes, of the five that all tests together may take. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("packs")
    void noticeEveryMistakeButThoseThatMakeNoDifference(RulePack pack) {
        Mutation mutation = Mutation.of(folder(pack)).orElseThrow();

        assertThat(mutation.survivors()).isEmpty();
        assertThat(mutation.mistakes()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void nothingIsWrongOrOddInThePack(RulePack pack) {
        assertThat(Lint.of(folder(pack), Duration.ofMinutes(5))).isEmpty();
    }

    static Stream<RulePack> packs() {
        return RulePacks.bundledNames().stream().map(RulePacks::bundled);
    }

    private static List<String> rules(RulePack pack) {
        return pack.clauses().stream().map(Clause::rule).toList();
    }

    private static List<ReadScenario> read(RulePack pack) {
        return ReadScenario.of(folder(pack));
    }

    private static Path folder(RulePack pack) {
        return Path.of(System.getProperty("accountability.root", ".."))
                .resolve("accountability-rules/src/main/resources")
                .resolve(pack.name());
    }
}
