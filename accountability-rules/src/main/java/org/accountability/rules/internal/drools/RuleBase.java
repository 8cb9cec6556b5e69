package org.accountability.rules.internal.drools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Rules ready to run. Immutable, and shared by threads: each opens sessions of its own. */
public final class RuleBase {
    private final List<Model> models;
    private final ClassLoader loader;
    /** A rule that is not in force would be matched for every fact, only to be kept from firing. */
    private final Map<Set<String>, KieBase> byRulesInForce = new ConcurrentHashMap<>();

    RuleBase(List<Model> models, ClassLoader loader) {
        this.models = models;
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
        KieBase rules = byRulesInForce.computeIfAbsent(inForce, this::build);
        return new RuleSession(ContextLoader.during(rules::newKieSession), loader, named, found);
    }

    private KieBase build(Set<String> inForce) {
        List<RulesInForce> rules =
                models.stream().map(model -> new RulesInForce(model, inForce)).toList();
        return ContextLoader.during(() -> KieBaseBuilder.createKieBaseFromModel(
                List.copyOf(rules), RuleBaseFactory.newKnowledgeBaseConfiguration()));
    }
}
