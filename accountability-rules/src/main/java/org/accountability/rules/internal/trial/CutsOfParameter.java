package org.accountability.rules.internal.trial;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountability.policy.Parameter;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Rule;

/**
 * All that rules do with a parameter, where they do nothing but hold values against it. Then another value of the
 * parameter changes nothing for an organisation unless a value of it lies between the two.
 */
final class CutsOfParameter {
    private static final String NAME = "name";
    private static final String WHOLE = "whole";

    private final String parameter;
    private final Set<Cut> cuts = new LinkedHashSet<>();
    private boolean usedOtherwise;

    private CutsOfParameter(String parameter) {
        this.parameter = parameter;
    }

    /** The places where {@code rules} hold a value against {@code parameter}; nothing where any does more with it. */
    static Optional<Set<Cut>> of(String parameter, List<Rule> rules) {
        CutsOfParameter search = new CutsOfParameter(parameter);
        rules.forEach(search::addRule);
        return search.usedOtherwise ? Optional.empty() : Optional.of(search.cuts);
    }

    private void addRule(Rule rule) {
        for (Pattern pattern : rule.patterns()) {
            if (pattern.type().equals(Parameter.class.getSimpleName()) && names(pattern)) {
                if (pattern.variable() != null || pattern.conditions().size() > 1) {
                    usedOtherwise = true;
                }
                for (Pattern.Binding binding : pattern.bindings()) {
                    if (!isWhole(binding.value())) {
                        usedOtherwise = true;
                    }
                    addUses(rule, binding.variable());
                }
            }
        }
    }

    private boolean names(Pattern pattern) {
        return pattern.conditions().stream()
                .anyMatch(condition -> condition instanceof Condition.Comparison comparison
                        && comparison.left() instanceof Path path
                        && isField(path, NAME)
                        && comparison.right() instanceof Operand.Text text
                        && text.text().equals(parameter));
    }

    private void addUses(Rule rule, String variable) {
        for (Pattern pattern : rule.patterns()) {
            pattern.conditions().forEach(condition -> addUses(pattern.type(), condition, variable));
            if (pattern.bindings().stream().anyMatch(binding -> speaksOf(binding.value(), variable))) {
                usedOtherwise = true;
            }
        }
        if (rule.finding().stream().anyMatch(operand -> speaksOf(operand, variable))) {
            usedOtherwise = true;
        }
    }

    private void addUses(String type, Condition condition, String variable) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> addUses(type, part, variable));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> addUses(type, part, variable));
        } else if (condition instanceof Condition.Holds holds) {
            usedOtherwise |= speaksOf(holds.asked(), variable);
        } else if (condition instanceof Condition.Comparison comparison) {
            addComparison(type, comparison, variable);
        }
    }

    private void addComparison(String type, Condition.Comparison comparison, String variable) {
        if (isVariable(comparison.right(), variable) && comparison.left() instanceof Path path && isField(path)) {
            cuts.add(new Cut(type, path.steps().get(0).name(), comparison.operator()));
        } else if (isVariable(comparison.left(), variable)
                && comparison.right() instanceof Path path
                && isField(path)) {
            cuts.add(new Cut(
                    type, path.steps().get(0).name(), comparison.operator().mirrored()));
        } else if (speaksOf(comparison.left(), variable) || speaksOf(comparison.right(), variable)) {
            usedOtherwise = true;
        }
    }

    private static boolean isVariable(Operand operand, String variable) {
        return operand instanceof Path path
                && variable.equals(path.variable())
                && path.steps().isEmpty();
    }

    private static boolean isWhole(Path path) {
        return isField(path, WHOLE);
    }

    private static boolean isField(Path path, String name) {
        return isField(path) && path.steps().get(0).name().equals(name);
    }

    /** Whether it is one question to what the pattern matches. */
    private static boolean isField(Path path) {
        return path.variable() == null
                && path.steps().size() == 1
                && path.steps().get(0).arguments().isEmpty();
    }

    private static boolean speaksOf(Operand operand, String variable) {
        return operand instanceof Path path
                && (variable.equals(path.variable())
                        || path.steps().stream().anyMatch(step -> step.arguments().stream()
                                .anyMatch(argument -> speaksOf(argument, variable))));
    }
}
