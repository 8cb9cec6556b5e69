package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The exception for a value that cannot occur carries what it was meant to be and the value. */
class InvalidValueExceptionTest {
    @Test
    void namesTheValueAndTheRemedy() {
        InvalidValueException refused = new InvalidValueException("school percentile", 100, "must be 1 to 99");

        assertThat(refused).hasMessage("school percentile '100': must be 1 to 99");
        assertThat(refused.name()).isEqualTo("school percentile");
        assertThat(refused.value()).isEqualTo("100");
    }

    @Test
    void printsOnlyTheBeginningOfAVeryLongValueAndKeepsItWhole() {
        String value = "9".repeat(61);

        InvalidValueException refused = new InvalidValueException("participation", value, "must be a percentage");

        assertThat(refused).hasMessage("participation '%s...': must be a percentage", "9".repeat(57));
        assertThat(refused.value()).isEqualTo(value);
        assertThat(new InvalidValueException("participation", "9".repeat(60), "x"))
                .hasMessage("participation '%s': x", "9".repeat(60));
    }
}
