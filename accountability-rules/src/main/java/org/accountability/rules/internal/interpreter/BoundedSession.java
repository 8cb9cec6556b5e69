package org.accountability.rules.internal.interpreter;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.engine.RuleSession;

/** A session that holds what its rules may match against the budget each time before they run. */
final class BoundedSession implements RuleSession {
    private final RuleSession session;
    private final List<MatchEstimate> rules;
    private final UnaryOperator<String> named;
    private final Facts facts = new Facts();
    private final Set<Class<?>> unseen = new HashSet<>();
    private final IdentityHashMap<MatchEstimate, MatchEstimate.Work> known = new IdentityHashMap<>();

    BoundedSession(RuleSession session, List<MatchEstimate> rules, UnaryOperator<String> named) {
        this.session = session;
        this.rules = rules;
        this.named = named;
    }

    @Override
    public boolean reads(Class<?> type) {
        return session.reads(type);
    }

    @Override
    public void insert(Object fact) {
        facts.add(fact);
        unseen.add(fact.getClass());
        session.insert(fact);
    }

    @Override
    public void fire() {
        check(MatchBudget.of(facts.size()));
        session.fire();
    }

    private void check(MatchBudget budget) {
        MatchEstimate.Work all = MatchEstimate.Work.NONE;
        for (MatchEstimate rule : rules) {
            MatchEstimate.Work work = known.get(rule);
            if (work == null || unseen.stream().anyMatch(rule::looksFor)) {
                work = rule.work(facts, budget);
                known.put(rule, work);
            }
            if (!budget.allows(work)) {
                throw new RuleFailureException(named.apply(rule.rule().name()) + " is not run: among the "
                        + facts.size() + " facts of a session, parameters and rows of tables counted, "
                        + budget.tooMuch(work));
            }
            all = all.and(work);
        }
        unseen.clear();
        if (!budget.allowsTogether(all)) {
            throw new RuleFailureException(heaviest() + " is not run: together with the other rules, among "
                    + facts.size() + " facts of a session, " + budget.tooMuchTogether(all));
        }
    }

    private String heaviest() {
        return known.entrySet().stream()
                .max(Map.Entry.comparingByValue(MatchEstimate.Work.BY_WEIGHT))
                .map(most -> named.apply(most.getKey().rule().name()))
                .orElse("a rule");
    }

    @Override
    public String activityOf(Thread thread) {
        return session.activityOf(thread);
    }

    @Override
    public void close() {
        session.close();
    }
}
