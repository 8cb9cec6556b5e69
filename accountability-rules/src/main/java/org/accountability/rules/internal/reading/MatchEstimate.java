package org.accountability.rules.internal.reading;

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
            List<Test> alone,
            List<Value> keys,
            boolean ofOrganization,
            @Nullable KeyPath selector,
            @Nullable String name) {}

    /**
     * The number of facts that a pattern finds for each match before it, and the number that it looks at to find them.
     */
    private record Counts(double found, double lookedAt) {}

    MatchEstimate(ImportedTypes types, Rule rule) {
        this.rule = rule;
        Scope scope = Scope.empty(types);
        this.patterns =
                rule.patterns().stream().map(pattern -> looked(pattern, scope)).toList();
    }

    /** Takes {@code pattern} apart; its fact is the first thing of a frame, and nothing else is in it. */
    private static Looked looked(Pattern pattern, Scope empty) {
        Class<?> type = empty.type(pattern.type());
        Scope scope = empty.matching(0, type);
        List<Condition> alone = new ArrayList<>();
        List<Path> keys = new ArrayList<>();
        KeyPath selector = null;
        String name = null;
        for (Condition condition : conjuncts(pattern.conditions())) {
            if (!speaksOfBefore(condition)) {
                alone.add(condition);
            }
            if (condition instanceof Comparison comparison && comparison.operator() == Operator.EQUAL) {
                addKey(comparison.left(), comparison.right(), keys);
                addKey(comparison.right(), comparison.left(), keys);
                if (comparison.right() instanceof Operand.Text text
                        && comparison.left() instanceof Path path
                        && Vocabulary.selector(type)
                                .filter(path.toString()::equals)
                                .isPresent()) {
                    selector = KeyPath.of(type, path).orElseThrow();
                    name = text.text();
                }
            }
        }
        return new Looked(
                pattern.quantifier(),
                type,
                alone.stream().map(condition -> Tests.of(condition, scope)).toList(),
                keys.stream().map(key -> scope.value(key).value()).toList(),
                keys.stream().anyMatch(MatchEstimate::isOrganization),
                selector,
                name);
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
        return patterns.stream().anyMatch(pattern -> pattern.type() == type);
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
        double lookedAt = lookedAt(pattern, candidates(pattern, facts), facts);
        return new Counts(lookedAt, lookedAt);
    }

    private static Counts counted(Looked pattern, Facts facts) {
        FactList candidates = candidates(pattern, facts);
        Map<List<@Nullable Object>, Integer> byKey = new HashMap<>();
        @Nullable Object[] frame = new @Nullable Object[1];
        int most = 0;
        for (int i = 0; i < candidates.size(); i++) {
            frame[0] = candidates.get(i);
            if (holdAlone(pattern, frame)) {
                most = Math.max(most, byKey.merge(key(pattern, frame), 1, Integer::sum));
            }
        }
        return new Counts(most, lookedAt(pattern, candidates, facts));
    }

    private static double lookedAt(Looked pattern, FactList candidates, Facts facts) {
        int all = candidates.size();
        return pattern.ofOrganization() ? Math.min(all, mostOfAnOrganization(pattern, facts)) : all;
    }

    private static int mostOfAnOrganization(Looked pattern, Facts facts) {
        FactIndex byOrganization = facts.of(pattern.type()).by(KeyPath.ORGANIZATION);
        return byOrganization.isUsable() ? byOrganization.most() : Integer.MAX_VALUE;
    }

    private static FactList candidates(Looked pattern, Facts facts) {
        FactList all = facts.of(pattern.type());
        if (pattern.selector() == null) {
            return all;
        }
        FactIndex byName = all.by(pattern.selector());
        return byName.isUsable() ? byName.of(pattern.name()) : all;
    }

    /**
     * Whether the conditions may hold for the fact by themselves; a condition that cannot be answered may hold, since
     * the estimate is an upper bound.
     */
    private static boolean holdAlone(Looked pattern, @Nullable Object[] frame) {
        for (Test condition : pattern.alone()) {
            if (!condition.tried(frame, true)) {
                return false;
            }
        }
        return true;
    }

    private static List<@Nullable Object> key(Looked pattern, @Nullable Object[] frame) {
        List<@Nullable Object> key = new ArrayList<>();
        for (Value value : pattern.keys()) {
            try {
                key.add(comparable(value.in(frame)));
            } catch (Unanswered unanswered) {
                key.add(null);
            }
        }
        return key;
    }

    /** Returns equal values for numbers of the same size, however they are held. */
    private static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof Number ? Tests.number(value).stripTrailingZeros() : value;
    }
}
