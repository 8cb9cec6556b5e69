package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;

/** Whatever follows from levels changes none of them: with and without it, they are the same to the last byte. */
@Domain(SmallStates.class)
class LevelsAloneTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final Path FOLDER = temporary();
    private static final RulePack LEVELS_ALONE = levelsAlone();

    @AfterContainer
    static void delete() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(FOLDER);
    }

    @Property
    void noFurtherTopicChangesALevelOrItsExplanation(@ForAll SmallState drawn) {
        Determinations all = PACK.determine(drawn.given());
        Determinations alone = LEVELS_ALONE.determine(drawn.given());

        assertThat(alone.topics()).hasSize(1);
        assertThat(all.schools()).isEqualTo(alone.schools());
        assertThat(all.districts()).isEqualTo(alone.districts());
    }

    private static RulePack levelsAlone() {
        BundledFiles.copyLevelsTo(FOLDER);
        return BundledFiles.load(FOLDER);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("levels-alone");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
