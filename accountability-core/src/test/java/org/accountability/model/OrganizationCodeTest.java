package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Organisation codes: eight digits, four for the district and four for the school. */
class OrganizationCodeTest {
    @ParameterizedTest
    @CsvSource({
        "00350072, true,  false, false, 00350000",
        "00350000, false, true,  false, 00350000",
        "04110405, true,  false, false, 04110000",
        "00000001, true,  false, false, 00000000",
        "00000000, false, false, true,  00000000",
    })
    void tellsWhatItIsTheCodeOf(String digits, boolean school, boolean district, boolean state, String ofDistrict) {
        OrganizationCode code = OrganizationCode.of(digits);

        assertThat(code.isSchool()).isEqualTo(school);
        assertThat(code.isDistrict()).isEqualTo(district);
        assertThat(code.isState()).isEqualTo(state);
        assertThat(code.district()).isEqualTo(OrganizationCode.of(ofDistrict));
    }

    @ParameterizedTest
    @CsvSource({
        "00350072, 00350000, true",
        "00350000, 00350000, true",
        "00360072, 00350000, false",
        "00360000, 00350000, false",
        "00350072, 00350072, false",
        "00350072, 00000000, false",
        "00000000, 00000000, false",
    })
    void tellsWhetherItIsOfADistrict(String digits, String district, boolean isOf) {
        assertThat(OrganizationCode.of(digits).isOf(OrganizationCode.of(district)))
                .isEqualTo(isOf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "350072", "003500720", "0035007A", "0035 072", "-0350072", "٠٠٣٥٠٠٧٢", "００３５００７２"})
    void refusesAnythingButEightDigits(String digits) {
        assertThatThrownBy(() -> OrganizationCode.of(digits))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("organisation code '%s': must be 8 digits, such as 00350072", digits);
    }

    @Test
    void ordersADistrictBeforeItsSchoolsAndThoseBeforeTheNextDistrict() {
        assertThat(Stream.of("00360000", "00350072", "00350000", "00350001")
                        .map(OrganizationCode::of)
                        .sorted())
                .extracting(OrganizationCode::digits)
                .containsExactly("00350000", "00350001", "00350072", "00360000");
    }

    @Test
    void isEqualToAnyOtherOfTheSameDigits() {
        OrganizationCode code = OrganizationCode.of("00350072");

        assertThat(code)
                .isEqualTo(new OrganizationCode("00350072"))
                .hasSameHashCodeAs(new OrganizationCode("00350072"))
                .isNotEqualTo(OrganizationCode.of("00350073"))
                .hasToString("00350072");
    }
}
