package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.SessionSizes;
import org.accountability.rules.massachusetts.Massachusetts;

/** A state may be determined in one session or in many. */
@Domain(SmallStates.class)
@Domain(DomainContext.Global.class)
class SessionsTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @Property
    void cuttingAStateIntoSessionsOfAnySizeChangesNothing(
            @ForAll SmallState drawn, @ForAll @IntRange(min = 1, max = 7) int districtsInASession) {
        assertThat(Rendering.of(SessionSizes.determine(PACK, drawn.given(), districtsInASession)))
                .isEqualTo(Rendering.of(PACK.determine(drawn.given())));
    }
}
