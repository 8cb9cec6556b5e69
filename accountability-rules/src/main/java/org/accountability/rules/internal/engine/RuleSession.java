package org.accountability.rules.internal.engine;

import org.accountability.rules.answer.RuleFailureException;

/**
 * A session in which facts go in, rules fire, and findings come out. Of one thread; nothing is left when it is closed.
 */
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

    /**
     * Returns words for the current activity of {@code thread}, which is in this session, for a message, with the rule
     * if it can be found.
     */
    String activityOf(Thread thread);

    @Override
    void close();
}
