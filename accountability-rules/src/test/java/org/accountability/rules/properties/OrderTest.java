package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;

/** No order counts: not of the input, not of the rules, not of the files they stand in. */
@Domain(SmallStates.class)
@Domain(DomainContext.Global.class)
class OrderTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @Property
    void noOrderOfTheInputChangesAByteOfTheResult(@ForAll SmallState drawn, @ForAll Random random) {
        Determinations inOrder = PACK.determine(drawn.given());
        Determinations shuffled = PACK.determine(drawn.parts().shuffled(random).collected());
        assertThat(Rendering.of(shuffled)).isEqualTo(Rendering.of(inOrder));
        assertThat(shuffled.provenance()).isEqualTo(inOrder.provenance());
    }

    /** Each try compiles a pack, as one that is trusted always is, so there are few, of many states each. */
    @Property(tries = 3)
    void noOrderOfRulesOrOfRuleFilesChangesAByteOfTheResult(
            @ForAll @Size(100) List<SmallState> drawn, @ForAll Random random) throws IOException {
        Path folder = Files.createTempDirectory("rearranged");
        try {
            RearrangedPack.write(folder, random);
            RulePack rearranged = BundledFiles.loadTrusted(folder);
            for (SmallState state : drawn) {
                assertThat(Rendering.withoutPlaces(rearranged.determine(state.given())))
                        .isEqualTo(Rendering.withoutPlaces(PACK.determine(state.given())));
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
