package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A district refuses results that cannot occur. */
class DistrictTest {
    private static final OrganizationCode CODE = OrganizationCode.of("00350000");

    @Test
    void mayBeKnownByItsCodeAlone() {
        District district = District.of(CODE, null);

        assertThat(district.organization()).isEqualTo(CODE);
        assertThat(district.inputs())
                .extracting(ExplainedValue::toString)
                .containsExactly("cumulative PPI of all students not known", "cumulative PPI of high needs not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00350072", "00000000"})
    void refusesTheCodeOfASchoolOrOfTheState(String code) {
        assertThatThrownBy(() -> District.of(OrganizationCode.of(code), "Boston"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("district code '%s': must be a district's, ending in 0000", code);
    }

    @Test
    void refusesResultsOutsideTheirRange() {
        assertThatThrownBy(() -> new District(CODE, null, 100, null, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("school percentile '100': must be a whole number from 1 to 99");
        assertThatThrownBy(() -> new District(CODE, null, null, 101, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("cumulative PPI of all students '101': must be a whole number from 0 to 100");
        assertThatThrownBy(() -> new District(CODE, null, null, null, -1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("cumulative PPI of high needs '-1': must be a whole number from 0 to 100");
    }
}
