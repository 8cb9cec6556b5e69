package org.accountability.rules.internal.drools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.accountability.rules.answer.DeploymentException;
import org.accountability.rules.internal.text.Library;

/**
 * Asks of the class path whether all of Drools is there, before Drools does: it goes without what it does not find, for
 * good, and fails later with the rule that happens to need it.
 */
final class Deployment {
    private static final String SERVICES = "META-INF/services/";
    private static final String DEFAULTS = "META-INF/kie.default.properties.conf";
    private static final String ENGINE = "drools-engine";

    /** Artifacts that are needed to run rules. */
    private static final List<Part> RUNTIME = List.of(
            Part.service(
                    "drools-core",
                    "org.kie.api.concurrent.KieExecutors",
                    "org.drools.core.concurrent.ExecutorProviderImpl"),
            Part.service(
                    "drools-kiesession",
                    "org.drools.core.reteoo.RuntimeComponentFactory",
                    "org.drools.kiesession.factory.RuntimeComponentFactoryImpl"),
            Part.type("drools-model-compiler", "org.drools.modelcompiler.KieBaseBuilder"),
            Part.resource("drools-core", DEFAULTS));

    /** Artifacts that are needed to compile rules, in addition to those that run them. */
    private static final List<Part> COMPILER = List.of(
            Part.service(
                    "drools-compiler",
                    "org.kie.api.KieServices",
                    "org.drools.compiler.kie.builder.impl.KieServicesImpl"),
            Part.service(
                    "drools-compiler",
                    "org.kie.internal.builder.KnowledgeBuilderFactoryService",
                    "org.drools.compiler.builder.impl.KnowledgeBuilderFactoryServiceImpl"),
            Part.service(
                    "drools-model-compiler",
                    "org.drools.compiler.kie.builder.impl.InternalKieModuleProvider",
                    "org.drools.modelcompiler.CanonicalKieModuleProvider"),
            Part.service("drools-io", "org.kie.api.io.KieResources", "org.drools.io.ResourceFactoryServiceImpl"),
            Part.service(
                    "drools-wiring-dynamic",
                    "org.drools.wiring.api.ComponentsSupplier",
                    "org.drools.wiring.dynamic.DynamicComponentsSupplier"),
            Part.service(
                    "kie-internal",
                    "org.kie.api.internal.assembler.KieAssemblers",
                    "org.kie.internal.services.KieAssemblersImpl"),
            Part.service(
                    "kie-internal",
                    "org.kie.api.internal.weaver.KieWeavers",
                    "org.kie.internal.services.KieWeaversImpl"),
            Part.type("drools-model-codegen", "org.drools.model.codegen.ExecutableModelProject"),
            Part.type("drools-drl-parser", "org.drools.drl.parser.DrlParser"),
            Part.type("drools-ecj", "org.drools.ecj.EclipseJavaCompiler"));

    private final ClassLoader loader;

    /**
     * A piece of Drools.
     *
     * @param artifact that has it
     * @param service the interface that a file under {@code META-INF/services} is named after; empty for a mere type
     * @param name of the class; of the resource where there is no class
     */
    private record Part(String artifact, String service, String name) {
        static Part service(String artifact, String service, String implementation) {
            return new Part(artifact, service, implementation);
        }

        static Part type(String artifact, String type) {
            return new Part(artifact, "", type);
        }

        static Part resource(String artifact, String resource) {
            return new Part(artifact, "", resource);
        }

        boolean isResource() {
            return name.contains("/");
        }

        String coordinates() {
            return (artifact.startsWith("kie-") ? "org.kie:" : "org.drools:") + artifact + ":"
                    + Library.droolsVersion();
        }
    }

    private Deployment(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Checks that rules that are built can run.
     *
     * @throws DeploymentException unless rules that are built can run
     */
    static void requireRuntime() {
        require(RUNTIME, "rules run only with ");
    }

    /**
     * Checks that rules can be compiled.
     *
     * @throws DeploymentException unless rules can be compiled
     */
    static void requireCompiler() {
        require(
                COMPILER,
                "edited rules are compiled only with org.drools:" + ENGINE + ":" + Library.droolsVersion()
                        + " and all that it depends on: ");
    }

    private static void require(List<Part> parts, String why) {
        Deployment deployment = new Deployment(Deployment.class.getClassLoader());
        List<String> missing = parts.stream()
                .flatMap(part -> deployment.missing(part).stream())
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new DeploymentException(why + String.join("; ", missing));
        }
    }

    private Optional<String> missing(Part part) {
        if (part.isResource()) {
            return loader.getResource(part.name()) == null ? Optional.of(lost(part, part.name())) : Optional.empty();
        }
        if (loader.getResource(part.name().replace('.', '/') + ".class") == null) {
            return Optional.of(part.coordinates() + " is not on the class path");
        }
        return part.service().isEmpty() || named(part.service()).contains(part.name())
                ? Optional.empty()
                : Optional.of(lost(part, SERVICES + part.service()));
    }

    private static String lost(Part part, String file) {
        return part.coordinates() + " is on the class path without its " + file
                + (file.startsWith(SERVICES)
                        ? "; whoever merges jars into one must merge these files too, as the ServicesResourceTransformer"
                                + " of maven-shade-plugin does"
                        : "; whoever merges jars into one must keep it");
    }

    /** The implementations of a service that any jar names. */
    private List<String> named(String service) {
        List<String> named = new ArrayList<>();
        try {
            for (URL file : Collections.list(loader.getResources(SERVICES + service))) {
                try (InputStream in = file.openStream()) {
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .forEach(named::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the services of Drools cannot be read", e);
        }
        return named;
    }
}
