package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The types of school, as DESE prints them and as formats name them. */
class SchoolTypeTest {
    @ParameterizedTest
    @CsvSource({
        "Early Elementary School,    EARLY_ELEMENTARY,   false",
        "Elementary School,          ELEMENTARY,         true",
        "Elementary-Middle School,   ELEMENTARY_MIDDLE,  true",
        "Middle School,              MIDDLE,             true",
        "Middle-High School or K-12, MIDDLE_HIGH_OR_K12, true",
        "High School,                HIGH,               false",
    })
    void isKnownByEitherNameAndByWhetherItSpansGrades3To8(String label, SchoolType type, boolean spansGrades3To8) {
        assertThat(SchoolType.parse(label)).contains(type);
        assertThat(SchoolType.parse(type.name())).contains(type);
        assertThat(type.label()).isEqualTo(label);
        assertThat(type.spansGrades3To8()).isEqualTo(spansGrades3To8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "high school", "High", "K-12", "HIGH ", "Middle High School"})
    void isNotGuessed(String text) {
        assertThat(SchoolType.parse(text)).isEmpty();
    }

    @Test
    void isOneOfSix() {
        assertThat(SchoolType.values()).hasSize(6);
    }
}
