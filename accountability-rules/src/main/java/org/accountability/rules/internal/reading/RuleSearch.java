package org.accountability.rules.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.accountability.policy.Parameter;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Pattern.Quantifier;
import org.accountability.rules.internal.language.Rule;
import org.jspecify.annotations.Nullable;

/** A rule, compiled: it finds the facts that stand for its patterns. Immutable: made once, asked of many facts. */
public final class RuleSearch {
    private final Rule rule;
    private final PatternSearch[] patterns;
    private final int frame;
    private final ImportedTypes types;
    private final FindingMaker finding;
    private volatile @Nullable MatchEstimate estimate;

    /** Compiles {@code rule}, which passed the gate. */
    public RuleSearch(ImportedTypes types, Rule rule) {
        this(types, rule, (pattern, condition) -> true);
    }

    /**
     * Compiles a search that asks only some conditions of {@code rule}, whether or not the rest hold.
     *
     * @param needed the conditions that are asked
     */
    RuleSearch(ImportedTypes types, Rule rule, BiPredicate<Pattern, Condition> needed) {
        this.types = types;
        this.rule = rule;
        this.patterns = new PatternSearch[rule.patterns().size()];
        Scope known = Scope.empty(types);
        int next = patterns.length;
        for (int i = 0; i < patterns.length; i++) {
            Pattern pattern = rule.patterns().get(i);
            List<Condition> asked = pattern.conditions().stream()
                    .filter(condition -> needed.test(pattern, condition))
                    .toList();
            patterns[i] = new PatternSearch(pattern, i, next, asked, known);
            known = patterns[i].after();
            next += pattern.bindings().size();
        }
        this.frame = next;
        this.finding = FindingMaker.of(rule, known);
    }

    /** The rule itself. */
    public Rule rule() {
        return rule;
    }

    /** The estimate of the rule's matches, with all its conditions asked. */
    MatchEstimate estimate() {
        MatchEstimate known = estimate;
        if (known == null) {
            known = new MatchEstimate(types, rule);
            estimate = known;
        }
        return known;
    }

    /** Returns the names that the pattern numbered {@code pattern} can use. */
    Scope scope(int pattern) {
        return patterns[pattern].scope();
    }

    /** Returns the finding of the rule for a match. */
    FindingMaker finding() {
        return finding;
    }

    /** Whether the rule looks for facts of {@code type}. */
    boolean looksFor(Class<?> type) {
        for (PatternSearch pattern : patterns) {
            if (pattern.type() == type) {
                return true;
            }
        }
        return false;
    }

    /** Whether a match can come about later of facts that are all here: it asks whether there are any of a kind. */
    boolean canMatchLater() {
        for (PatternSearch pattern : patterns) {
            if (pattern.quantifier() == Quantifier.SOME) {
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
        forEach(facts, 0, (found, numbers) -> consumer.accept(new Match(found.clone(), patterns.length)));
    }

    /**
     * Every match among {@code facts} with one that came as {@code newest} or later.
     *
     * @throws RuleFailureException where there are too many to try
     */
    void forEach(Facts facts, int newest, Search.Found found) {
        new Search(rule, patterns, facts, newest, found).run(new @Nullable Object[frame]);
    }

    /**
     * Returns the findings of the rule among {@code facts}, each with the facts it was found in, parameters aside;
     * empty if the rule fails.
     */
    public Optional<List<List<@Nullable Object>>> found(Facts facts) {
        List<List<@Nullable Object>> found = new ArrayList<>();
        try {
            forEach(facts, 0, (match, numbers) -> {
                List<@Nullable Object> one = new ArrayList<>(matched(match));
                one.removeIf(Parameter.class::isInstance);
                finding.addArguments(match, one);
                found.add(one);
            });
        } catch (Unanswered unanswered) {
            return Optional.empty();
        }
        return Optional.of(found);
    }

    List<Object> matched(@Nullable Object[] match) {
        return Match.matched(match, patterns.length);
    }

    /** Whether there is a fact, or none, as the pattern numbered {@code pattern} asks; no if that cannot be answered. */
    boolean answers(int pattern, Facts facts, Match match) {
        try {
            PatternSearch asked = patterns[pattern];
            return asked.answers(asked.source(facts), match.frame().clone());
        } catch (Unanswered unanswered) {
            return false;
        }
    }
}
