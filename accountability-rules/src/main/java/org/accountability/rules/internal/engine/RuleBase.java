package org.accountability.rules.internal.engine;

import java.util.Set;
import java.util.function.UnaryOperator;

/** Rules ready to run. Immutable, and shared by threads: each opens sessions of its own. */
public interface RuleBase {
    /**
     * Opens a session to insert facts into and fire the rules in.
     *
     * @param inForce the names of the rules that may fire
     * @param named what messages call the rule of a name
     * @param found told of each finding, when it is made
     */
    RuleSession open(Set<String> inForce, UnaryOperator<String> named, FindingListener found);
}
