package org.accountability.rules.internal.ruleanalysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accountability.determination.Ground;
import org.accountability.model.Evidence;
import org.accountability.policy.Parameter;
import org.accountability.rules.answer.Margin;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.pack.PackText;

/** Distances of the values that rules compare with parameters from where the rules would no longer find anything. */
public final class Margins {
    private final List<Rule> rules;

    /** Knows the rules of {@code pack}; one that is not of the language of rules is left out. */
    public Margins(PackText pack) {
        rules = pack.rules().stream().flatMap(rule -> rule.rule().stream()).toList();
    }

    /** Returns all comparisons with {@code parameter} in any rule: where an outcome can change. */
    public Set<ParameterComparison> cutsOf(String parameter) {
        return ParameterThresholds.of(parameter, rules).orElse(Set.of());
    }

    /**
     * Returns the margins of the values that the rule of {@code ground} compared with its parameters, in the evidence
     * of the ground.
     */
    public List<Margin> of(Ground ground) {
        Set<Margin> margins = new LinkedHashSet<>();
        List<Rule> same = rules.stream()
                .filter(rule -> rule.name().equals(ground.clause().rule()))
                .toList();
        for (Parameter parameter : ground.parameters()) {
            for (ParameterComparison cut :
                    ParameterThresholds.of(parameter.name(), same).orElse(Set.of())) {
                for (Evidence evidence : ground.evidence()) {
                    if (evidence.getClass().getSimpleName().equals(cut.type())) {
                        cut.valueIn(evidence)
                                .ifPresent(value -> margins.add(new Margin(
                                        cut.field(), value, cut.operator().toString(), parameter)));
                    }
                }
            }
        }
        return List.copyOf(margins);
    }
}
