package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A checked value is there only if no problem is an error. */
class CheckedTest {
    private static final Problem WARNING = Problem.warning("schools.csv:1:5", "unknown column NOTE");
    private static final Problem ERROR = Problem.error("schools.csv:2:9", "percentile '100'");

    @Test
    void isWholeWithItsWarnings() {
        Checked<String> checked = Checked.of("state", List.of(WARNING));

        assertThat(checked.value()).contains("state");
        assertThat(checked.orElseThrow()).isEqualTo("state");
        assertThat(checked.problems()).containsExactly(WARNING);
    }

    @Test
    void isRefusedForOneErrorAndShowsEveryProblemInOrder() {
        Checked<String> checked = Checked.of("state", List.of(WARNING, ERROR));

        assertThat(checked.value()).isEmpty();
        assertThatThrownBy(checked::orElseThrow)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "schools.csv:1:5: warning: unknown column NOTE%nschools.csv:2:9: percentile '100'".formatted())
                .extracting(thrown -> ((InvalidInputException) thrown).problems())
                .isEqualTo(List.of(WARNING, ERROR));
    }

    @Test
    void canBeRefusedWithoutAValue() {
        assertThat(Checked.refused(List.of(ERROR)).value()).isEmpty();
    }

    @Test
    void keepsTheProblemsItWasGiven() {
        List<Problem> problems = new ArrayList<>(List.of(WARNING));
        Checked<String> checked = Checked.of("state", problems);

        problems.add(ERROR);

        assertThat(checked.problems()).containsExactly(WARNING);
        assertThat(ERROR.isError()).isTrue();
        assertThat(WARNING.isError()).isFalse();
    }
}
