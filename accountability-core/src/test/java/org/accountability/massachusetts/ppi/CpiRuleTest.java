package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.massachusetts.internal.Percentile;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.Indicator;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points for a CPI, at every edge that published rows show. */
class CpiRuleTest {
    @ParameterizedTest
    @CsvSource({
        // gap to a target of 80.0
        "81.3, 80.0, 90.0,   ,   , 100 CPI_ABOVE_TARGET",
        "81.2, 80.0, 90.0,   ,   , 75 CPI_ON_TARGET",
        "78.8, 80.0, 90.0,   ,   , 75 CPI_ON_TARGET",
        "78.7, 80.0, 90.0,   ,   , 0 CPI_DECLINED",
        // change, below target
        "70.1, 80.0, 70.0,   ,   , 50 CPI_IMPROVED",
        "70.0, 80.0, 70.0,   ,   , 25 CPI_NO_CHANGE",
        "67.5, 80.0, 70.0,   ,   , 25 CPI_NO_CHANGE",
        "67.4, 80.0, 70.0,   ,   , 0 CPI_DECLINED",
        // high enough whatever the target
        "97.5, 99.0, 99.0,   ,   , 100 CPI_HIGH",
        "97.4, 99.0, 99.0,   ,   , 25 CPI_NO_CHANGE",
        // among all students
        "70.0, 80.0, 90.0, 90,   , 100 CPI_HIGH_AMONG_ALL",
        "70.0, 80.0, 90.0, 89,   , 75 CPI_UPPER_AMONG_ALL",
        "70.0, 80.0, 90.0, 80,   , 75 CPI_UPPER_AMONG_ALL",
        "70.0, 80.0, 90.0, 79, 89, 0 CPI_DECLINED",
        // among the same group
        "70.0, 80.0, 90.0, 79, 90, 75 CPI_HIGH_IN_OWN_GROUP",
        "70.0, 80.0, 90.0,   , 90, 75 CPI_HIGH_IN_OWN_GROUP",
        // on target comes before the upper percentile, and after the high one
        "80.0, 80.0, 90.0, 80,   , 75 CPI_ON_TARGET",
        "80.0, 80.0, 90.0, 90,   , 100 CPI_HIGH_AMONG_ALL",
        // what is missing
        "    , 80.0, 90.0, 99, 99, NO_RESULT",
        "98.0,     , 90.0, 99, 99, NO_TARGET",
        "70.0, 80.0,     ,   ,   , NO_PRIOR_RESULT",
        "79.0, 80.0,     ,   ,   , 75 CPI_ON_TARGET",
    })
    void isDecidedByTheFirstClauseThatHolds(
            @Nullable String current,
            @Nullable String target,
            @Nullable String prior,
            @Nullable Integer amongAll,
            @Nullable Integer amongOwnGroup,
            String expected) {
        assertThat(Sample.inShort(award(current, target, prior, amongAll, amongOwnGroup)))
                .isEqualTo(expected);
    }

    @Test
    void tellsWhichClausesCouldNotBeTried() {
        assertThat(unapplied("70.1", null, null))
                .containsExactly(
                        PointsClause.CPI_HIGH_AMONG_ALL,
                        PointsClause.CPI_UPPER_AMONG_ALL,
                        PointsClause.CPI_HIGH_IN_OWN_GROUP);
        assertThat(unapplied("80.0", null, 50)).containsExactly(PointsClause.CPI_HIGH_AMONG_ALL);
        assertThat(unapplied("70.1", 50, null)).containsExactly(PointsClause.CPI_HIGH_IN_OWN_GROUP);
        assertThat(unapplied("70.1", 50, 50)).isEmpty();
        assertThat(unapplied("82.0", null, null)).isEmpty();
    }

    @Test
    void readsOnlyWhatItTried() {
        assertThat(names(award("82.0", "80.0", "70.0", 99, 99)))
                .containsExactly("CPI_TARGET_BAND", "POINTS_ABOVE_TARGET");
        assertThat(names(award("70.0", "80.0", "70.0", 50, 50)))
                .containsExactly(
                        "CPI_TARGET_BAND",
                        "CPI_HIGH",
                        "CPI_HIGH_PERCENTILE_AMONG_ALL",
                        "CPI_UPPER_PERCENTILE_AMONG_ALL",
                        "CPI_HIGH_PERCENTILE_IN_OWN_GROUP",
                        "CHANGE_YEARS_BACK",
                        "CPI_DECLINE_BAND",
                        "POINTS_NO_CHANGE");
    }

    @Test
    void isAsSureAsThePercentileThatItLookedAt() {
        IndexRules rules = SampleParameters.rules(2013);
        Percentile computed = new Percentile(50, 800, rules.percentile().parameters());
        Points.Awarded above = awarded(rules, "82.0", computed);
        Points.Awarded below = awarded(rules, "70.0", computed);

        assertThat(above.weakestStatus()).isEqualTo(Status.CONFIRMED);
        assertThat(below.weakestStatus()).isEqualTo(Status.ASSUMED);
        assertThat(below.inputs())
                .extracting(Object::toString)
                .contains("percentile among all students 50, computed among 800");
    }

    @Test
    void followsItsParameters() {
        IndexRules wide = SampleParameters.rules(2013, "CPI_TARGET_BAND=2.555", "POINTS_ON_TARGET=80");

        assertThat(Sample.inShort(wide.cpi().award(results("82.5", "80.0", "70.0", null, null))))
                .isEqualTo("80 CPI_ON_TARGET");
        assertThat(Sample.inShort(wide.cpi().award(results("82.6", "80.0", "70.0", null, null))))
                .isEqualTo("100 CPI_ABOVE_TARGET");
    }

    private static List<PointsClause> unapplied(
            String current, @Nullable Integer amongAll, @Nullable Integer amongOwnGroup) {
        return ((Points.Awarded) award(current, "80.0", "70.0", amongAll, amongOwnGroup)).unapplied();
    }

    private static List<String> names(Points points) {
        return ((Points.Awarded) points)
                .parameters().stream().map(Parameter::name).toList();
    }

    private static Points.Awarded awarded(IndexRules rules, String current, Percentile amongAll) {
        return (Points.Awarded) rules.cpi()
                .award(new CpiResults(
                        Indicator.ELA_CPI,
                        new BigDecimal(current),
                        new IndicatorTarget.Given(new BigDecimal("80.0")),
                        new Prior(SchoolYear.of(2012), new BigDecimal("70.0")),
                        amongAll,
                        null));
    }

    private static Points award(
            @Nullable String current,
            @Nullable String target,
            @Nullable String prior,
            @Nullable Integer amongAll,
            @Nullable Integer amongOwnGroup) {
        return SampleParameters.rules(2013).cpi().award(results(current, target, prior, amongAll, amongOwnGroup));
    }

    private static CpiResults results(
            @Nullable String current,
            @Nullable String target,
            @Nullable String prior,
            @Nullable Integer amongAll,
            @Nullable Integer amongOwnGroup) {
        return new CpiResults(
                Indicator.ELA_CPI,
                current == null ? null : new BigDecimal(current),
                target == null
                        ? new IndicatorTarget.NotKnown("no baseline")
                        : new IndicatorTarget.Given(new BigDecimal(target)),
                prior == null ? null : new Prior(SchoolYear.of(2012), new BigDecimal(prior)),
                amongAll == null ? null : Percentile.published(amongAll),
                amongOwnGroup == null ? null : Percentile.published(amongOwnGroup));
    }
}
