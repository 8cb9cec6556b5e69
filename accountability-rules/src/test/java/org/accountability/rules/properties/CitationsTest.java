package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.accountability.determination.Ground;
import org.accountability.determination.Topic;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;

/** Nothing is determined, proposed or due without a source, and every organisation has an answer. */
@Domain(SmallStates.class)
class CitationsTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @Property
    void everyEntryAndEveryOutcomeIsCited(@ForAll SmallState drawn) {
        Determinations determined = PACK.determine(drawn.given());

        determined.topics().stream()
                .flatMap(topic -> grounds(determined, topic))
                .forEach(ground -> {
                    assertThat(ground.clause().citation()).isNotBlank();
                    assertThat(ground.evidence()).isNotEmpty();
                    assertThat(ground.parameters()).allSatisfy(parameter -> assertThat(parameter.citation())
                            .isNotBlank());
                });
    }

    @Property
    void everyDistrictHasACategoryAndActionsAndEverySchoolItsFederalNames(@ForAll SmallState drawn) {
        Determinations determined = PACK.determine(drawn.given());

        assertThat(determined.of("special_education")).hasSameSizeAs(determined.districts());
        assertThat(determined.of("esea")).hasSameSizeAs(determined.schools());
        assertThat(determined.of("essa")).hasSameSizeAs(determined.schools());
        assertThat(Stream.of("special_education", "esea", "essa").flatMap(topic -> determined.of(topic).stream()))
                .allSatisfy(found -> assertThat(found.explanation().binding()).isNotNull());
        assertThat(determined.listings("actions")).hasSameSizeAs(determined.districts());
    }

    private static Stream<Ground> grounds(Determinations determined, Topic topic) {
        return Stream.concat(
                determined.of(topic.code()).stream().flatMap(found -> found.explanation().grounds().stream()),
                determined.listings(topic.code()).stream().flatMap(listing -> listing.grounds().stream()));
    }
}
