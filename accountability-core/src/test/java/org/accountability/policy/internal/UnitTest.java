package org.accountability.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.accountability.model.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit says what values there are: its own range, or a narrower one that it states. */
class UnitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "percentile, 1 to 99                                 | 1 99      | 0 100 -20 20.5 true",
                "percentile, with one decimal                        | 1 60.5    | 60.55 99.5",
                "percent                                             | 0 66.7 100 | -0.1 100.1 1000 false",
                "percent of schools                                  | 0 100     | 101",
                "percent, whole, rounded half-up                     | 95 95.0   | 95.5 -1",
                "percentage points                                   | 0 2.5     | 101",
                "points                                              | 0 7500    | -1",
                "points, 0 to 4                                      | 0 4 3.5   | 4.01 -1",
                "CPI points                                          | 1.25      | -1.25",
                "points of cumulative PPI, 0 to 100                  | 25        | 101",
                "students                                            | 1 30      | 0 -1 2.5",
                "school years, counted from the first in Level 4 or 5 | 0 3      | -1 101 1.5",
                "spring of the school year                           | 2012      | 12 1989 2101",
                "yes or no                                           | true false | 1 0 yes",
                "times                                               | 2 1.5     | 0 0.5",
                "weight                                              | 0 4 0.25  | -1",
                "rating, 1 for Weak to 5 for Exemplary               | 1 5       | 0 6",
                "degrees, -10.5 to 10.5                              | -10.5 0   | 11",
            })
    void saysWhatValuesThereAre(String text, String some, String none) {
        Unit unit = Unit.of(text);

        assertThat(some.split(" "))
                .allSatisfy(value -> assertThat(unit.refuses(value)).isEmpty());
        assertThat(none.split(" "))
                .allSatisfy(value -> assertThat(unit.refuses(value)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "percentil",
                "level",
                "level, 1 or 5",
                "level, 5 to 1",
                "percentile, 0 to 100",
                "percent, 0 to 1000",
                "students, 0 to 10",
                "yes or no, 0 to 1",
                "pointsmen"
            })
    void isRefusedWhereItSaysNoRange(String text) {
        assertThatThrownBy(() -> Unit.of(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(Unit.of("percent").refuses("120")).hasValue("outside its unit, which is percent, 0 to 100");
        assertThat(Unit.of("percentile, with one decimal").refuses("1.25"))
                .hasValue("no number of at most one decimal; its unit is percentile, 1 to 99");
        assertThat(Unit.of("weight, 0 to 10").highest()).hasValue(BigDecimal.TEN);
        assertThat(Unit.of("students").highest()).isEmpty();
        assertThat(Unit.of("yes or no").highest()).isEmpty();
    }

    @Property
    void aStatedRangeHasBothEndsAndNothingBeyond(
            @ForAll @IntRange(min = -500, max = 500) int lowest,
            @ForAll @IntRange(max = 500) int width,
            @ForAll @IntRange(min = -1100, max = 1100) int value) {
        Unit unit = Unit.of("level, " + lowest + " to " + (lowest + width));

        assertThat(unit.refuses(Integer.toString(value)).isEmpty())
                .isEqualTo(value >= lowest && value <= lowest + width);
    }
}
