package org.accountability.rules.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.text.YamlNode;
import org.accountability.rules.properties.BundledFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule file that would run code of its own, or never end, gets as far as the compiler. */
@Tag("hostile")
class HostileRulesTest {
    private static final String CANARY = "org.accountability.canary";
    private static final OtherWorld LIBRARY = OtherWorld.withoutCompiler();

    @TempDir
    private static Path folder;

    @AfterEach
    void silence() {
        System.clearProperty(CANARY);
    }

    @AfterAll
    static void leave() throws IOException {
        LIBRARY.close();
    }

    @TestFactory
    Stream<DynamicTest> isRefused() {
        return HostilePack.MANIFEST.stream()
                .map(entry -> dynamicTest(
                        HostilePack.text(entry, "tries"), () -> assertRefused(HostilePack.text(entry, "file"), entry)));
    }

    private static void assertRefused(String file, YamlNode entry) throws Exception {
        Path pack = Files.createDirectory(folder.resolve(file));
        HostilePack.write(pack, file);
        assertThat(LIBRARY.problems(pack))
                .containsExactlyElementsOf(entry.get("problems").orElseThrow().items().stream()
                        .map(problem -> problem.text().orElseThrow())
                        .toList());
        assertThat(System.getProperty(CANARY)).isNull();
    }

    @Test
    void isInTheManifest() throws IOException {
        try (Stream<Path> files = Files.list(HostilePack.FILES)) {
            List<String> hostile = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".drl"))
                    .toList();
            assertThat(HostilePack.MANIFEST)
                    .extracting(entry -> HostilePack.text(entry, "file"))
                    .containsExactlyInAnyOrderElementsOf(hostile);
            assertThat(hostile).hasSizeGreaterThanOrEqualTo(60);
        }
    }

    /** Or the world without a compiler would prove nothing. */
    @Test
    void aSoundPackReachesTheCompilerThatIsNotThere() throws IOException, ReflectiveOperationException {
        Path pack = Files.createDirectory(folder.resolve("sound"));
        BundledFiles.copyLevelsTo(pack);
        assertThat(LIBRARY.problems(pack))
                .singleElement()
                .asString()
                .contains("compiled only with org.drools:drools-engine:");
    }

    /** What is as it was built is not built again. */
    @Test
    void aPackOfTheRulesThatShipNeedsNoCompiler() throws IOException, ReflectiveOperationException {
        Path pack = Files.createDirectory(folder.resolve("same"));
        BundledFiles.copyTo(pack);
        BundledFiles.edit(pack, BundledFiles.PARAMETERS, "value: 75", "value: 74");
        assertThat(LIBRARY.problems(pack)).isEmpty();
    }

    /** Or the canary would prove nothing: trusted, these do what they try. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "consequence-sets-a-property.drl",
                "consequence-in-argument.drl",
                "condition-calls-a-static-method.drl",
                "condition-evaluates-code.drl",
                "text-unicode-escape-in-comment.drl"
            })
    void doesHarmWhereItIsTrusted(String file) throws IOException {
        Path pack = Files.createDirectory(folder.resolve("trusted-" + file));
        HostilePack.write(pack, file);
        RulePack trusted = RulePacks.loadTrusted(pack, Duration.ofMinutes(5)).orElseThrow();
        StateYear state = StateYear.of(SchoolYear.of(2012))
                .school(School.of("00350001").percentile(5).build())
                .build();
        try {
            trusted.determine(state);
        } catch (RuntimeException afterTheHarm) {
            assertThat(afterTheHarm).isNotNull();
        }
        assertThat(System.getProperty(CANARY)).isNotNull();
    }
}
