package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Participation rates print as whole percents, rounded half-up. */
class ParticipationRateTest {
    private static final OrganizationCode SCHOOL = OrganizationCode.of("00350072");
    private static final SchoolYear YEAR = SchoolYear.of(2013);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "89.4, 89",
        "89.49, 89",
        "89.499999999, 89",
        "89.5, 90",
        "94.5, 95",
        "94.50, 95",
        "99.5, 100",
        "100, 100"
    })
    void printsInWholePercentsRoundedHalfUp(String percent, int printed) {
        assertThat(rate(percent, null).printed()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "100.0001", "950"})
    void refusesWhatIsNoPercentage(String percent) {
        assertThatThrownBy(() -> rate(percent, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("participation '%s': must be a percentage from 0 to 100", percent);
    }

    @Test
    void refusesANegativeNumberOfStudents() {
        assertThatThrownBy(() -> rate("95", -1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("number of students '-1': must be 0 or more");
        assertThat(rate("95", 0).students()).isZero();
    }

    @Test
    void ofAFactCitesItsSource() {
        Fact fact = Fact.of(FactKind.PARTICIPATION, SCHOOL, YEAR)
                .value("89.5")
                .group(StudentGroup.SWD)
                .decidedBy("DESE")
                .citation("accountability report 2013")
                .build();

        assertThat(ParticipationRate.given(fact).inputs())
                .extracting(ExplainedValue::toString)
                .containsExactly(
                        "participation 90%",
                        "of group Students with disabilities",
                        "in subject lowest of any",
                        "cited from accountability report 2013");
    }

    private static ParticipationRate rate(String percent, @Nullable Integer students) {
        return new ParticipationRate(
                SCHOOL, YEAR, StudentGroup.ALL, Subject.ELA, new BigDecimal(percent), students, null);
    }
}
