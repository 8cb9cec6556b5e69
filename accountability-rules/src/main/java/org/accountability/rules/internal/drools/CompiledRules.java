package org.accountability.rules.internal.drools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.accountability.rules.internal.engine.FindingListener;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.engine.RuleSession;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Rules that Drools runs. */
final class CompiledRules implements RuleBase {
    private final List<Model> models;
    private final ClassLoader loader;
    /** A rule that is not in force would be matched for every fact, only to be kept from firing. */
    private final Map<Set<String>, KieBase> byRulesInForce = new ConcurrentHashMap<>();

    CompiledRules(List<Model> models, ClassLoader loader) {
        this.models = models;
        this.loader = loader;
    }

    @Override
    public RuleSession open(Set<String> inForce, UnaryOperator<String> named, FindingListener found) {
        KieBase rules = byRulesInForce.computeIfAbsent(inForce, this::build);
        return new CompiledSession(ContextLoader.during(rules::newKieSession), loader, named, found);
    }

    private KieBase build(Set<String> inForce) {
        List<NamedRules> rules =
                models.stream().map(model -> new NamedRules(model, inForce)).toList();
        return ContextLoader.during(() -> KieBaseBuilder.createKieBaseFromModel(
                List.copyOf(rules), RuleBaseFactory.newKnowledgeBaseConfiguration()));
    }
}
