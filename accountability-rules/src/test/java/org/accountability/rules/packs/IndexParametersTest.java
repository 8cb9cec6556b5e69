package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Indicator;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.policy.Parameter;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index is computed by the parameters of its pack, which can be edited. */
class IndexParametersTest {
    private static final String FILE = "index-parameters.yaml";
    private static final RulePack BUNDLED = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final OrganizationCode SCHOOL = OrganizationCode.of("00350072");
    private static final SchoolYear YEAR = SchoolYear.of(2014);

    @TempDir
    Path folder;

    @Test
    void reachBackBeforeTheYearsOfThePack() {
        assertThat(BUNDLED.computingParameters(SchoolYear.of(2009)).find("CPI_TARGET_BAND"))
                .map(Parameter::value)
                .hasValue("1.25");
        assertThat(BUNDLED.computingParameters(SchoolYear.of(2009)).find("CUMULATIVE_PPI_TARGET"))
                .isEmpty();
        assertThat(BUNDLED.computingParameters(SchoolYear.of(2012)).find("CUMULATIVE_PPI_TARGET"))
                .map(Parameter::value)
                .hasValue("75");
    }

    @Test
    void areNotAmongThoseThatRulesRead() {
        assertThat(BUNDLED.parameters(YEAR).find("CPI_TARGET_BAND")).isEmpty();
    }

    @Test
    void anEditedOneChangesTheIndexAndTheDigest() {
        RulePack edited =
                EditedPack.in(folder).replace(FILE, "value: 1.25", "value: 0.5").load();

        assertThat(points(BUNDLED)).isEqualTo(75);
        assertThat(points(edited)).isEqualTo(100);
        assertThat(parametersDigest(edited)).isNotEqualTo(parametersDigest(BUNDLED));
    }

    @Test
    void canBeGivenOtherValuesWithoutEditing() {
        RulePack changed =
                BUNDLED.withParameters(Map.of("CPI_TARGET_BAND", "0.5")).orElseThrow();

        assertThat(points(changed)).isEqualTo(100);
        assertThat(changed.computingParameters(YEAR).find("CPI_TARGET_BAND"))
                .map(Parameter::toString)
                .hasValueSatisfying(text -> assertThat(text).contains("0.5 (ASSUMED"));
        assertThat(BUNDLED.withParameters(Map.of("CPI_TARGET_BAD", "1")).problems())
                .extracting(Problem::toString)
                .containsExactly("parameter CPI_TARGET_BAD: is not one of the pack's; did you mean CPI_TARGET_BAND?");
    }

    @Test
    void aValueThatItsUnitDoesNotHaveIsRefused() {
        assertThat(BUNDLED.withParameters(Map.of("CPI_GAP_TO_CLOSE", "150")).problems())
                .extracting(Problem::toString)
                .containsExactly("parameter CPI_GAP_TO_CLOSE: '150' is outside its unit, which is percent, 0 to 100");
    }

    @Test
    void aValueThatNoIndexCanBeComputedWithIsRefused() {
        RulePack changed = BUNDLED.withParameters(Map.of("TARGET_YEARS", "31")).orElseThrow();

        assertThat(changed.compute(results()).problems())
                .extracting(Problem::toString)
                .containsExactly("parameter TARGET_YEARS: is 31; must be a number of years from 1" + " to 30");
    }

    @Test
    void aPackIsRefusedWithEveryOneThatIsWrong() {
        EditedPack pack = EditedPack.in(folder)
                .replace(FILE, "CPI_TARGET_BAND:", "CPI_TARGET_BAN:")
                .replace(FILE, "    - from: 2009\n      value: 6\n", "    - from: 2009\n      value: 0\n");

        assertThat(pack.refusal()).isEqualTo(pack.withPlaces("""
                        index-parameters.yaml:<TARGET_YEARS:>: parameter TARGET_YEARS is 0; must be a number of years from\
                         1 to 30
                        index-parameters.yaml:<CPI_POINTS_PROFICIENT_OR_ADVANCED>: parameter CPI_TARGET_BAND is not in\
                         force in 2009; the index reads it
                        index-parameters.yaml:<CPI_TARGET_BAN:>: parameter CPI_TARGET_BAN is not used to compute\
                         the index; did you mean CPI_TARGET_BAND?"""));
    }

    @Test
    void oneThatIsGivenTwiceIsRefused() {
        EditedPack pack = EditedPack.in(folder).append(FILE, """

                CUMULATIVE_PPI_TARGET:
                  description: A cumulative PPI at or above this meets the gap narrowing goals.
                  unit: points, 0 to 100
                  values:
                    - {from: 2012, value: 80, citation: nobody, status: ASSUMED}
                """);

        assertThat(pack.refusal()).isEqualTo(pack.withPlaces("""
                        index-parameters.yaml:<CUMULATIVE_PPI_TARGET:>: parameter CUMULATIVE_PPI_TARGET is also given in\
                         parameters.yaml; give it once, so that rules and the index read the same"""));
    }

    @Test
    void aPackWithoutThemDeterminesLevelsButComputesNoIndex() {
        RulePack pack = EditedPack.in(folder).delete(FILE).load();

        assertThat(pack.determine(ToldState.of(2013, "percentile 9")).schools()).hasSize(1);
        assertThatThrownBy(() -> pack.compute(results()).orElseThrow())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith(
                        "the pack has no index-parameters.yaml, without which it does not compute the index");
    }

    @Test
    void ofAYearThatThePackDoesNotCoverThereIsNoIndex() {
        assertThat(BUNDLED.compute(StateResults.of(SchoolYear.of(2018)).build()).problems())
                .extracting(Problem::toString)
                .containsExactly("school year 2018: is not covered by massachusetts/framework-2012, which is in force"
                        + " 2012-2017");
    }

    @Test
    void theCumulativePpiRestsOnTheTargetThatRulesRead() {
        StateIndex index = BUNDLED.compute(results()).orElseThrow();

        assertThat(index.parameters()).extracting(Parameter::name).contains("CUMULATIVE_PPI_TARGET", "CPI_TARGET_BAND");
        assertThat(index.group(SCHOOL, StudentGroup.ALL).orElseThrow().cumulativePpi())
                .isEqualTo(OptionalInt.empty());
    }

    /** The CPI is 1.0 above its target. */
    private static int points(RulePack pack) {
        Integer points = pack.compute(results())
                .orElseThrow()
                .group(SCHOOL, StudentGroup.ALL)
                .orElseThrow()
                .indicatorPoints(YEAR, Indicator.MATH_CPI)
                .points();
        return Objects.requireNonNull(points);
    }

    private static StateResults results() {
        return StateResults.of(YEAR)
                .add(measure(MeasureKind.CPI, "84.3"))
                .add(measure(MeasureKind.CPI_BASELINE, "77.7"))
                .build();
    }

    private static Measure measure(MeasureKind kind, String value) {
        return new Measure(SCHOOL, YEAR, StudentGroup.ALL, Subject.MATH, kind, new BigDecimal(value), 100);
    }

    private static String parametersDigest(RulePack pack) {
        return pack.determine(ToldState.of(2014, "all 80")).provenance().parametersDigest();
    }
}
