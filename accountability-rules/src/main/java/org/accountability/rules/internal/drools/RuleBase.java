package org.accountability.rules.internal.drools;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.kie.api.KieBase;

/** Rules ready to run. Immutable, and shared by threads: each opens sessions of its own. */
public final class RuleBase {
    private final KieBase rules;
    private final ClassLoader loader;

    RuleBase(KieBase rules, ClassLoader loader) {
        this.rules = rules;
        this.loader = loader;
    }

    /**
     * Opens a session to insert facts into and fire the rules in.
     *
     * @param inForce the names of the rules that may fire
     * @param named what messages call the rule of a name
     * @param found told of each finding, when it is made
     */
    public RuleSession open(Set<String> inForce, UnaryOperator<String> named, FindingListener found) {
        return new RuleSession(ContextLoader.during(rules::newKieSession), loader, inForce, named, found);
    }
}
