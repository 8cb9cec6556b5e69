package org.accountability.rules.internal.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountability.policy.Parameter;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.AllOf;
import org.accountability.rules.internal.language.Condition.AnyOf;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.language.Vocabulary;

/**
 * Separates the conditions of an admitted rule that decide from its structure and its guards. The structure says which
 * facts belong together (which parameter, which stage, of the same organisation); without it, the gate would refuse the
 * rule. A guard says that a value is known, beside a comparison that no unknown value meets.
 */
public final class RuleStructure {
    private final Set<Integer> structure = new HashSet<>();
    private final Set<Integer> guards = new HashSet<>();

    private RuleStructure() {}

    /** The structure of {@code rule}, which stands in {@code file}, with the types by their simple names. */
    public static RuleStructure of(RuleFile file, Rule rule, Map<String, Class<?>> types) {
        RuleStructure found = new RuleStructure();
        Map<String, Class<?>> variables = new HashMap<>();
        for (Pattern pattern : rule.patterns()) {
            Class<?> type = types.get(pattern.type());
            if (type == null) {
                throw new IllegalArgumentException(pattern.type() + " is imported nowhere");
            }
            OperandTypes operandTypes =
                    new OperandTypes(type, types, variables, new RuleProblems(file, rule, new ArrayList<>()));
            Optional<String> selector = Vocabulary.selector(type);
            for (Condition condition : pattern.conditions()) {
                if (type == Parameter.class
                        || selector.filter(field -> JoinConditions.selects(condition, field))
                                .isPresent()
                        || JoinConditions.joins(condition, operandTypes)) {
                    found.structure.add(condition.offset());
                }
            }
            found.findGuards(pattern.conditions());
            pattern.bindings().forEach(binding -> operandTypes
                    .typeIfKnown(binding.value())
                    .ifPresent(bound -> variables.put(binding.variable(), bound)));
            if (pattern.variable() != null) {
                variables.put(pattern.variable(), type);
            }
        }
        return found;
    }

    /** Whether it says which facts belong together. */
    public boolean belongs(Condition condition) {
        return structure.contains(condition.offset());
    }

    /** Whether it says no more than the comparison beside it. */
    public boolean guards(Condition condition) {
        return guards.contains(condition.offset());
    }

    private void findGuards(List<Condition> together) {
        for (Condition condition : together) {
            if (condition instanceof AllOf all) {
                findGuards(all.parts());
            } else if (condition instanceof AnyOf any) {
                any.parts().forEach(part -> findGuards(List.of(part)));
            } else if (condition instanceof Comparison known
                    && known.operator() == Operator.NOT_EQUAL
                    && known.right() instanceof Operand.NotKnown
                    && known.left() instanceof Path path
                    && together.stream().anyMatch(other -> orders(other, path))) {
                guards.add(condition.offset());
            }
        }
    }

    private static boolean orders(Condition condition, Path path) {
        return condition instanceof Comparison comparison
                && comparison.operator().orders()
                && comparison.left() instanceof Path compared
                && compared.asksSameAs(path);
    }
}
