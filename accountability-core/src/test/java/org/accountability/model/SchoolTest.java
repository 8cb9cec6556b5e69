package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A school refuses results that cannot occur, and tells whether it serves any of grades 3 to 8. */
class SchoolTest {
    @Test
    void knowsOnlyWhatIsSet() {
        School school = School.of("00350072").build();

        assertThat(school.organization()).isEqualTo(OrganizationCode.of("00350072"));
        assertThat(school.inputs())
                .extracting(ExplainedValue::toString)
                .containsExactly(
                        "school type not known",
                        "school percentile not known",
                        "cumulative PPI of all students not known",
                        "cumulative PPI of high needs not known");
    }

    @Test
    void isTheSameAgainFromItsOwnBuilder() {
        School school = School.of("00350072")
                .name("Mather")
                .type(SchoolType.ELEMENTARY)
                .grades(Grade.K, Grade.G5)
                .charter(false)
                .titleI(true)
                .status(OrganizationStatus.OPEN)
                .percentile(20)
                .cumulativePpiAll(75)
                .cumulativePpiHighNeeds(74)
                .build();

        assertThat(school.toBuilder().build()).isEqualTo(school);
        assertThat(school.inputs())
                .extracting(ExplainedValue::toString)
                .containsExactly(
                        "school type Elementary School",
                        "school percentile 20",
                        "cumulative PPI of all students 75",
                        "cumulative PPI of high needs 74");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100})
    void refusesAPercentileOutside1To99(int percentile) {
        assertThatThrownBy(() -> School.of("00350072").percentile(percentile).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("school percentile '%d': must be a whole number from 1 to 99", percentile);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, 125})
    void refusesACumulativePpiOutside0To100(int ppi) {
        assertThatThrownBy(() -> School.of("00350072").cumulativePpiAll(ppi).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("cumulative PPI of all students '%d': must be a whole number from 0 to 100", ppi);
        assertThatThrownBy(
                        () -> School.of("00350072").cumulativePpiHighNeeds(ppi).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("cumulative PPI of high needs '%d': must be a whole number from 0 to 100", ppi);
    }

    @Test
    void takesTheEndsOfEveryRange() {
        School.of("00350072")
                .percentile(1)
                .cumulativePpiAll(0)
                .cumulativePpiHighNeeds(100)
                .build();
        School.of("00350072").percentile(99).grades(Grade.G3, Grade.G3).build();
    }

    @Test
    void refusesGradesInTheWrongOrder() {
        assertThatThrownBy(
                        () -> School.of("00350072").grades(Grade.G6, Grade.G5).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("highest grade '05': is below the lowest grade 06");
    }

    @Test
    void refusesTheCodeOfADistrict() {
        assertThatThrownBy(() -> School.of("00350000").build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("school code '00350000': ends in 0000, so it is not a school");
    }

    @ParameterizedTest
    @CsvSource({
        "PK, G2,  ,           false",
        "PK, G3,  ,           true",
        "G8, G12, ,           true",
        "G9, G12, ,           false",
        "K,  G12, ,           true",
        "PK, PK,  ELEMENTARY, false",
        "G9, G12, MIDDLE,     false",
        "  , G12, HIGH,       false",
        "K,  ,    MIDDLE,     true",
        "  , ,    HIGH,       false",
        "  , ,    ,           ",
    })
    void tellsFromItsGradesElseFromItsTypeWhetherItServesGrades3To8(
            @Nullable Grade lowest,
            @Nullable Grade highest,
            @Nullable SchoolType type,
            @Nullable Boolean servesGrades3To8) {
        School school = School.of("00350072").grades(lowest, highest).type(type).build();

        assertThat(school.servesGrades3To8()).isEqualTo(servesGrades3To8);
    }
}
