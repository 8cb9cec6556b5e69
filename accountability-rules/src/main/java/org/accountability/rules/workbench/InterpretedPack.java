package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.execution.DiagnosedRun;
import org.accountability.rules.internal.execution.TopicRun;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ParameterOverrides;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.reading.Decisions;
import org.accountability.rules.internal.reading.Facts;
import org.accountability.rules.internal.reading.ImportedTypes;
import org.accountability.rules.internal.reading.RuleSearch;
import org.accountability.rules.internal.reading.SecondReading;
import org.accountability.rules.internal.validation.RuleStructure;

/** A pack whose rules are run without the engine, so that a changed rule costs little and every condition can be asked. */
final class InterpretedPack {
    private final PackText text;
    private final ImportedTypes types;
    private final List<AdmittedRule> rules;
    private final SecondReading reading;
    /** The rules in force by year, which stay the same when the contents of rules vary. */
    private final Map<SchoolYear, DiagnosedRun> byYear;

    /** A rule with its file, where it stands in it, and what of it decides. */
    record AdmittedRule(RuleFile file, RuleSearch search, StatedRule text, RuleStructure structure) {
        Rule rule() {
            return search.rule();
        }

        String place(int offset) {
            return file.source().placeOf(offset);
        }
    }

    /**
     * The result of one scenario.
     *
     * @param topics what was determined
     * @param facts all that rules could look at
     */
    record Run(List<TopicRun> topics, Facts facts) {}

    private InterpretedPack(
            PackText text, ImportedTypes types, List<AdmittedRule> rules, Map<SchoolYear, DiagnosedRun> byYear) {
        this.text = text;
        this.types = types;
        this.rules = rules;
        this.reading = SecondReading.of(rules.stream().map(AdmittedRule::search).toList());
        this.byYear = byYear;
    }

    /** Compiles the rules of {@code text}, which the gate admitted. */
    static InterpretedPack of(PackText text) {
        ImportedTypes types = new ImportedTypes(text.ruleFiles().values());
        List<AdmittedRule> rules = new ArrayList<>();
        for (StatedRule stated : text.rules()) {
            RuleFile file = text.fileOf(stated);
            Rule rule = stated.rule().orElseThrow();
            rules.add(new AdmittedRule(
                    file, new RuleSearch(types, rule), stated, RuleStructure.of(file, rule, types.byName())));
        }
        return new InterpretedPack(text, types, rules, new HashMap<>());
    }

    PackText text() {
        return text;
    }

    List<AdmittedRule> rules() {
        return rules;
    }

    /** Returns the conditions that decide whether {@code rule} finds something. */
    Decisions decisions(AdmittedRule rule) {
        return new Decisions(types, rule.rule(), rule.structure()::belongs, rule.structure()::guards);
    }

    /** Returns these rules as {@code other} states them: their years may differ. */
    InterpretedPack with(PackText other) {
        Map<String, StatedRule> stated = new HashMap<>();
        other.rules().forEach(rule -> stated.put(rule.clause().rule(), rule));
        List<AdmittedRule> restated = rules.stream()
                .map(rule -> new AdmittedRule(
                        rule.file(),
                        rule.search(),
                        stated.getOrDefault(rule.rule().name(), rule.text()),
                        rule.structure()))
                .toList();
        return new InterpretedPack(other, types, restated, new HashMap<>());
    }

    /** The pack with {@code changed} in place of the rule of its name. */
    InterpretedPack with(Rule changed) {
        List<AdmittedRule> others = rules.stream()
                .map(rule -> rule.rule().name().equals(changed.name())
                        ? new AdmittedRule(rule.file(), new RuleSearch(types, changed), rule.text(), rule.structure())
                        : rule)
                .toList();
        return new InterpretedPack(text, types, others, byYear);
    }

    /** The pack with {@code value} in place of the value numbered {@code index} of {@code history}. */
    InterpretedPack with(ParameterHistory history, int index, DatedValue value) {
        List<DatedValue> values = new ArrayList<>(history.values());
        values.set(index, value);
        ParameterHistory changed = history.with(values);
        List<ParameterHistory> parameters = text.parameters().stream()
                .map(other -> other.name().equals(changed.name()) ? changed : other)
                .toList();
        return new InterpretedPack(text.with(parameters), types, rules, new HashMap<>());
    }

    /** Runs {@code scenario}, whose parameters the pack must have: what is determined, then what is worth a look. */
    Run run(Scenario scenario) {
        SchoolYear year = scenario.given().year();
        DiagnosedRun inYear = scenario.parameters().isEmpty()
                ? byYear.computeIfAbsent(year, asked -> DiagnosedRun.of(text, scenario.given()))
                : DiagnosedRun.of(
                        text.with(ParameterOverrides.apply(text.parameters(), scenario.parameters())
                                .orElseThrow()),
                        scenario.given());
        Facts facts = new Facts();
        return new Run(inYear.run(reading.telling(facts::addUnlike), scenario.given()), facts);
    }

    /** Whether the results of {@code scenario} are as it expects; no if a rule fails. */
    boolean holds(Scenario scenario) {
        return held(scenario).isPresent();
    }

    /** Returns the result of {@code scenario}; empty if it is not as expected, or a rule fails. */
    Optional<Run> held(Scenario scenario) {
        try {
            Run run = run(scenario);
            return scenario.failures(ActualOutcomes.of(scenario.subject(), run.topics()))
                            .isEmpty()
                    ? Optional.of(run)
                    : Optional.empty();
        } catch (RuleFailureException failed) {
            return Optional.empty();
        }
    }
}
