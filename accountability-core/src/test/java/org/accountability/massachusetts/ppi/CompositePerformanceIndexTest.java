package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.accountability.model.PerformanceLevel;
import org.accountability.policy.Parameter;
import org.junit.jupiter.api.Test;

/** A CPI from counts per performance level. */
class CompositePerformanceIndexTest {
    private final IndexRules rules = SampleParameters.rules(2013);

    @Test
    void isTheMeanOfThePointsOfAllStudents() {
        CompositePerformanceIndex cpi = rules.compositePerformanceIndex(Map.of(
                        PerformanceLevel.PROFICIENT_OR_ADVANCED, 40,
                        PerformanceLevel.NI_HIGH, 10,
                        PerformanceLevel.NI_LOW, 10,
                        PerformanceLevel.WF_HIGH, 10,
                        PerformanceLevel.WF_LOW, 10,
                        PerformanceLevel.ALT_PROGRESSING, 1,
                        PerformanceLevel.ALT_EMERGING, 2,
                        PerformanceLevel.ALT_AWARENESS, 3,
                        PerformanceLevel.ALT_INCOMPLETE, 4,
                        PerformanceLevel.ALT_NOT_SUBMITTED, 5))
                .orElseThrow();

        // (4000 + 750 + 500 + 250 + 0 + 100 + 150 + 150 + 100 + 0) / 95 = 63.157...
        assertThat(cpi.value()).isEqualTo("63.2");
        assertThat(cpi.students()).isEqualTo(95);
        assertThat(cpi.parameters()).hasSize(10);
    }

    @Test
    void readsOnlyTheLevelsThatStudentsAreAt() {
        assertThat(rules.compositePerformanceIndex(Map.of(PerformanceLevel.NI_HIGH, 3))
                        .orElseThrow()
                        .parameters())
                .extracting(Parameter::name)
                .containsExactly("CPI_POINTS_NI_HIGH");
    }

    @Test
    void isNotThereWhereNobodyWasAssessed() {
        assertThat(rules.compositePerformanceIndex(Map.of())).isEmpty();
        assertThat(rules.compositePerformanceIndex(Map.of(PerformanceLevel.WF_LOW, 0)))
                .isEmpty();
        assertThat(rules.compositePerformanceIndex(Map.of(PerformanceLevel.WF_LOW, 1)))
                .map(CompositePerformanceIndex::value)
                .contains(new BigDecimal("0.0"));
    }

    @Test
    void refusesACountBelow0() {
        assertThatThrownBy(() -> rules.compositePerformanceIndex(Map.of(PerformanceLevel.WF_LOW, -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-1 students at WF_LOW: must be 0 or more");
    }

    @Property
    void isRoundedHalfUpToOneDecimal(
            @ForAll @IntRange(max = 400) int proficient,
            @ForAll @IntRange(max = 400) int high,
            @ForAll @IntRange(min = 1, max = 400) int low) {
        BigDecimal exact = BigDecimal.valueOf(100L * proficient + 75L * high + 25L * low)
                .divide(BigDecimal.valueOf(proficient + high + low), 1, RoundingMode.HALF_UP);

        assertThat(rules.compositePerformanceIndex(Map.of(
                                PerformanceLevel.PROFICIENT_OR_ADVANCED, proficient,
                                PerformanceLevel.ALT_EMERGING, high,
                                PerformanceLevel.WF_HIGH, low))
                        .map(CompositePerformanceIndex::value))
                .contains(exact);
    }
}
