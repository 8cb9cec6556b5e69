package org.accountability.rules.internal.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.accountability.model.OrganizationCode;
import org.accountability.policy.Parameter;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Pattern.Binding;
import org.accountability.rules.internal.language.Pattern.Quantifier;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Finds the facts that stand for the patterns of a rule. */
public final class Matcher {
    private static final String ORGANIZATION = "organization";

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
        boolean some = candidates(meaning, pattern, pattern.conditions(), facts, match).stream()
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
        for (Object fact : candidates(meaning, pattern, asked, facts, match)) {
            if (hold(asked, fact, match)) {
                extend(match.with(fact, named(pattern, fact, match)), consumer);
            }
        }
    }

    /** The facts of the pattern's type, narrowed to an organisation or a name that {@code conditions} ask for. */
    private static List<Object> candidates(
            Meaning meaning, Pattern pattern, List<Condition> conditions, Facts facts, Match match) {
        Class<?> type = meaning.type(pattern.type());
        List<Object> named = null;
        for (Condition condition : conditions) {
            if (condition instanceof Comparison comparison
                    && comparison.operator() == Operator.EQUAL
                    && comparison.left() instanceof Path path
                    && path.variable() == null
                    && path.steps().size() == 1) {
                String field = path.steps().get(0).name();
                if (field.equals(ORGANIZATION)
                        && comparison.right() instanceof Path other
                        && other.variable() != null
                        && meaning.value(other, null, match) instanceof OrganizationCode code) {
                    return facts.about(type, code);
                }
                if (comparison.right() instanceof Operand.Text text
                        && Vocabulary.selector(type).filter(field::equals).isPresent()) {
                    named = facts.named(type, text.text());
                }
            }
        }
        return named == null ? facts.of(type) : named;
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
