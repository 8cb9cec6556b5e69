package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** School years, named by their spring. */
class SchoolYearTest {
    @Test
    void isWrittenAsItsSpring() {
        assertThat(SchoolYear.of(2013)).hasToString("2013").isEqualTo(SchoolYear.parse("2013"));
    }

    @Test
    void comesAfterTheYearBefore() {
        assertThat(SchoolYear.of(2013).minus(1)).isEqualTo(SchoolYear.of(2012)).isLessThan(SchoolYear.of(2013));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 12, 1989, 2101, Integer.MAX_VALUE})
    void refusesAYearThatCannotBeMeant(int spring) {
        assertThatThrownBy(() -> SchoolYear.of(spring))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("school year '%d': must be the spring of the year, such as 2013 for 2012-13", spring);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13", "2013-14", "+201", " 2013", "2O13", "٢٠١٣", "1989", "99999999999"})
    void refusesTextThatIsNotFourDigitsOfSuchAYear(String text) {
        assertThatThrownBy(() -> SchoolYear.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("school year '%s': must be the spring of the year, such as 2013 for 2012-13", text);
    }

    @Test
    void reckonsUpToACenturyBeyondTheYearsThatAreGiven() {
        assertThat(SchoolYear.of(1990).minus(100).spring()).isEqualTo(1890);
        assertThatThrownBy(() -> SchoolYear.of(1990).minus(101))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("'1889'");
        assertThatThrownBy(() -> SchoolYear.of(1989))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("'1989'");
    }
}
