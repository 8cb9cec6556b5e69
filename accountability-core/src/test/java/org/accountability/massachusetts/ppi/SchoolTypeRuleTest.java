package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.accountability.model.Grade;
import org.accountability.model.SchoolType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** School types from grades served. */
class SchoolTypeRuleTest {
    private static final SchoolTypeRule RULE = SampleParameters.rules(2015).schoolType();

    @ParameterizedTest
    @CsvSource({
        "PK, PK, EARLY_ELEMENTARY",
        "PK, G2, EARLY_ELEMENTARY",
        "PK, G3, ELEMENTARY",
        "K,  G5, ELEMENTARY",
        "K,  G6, ELEMENTARY",
        "G3, G5, ELEMENTARY",
        "G5, G5, ELEMENTARY",
        "G5, G6, ELEMENTARY",
        "G6, G6, MIDDLE",
        "G5, G7, MIDDLE",
        "G5, G8, MIDDLE",
        "G6, G8, MIDDLE",
        "G7, G8, MIDDLE",
        "G8, G9, MIDDLE",
        "K,  G7, ELEMENTARY_MIDDLE",
        "K,  G8, ELEMENTARY_MIDDLE",
        "G4, G8, ELEMENTARY_MIDDLE",
        "G4, G9, ELEMENTARY_MIDDLE",
        "G8, G10, MIDDLE_HIGH_OR_K12",
        "G7, G12, MIDDLE_HIGH_OR_K12",
        "PK, G12, MIDDLE_HIGH_OR_K12",
        "G9, G9, HIGH",
        "G9, G12, HIGH",
        "G11, G12, HIGH",
    })
    void followFromGrades(Grade lowest, Grade highest, SchoolType type) {
        SchoolTypeRule.Typed typed = RULE.of(lowest, highest, null);

        assertThat(typed.type()).isEqualTo(type);
        assertThat(typed.parameters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PK, G5, 4.9, EARLY_ELEMENTARY",
        "K,  G5, 4.9, EARLY_ELEMENTARY",
        "K,  G5, 5.0, ELEMENTARY",
        "K,  G5,    , ELEMENTARY",
        "G1, G5, 4.9, ELEMENTARY",
        "K,  G6, 4.9, ELEMENTARY",
    })
    void turnOnTheShareOfGrade3WhereItIsKnown(
            Grade lowest, Grade highest, @Nullable BigDecimal share, SchoolType type) {
        assertThat(RULE.of(lowest, highest, share).type()).isEqualTo(type);
    }

    @Test
    void refuseGradesTheWrongWayRound() {
        assertThatThrownBy(() -> RULE.of(Grade.G5, Grade.K, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("highest grade K is below the lowest grade 05");
    }
}
