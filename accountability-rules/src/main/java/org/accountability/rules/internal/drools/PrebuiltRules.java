package org.accountability.rules.internal.drools;

import java.util.List;
import org.accountability.rules.internal.engine.RuleBase;
import org.drools.model.Model;

/** Loads the executable models that the build made of the bundled packs. Needs no compiler. */
public final class PrebuiltRules {
    private static final String MODELS = "META-INF/kie/org.accountability/accountability-rules/drools-model";

    private PrebuiltRules() {}

    /** The rules of one package. */
    public static RuleBase load(String rulePackage) {
        return ContextLoader.during(() -> {
            ClassLoader loader = PrebuiltRules.class.getClassLoader();
            List<Model> models = ModelClasses.load(loader, MODELS, rulePackage + ".");
            if (models.isEmpty()) {
                throw new IllegalStateException("no prebuilt rules of package " + rulePackage + " in " + MODELS);
            }
            return new CompiledRules(models, loader);
        });
    }
}
