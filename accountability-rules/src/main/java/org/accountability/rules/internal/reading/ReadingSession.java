package org.accountability.rules.internal.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.accountability.determination.Finding;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.engine.FindingListener;
import org.accountability.rules.internal.engine.RuleSession;
import org.accountability.rules.internal.language.Rule;
import org.jspecify.annotations.Nullable;

/** A session of rules that are run without the engine. */
final class ReadingSession implements RuleSession {
    private final RulesInForce open;
    private final UnaryOperator<String> named;
    private final FindingListener found;
    private final Consumer<Facts> inserted;
    private final BudgetCheck budget;
    private final Facts facts = new Facts();
    private final Set<Fired> fired = new HashSet<>();
    private int seen;

    /** A rule with the numbers of the facts it was fired for: facts that look alike are still two. */
    private record Fired(Rule rule, List<Integer> facts) {}

    ReadingSession(RulesInForce open, UnaryOperator<String> named, FindingListener found, Consumer<Facts> inserted) {
        this.open = open;
        this.named = named;
        this.found = found;
        this.inserted = inserted;
        this.budget = new BudgetCheck(open.estimates(), named);
    }

    @Override
    public boolean reads(Class<?> type) {
        return open.read(type);
    }

    @Override
    public void insert(Object fact) {
        facts.add(fact);
    }

    @Override
    public void fire() {
        List<Class<?>> unseen = facts.typesFrom(seen);
        budget.check(facts, unseen);
        int newest = seen;
        seen = facts.size();
        for (RuleSearch rule : open.rules()) {
            if (unseen.stream().anyMatch(rule::looksFor)) {
                fire(rule, newest);
            }
        }
    }

    /** Fires {@code rule} for what it finds in facts that came as {@code newest} or later, or because of them. */
    private void fire(RuleSearch rule, int newest) {
        try {
            if (rule.canMatchLater()) {
                rule.forEach(facts, 0, (frame, numbers) -> {
                    if (fired.add(new Fired(
                            rule.rule(), Arrays.stream(numbers).boxed().toList()))) {
                        fire(rule, frame);
                    }
                });
            } else {
                rule.forEach(facts, newest, (frame, numbers) -> fire(rule, frame));
            }
        } catch (Unanswered unanswered) {
            throw new RuleFailureException(
                    named.apply(rule.rule().name()) + " fails in its conditions: " + unanswered.getMessage(),
                    unanswered);
        }
    }

    private void fire(RuleSearch rule, @Nullable Object[] frame) {
        found.onFinding(finding(rule, frame), rule.rule().name(), rule.matched(frame));
    }

    private Finding finding(RuleSearch rule, @Nullable Object[] frame) {
        try {
            return rule.finding().in(frame);
        } catch (NullPointerException | ClassCastException refused) {
            throw new RuleFailureException(named.apply(rule.rule().name()) + " fails: " + refused, refused);
        }
    }

    @Override
    public String activityOf(Thread thread) {
        return "running rules as they are written";
    }

    @Override
    public void close() {
        inserted.accept(facts);
    }
}
