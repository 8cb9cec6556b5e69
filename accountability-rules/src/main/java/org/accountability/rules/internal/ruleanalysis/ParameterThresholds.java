package org.accountability.rules.internal.ruleanalysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountability.policy.Parameter;
import org.accountability.rules.internal.language.Condition.Leaf;
import org.accountability.rules.internal.language.Condition.Test;
import org.accountability.rules.internal.language.NamedRead;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Rule;

/**
 * All comparisons of a parameter in rules, provided that rules only compare values with it. Then another value of the
 * parameter changes nothing for an organisation unless a value of the organisation lies between the two.
 */
final class ParameterThresholds {
    private static final String WHOLE = "whole";

    private final String parameter;
    private final Set<ParameterComparison> cuts = new LinkedHashSet<>();
    private boolean usedOtherwise;

    private ParameterThresholds(String parameter) {
        this.parameter = parameter;
    }

    /** The places where {@code rules} hold a value against {@code parameter}; nothing where any does more with it. */
    static Optional<Set<ParameterComparison>> of(String parameter, List<Rule> rules) {
        ParameterThresholds search = new ParameterThresholds(parameter);
        rules.forEach(search::addRule);
        return search.usedOtherwise ? Optional.empty() : Optional.of(search.cuts);
    }

    private void addRule(Rule rule) {
        for (NamedRead read : NamedRead.in(rule, Parameter.class)) {
            if (read.name().text().equals(parameter)) {
                Pattern pattern = read.pattern();
                usedOtherwise |=
                        pattern.variable() != null || pattern.conditions().size() > 1;
                for (Pattern.Binding binding : pattern.bindings()) {
                    usedOtherwise |= !isWhole(binding.value());
                    addUses(rule, binding.variable());
                }
            }
        }
    }

    private void addUses(Rule rule, String variable) {
        for (Pattern pattern : rule.patterns()) {
            pattern.leaves().forEach(leaf -> addUses(pattern.type(), leaf, variable));
            usedOtherwise |= pattern.bindings().stream().anyMatch(binding -> speaksOf(binding.value(), variable));
        }
        usedOtherwise |= rule.finding().stream().anyMatch(operand -> speaksOf(operand, variable));
    }

    private void addUses(String type, Leaf leaf, String variable) {
        Optional<Test> test = leaf.tests().stream()
                .filter(each -> isField(each.asked()) && isVariable(each.against(), variable))
                .findFirst();
        if (test.isPresent()) {
            cuts.add(new ParameterComparison(
                    type, test.get().asked().firstStep(), test.get().operator()));
        } else {
            usedOtherwise |= leaf.operands().anyMatch(operand -> isAskedOf(operand, variable));
        }
    }

    private static boolean isVariable(Operand operand, String variable) {
        return operand instanceof Path path
                && variable.equals(path.variable())
                && path.steps().isEmpty();
    }

    private static boolean isWhole(Path path) {
        return isField(path) && path.firstStep().equals(WHOLE);
    }

    /** Whether it is one question to what the pattern matches. */
    private static boolean isField(Path path) {
        return path.variable() == null
                && path.steps().size() == 1
                && path.steps().get(0).arguments().isEmpty();
    }

    private static boolean speaksOf(Operand operand, String variable) {
        return operand.withArguments().anyMatch(each -> isAskedOf(each, variable));
    }

    private static boolean isAskedOf(Operand operand, String variable) {
        return operand instanceof Path path && variable.equals(path.variable());
    }
}
