package org.accountability.rules.internal.engine;

import org.accountability.rules.answer.RuleFailureException;

/** One session: facts go in, rules fire, findings come out. Of one thread; nothing is left when it is closed. */
public interface RuleSession extends AutoCloseable {
    /** Whether any rule has a condition on facts of {@code type}: what no rule reads need not be inserted. */
    boolean reads(Class<?> type);

    /** Adds a fact that rules can match. */
    void insert(Object fact);

    /**
     * Fires all rules that match, each once for the same facts.
     *
     * @throws RuleFailureException naming the rule that runs away or fails
     */
    void fire();

    /** What {@code thread}, which is in this session, is doing, for a message: the rule too, as far as can be told. */
    String activityOf(Thread thread);

    @Override
    void close();
}
