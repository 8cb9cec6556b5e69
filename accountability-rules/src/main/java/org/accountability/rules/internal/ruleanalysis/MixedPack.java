package org.accountability.rules.internal.ruleanalysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.computation.Computation;
import org.accountability.determination.Topic;
import org.accountability.model.StateYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.rules.internal.execution.DiagnosedRun;
import org.accountability.rules.internal.execution.TopicRun;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ReasonText;
import org.accountability.rules.internal.pack.Stage;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.pack.Table;
import org.accountability.rules.internal.reading.ImportedTypes;
import org.accountability.rules.internal.reading.RuleSearch;
import org.accountability.rules.internal.reading.SecondReading;

/** A pack with some of the edits that make another of it. Its rules are run without the engine. Of one thread. */
public final class MixedPack {
    private final PackText text;
    private final ImportedTypes types;
    final Map<String, ParameterHistory> parameters;
    final Map<String, ParameterHistory> computing;
    final Map<String, Table> tables;
    final Map<String, ReasonText> reasons;
    final Map<String, Topic> topics;
    final Map<String, StatedRule> stated;
    final Map<String, Rule> rules;
    List<Stage> stages;

    /** A pack as it is. */
    MixedPack(PackText text, ImportedTypes types, Map<String, Rule> rules, List<ParameterHistory> computing) {
        this.text = text;
        this.types = types;
        this.parameters = byName(text.parameters());
        this.computing = byName(computing);
        this.tables = new LinkedHashMap<>();
        text.tables().forEach(table -> tables.put(table.name(), table));
        this.reasons = new LinkedHashMap<>(text.reasons());
        this.topics = new LinkedHashMap<>();
        text.topics().forEach(topic -> topics.put(topic.code(), topic));
        this.stated = new LinkedHashMap<>();
        text.rules().forEach(rule -> stated.put(rule.clause().rule(), rule));
        this.rules = new LinkedHashMap<>(rules);
        this.stages = text.stages();
    }

    static Map<String, ParameterHistory> byName(List<ParameterHistory> histories) {
        Map<String, ParameterHistory> byName = new LinkedHashMap<>();
        histories.forEach(history -> byName.put(history.name(), history));
        return byName;
    }

    /** The parameters by which its index, or its target percentages, are computed; empty if it computes neither. */
    public List<ParameterHistory> computing() {
        return List.copyOf(computing.values());
    }

    /**
     * Determines and diagnoses {@code state}.
     *
     * @param computed completed the state, if anything did
     */
    public List<TopicRun> run(StateYear state, Optional<? extends Computation> computed) {
        PackText mixed = text.with(
                stages,
                List.copyOf(topics.values()),
                List.copyOf(parameters.values()),
                List.copyOf(tables.values()),
                reasons,
                List.copyOf(stated.values()));
        List<RuleSearch> searches = new ArrayList<>();
        rules.values().forEach(rule -> searches.add(new RuleSearch(types, rule)));
        return DiagnosedRun.of(mixed, state).run(SecondReading.of(searches), state, computed);
    }
}
