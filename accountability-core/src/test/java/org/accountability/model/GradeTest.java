package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Grades, from pre-kindergarten to 12. */
class GradeTest {
    @ParameterizedTest
    @EnumSource
    void isReadFromItsOwnCode(Grade grade) {
        assertThat(Grade.parse(grade.code())).contains(grade);
    }

    @ParameterizedTest
    @CsvSource({"PK, PK", "K, K", "1, G1", "01, G1", "9, G9", "09, G9", "12, G12"})
    void isReadWithItsZeroOrWithout(String code, Grade grade) {
        assertThat(Grade.parse(code)).contains(grade);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00", "13", "k", "SP", "012", " 1"})
    void isNotGuessed(String text) {
        assertThat(Grade.parse(text)).isEmpty();
    }

    @Test
    void comesInTheOrderThatStudentsPassThrough() {
        assertThat(Grade.PK.isBelow(Grade.K)).isTrue();
        assertThat(Grade.K.isBelow(Grade.G1)).isTrue();
        assertThat(Grade.G9.isBelow(Grade.G10)).isTrue();
        assertThat(Grade.G3.isBelow(Grade.G3)).isFalse();
        assertThat(Grade.G12.isBelow(Grade.G2)).isFalse();
    }
}
