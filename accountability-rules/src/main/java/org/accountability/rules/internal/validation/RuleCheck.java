package org.accountability.rules.internal.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.model.Problem;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Pattern.Quantifier;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.language.Vocabulary;
import org.accountability.rules.internal.text.Nearest;
import org.jspecify.annotations.Nullable;

/** Holds one rule against the types it speaks of. */
final class RuleCheck {
    /** The most facts of one organisation that a rule may join, so that joining cannot take long. */
    private static final int MOST_FACTS = 4;

    private final Rule rule;
    private final Map<String, Class<?>> types;
    private final RuleProblems ruleProblems;
    private final Map<String, Class<?>> variables = new HashMap<>();
    private int facts;

    RuleCheck(RuleFile file, Rule rule, Map<String, Class<?>> types, List<Problem> problems) {
        this.rule = rule;
        this.types = types;
        this.ruleProblems = new RuleProblems(file, rule, problems);
    }

    void run() {
        rule.patterns().forEach(this::check);
        if (facts == 0) {
            ruleProblems.add(rule.offset(), "looks for no fact; match the school, district or fact that it is about");
        }
        new FindingCheck(types, variables, ruleProblems).check(rule);
        new UnknownCheck(rule, types, ruleProblems).check(rule);
    }

    private void check(Pattern pattern) {
        Class<?> type = factType(pattern);
        if (type == null) {
            // Without its type nothing more can be said of it, nor of what the rest of the rule asks of it.
            pattern.bindings().forEach(binding -> variables.put(binding.variable(), Unknown.class));
            bind(pattern.variable(), Unknown.class, pattern.offset());
            facts++;
            return;
        }
        OperandTypes operandTypes = new OperandTypes(type, types, variables, ruleProblems);
        pattern.conditions().forEach(condition -> new ConditionCheck(operandTypes, ruleProblems).check(condition));
        checkSelector(pattern, type);
        if (!Vocabulary.isPolicy(type)) {
            checkJoin(pattern, operandTypes);
            facts++;
        }
        if (pattern.quantifier() == Quantifier.NONE && Vocabulary.isSettled(type)) {
            ruleProblems.add(
                    pattern.offset(),
                    "'not' over " + type.getSimpleName()
                            + " is not for rules: it may still come while rules run, so that"
                            + " its absence means nothing; compare its fields with the opposite condition");
        }
        if (pattern.quantifier() != Quantifier.EACH && !pattern.bindings().isEmpty()) {
            ruleProblems.add(pattern.offset(), "names a value of a fact that there may be none of; leave the name out");
        }
        pattern.bindings().forEach(binding -> operandTypes
                .typeOf(binding.value())
                .ifPresentOrElse(
                        bound -> bind(binding.variable(), bound, binding.offset()),
                        () -> variables.put(binding.variable(), Unknown.class)));
        bind(pattern.variable(), type, pattern.offset());
    }

    private @Nullable Class<?> factType(Pattern pattern) {
        Class<?> type = types.get(pattern.type());
        if (type == null) {
            ruleProblems.add(
                    pattern.offset(),
                    pattern.type() + " is not known here"
                            + Nearest.to(pattern.type(), types.keySet())
                                    .map(nearest -> "; did you mean " + nearest + "?")
                                    .orElse("; is its import missing?"));
            return null;
        }
        if (Vocabulary.isFinding(type)) {
            ruleProblems.add(
                    pattern.offset(),
                    "rules do not look at findings, since any other may still add one; match the facts that lead to it,"
                            + " or in a later stage what this one settled");
            return null;
        }
        if (!Vocabulary.isFact(type)) {
            ruleProblems.add(pattern.offset(), pattern.type() + " is a list of constants, not a fact to look for");
            return null;
        }
        return type;
    }

    private void bind(@Nullable String variable, Class<?> type, int offset) {
        if (variable != null && variables.putIfAbsent(variable, type) != null) {
            ruleProblems.add(offset, variable + " is named twice; give each value a name of its own");
        }
    }

    /**
     * Complains of a pattern without its selector, such as the name of a parameter: without it, the rule would look at
     * any of them.
     */
    private void checkSelector(Pattern pattern, Class<?> type) {
        Optional<String> selector = Vocabulary.selector(type);
        if (selector.isPresent()
                && pattern.conditions().stream()
                        .noneMatch(condition -> JoinConditions.selects(condition, selector.get()))) {
            ruleProblems.add(
                    pattern.offset(),
                    "must say which " + type.getSimpleName() + " is meant, as " + type.getSimpleName() + "("
                            + selector.get() + " == \"...\")");
        }
    }

    /** Facts of one organisation: all pairs of a state would take forever. */
    private void checkJoin(Pattern pattern, OperandTypes operandTypes) {
        if (facts == MOST_FACTS) {
            ruleProblems.add(pattern.offset(), "looks for more than " + MOST_FACTS + " facts of an organisation");
        }
        if (facts > 0
                && pattern.conditions().stream()
                        .noneMatch(condition -> JoinConditions.joins(condition, operandTypes))) {
            ruleProblems.add(
                    pattern.offset(),
                    pattern.type() + " must be one of the same organisation as before; add organization =="
                            + " $name.organization, where $name is the fact matched before");
        }
    }

    /** The type of a value of unknown type, which causes no further complaints. */
    static final class Unknown {
        private Unknown() {}
    }
}
