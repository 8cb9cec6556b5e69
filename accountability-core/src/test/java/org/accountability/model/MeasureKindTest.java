package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be measured, in which subjects and values; and the indicators that points are for. */
class MeasureKindTest {
    @ParameterizedTest
    @EnumSource
    void isReadFromItsOwnCode(MeasureKind kind) {
        assertThat(MeasureKind.parse(kind.code())).contains(kind);
    }

    @ParameterizedTest
    @EnumSource
    void anIndicatorIsReadFromItsOwnCode(Indicator indicator) {
        assertThat(Indicator.parse(indicator.code())).contains(indicator);
    }

    @Test
    void sevenIndicatorsAreCore() {
        assertThat(Indicator.all().stream().filter(Indicator::isCore)).hasSize(7);
        assertThat(Indicator.parse("ela")).isEmpty();
        assertThat(MeasureKind.parse("CPI")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CPI, 0, true",
        "CPI, 100, true",
        "CPI, 100.01, false",
        "MEDIAN_SGP, 0.5, false",
        "MEDIAN_SGP, 50.5, true",
        "SCHOOL_PERCENTILE, 99, true",
        "SCHOOL_PERCENTILE, 99.0, true",
        "SCHOOL_PERCENTILE, 100, false",
        "SCALED_SCORE, 500.2, true",
        "DROPOUTS_REENGAGED, 2, true",
        "DROPOUTS_REENGAGED, -1, false",
        "CPI, 1E-30, false",
    })
    void hasARange(MeasureKind kind, BigDecimal value, boolean possible) {
        assertThat(kind.refuses(value).isEmpty()).isEqualTo(possible);
    }
}
