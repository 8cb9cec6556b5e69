package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The graduation rates of a group: the latest four-year rate, and the highest of its three latest five-year rates. */
class GraduationHistoryTest {
    private static final OrganizationCode SCHOOL = OrganizationCode.of("00350505");

    @ParameterizedTest
    @CsvSource({
        "66.4, '69.4 65 60',    66, true,  69",
        "66.5, '60 69.5 65',    67, true,  70",
        "100,  '60 65 69.4',    100, true, 69",
        "0,    '0 0 0',         0,  true,  0",
        "60,   '69 69 69 99',   60, true,  69",
        "60,   '69 72',         60, false, 72",
        "60,   '',              60, false, 0",
    })
    void isComparedAsPrintedAndOverThreeYears(
            String fourYear, String fiveYear, int latestFourYear, boolean complete, int highestFiveYear) {
        GraduationHistory history = history(fourYear, fiveYear);

        assertThat(history.latestFourYear()).isEqualTo(latestFourYear);
        assertThat(history.complete()).isEqualTo(complete);
        assertThat(history.highestFiveYear()).isEqualTo(highestFiveYear);
    }

    @Test
    void tellsTheRatesThatCount() {
        assertThat(history("66.4", "69.4 65 60 99").inputs())
                .extracting(ExplainedValue::toString)
                .containsExactly(
                        "group EL and former EL",
                        "latest four-year graduation rate 66%",
                        "five-year graduation rate 69%",
                        "five-year graduation rate 65%",
                        "five-year graduation rate 60%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.1"})
    void refusesWhatIsNoPercentage(String rate) {
        assertThatThrownBy(() -> history(rate, ""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("four-year graduation rate '%s': must be a percentage from 0 to 100", rate);
        assertThatThrownBy(() -> history("60", "70 70 " + rate))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("five-year graduation rate '%s': must be a percentage from 0 to 100", rate);
    }

    @Test
    void refusesADistrictAndANegativeNumberOfStudents() {
        assertThatThrownBy(() -> new GraduationHistory(
                        OrganizationCode.of("00350000"), StudentGroup.ALL, BigDecimal.TEN, List.of(), null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("school code '00350000': ends in 0000, so it is not a school");
        assertThatThrownBy(() -> new GraduationHistory(SCHOOL, StudentGroup.ALL, BigDecimal.TEN, List.of(), -3))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("number of students '-3': must be 0 or more");
    }

    private static GraduationHistory history(String fourYear, String fiveYear) {
        List<BigDecimal> rates = Arrays.stream(fiveYear.split(" ", -1))
                .filter(rate -> !rate.isEmpty())
                .map(BigDecimal::new)
                .toList();
        return new GraduationHistory(SCHOOL, StudentGroup.EL, new BigDecimal(fourYear), rates, null);
    }
}
