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
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.execution.DiagnosedRun;
import org.accountability.rules.internal.execution.TopicRun;
import org.accountability.rules.internal.interpreter.Decisions;
import org.accountability.rules.internal.interpreter.Facts;
import org.accountability.rules.internal.interpreter.InterpretedRules;
import org.accountability.rules.internal.interpreter.Matcher;
import org.accountability.rules.internal.interpreter.Meaning;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ParameterOverrides;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.validation.RuleStructure;

/** A pack whose rules are run as they are written, so that a changed rule costs nothing and every condition can be asked. */
final class InterpretedPack {
    private final PackText text;
    private final Meaning meaning;
    private final List<AdmittedRule> rules;
    /** The rules in force by year, which stay the same when the contents of rules vary. */
    private final Map<SchoolYear, DiagnosedRun> byYear;

    /** A rule with its file, where it stands in it, and what of it decides. */
    record AdmittedRule(RuleFile file, Matcher matcher, StatedRule text, RuleStructure structure) {
        Rule rule() {
            return matcher.rule();
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
            PackText text, Meaning meaning, List<AdmittedRule> rules, Map<SchoolYear, DiagnosedRun> byYear) {
        this.text = text;
        this.meaning = meaning;
        this.rules = rules;
        this.byYear = byYear;
    }

    /** Interprets the rules of {@code text}, which the gate admitted. */
    static InterpretedPack of(PackText text) {
        Meaning meaning = new Meaning(text.ruleFiles().values());
        List<AdmittedRule> rules = new ArrayList<>();
        for (StatedRule stated : text.rules()) {
            RuleFile file = text.fileOf(stated);
            Rule rule = stated.rule().orElseThrow();
            rules.add(new AdmittedRule(
                    file, new Matcher(meaning, rule), stated, RuleStructure.of(file, rule, meaning.types())));
        }
        return new InterpretedPack(text, meaning, rules, new HashMap<>());
    }

    PackText text() {
        return text;
    }

    List<AdmittedRule> rules() {
        return rules;
    }

    /** Returns the conditions that decide whether {@code rule} finds something. */
    Decisions decisions(AdmittedRule rule) {
        return new Decisions(meaning, rule.rule(), rule.structure()::belongs, rule.structure()::guards);
    }

    /** Returns these rules as {@code other} states them: their years may differ. */
    InterpretedPack with(PackText other) {
        Map<String, StatedRule> stated = new HashMap<>();
        other.rules().forEach(rule -> stated.put(rule.clause().rule(), rule));
        List<AdmittedRule> restated = rules.stream()
                .map(rule -> new AdmittedRule(
                        rule.file(),
                        rule.matcher(),
                        stated.getOrDefault(rule.rule().name(), rule.text()),
                        rule.structure()))
                .toList();
        return new InterpretedPack(other, meaning, restated, new HashMap<>());
    }

    /** The pack with {@code changed} in place of the rule of its name. */
    InterpretedPack with(Rule changed) {
        List<AdmittedRule> others = rules.stream()
                .map(rule -> rule.rule().name().equals(changed.name())
                        ? new AdmittedRule(rule.file(), new Matcher(meaning, changed), rule.text(), rule.structure())
                        : rule)
                .toList();
        return new InterpretedPack(text, meaning, others, byYear);
    }

    /** The pack with {@code value} in place of the value numbered {@code index} of {@code history}. */
    InterpretedPack with(ParameterHistory history, int index, DatedValue value) {
        List<DatedValue> values = new ArrayList<>(history.values());
        values.set(index, value);
        ParameterHistory changed = history.with(values);
        List<ParameterHistory> parameters = text.parameters().stream()
                .map(other -> other.name().equals(changed.name()) ? changed : other)
                .toList();
        return new InterpretedPack(text.with(parameters), meaning, rules, new HashMap<>());
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
        RuleBase base = new InterpretedRules(
                meaning, rules.stream().map(AdmittedRule::matcher).toList(), facts::addUnlike);
        return new Run(inYear.run(base, scenario.given()), facts);
    }

    /** Whether the results of {@code scenario} are as it expects; no if a rule fails. */
    boolean holds(Scenario scenario) {
        return held(scenario).isPresent();
    }

    /** Returns the result of {@code scenario}; empty if it is not as expected, or a rule fails. */
    Optional<Run> held(Scenario scenario) {
        try {
            Run run = run(scenario);
            return scenario.failures(CameOut.of(scenario.subject(), run.topics()))
                            .isEmpty()
                    ? Optional.of(run)
                    : Optional.empty();
        } catch (RuleFailureException failed) {
            return Optional.empty();
        }
    }
}
