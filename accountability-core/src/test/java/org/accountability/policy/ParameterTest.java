package org.accountability.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.accountability.model.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter gives its value as the type that a rule reads it as, and names itself where it cannot. */
class ParameterTest {
    @Test
    void isReadAsWhatItIs() {
        assertThat(valued("75").whole()).isEqualTo(75);
        assertThat(valued("-2").whole()).isEqualTo(-2);
        assertThat(valued("66.7").decimal()).isEqualByComparingTo("66.7");
        assertThat(valued("75").decimal()).isEqualByComparingTo("75");
        assertThat(valued("true").yes()).isTrue();
        assertThat(valued("false").yes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"66.7", "75.0", "true", "", "2147483648", " 75"})
    void isNoWholeNumberUnlessItIsWrittenAsOne(String value) {
        assertThatThrownBy(() -> valued(value).whole())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("parameter GRADUATION_CUT is '%s' from 2012; a rule reads it as a whole number", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "", "66,7", "two thirds"})
    void isNoNumberUnlessItIsWrittenAsOne(String value) {
        assertThatThrownBy(() -> valued(value).decimal())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("parameter GRADUATION_CUT is '%s' from 2012; a rule reads it as a number", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "True", "1", ""})
    void isNeitherYesNorNoUnlessItIsTrueOrFalse(String value) {
        assertThatThrownBy(() -> valued(value).yes())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("parameter GRADUATION_CUT is '%s' from 2012; a rule reads it as true or false", value);
    }

    @Test
    void printsItsValueStatusAndYears() {
        assertThat(valued("67")).hasToString("GRADUATION_CUT 67 (CONFIRMED, from 2012)");
        assertThat(of("67", SchoolYear.of(2014))).hasToString("GRADUATION_CUT 67 (CONFIRMED, from 2012 to 2014)");
    }

    private static Parameter valued(String value) {
        return of(value, null);
    }

    private static Parameter of(String value, @Nullable SchoolYear to) {
        return new Parameter(
                "GRADUATION_CUT",
                "a group below it has a low rate",
                "percent",
                value,
                SchoolYear.of(2012),
                to,
                "603 CMR 2.00",
                Status.CONFIRMED);
    }
}
