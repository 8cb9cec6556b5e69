package org.accountability.rules.internal.drools;

import java.util.List;
import java.util.Set;
import org.accountability.rules.answer.DeploymentException;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.text.Library;
import org.drools.model.Model;

/** Rules of the bundled packs, which the build made executable models of. They need no compiler. */
public final class PrebuiltRules {
    /** An empty set of prebuilt rules. */
    public static final PrebuiltRules NONE = new PrebuiltRules("", Set.of());

    private static final String MODELS = "META-INF/kie/org.accountability/accountability-rules/drools-model";

    private final String rulePackage;
    private final Set<String> names;

    /** The rules of these names, all of one package. */
    public PrebuiltRules(String rulePackage, Set<String> names) {
        this.rulePackage = rulePackage;
        this.names = Set.copyOf(names);
    }

    /**
     * Makes them ready to run, and nothing beside them.
     *
     * @throws DeploymentException if the class path lacks what runs them
     */
    public RuleBase load() {
        Deployment.requireRuntime();
        return ContextLoader.during(() -> new CompiledRules(models(), PrebuiltRules.class.getClassLoader()));
    }

    boolean include(String rule) {
        return names.contains(rule);
    }

    List<Model> models() {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Model> models = ModelClasses.load(PrebuiltRules.class.getClassLoader(), MODELS, rulePackage + ".");
        if (models.isEmpty()) {
            throw new DeploymentException("org.accountability:accountability-rules:" + Library.version()
                    + " is on the class path without the rules of package " + rulePackage + " in its " + MODELS
                    + "; whoever merges jars into one must keep that file");
        }
        return models.stream().<Model>map(model -> new NamedRules(model, names)).toList();
    }
}
