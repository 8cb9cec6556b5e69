package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.Indicator;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points for a median SGP. */
class GrowthRuleTest {
    private static final String[] COUNTING = {"SGP_IMPROVEMENT_COUNTS=true"};

    @ParameterizedTest
    @CsvSource({
        "99,   100 SGP_ABOVE_TARGET",
        "60,   100 SGP_ABOVE_TARGET",
        "59.5, 75 SGP_ON_TARGET",
        "51,   75 SGP_ON_TARGET",
        "50.5, 50 SGP_BELOW_TARGET",
        "41,   50 SGP_BELOW_TARGET",
        "40,   25 SGP_FAR_BELOW_TARGET",
        "31,   25 SGP_FAR_BELOW_TARGET",
        "30,   0 SGP_LOW",
        "1,    0 SGP_LOW",
    })
    void followsTheBands(String sgp, String expected) {
        assertThat(Sample.inShort(award(sgp, 20, null))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "19, TOO_FEW_STUDENTS",
        "20, 75 SGP_ON_TARGET",
        "  , 75 SGP_ON_TARGET",
    })
    void needsTwentyStudentsWhereTheirNumberIsKnown(@Nullable Integer students, String expected) {
        assertThat(Sample.inShort(award("55", students, null))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "45, 35,   75 SGP_IMPROVED",
        "45, 35.5, 50 SGP_BELOW_TARGET",
        "45, 30,   100 SGP_IMPROVED_MUCH",
        "55, 40,   100 SGP_IMPROVED_MUCH",
        "55, 45,   75 SGP_ON_TARGET",
        "20, 5,    100 SGP_IMPROVED_MUCH",
        "20,  ,    0 SGP_LOW",
    })
    void isLiftedByImprovementOnlyWhereThatCounts(String sgp, @Nullable String before, String expected) {
        assertThat(Sample.inShort(award(sgp, 20, before, COUNTING))).isEqualTo(expected);
        assertThat(Sample.inShort(award(sgp, 20, before))).isEqualTo(Sample.inShort(award(sgp, 20, null)));
    }

    @Test
    void restsOnTheImprovementClauseOnlyWhereItCouldMakeADifference() {
        assertThat(status(award("55", 20, "50"))).isEqualTo(Status.RECONSTRUCTED);
        assertThat(status(award("45", 20, "36"))).isEqualTo(Status.RECONSTRUCTED);
        assertThat(status(award("45", 20, "35"))).isEqualTo(Status.ASSUMED);
        assertThat(status(award("55", 20, "40"))).isEqualTo(Status.ASSUMED);
        assertThat(status(award("60", 20, "30"))).isEqualTo(Status.RECONSTRUCTED);
    }

    @Test
    void isReconstructedInEveryBand() {
        assertThat(status(award("60", 20, null))).isEqualTo(Status.RECONSTRUCTED);
        assertThat(status(award("41", 20, null))).isEqualTo(Status.RECONSTRUCTED);
        assertThat(status(award("40", 20, null))).isEqualTo(Status.RECONSTRUCTED);
        assertThat(status(award("10", 20, null))).isEqualTo(Status.RECONSTRUCTED);
    }

    private static Status status(Points points) {
        return ((Points.Awarded) points).weakestStatus();
    }

    private static Points award(String sgp, @Nullable Integer students, @Nullable String before, String... changes) {
        return SampleParameters.rules(2013, changes)
                .growth()
                .award(new GrowthResults(
                        Indicator.MATH_SGP,
                        new BigDecimal(sgp),
                        students,
                        before == null ? null : new Prior(SchoolYear.of(2012), new BigDecimal(before))));
    }
}
