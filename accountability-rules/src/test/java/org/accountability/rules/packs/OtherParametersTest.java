package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.accountability.determination.Determination;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Status;
import org.accountability.rules.ParameterWhatIf;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;

/** A pack with other values of some parameters, which needs no compiling. */
class OtherParametersTest {
    private static final RulePack BUNDLED = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @Test
    void decideAndSayThatNobodyElseSaysSo() {
        RulePack lower =
                BUNDLED.withParameters(Map.of("CUMULATIVE_PPI_TARGET", "74")).orElseThrow();

        Determination now = determined(BUNDLED);
        Determination then = determined(lower);

        assertThat(now).hasToString("00350001 2012: Level 2, Not meeting gap narrowing goals");
        assertThat(then).hasToString("00350001 2012: Level 1, Meeting gap narrowing goals");
        assertThat(now.weakestStatus()).isEqualTo(Status.CONFIRMED);
        assertThat(then.weakestStatus()).isEqualTo(Status.ASSUMED);
        assertThat(BUNDLED.parameters(SchoolYear.of(2012))
                        .find("CUMULATIVE_PPI_TARGET")
                        .orElseThrow()
                        .whole())
                .isEqualTo(75);
    }

    @Test
    void areKeptWhenMoreAreGiven() {
        RulePack both = BUNDLED.withParameters(Map.of("CUMULATIVE_PPI_TARGET", "74"))
                .flatMap(pack -> pack.withParameters(Map.of("SCHOOL_PERCENTILE_CUT", "21")))
                .orElseThrow();

        assertThat(both.parameters(SchoolYear.of(2016)).all())
                .filteredOn(parameter -> parameter.citation().equals("set by the caller"))
                .extracting(Object::toString)
                .containsExactly(
                        "CUMULATIVE_PPI_TARGET 74 (ASSUMED, from 2012)",
                        "SCHOOL_PERCENTILE_CUT 21 (ASSUMED, from 2012)");
    }

    @Test
    void showInTheProvenance() {
        RulePack lower =
                BUNDLED.withParameters(Map.of("CUMULATIVE_PPI_TARGET", "74")).orElseThrow();
        var now = BUNDLED.determine(ToldState.of(2012, "all 74")).provenance();
        var then = lower.determine(ToldState.of(2012, "all 74")).provenance();

        assertThat(then.parametersDigest()).isNotEqualTo(now.parametersDigest());
        assertThat(then.rulesDigest()).isEqualTo(now.rulesDigest());
        assertThat(then.bundled()).isFalse();
    }

    @Test
    void areRefusedAllAtOnce() {
        assertThat(BUNDLED.withParameters(Map.of(
                                "CUMULATIVE_PPI_TARGT", "74",
                                "SCHOOL_PERCENTILE_CUT", "20.5",
                                "PARTICIPATION_TWO_YEAR_AVERAGE", "2"))
                        .problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "parameter CUMULATIVE_PPI_TARGT: is not one of the pack's; did you mean CUMULATIVE_PPI_TARGET?",
                        "parameter SCHOOL_PERCENTILE_CUT: '20.5' must be a whole number, as 20 is",
                        "parameter PARTICIPATION_TWO_YEAR_AVERAGE: '2' must be true or false, as false is");
    }

    @Test
    void aValueThatTheUnitDoesNotHaveIsRefusedHoweverItIsGiven() {
        assertThat(BUNDLED.withParameters(Map.of(
                                "CUMULATIVE_PPI_TARGET", "7500",
                                "SCHOOL_PERCENTILE_CUT", "-5",
                                "LOW_PARTICIPATION_CUT", "101",
                                "MINIMUM_SUBGROUP_SIZE", "0",
                                "TURNAROUND_PLAN_YEARS", "-1"))
                        .problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "parameter CUMULATIVE_PPI_TARGET: '7500' is outside its unit, which is points, 0 to 100",
                        "parameter SCHOOL_PERCENTILE_CUT: '-5' is outside its unit, which is percentile, 1 to 99",
                        "parameter LOW_PARTICIPATION_CUT: '101' is outside its unit, which is percent, 0 to 100",
                        "parameter MINIMUM_SUBGROUP_SIZE: '0' is outside its unit, which is students, 1 or more",
                        "parameter TURNAROUND_PLAN_YEARS: '-1' is outside its unit, which is school years, 0 to 100");
        ParameterWhatIf whatIf = ParameterWhatIf.of(BUNDLED, ToldState.of(2012, "all 74"));
        assertThat(whatIf.with("CUMULATIVE_PPI_TARGET", "101").problems()).hasSize(1);
        assertThat(whatIf.sweep("CUMULATIVE_PPI_TARGET", 98, 101).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "parameter CUMULATIVE_PPI_TARGET: '101' is outside its unit, which is points, 0 to 100");
        assertThat(whatIf.sweep("CUMULATIVE_PPI_TARGET", 98, 100).problems()).isEmpty();
    }

    private static Determination determined(RulePack pack) {
        return pack.determine(ToldState.of(2012, "all 74")).schools().get(0);
    }
}
