package org.accountability.rules.internal.reading;

import org.accountability.rules.internal.engine.RuleSession;

/** A session that holds what its rules may match against the budget each time before they run. */
final class BoundedSession implements RuleSession {
    private final RuleSession session;
    private final BudgetCheck budget;
    private final Facts facts = new Facts();
    private int checked;

    BoundedSession(RuleSession session, BudgetCheck budget) {
        this.session = session;
        this.budget = budget;
    }

    @Override
    public boolean reads(Class<?> type) {
        return session.reads(type);
    }

    @Override
    public void insert(Object fact) {
        facts.add(fact);
        session.insert(fact);
    }

    @Override
    public void fire() {
        budget.check(facts, facts.typesFrom(checked));
        checked = facts.size();
        session.fire();
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
