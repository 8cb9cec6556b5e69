package org.accountability.rules.internal.interpreter;

import java.util.ArrayList;
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
    private final Meaning meaning;
    private final Rule rule;
    private final Matcher matcher;
    private final Matcher belonging;
    private final List<Decision> all = new ArrayList<>();

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
    public Decisions(Meaning meaning, Rule rule, Predicate<Condition> belong, Predicate<Condition> ignored) {
        this.meaning = meaning;
        this.rule = rule;
        this.matcher = new Matcher(meaning, rule);
        this.belonging = new Matcher(
                meaning,
                rule,
                (pattern, condition) -> pattern.quantifier() == Quantifier.EACH && belong.test(condition));
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            if (pattern.quantifier() == Quantifier.EACH) {
                for (Condition condition : pattern.conditions()) {
                    addLeaves(i, condition, belong.or(ignored));
                }
            } else {
                String asked = pattern.quantifier() == Quantifier.NONE ? "not " : "exists ";
                all.add(new Decision(i, null, asked + pattern.type(), pattern.offset()));
            }
        }
    }

    private void addLeaves(int pattern, Condition condition, Predicate<Condition> without) {
        if (condition instanceof AllOf both) {
            both.parts().forEach(part -> addLeaves(pattern, part, without));
        } else if (condition instanceof AnyOf any) {
            any.parts().forEach(part -> addLeaves(pattern, part, without));
        } else if (!without.test(condition)) {
            all.add(new Decision(pattern, condition, condition.toString(), condition.offset()));
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
        Condition condition = decision.condition();
        return condition == null
                ? answers(decision.pattern(), match, facts)
                : meaning.tried(condition, match.facts().get(decision.pattern()), match)
                        .orElse(false);
    }

    private boolean finds(Match match, Facts facts, @Nullable Decision forced, boolean to) {
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            if (pattern.quantifier() != Quantifier.EACH) {
                boolean isForced = forced != null && forced.pattern() == i;
                if (!(isForced ? to : answers(i, match, facts))) {
                    return false;
                }
                continue;
            }
            for (Condition condition : pattern.conditions()) {
                if (!holds(condition, match.facts().get(i), match, forced, to)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean holds(
            Condition condition, @Nullable Object fact, Match match, @Nullable Decision forced, boolean to) {
        if (condition instanceof AllOf both) {
            return both.parts().stream().allMatch(part -> holds(part, fact, match, forced, to));
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().anyMatch(part -> holds(part, fact, match, forced, to));
        }
        if (forced != null && forced.condition() != null && forced.offset() == condition.offset()) {
            return to;
        }
        return meaning.tried(condition, fact, match).orElse(false);
    }

    private boolean answers(int pattern, Match match, Facts facts) {
        try {
            return matcher.answers(pattern, facts, match);
        } catch (Meaning.NotAnswered notAnswered) {
            return false;
        }
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
                    condition == null
                            ? (pattern.quantifier() == Quantifier.NONE ? "not " : "exists ") + pattern.type()
                            : condition + values(condition, match.facts().get(number), match));
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
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            if (pattern.quantifier() != Quantifier.EACH) {
                if (!answers(i, match, facts)) {
                    consumer.accept(i, null);
                }
                continue;
            }
            for (Condition condition : pattern.conditions()) {
                if (!meaning.tried(condition, match.facts().get(i), match).orElse(false)) {
                    consumer.accept(i, condition);
                }
            }
        }
    }

    private String values(Condition condition, @Nullable Object fact, Match match) {
        StringJoiner values = new StringJoiner(", ", " (", ")");
        values.setEmptyValue("");
        addValues(condition, fact, match, values);
        return values.toString();
    }

    private void addValues(Condition condition, @Nullable Object fact, Match match, StringJoiner values) {
        if (condition instanceof AllOf both) {
            both.parts().forEach(part -> addValues(part, fact, match, values));
        } else if (condition instanceof AnyOf any) {
            any.parts().forEach(part -> addValues(part, fact, match, values));
        } else if (condition instanceof Holds holds) {
            addValue(holds.asked(), fact, match, values);
        } else if (condition instanceof Comparison comparison) {
            addValue(comparison.left(), fact, match, values);
            addValue(comparison.right(), fact, match, values);
        }
    }

    private void addValue(Operand operand, @Nullable Object fact, Match match, StringJoiner values) {
        if (operand instanceof Path) {
            try {
                Object value = meaning.value(operand, fact, match);
                values.add(operand + " is " + (value == null ? "not known" : value));
            } catch (Meaning.NotAnswered notAnswered) {
                values.add(operand + " is not known");
            }
        }
    }
}
