package org.accountability.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.accountability.model.IndexValue;
import org.accountability.rules.PeerProfile;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.properties.BundledFiles;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The assertions pass on bundled packs, and fail where there is a fault, on the smallest state that shows it. */
class PackPropertiesTest {
    private static final RulePack FRAMEWORK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final RulePack SYSTEM = RulePacks.bundled(Massachusetts.SYSTEM_2018);
    private static final RulePack PEER_REVIEW = RulePacks.bundled(PeerProfile.PACK);
    private static final Search FEW = Search.of(60);

    /** What is better the lower it is. */
    private static final Improvement WORSE_PERCENTILE =
            new Improvement("rank among schools", (state, points) -> state.toBuilder(
                            school -> school.percentile() == null
                                    ? school
                                    : school.toBuilder()
                                            .published(
                                                    IndexValue.SCHOOL_PERCENTILE,
                                                    Math.max(1, school.percentile() - points))
                                            .build(),
                            district -> district)
                    .build());

    static Stream<RulePack> bundled() {
        return Stream.of(FRAMEWORK, SYSTEM, PEER_REVIEW);
    }

    static Stream<Improvement> ofTheFramework() {
        return Stream.of(
                Improvement.SCHOOL_PERCENTILE,
                Improvement.CUMULATIVE_PPI_ALL,
                Improvement.CUMULATIVE_PPI_HIGH_NEEDS,
                Improvement.LOWEST_SUBGROUP_PERCENTILE,
                Improvement.PARTICIPATION,
                Improvement.PARTICIPATION_OF_THE_YEAR_BEFORE,
                Improvement.FOUR_YEAR_GRADUATION,
                Improvement.FIVE_YEAR_GRADUATION);
    }

    static Stream<Improvement> ofTheSystem() {
        return Stream.of(
                Improvement.SCHOOL_PERCENTILE,
                Improvement.PARTICIPATION,
                Improvement.FOUR_YEAR_GRADUATION,
                Improvement.TARGET_PERCENTAGE);
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundledPacksAreFreeOfOrderAndEquivalentToThemselves(RulePack pack) {
        PackProperties.assertOrderFree(pack, FEW);
        PackProperties.assertEquivalent(pack, RulePacks.bundled(pack.name()), FEW);
    }

    @ParameterizedTest
    @MethodSource("ofTheFramework")
    void theFrameworkIsMonotone(Improvement improvement) {
        PackProperties.assertMonotone(FRAMEWORK, improvement, FEW);
    }

    @ParameterizedTest
    @MethodSource("ofTheSystem")
    void theSystemOf2018IsMonotone(Improvement improvement) {
        PackProperties.assertMonotone(SYSTEM, improvement, FEW);
    }

    @Test
    void aMovedCutIsFoundOnTheCut() {
        assertThat(failure(() -> PackProperties.assertEquivalent(FRAMEWORK, with("CUMULATIVE_PPI_TARGET", "76"))))
                .startsWith("""
                        massachusetts/framework-2012
                          00010005, Level: Level 1, Meeting gap narrowing goals; by the other Level 2, \
                        Not meeting gap narrowing goals
                        """)
                .containsPattern("""
                        of \\(try \\d+ from seed 1, made small\\)
                        school year \\d{4}
                          district 00010000
                            school 00010005: cumulative PPI of (all students|high needs) 75\\z""");
    }

    @Test
    void aMovedCutOfARoundedRateIsFoundWhereItRounds() {
        assertThat(failure(() -> PackProperties.assertEquivalent(FRAMEWORK, with("LOW_PARTICIPATION_CUT", "94"))))
                .containsPattern("00010005, Level: Level 2, Low (MCAS|assessment) participation \\(Less than 95%\\); "
                        + "by the other no level\n")
                .endsWith("  district 00010000\n    school 00010005: participation 94%");
    }

    @Test
    void whatMakesALevelWorseIsFound() {
        assertThat(failure(() -> PackProperties.assertMonotone(FRAMEWORK, WORSE_PERCENTILE)))
                .startsWith("""
                        massachusetts/framework-2012
                          00010005: no level, Insufficient data; with rank among schools better by 1: Level 3, \
                        Among lowest performing 20% of schools
                          00010000: no level, Insufficient data; with rank among schools better by 1: Level 3, \
                        Among lowest performing 20% of schools
                        of (try\s""")
                .endsWith("  district 00010000\n    school 00010005: school percentile 21");
    }

    @Test
    void aRuleThatLooksAtACodeIsFound(@TempDir Path folder) {
        BundledFiles.copyTo(folder);
        BundledFiles.edit(
                folder,
                "schools.drl",
                "$school : School(percentile != null, percentile <= $cut)",
                "$school : School(code.digits != \"00010005\", percentile != null, percentile <= $cut)");
        RulePack edited = BundledFiles.loadTrusted(folder);

        assertThat(failure(() -> PackProperties.assertOrderFree(edited)))
                .contains("00010010, Level: Level 3, Among lowest performing 20% of schools; in another order no level")
                .endsWith("""
                        school year 2015
                          district 00010000
                            school 00010005
                            school 00010010: school percentile 5""");
    }

    @Test
    void theSameSeedFindsTheSameAndAnotherSeedAnother() {
        RulePack other = with("CUMULATIVE_PPI_TARGET", "76");
        String first = failure(() -> PackProperties.assertEquivalent(FRAMEWORK, other));
        assertThat(failure(() -> PackProperties.assertEquivalent(FRAMEWORK, other)))
                .isEqualTo(first)
                .contains("from seed 1,");
        assertThat(failure(() -> PackProperties.assertEquivalent(FRAMEWORK, other, Search.DEFAULT.withSeed(5))))
                .contains("from seed 5,");
    }

    @Test
    void whatIsNotAmongThoseToBeTriedIsNotFound() {
        RulePack other = with("CUMULATIVE_PPI_TARGET", "76");
        Search withoutPpi = FEW.among(state -> state.schools().stream()
                .allMatch(school -> school.cumulativePpiAll() == null && school.cumulativePpiHighNeeds() == null));
        PackProperties.assertEquivalent(FRAMEWORK, other, withoutPpi);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackProperties.assertEquivalent(FRAMEWORK, other, FEW.among(state -> false)))
                .withMessage("none of 60 states is like those to be tried");
    }

    @Test
    void packsOfDifferentYearsCannotBeCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackProperties.assertEquivalent(FRAMEWORK, SYSTEM))
                .withMessage("there is no school year that all of these packs cover");
        assertThatIllegalArgumentException().isThrownBy(() -> Search.of(0)).withMessage("0 tries find nothing");
    }

    private static RulePack with(String parameter, String value) {
        return FRAMEWORK.withParameters(Map.of(parameter, value)).orElseThrow();
    }

    private static String failure(ThrowingCallable asserted) {
        return String.valueOf(
                catchThrowableOfType(AssertionError.class, asserted).getMessage());
    }
}
