package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.accountability.model.SpecialEducationGroup.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares are compared as counted, without rounding. */
class SpecialEducationGroupTest {
    private static final OrganizationCode DISTRICT = OrganizationCode.of("00350000");

    @ParameterizedTest
    @CsvSource({
        "200, 60, 200, 30, 2, true",
        "200, 59, 200, 30, 2, false",
        "300, 2, 300, 1, 2, true",
        "3, 1, 7, 1, 2.33, true",
        "3, 1, 7, 1, 2.34, false",
        "50, 1, 50, 0, 100, true",
        "50, 0, 50, 0, 2, false",
        "50, 0, 50, 10, 0, false"
    })
    void comparesTheShareOfThoseEligible(
            int students, int eligible, int others, int othersEligible, BigDecimal times, boolean atLeast) {
        SpecialEducationGroup group =
                group(new Counts(students, eligible, null), new Counts(others, othersEligible, null));

        assertThat(group.eligibleAtLeast(times)).isEqualTo(atLeast);
        assertThat(group.separateAtLeast(BigDecimal.ZERO)).isFalse();
        assertThat(group.fewerPlaced()).isZero();
    }

    @Test
    void comparesTheShareOfThosePlacedSeparatelyAmongThoseEligible() {
        SpecialEducationGroup group = group(new Counts(200, 40, 16), new Counts(300, 60, 12));

        assertThat(group.separateAtLeast(new BigDecimal("2"))).isTrue();
        assertThat(group.separateAtLeast(new BigDecimal("2.01"))).isFalse();
        assertThat(group.fewerStudents()).isEqualTo(200);
        assertThat(group.fewerPlaced()).isEqualTo(40);
        assertThat(group.inputs())
                .extracting(ExplainedValue::toString)
                .containsExactly(
                        "group Low income",
                        "eligible for special education 20.0% (40 of 200)",
                        "of all others 20.0% (60 of 300)",
                        "of those eligible, placed separately 40.0% (16 of 40)",
                        "of all others eligible 20.0% (12 of 60)");
    }

    @Test
    void isOfADistrictAndOfAGroupByIncomeOrRace() {
        Counts none = new Counts(0, 0, 0);
        assertThatThrownBy(() -> new SpecialEducationGroup(DISTRICT, StudentGroup.EL, none, none))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("must be a group by income or by race");
        assertThatThrownBy(() ->
                        new SpecialEducationGroup(OrganizationCode.of("00350001"), StudentGroup.ASIAN, none, none))
                .isInstanceOf(InvalidValueException.class);
        assertThat(new SpecialEducationGroup(DISTRICT, StudentGroup.ASIAN, none, none))
                .matches(SpecialEducationGroup::byRace)
                .matches(group -> !group.byIncome());
    }

    @Test
    void aPartIsNeverMoreThanTheWhole() {
        assertThatThrownBy(() -> new Counts(10, 11, 0)).hasMessageContaining("must be 0 to 10");
        assertThatThrownBy(() -> new Counts(10, 5, 6)).hasMessageContaining("must be 0 to 5");
        assertThatThrownBy(() -> new Counts(-1, 0, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Counts(10, 5, 2).outOf(new Counts(20, 5, 1)))
                .hasMessageContaining("must be 0 to 1");
        assertThat(new Counts(10, 5, 2).outOf(new Counts(20, 8, 2))).isEqualTo(new Counts(10, 3, 0));
    }

    private static SpecialEducationGroup group(Counts members, Counts others) {
        return new SpecialEducationGroup(DISTRICT, StudentGroup.LOW_INCOME, members, others);
    }
}
