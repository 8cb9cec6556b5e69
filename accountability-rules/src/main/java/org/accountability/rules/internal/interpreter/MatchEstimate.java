package org.accountability.rules.internal.interpreter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.AllOf;
import org.accountability.rules.internal.language.Condition.AnyOf;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Condition.Holds;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Operator;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Pattern.Quantifier;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Bounds from above what a rule matches among facts, without matching it: of each pattern, how many facts meet what it
 * asks of them alone, and how many of those can have one key in common. Immutable.
 */
final class MatchEstimate {
    private static final String ORGANIZATION = "organization";

    private final Meaning meaning;
    private final Rule rule;
    private final List<Looked> patterns;

    /**
     * A bound on the work of a rule. Numbers with a fraction, since products of counts outgrow whole ones.
     *
     * @param matches of all its patterns, and of the first ones of them, all of which are held until the session ends
     * @param tries how often a fact is held against what was matched before it
     */
    record Work(double matches, double tries) {
        static final Work NONE = new Work(0, 0);
        static final Comparator<Work> BY_WEIGHT =
                Comparator.comparingDouble(Work::matches).thenComparingDouble(Work::tries);

        Work and(Work other) {
            return new Work(matches + other.matches, tries + other.tries);
        }
    }

    /**
     * A pattern, taken apart by how its facts are looked for.
     *
     * @param alone the conditions that speak of nothing matched before
     * @param keys the values that must equal one known from before
     * @param ofOrganization whether its facts are looked up by organisation
     * @param name of the facts that are meant; {@code null} where that is not said
     */
    private record Looked(
            Quantifier quantifier,
            Class<?> type,
            List<Condition> alone,
            List<Path> keys,
            boolean ofOrganization,
            @Nullable String name) {}

    /**
     * The number of facts that a pattern finds for each match before it, and the number that it looks at to find them.
     */
    private record Counts(double found, double lookedAt) {}

    MatchEstimate(Meaning meaning, Rule rule) {
        this.meaning = meaning;
        this.rule = rule;
        this.patterns = rule.patterns().stream()
                .map(pattern -> looked(meaning, pattern))
                .toList();
    }

    private static Looked looked(Meaning meaning, Pattern pattern) {
        Class<?> type = meaning.type(pattern.type());
        List<Condition> alone = new ArrayList<>();
        List<Path> keys = new ArrayList<>();
        String name = null;
        for (Condition condition : conjuncts(pattern.conditions())) {
            if (!speaksOfBefore(condition)) {
                alone.add(condition);
            }
            if (condition instanceof Comparison comparison && comparison.operator() == Operator.EQUAL) {
                addKey(comparison.left(), comparison.right(), keys);
                addKey(comparison.right(), comparison.left(), keys);
                if (comparison.right() instanceof Operand.Text text
                        && Vocabulary.selector(type)
                                .filter(comparison.left().toString()::equals)
                                .isPresent()) {
                    name = text.text();
                }
            }
        }
        boolean ofOrganization = keys.stream().anyMatch(MatchEstimate::isOrganization);
        return new Looked(pattern.quantifier(), type, List.copyOf(alone), List.copyOf(keys), ofOrganization, name);
    }

    private static List<Condition> conjuncts(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition ->
                        condition instanceof AllOf all ? conjuncts(all.parts()).stream() : Stream.of(condition))
                .toList();
    }

    private static void addKey(Operand own, Operand before, List<Path> keys) {
        if (own instanceof Path path
                && speaksOfOwn(path)
                && !speaksOfBefore(path)
                && speaksOfBefore(before)
                && !speaksOfOwn(before)) {
            keys.add(path);
        }
    }

    private static boolean isOrganization(Path path) {
        return path.steps().size() == 1 && path.steps().get(0).name().equals(ORGANIZATION);
    }

    private static boolean speaksOfBefore(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.parts().stream().anyMatch(MatchEstimate::speaksOfBefore);
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().anyMatch(MatchEstimate::speaksOfBefore);
        }
        if (condition instanceof Holds holds) {
            return speaksOfBefore(holds.asked());
        }
        return condition instanceof Comparison comparison
                && (speaksOfBefore(comparison.left()) || speaksOfBefore(comparison.right()));
    }

    /** Whether the operand asks something of a fact matched before. */
    private static boolean speaksOfBefore(Operand operand) {
        return asks(operand, path -> path.variable() != null);
    }

    /** Whether it asks something of the fact that is matched. */
    private static boolean speaksOfOwn(Operand operand) {
        return asks(operand, path -> path.variable() == null);
    }

    private static boolean asks(Operand operand, Predicate<Path> what) {
        return operand instanceof Path path
                && (what.test(path)
                        || path.steps().stream()
                                .flatMap(step -> step.arguments().stream())
                                .anyMatch(argument -> asks(argument, what)));
    }

    Rule rule() {
        return rule;
    }

    boolean looksFor(Class<?> type) {
        return patterns.stream().anyMatch(pattern -> pattern.type().isAssignableFrom(type));
    }

    /** The work among {@code facts}: by a glance where that is little, else by holding each fact against its pattern. */
    Work work(Facts facts, MatchBudget budget) {
        Work glance = work(pattern -> atAGlance(pattern, facts));
        return budget.isSmall(glance) ? glance : work(pattern -> counted(pattern, facts));
    }

    private Work work(Function<Looked, Counts> counts) {
        double held = 1;
        double matches = 0;
        double tries = 0;
        for (Looked pattern : patterns) {
            Counts count = counts.apply(pattern);
            tries += held * count.lookedAt();
            if (pattern.quantifier() == Quantifier.EACH) {
                held *= count.found();
                matches += held;
            }
        }
        return new Work(matches, tries);
    }

    private static Counts atAGlance(Looked pattern, Facts facts) {
        double lookedAt = lookedAt(pattern, facts);
        return new Counts(lookedAt, lookedAt);
    }

    private Counts counted(Looked pattern, Facts facts) {
        Map<List<@Nullable Object>, Integer> byKey = new HashMap<>();
        int most = 0;
        for (Object fact : candidates(pattern, facts)) {
            if (holdAlone(pattern, fact)) {
                most = Math.max(most, byKey.merge(key(pattern, fact), 1, Integer::sum));
            }
        }
        return new Counts(most, lookedAt(pattern, facts));
    }

    private static double lookedAt(Looked pattern, Facts facts) {
        int all = candidates(pattern, facts).size();
        return pattern.ofOrganization() ? Math.min(all, facts.mostAbout(pattern.type())) : all;
    }

    private static List<Object> candidates(Looked pattern, Facts facts) {
        return pattern.name() == null ? facts.of(pattern.type()) : facts.named(pattern.type(), pattern.name());
    }

    /**
     * Whether the conditions may hold for the fact by themselves; a condition that cannot be answered may hold, since
     * the estimate is an upper bound.
     */
    private boolean holdAlone(Looked pattern, Object fact) {
        for (Condition condition : pattern.alone()) {
            if (!meaning.tried(condition, fact, Match.EMPTY).orElse(true)) {
                return false;
            }
        }
        return true;
    }

    private List<@Nullable Object> key(Looked pattern, Object fact) {
        List<@Nullable Object> key = new ArrayList<>();
        for (Path path : pattern.keys()) {
            try {
                key.add(comparable(meaning.value(path, fact, Match.EMPTY)));
            } catch (Meaning.NotAnswered notAnswered) {
                key.add(null);
            }
        }
        return key;
    }

    /** Numbers are compared by size, however they are held. */
    private static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }
}
