package org.accountability.rules.internal.ruleanalysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountability.model.FactKind;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.answer.RuleInputs;
import org.accountability.rules.answer.RuleInputs.Threshold;
import org.accountability.rules.internal.language.Condition.Test;
import org.accountability.rules.internal.language.NamedRead;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleReads;
import org.accountability.rules.internal.pack.PackText;

/** Gathers from rules what they ask, and what they hold the answers against. */
public final class RuleInputsReader {
    private final ParameterSet inForce;
    private final Map<String, Set<String>> fields = new TreeMap<>();
    private final Set<FactKind> facts = EnumSet.noneOf(FactKind.class);
    private final Set<Threshold> thresholds = new LinkedHashSet<>();

    private RuleInputsReader(ParameterSet inForce) {
        this.inForce = inForce;
    }

    /** Returns what the rules of {@code pack} ask in {@code year}, with these parameters in force. */
    public static RuleInputs of(PackText pack, SchoolYear year, ParameterSet inForce) {
        RuleInputsReader asked = new RuleInputsReader(inForce);
        pack.rules().stream().filter(rule -> rule.isInForce(year)).forEach(stated -> stated.rule()
                .ifPresent(rule -> asked.add(rule, stated.reads())));
        return new RuleInputs(asked.fields, asked.facts, new ArrayList<>(asked.thresholds));
    }

    private void add(Rule rule, RuleReads reads) {
        reads.fields().forEach((type, asked) -> {
            if (!type.equals(Parameter.class.getSimpleName())) {
                fields.computeIfAbsent(type, none -> new TreeSet<>()).addAll(asked);
            }
        });
        facts.addAll(reads.factKindsNamed());
        Map<String, Parameter> parameters = NamedRead.variables(rule, Parameter.class, inForce::find);
        for (Pattern pattern : rule.patterns()) {
            pattern.leaves()
                    .flatMap(leaf -> leaf.tests().stream())
                    .filter(test -> test.asked().variable() == null)
                    .forEach(test -> add(pattern.type(), test, parameters));
        }
    }

    private void add(String type, Test test, Map<String, Parameter> parameters) {
        addThreshold(type, test.asked(), test.against(), parameters);
        test.asked().steps().forEach(step -> step.arguments()
                .forEach(given -> addThreshold(type, test.asked(), given, parameters)));
    }

    private void addThreshold(String type, Path path, Operand heldAgainst, Map<String, Parameter> parameters) {
        if (heldAgainst instanceof Operand.Whole whole) {
            thresholds.add(new Threshold(type, path.firstStep(), BigDecimal.valueOf(whole.number()), null));
        } else if (heldAgainst instanceof Path other
                && other.variable() != null
                && other.steps().isEmpty()) {
            Parameter parameter = parameters.get(other.variable());
            if (parameter != null && parameter.isNumber()) {
                thresholds.add(new Threshold(type, path.firstStep(), parameter.decimal(), parameter));
            }
        }
    }
}
