package org.accountability.rules.internal.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.accountability.model.OrganizationCode;
import org.accountability.policy.Parameter;
import org.accountability.rules.answer.RuleFailureException;
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

/** Finds the facts that stand for the patterns of a rule. Immutable: made once, asked of many facts. */
public final class Matcher {
    private static final String ORGANIZATION = "organization";
    private static final long MOST_TRIES = 5_000_000;

    private final Meaning meaning;
    private final Rule rule;
    private final List<Wanted> wanted = new ArrayList<>();
    private final MatchEstimate estimate;

    /**
     * A pattern, with what of it is asked, and by what its facts are looked up.
     *
     * @param all whether all its conditions are asked
     * @param organization whose facts are meant; {@code null} where that is not said
     * @param name of the facts that are meant; {@code null} where that is not said
     */
    private record Wanted(
            Pattern pattern,
            Class<?> type,
            List<Condition> asked,
            boolean all,
            @Nullable Path organization,
            @Nullable String name) {

        /** The facts of the pattern's type, narrowed to an organisation or a name that it asks for. */
        List<Object> candidates(Meaning meaning, Facts facts, Match match) {
            if (organization != null && meaning.value(organization, null, match) instanceof OrganizationCode code) {
                return facts.about(type, code);
            }
            return name == null ? facts.of(type) : facts.named(type, name);
        }
    }

    /** Creates a matcher of a rule that passed the gate. */
    public Matcher(Meaning meaning, Rule rule) {
        this(meaning, rule, (pattern, condition) -> true);
    }

    /**
     * Creates a matcher that asks only some conditions of a rule, whether or not the rest hold.
     *
     * @param needed the conditions that are asked
     */
    Matcher(Meaning meaning, Rule rule, BiPredicate<Pattern, Condition> needed) {
        this.meaning = meaning;
        this.rule = rule;
        this.estimate = new MatchEstimate(meaning, rule);
        for (Pattern pattern : rule.patterns()) {
            wanted.add(wanted(meaning, pattern, condition -> needed.test(pattern, condition)));
        }
    }

    private static Wanted wanted(Meaning meaning, Pattern pattern, Predicate<Condition> needed) {
        Class<?> type = meaning.type(pattern.type());
        List<Condition> asked = pattern.conditions().stream().filter(needed).toList();
        Path organization = null;
        String name = null;
        for (Condition condition : asked) {
            if (condition instanceof Comparison comparison
                    && comparison.operator() == Operator.EQUAL
                    && comparison.left() instanceof Path path
                    && path.variable() == null
                    && path.steps().size() == 1) {
                String field = path.steps().get(0).name();
                if (field.equals(ORGANIZATION)
                        && comparison.right() instanceof Path other
                        && other.variable() != null) {
                    organization = other;
                } else if (comparison.right() instanceof Operand.Text text
                        && Vocabulary.selector(type).filter(field::equals).isPresent()) {
                    name = text.text();
                }
            }
        }
        return new Wanted(
                pattern, type, asked, asked.size() == pattern.conditions().size(), organization, name);
    }

    /** The rule itself. */
    public Rule rule() {
        return rule;
    }

    /** The estimate of the rule's matches, with all its conditions asked. */
    MatchEstimate estimate() {
        return estimate;
    }

    /** Whether the rule looks for facts of {@code type}. */
    boolean looksFor(Class<?> type) {
        for (Wanted one : wanted) {
            if (one.type().isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Every match among {@code facts}: of all that is asked, and of patterns that ask whether there are any, where all of
     * their conditions are. Those stand for no fact.
     *
     * @throws RuleFailureException where there are too many to try
     */
    void forEach(Facts facts, Consumer<Match> consumer) {
        extend(new Search(facts, consumer), Match.EMPTY);
    }

    /**
     * Returns the findings of the rule among {@code facts}, each with the facts it was found in, parameters aside;
     * empty if the rule fails.
     */
    public Optional<List<List<@Nullable Object>>> found(Facts facts) {
        List<List<@Nullable Object>> found = new ArrayList<>();
        try {
            forEach(facts, match -> {
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

    /** Whether there is a fact, or none, as the pattern numbered {@code pattern} asks. */
    boolean answers(int pattern, Facts facts, Match match) {
        Wanted one = wanted.get(pattern);
        boolean some = one.candidates(meaning, facts, match).stream().anyMatch(fact -> hold(one.asked(), fact, match));
        return some == (one.pattern().quantifier() == Quantifier.SOME);
    }

    private void extend(Search search, Match match) {
        int next = match.facts().size();
        if (next == wanted.size()) {
            search.consumer.accept(match);
            return;
        }
        Wanted one = wanted.get(next);
        if (one.pattern().quantifier() != Quantifier.EACH) {
            if (!one.all() || answers(next, search.facts, match)) {
                extend(search, match.with(null, Map.of()));
            }
            return;
        }
        for (Object fact : one.candidates(meaning, search.facts, match)) {
            search.count();
            if (hold(one.asked(), fact, match)) {
                extend(search, match.with(fact, named(one.pattern(), fact, match)));
            }
        }
    }

    /** A search for matches, which ends when it has tried too many facts: not all conditions need be asked in it. */
    private final class Search {
        private final Facts facts;
        private final Consumer<Match> consumer;
        private long tries;

        Search(Facts facts, Consumer<Match> consumer) {
            this.facts = facts;
            this.consumer = consumer;
        }

        void count() {
            tries++;
            if (tries > MOST_TRIES) {
                throw new RuleFailureException("rule \"" + rule.name() + "\" is not tried to its end: facts were tried "
                        + MOST_TRIES + " times; join the facts that it looks for by conditions with ==");
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new RuleFailureException("rule \"" + rule.name() + "\" was stopped while its facts were tried");
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
        if (pattern.variable() == null && pattern.bindings().isEmpty()) {
            return Map.of();
        }
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
