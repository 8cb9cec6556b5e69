package org.accountability.policy;

import static org.accountability.policy.Status.ASSUMED;
import static org.accountability.policy.Status.CONFIRMED;
import static org.accountability.policy.Status.RECONSTRUCTED;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A result is as sure as the weakest of what it rests on. */
class StatusTest {
    @Test
    void isWeakerFromConfirmedOverReconstructedToAssumed() {
        assertThat(CONFIRMED.weaker(RECONSTRUCTED)).isEqualTo(RECONSTRUCTED);
        assertThat(RECONSTRUCTED.weaker(ASSUMED)).isEqualTo(ASSUMED);
        assertThat(CONFIRMED.weaker(ASSUMED)).isEqualTo(ASSUMED);
    }

    @Property
    void doesNotDependOnOrder(@ForAll Status one, @ForAll Status other, @ForAll Status third) {
        assertThat(one.weaker(other)).isEqualTo(other.weaker(one)).isIn(one, other);
        assertThat(one.weaker(one)).isEqualTo(one);
        assertThat(one.weaker(other).weaker(third)).isEqualTo(one.weaker(other.weaker(third)));
    }
}
