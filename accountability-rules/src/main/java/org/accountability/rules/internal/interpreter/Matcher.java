package org.accountability.rules.internal.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.accountability.policy.Parameter;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Pattern.Binding;
import org.accountability.rules.internal.language.Pattern.Quantifier;
import org.accountability.rules.internal.language.Rule;
import org.jspecify.annotations.Nullable;

/** Finds the facts that stand for the patterns of a rule. */
public final class Matcher {
    private final Meaning meaning;
    private final Rule rule;
    private final Facts facts;
    private final BiPredicate<Pattern, Condition> needed;

    private Matcher(Meaning meaning, Rule rule, Facts facts, BiPredicate<Pattern, Condition> needed) {
        this.meaning = meaning;
        this.rule = rule;
        this.facts = facts;
        this.needed = needed;
    }

    /** Every match of {@code rule} among {@code facts}. */
    static void forEach(Meaning meaning, Rule rule, Facts facts, Consumer<Match> consumer) {
        new Matcher(meaning, rule, facts, (pattern, condition) -> true).extend(Match.EMPTY, consumer);
    }

    /**
     * What {@code rule} finds among {@code facts}, and in which of them, parameters aside; nothing where it fails.
     */
    public static Optional<List<List<@Nullable Object>>> found(Meaning meaning, Rule rule, Facts facts) {
        List<List<@Nullable Object>> found = new ArrayList<>();
        try {
            forEach(meaning, rule, facts, match -> {
                List<@Nullable Object> one = new ArrayList<>(match.matched());
                one.removeIf(Parameter.class::isInstance);
                rule.finding().forEach(operand -> one.add(meaning.value(operand, null, match)));
                found.add(one);
            });
        } catch (Meaning.NotAnswered notAnswered) {
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /**
     * Every combination of {@code facts} of which the conditions hold that are {@code needed}, whether or not the others
     * do. Patterns that ask whether there are any stand for no fact.
     */
    public static void forEachCandidate(
            Meaning meaning, Rule rule, Facts facts, BiPredicate<Pattern, Condition> needed, Consumer<Match> consumer) {
        new Matcher(meaning, rule, facts, needed).extend(Match.EMPTY, consumer);
    }

    /** Whether there is a fact, or none, as {@code pattern} asks. */
    public static boolean answers(Meaning meaning, Pattern pattern, Facts facts, Match match) {
        boolean some = facts.candidates(meaning.type(pattern.type()), pattern.conditions()).stream()
                .anyMatch(fact ->
                        pattern.conditions().stream().allMatch(condition -> meaning.holds(condition, fact, match)));
        return some == (pattern.quantifier() == Quantifier.SOME);
    }

    private void extend(Match match, Consumer<Match> consumer) {
        int next = match.facts().size();
        if (next == rule.patterns().size()) {
            consumer.accept(match);
            return;
        }
        Pattern pattern = rule.patterns().get(next);
        if (pattern.quantifier() != Quantifier.EACH) {
            boolean all = pattern.conditions().stream().allMatch(condition -> needed.test(pattern, condition));
            if (!all || answers(meaning, pattern, facts, match)) {
                extend(match.with(null, Map.of()), consumer);
            }
            return;
        }
        List<Condition> asked = pattern.conditions().stream()
                .filter(condition -> needed.test(pattern, condition))
                .toList();
        for (Object fact : facts.candidates(meaning.type(pattern.type()), asked)) {
            if (hold(asked, fact, match)) {
                extend(match.with(fact, named(pattern, fact, match)), consumer);
            }
        }
    }

    private boolean hold(List<Condition> conditions, Object fact, Match match) {
        for (Condition condition : conditions) {
            if (!meaning.holds(condition, fact, match)) {
                return false;
            }
        }
        return true;
    }

    private Map<String, @Nullable Object> named(Pattern pattern, Object fact, Match match) {
        Map<String, @Nullable Object> named = new HashMap<>();
        if (pattern.variable() != null) {
            named.put(pattern.variable(), fact);
        }
        for (Binding binding : pattern.bindings()) {
            named.put(binding.variable(), meaning.value(binding.value(), fact, match));
        }
        return named;
    }
}
