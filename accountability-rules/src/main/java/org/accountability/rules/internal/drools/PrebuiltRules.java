package org.accountability.rules.internal.drools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;

/** Loads the executable models that the build made of the bundled packs. Needs no compiler. */
public final class PrebuiltRules {
    private static final String MODELS = "META-INF/kie/org.accountability/accountability-rules/drools-model";

    private PrebuiltRules() {}

    /** The rules of one package. */
    public static RuleBase load(String rulePackage) {
        return ContextLoader.during(() -> {
            List<Model> models = models(rulePackage);
            if (models.isEmpty()) {
                throw new IllegalStateException("no prebuilt rules of package " + rulePackage + " in " + MODELS);
            }
            return new RuleBase(
                    KieBaseBuilder.createKieBaseFromModel(models, RuleBaseFactory.newKnowledgeBaseConfiguration()),
                    PrebuiltRules.class.getClassLoader());
        });
    }

    private static List<Model> models(String rulePackage) {
        List<Model> models = new ArrayList<>();
        for (String className : classNames()) {
            if (className.startsWith(rulePackage + ".")) {
                models.add(instantiate(className));
            }
        }
        return models;
    }

    /** One class a line, below a line that gives the version. */
    private static List<String> classNames() {
        try (InputStream in = PrebuiltRules.class.getClassLoader().getResourceAsStream(MODELS)) {
            if (in == null) {
                throw new IllegalStateException("the library was built without " + MODELS);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of prebuilt rules cannot be read", e);
        }
    }

    private static Model instantiate(String className) {
        try {
            return Class.forName(className, true, PrebuiltRules.class.getClassLoader())
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the prebuilt rules " + className + " cannot be loaded", e);
        }
    }
}
