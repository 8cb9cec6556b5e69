package org.accountability.rules.internal.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountability.model.FactKind;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.Asked;
import org.accountability.rules.Asked.Threshold;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Rule;
import org.jspecify.annotations.Nullable;

/** Reads in rules what they ask, and what they hold the answers against. */
public final class AskedByRules {
    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private final ParameterSet inForce;
    private final Map<String, Set<String>> fields = new TreeMap<>();
    private final Set<FactKind> facts = EnumSet.noneOf(FactKind.class);
    private final Set<Threshold> thresholds = new LinkedHashSet<>();

    private AskedByRules(ParameterSet inForce) {
        this.inForce = inForce;
    }

    /** What the rules of {@code pack} ask in {@code year}, with these parameters in force. */
    public static Asked of(RulesOfPack pack, SchoolYear year, ParameterSet inForce) {
        AskedByRules asked = new AskedByRules(inForce);
        pack.inForce(year).forEach(asked::addRule);
        return new Asked(asked.fields, asked.facts, new ArrayList<>(asked.thresholds));
    }

    private void addRule(Rule rule) {
        Map<String, Parameter> parameters = parametersOf(rule);
        for (Pattern pattern : rule.patterns()) {
            if (!pattern.type().equals(Parameter.class.getSimpleName())) {
                noteField(pattern.type(), null);
                pattern.bindings().forEach(binding -> noteField(pattern.type(), binding.value()));
                pattern.conditions().forEach(condition -> add(pattern.type(), condition, parameters));
            }
        }
    }

    /** What a rule calls the values of which parameters. */
    private Map<String, Parameter> parametersOf(Rule rule) {
        Map<String, Parameter> parameters = new HashMap<>();
        for (Pattern pattern : rule.patterns()) {
            if (pattern.type().equals(Parameter.class.getSimpleName())) {
                pattern.conditions().stream()
                        .filter(condition -> condition instanceof Condition.Comparison)
                        .map(condition -> ((Condition.Comparison) condition).right())
                        .filter(right -> right instanceof Operand.Text)
                        .flatMap(name -> inForce.find(((Operand.Text) name).text()).stream())
                        .forEach(parameter ->
                                pattern.bindings().forEach(binding -> parameters.put(binding.variable(), parameter)));
            }
        }
        return parameters;
    }

    private void add(String type, Condition condition, Map<String, Parameter> parameters) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> add(type, part, parameters));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> add(type, part, parameters));
        } else if (condition instanceof Condition.Holds holds) {
            addAnswer(type, holds.asked(), null, parameters);
        } else if (condition instanceof Condition.Comparison comparison) {
            addAnswer(type, comparison.left(), comparison.right(), parameters);
            addAnswer(type, comparison.right(), comparison.left(), parameters);
        }
    }

    private void addAnswer(
            String type, Operand answer, @Nullable Operand heldAgainst, Map<String, Parameter> parameters) {
        if (answer instanceof Operand.Constant constant && constant.type().equals(FactKind.class.getSimpleName())) {
            facts.add(FactKind.valueOf(constant.name()));
        }
        if (!(answer instanceof Path path)
                || path.variable() != null
                || path.steps().isEmpty()) {
            return;
        }
        noteField(type, path);
        addThreshold(type, path, heldAgainst, parameters);
        path.steps().forEach(step -> step.arguments().forEach(given -> addThreshold(type, path, given, parameters)));
    }

    private void addThreshold(
            String type, Path path, @Nullable Operand heldAgainst, Map<String, Parameter> parameters) {
        String field = path.steps().get(0).name();
        if (heldAgainst instanceof Operand.Whole whole) {
            thresholds.add(new Threshold(type, field, BigDecimal.valueOf(whole.number()), null));
        } else if (heldAgainst instanceof Path other && other.steps().isEmpty() && other.variable() != null) {
            Parameter parameter = parameters.get(other.variable());
            if (parameter != null && NUMBER.matcher(parameter.value()).matches()) {
                thresholds.add(new Threshold(type, field, new BigDecimal(parameter.value()), parameter));
            }
        }
    }

    private void noteField(String type, @Nullable Path path) {
        Set<String> known = fields.computeIfAbsent(type, asked -> new TreeSet<>());
        if (path != null && path.variable() == null && !path.steps().isEmpty()) {
            known.add(path.steps().get(0).name());
        }
    }
}
