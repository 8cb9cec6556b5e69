package org.accountability.rules.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.accountability.rules.answer.DeploymentException;
import org.accountability.rules.internal.text.Library;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.properties.BundledFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host's class path lacks is told by artifact and version, not as a fault of the pack that needs it. */
class DeploymentTest {
    private static final String DROOLS = Library.droolsVersion();
    private static final String SERVICES = "META-INF/services/";

    @TempDir
    private Path folder;

    private Path edited;

    @BeforeEach
    void anEditedPack() throws IOException {
        edited = Files.createDirectory(folder.resolve("edited"));
        BundledFiles.copyLevelsTo(edited);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drools-compiler", "drools-model-codegen", "drools-drl-parser", "drools-ecj", "drools-io"})
    void withoutAPartOfTheEngine(String artifact) throws Exception {
        try (OtherWorld world = OtherWorld.without(Pattern.compile(artifact + "-\\d.*\\.jar"))) {
            assertThat(world.problems(edited))
                    .singleElement()
                    .asString()
                    .startsWith("class path: edited rules are compiled only with org.drools:drools-engine:" + DROOLS)
                    .contains("org.drools:" + artifact + ":" + DROOLS + " is not on the class path");
        }
    }

    @Test
    void withoutTheEngineTheBundledPacksAreThere() throws Exception {
        try (OtherWorld world = OtherWorld.withoutCompiler()) {
            assertThat(world.bundled(Massachusetts.FRAMEWORK_2012)).isNotNull();
        }
    }

    /** As merging does it that is told nothing of services: of two files of one name the first is kept. */
    @Test
    void mergedWithoutMergingServices() throws Exception {
        try (OtherWorld world = merged(name -> true)) {
            assertThat(world.problems(edited))
                    .singleElement()
                    .asString()
                    .startsWith("class path: ")
                    .contains("org.drools:drools-wiring-dynamic:" + DROOLS + " is on the class path without its "
                            + SERVICES + "org.drools.wiring.api.ComponentsSupplier")
                    .contains("the ServicesResourceTransformer of maven-shade-plugin");
        }
    }

    @ParameterizedTest
    @CsvSource({
        SERVICES + ", drools-kiesession, " + SERVICES + "org.drools.core.reteoo.RuntimeComponentFactory",
        "META-INF/kie.default, drools-core, META-INF/kie.default.properties.conf"
    })
    void mergedWithoutFilesThatRulesNeedToRun(String lost, String artifact, String file) throws Exception {
        try (OtherWorld world = merged(name -> !name.startsWith(lost))) {
            assertThatThrownBy(() -> world.bundled(Massachusetts.FRAMEWORK_2012))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageContaining(
                            "org.drools:" + artifact + ":" + DROOLS + " is on the class path without its " + file)
                    .satisfies(fault ->
                            assertThat(fault.getClass().getName()).isEqualTo(DeploymentException.class.getName()));
            List<String> problems = world.problems(edited);
            assertThat(problems).singleElement().asString().startsWith("class path: ");
        }
    }

    private OtherWorld merged(Predicate<String> kept) throws IOException {
        return OtherWorld.merged(folder.resolve("merged.jar"), kept);
    }
}
