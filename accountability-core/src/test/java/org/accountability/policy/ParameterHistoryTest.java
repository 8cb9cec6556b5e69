package org.accountability.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterHistory.DatedValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parameter through the years: each value holds until the next begins, or to its own last year. */
class ParameterHistoryTest {
    /** In force 2012-2013, nothing in 2014, 2015, and from 2016 on. */
    private static final ParameterHistory MINIMUM = new ParameterHistory(
            "MINIMUM",
            "the smallest group that counts",
            "students",
            List.of(dated(2012, 2013, "40"), dated(2015, null, "30"), dated(2016, null, "25")));

    @ParameterizedTest
    @CsvSource({
        "1990,     ",
        "2011,     ",
        "2012, 40  ",
        "2013, 40  ",
        "2014,     ",
        "2015, 30  ",
        "2016, 25  ",
        "2100, 25  ",
    })
    void hasTheValueOfEachYear(int year, @Nullable String value) {
        assertThat(MINIMUM.asOf(SchoolYear.of(year)).map(Parameter::value).orElse(null))
                .isEqualTo(value);
    }

    @Test
    void tellsWhereTheValueComesFrom() {
        assertThat(MINIMUM.asOf(SchoolYear.of(2013)))
                .contains(new Parameter(
                        "MINIMUM",
                        "the smallest group that counts",
                        "students",
                        "40",
                        SchoolYear.of(2012),
                        SchoolYear.of(2013),
                        "report of 2012",
                        Status.RECONSTRUCTED));
    }

    @Test
    void withoutValuesIsNeverInForce() {
        assertThat(new ParameterHistory("NEW", "", "", List.of()).asOf(SchoolYear.of(2013)))
                .isEmpty();
    }

    @Test
    void keepsTheValuesItWasGiven() {
        List<DatedValue> values = new ArrayList<>(List.of(dated(2012, null, "40")));
        ParameterHistory history = new ParameterHistory("MINIMUM", "", "students", values);

        values.clear();

        assertThat(history.values()).hasSize(1);
    }

    @Test
    void inASetIsFoundByNameInTheYearsItIsInForce() {
        ParameterHistory target =
                new ParameterHistory("CUMULATIVE_TARGET", "", "points", List.of(dated(2012, null, "75")));
        List<ParameterHistory> both = List.of(MINIMUM, target);

        ParameterSet of2013 = ParameterSet.asOf(SchoolYear.of(2013), both);
        ParameterSet of2014 = ParameterSet.asOf(SchoolYear.of(2014), both);

        assertThat(of2013.all()).extracting(Parameter::name).containsExactly("CUMULATIVE_TARGET", "MINIMUM");
        assertThat(of2013.find("MINIMUM")).map(Parameter::whole).contains(40);
        assertThat(of2014.find("MINIMUM")).isEmpty();
        assertThat(of2014.all()).extracting(Parameter::name).containsExactly("CUMULATIVE_TARGET");
    }

    private static DatedValue dated(int from, @Nullable Integer to, String value) {
        return new DatedValue(
                SchoolYear.of(from),
                to == null ? null : SchoolYear.of(to),
                value,
                "report of " + from,
                Status.RECONSTRUCTED,
                null);
    }
}
