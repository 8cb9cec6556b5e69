package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.accountability.model.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets from a baseline: halving the gap, or the dropout rate, in six years. */
class TargetPathTest {
    @ParameterizedTest
    @CsvSource({
        "77.7, 2011, 2012, 79.6, 88.9",
        "77.7, 2011, 2013, 81.4, 88.9",
        "77.7, 2011, 2017, 88.9, 88.9",
        "63.0, 2013, 2016, 72.3, 81.5", // 01030001, multi-race, 2016
        "72.6, 2015, 2016, 74.9, 86.3", // 00350000, economically disadvantaged, 2016
        "100.0, 2011, 2014, 100.0, 100.0",
        "0.0, 2011, 2012, 8.3, 50.0",
        // each year from the formula, not from the year before: 5 years of 1.9 would be 87.2
        "77.7, 2011, 2016, 87.0, 88.9",
        // half-up: 70.6 + 29.4 / 12 = 73.05
        "70.6, 2011, 2012, 73.1, 85.3",
    })
    void ofACpiHalvesTheGap(BigDecimal baseline, int baselineYear, int year, BigDecimal target, BigDecimal goal) {
        IndicatorTarget.OnPath path = (IndicatorTarget.OnPath)
                SampleParameters.rules(year).cpiPath().from(baseline, SchoolYear.of(baselineYear));

        assertThat(path.value()).isEqualTo(target);
        assertThat(path.goal()).isEqualTo(goal);
    }

    @ParameterizedTest
    @CsvSource({
        "3.0, 2012, 2.8, 1.5", // 2.75, half-up
        "3.0, 2017, 1.5, 1.5",
        "0.0, 2014, 0.0, 0.0",
        "0.1, 2017, 0.1, 0.1", // 0.05, half-up
    })
    void ofADropoutRateHalvesIt(BigDecimal baseline, int year, BigDecimal target, BigDecimal goal) {
        IndicatorTarget.OnPath path = (IndicatorTarget.OnPath)
                SampleParameters.rules(year).dropoutPath().from(baseline, SchoolYear.of(2011));

        assertThat(path.value()).isEqualTo(target);
        assertThat(path.goal()).isEqualTo(goal);
    }

    @Test
    void beginsAfterTheBaselineAndEndsWithTheGoal() {
        TargetPath path = SampleParameters.rules(2015).cpiPath();

        assertThat(path.from(BigDecimal.TEN, SchoolYear.of(2015)))
                .isEqualTo(new IndicatorTarget.NotKnown("targets begin in the year after the baseline of 2015"));
        assertThat(path.from(BigDecimal.TEN, SchoolYear.of(2008)))
                .isEqualTo(new IndicatorTarget.NotKnown("targets from the baseline of 2008 end in 2014"));
    }

    @Property
    void isTheFormulaRoundedHalfUpToOneDecimal(
            @ForAll @IntRange(max = 1000) int tenths, @ForAll @IntRange(min = 1, max = 6) int k) {
        BigDecimal baseline = BigDecimal.valueOf(tenths, 1);
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal expected = baseline.add(hundred.subtract(baseline)
                        .multiply(BigDecimal.valueOf(k))
                        .divide(BigDecimal.valueOf(12), 10, RoundingMode.HALF_UP))
                .setScale(1, RoundingMode.HALF_UP);

        assertThat(SampleParameters.rules(2011 + k)
                        .cpiPath()
                        .from(baseline, SchoolYear.of(2011))
                        .value())
                .isEqualTo(expected);
    }

    @Test
    void refusesParametersThatMakeNoPath() {
        assertThatThrownBy(() -> SampleParameters.rules(2013, "TARGET_YEARS=0"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TARGET_YEARS is 0");
        assertThatThrownBy(() -> SampleParameters.rules(2013, "CPI_GAP_TO_CLOSE=101"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CPI_GAP_TO_CLOSE is 101");
        assertThatThrownBy(() -> SampleParameters.rules(2013, "TARGET_YEARS="))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TARGET_YEARS is not in force in 2013");
        assertThatThrownBy(() -> SampleParameters.rules(2013, "CPI_TARGET_BAND=true"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CPI_TARGET_BAND is 'true'");
        assertThatThrownBy(() -> SampleParameters.rules(2013, "CPI_TARGET_BAND=0.1234"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at most three decimals");
    }
}
