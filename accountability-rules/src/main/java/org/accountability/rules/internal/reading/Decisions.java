package org.accountability.rules.internal.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.accountability.rules.internal.language.Condition;
import org.accountability.rules.internal.language.Condition.AllOf;
import org.accountability.rules.internal.language.Condition.AnyOf;
import org.accountability.rules.internal.language.Condition.Comparison;
import org.accountability.rules.internal.language.Condition.Holds;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.internal.language.Operand.Path;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Pattern.Quantifier;
import org.accountability.rules.internal.language.Rule;
import org.jspecify.annotations.Nullable;

/** The conditions that decide whether a rule finds something in a combination of facts. */
public final class Decisions {
    private final Rule rule;
    private final RuleSearch search;
    private final RuleSearch belonging;
    private final List<List<Judged>> conditions = new ArrayList<>();
    private final List<Decision> all = new ArrayList<>();
    private final IdentityHashMap<Decision, Test> tests = new IdentityHashMap<>();

    /**
     * A condition that can hold or not, and so decide.
     *
     * @param pattern the number of its pattern, from 0
     * @param condition a comparison, or a value that is yes or no; {@code null} where the question is whether there is
     *     any such fact
     * @param words as it is written
     * @param offset where it stands in its file
     */
    public record Decision(int pattern, @Nullable Condition condition, String words, int offset) {}

    /**
     * The decisions of {@code rule}.
     *
     * @param belong the conditions that say which facts belong together, and decide nothing
     * @param ignored other conditions that decide nothing
     */
    public Decisions(ImportedTypes types, Rule rule, Predicate<Condition> belong, Predicate<Condition> ignored) {
        this.rule = rule;
        this.search = new RuleSearch(types, rule);
        this.belonging = new RuleSearch(
                types, rule, (pattern, condition) -> pattern.quantifier() == Quantifier.EACH && belong.test(condition));
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            Scope scope = search.scope(i);
            conditions.add(pattern.conditions().stream()
                    .map(condition -> Judged.of(condition, scope))
                    .toList());
            if (pattern.quantifier() == Quantifier.EACH) {
                for (Condition condition : pattern.conditions()) {
                    addLeaves(i, condition, scope, belong.or(ignored));
                }
            } else {
                all.add(new Decision(i, null, asked(pattern), pattern.offset()));
            }
        }
    }

    private static String asked(Pattern pattern) {
        return (pattern.quantifier() == Quantifier.NONE ? "not " : "exists ") + pattern.type();
    }

    private void addLeaves(int pattern, Condition condition, Scope scope, Predicate<Condition> without) {
        if (condition instanceof AllOf both) {
            both.parts().forEach(part -> addLeaves(pattern, part, scope, without));
        } else if (condition instanceof AnyOf any) {
            any.parts().forEach(part -> addLeaves(pattern, part, scope, without));
        } else if (!without.test(condition)) {
            Decision decision = new Decision(pattern, condition, condition.toString(), condition.offset());
            all.add(decision);
            tests.put(decision, Tests.of(condition, scope));
        }
    }

    public List<Decision> all() {
        return all;
    }

    /** Every combination of {@code facts} that belong together, whether or not the rule finds something in it. */
    public void forEachCandidate(Facts facts, Consumer<Match> consumer) {
        belonging.forEach(facts, consumer);
    }

    /** Whether the rule finds something in {@code match}. */
    public boolean finds(Match match, Facts facts) {
        return finds(match, facts, null, false);
    }

    /** Whether it is {@code decision} alone that keeps the rule from finding something, or lets it. */
    public boolean decides(Decision decision, Match match, Facts facts) {
        return finds(match, facts, decision, true) && !finds(match, facts, decision, false);
    }

    /** Whether {@code decision} holds for {@code match}; it does not if it asks something of an unknown value. */
    public boolean holds(Decision decision, Match match, Facts facts) {
        Test test = tests.get(decision);
        return test == null ? search.answers(decision.pattern(), facts, match) : test.tried(match.frame(), false);
    }

    private boolean finds(Match match, Facts facts, @Nullable Decision forced, boolean to) {
        for (int i = 0; i < conditions.size(); i++) {
            if (rule.patterns().get(i).quantifier() != Quantifier.EACH) {
                boolean isForced = forced != null && forced.pattern() == i;
                if (!(isForced ? to : search.answers(i, facts, match))) {
                    return false;
                }
                continue;
            }
            for (Judged condition : conditions.get(i)) {
                if (!condition.holds(match.frame(), forced, to)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Returns the conditions that keep the rule from finding something in {@code match}, each as it is written, with
     * the values in it.
     */
    public List<String> inTheWay(Match match, Facts facts) {
        List<String> inTheWay = new ArrayList<>();
        forEachInTheWay(match, facts, (number, condition) -> {
            Pattern pattern = rule.patterns().get(number);
            inTheWay.add(
                    condition == null ? asked(pattern) : condition + values(condition, search.scope(number), match));
        });
        return inTheWay;
    }

    /** The number of conditions that keep the rule from finding something in {@code match}. */
    public int countInTheWay(Match match, Facts facts) {
        List<Integer> patterns = new ArrayList<>();
        forEachInTheWay(match, facts, (number, condition) -> patterns.add(number));
        return patterns.size();
    }

    private void forEachInTheWay(Match match, Facts facts, BiConsumer<Integer, @Nullable Condition> consumer) {
        for (int i = 0; i < conditions.size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            if (pattern.quantifier() != Quantifier.EACH) {
                if (!search.answers(i, facts, match)) {
                    consumer.accept(i, null);
                }
                continue;
            }
            for (int j = 0; j < conditions.get(i).size(); j++) {
                if (!conditions.get(i).get(j).holds(match.frame())) {
                    consumer.accept(i, pattern.conditions().get(j));
                }
            }
        }
    }

    private static String values(Condition condition, Scope scope, Match match) {
        StringJoiner values = new StringJoiner(", ", " (", ")");
        values.setEmptyValue("");
        addValues(condition, scope, match, values);
        return values.toString();
    }

    private static void addValues(Condition condition, Scope scope, Match match, StringJoiner values) {
        if (condition instanceof AllOf both) {
            both.parts().forEach(part -> addValues(part, scope, match, values));
        } else if (condition instanceof AnyOf any) {
            any.parts().forEach(part -> addValues(part, scope, match, values));
        } else if (condition instanceof Holds holds) {
            addValue(holds.asked(), scope, match, values);
        } else if (condition instanceof Comparison comparison) {
            addValue(comparison.left(), scope, match, values);
            addValue(comparison.right(), scope, match, values);
        }
    }

    private static void addValue(Operand operand, Scope scope, Match match, StringJoiner values) {
        if (operand instanceof Path) {
            try {
                Object value = scope.value(operand).value().in(match.frame());
                values.add(operand + " is " + (value == null ? "not known" : value));
            } catch (Unanswered unanswered) {
                values.add(operand + " is not known");
            }
        }
    }
}
