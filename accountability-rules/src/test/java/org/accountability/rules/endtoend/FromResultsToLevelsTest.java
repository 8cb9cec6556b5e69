package org.accountability.rules.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.accountability.determination.Computed;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.massachusetts.ppi.GroupIndex;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Level;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Reported;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.io.OutputFiles;
import org.accountability.rules.workbench.ExplanationText;
import org.junit.jupiter.api.Test;

/** Levels of schools and districts from their results, in one call, with all they rest on. */
class FromResultsToLevelsTest {
    private static final SchoolYear YEAR = ExampleResults.YEAR;
    private static final RulePack PACK = RulePacks.covering(YEAR);
    private static final StateIndex INDEX =
            PACK.compute(ExampleResults.of(ExampleResults.rows())).orElseThrow();
    private static final Determinations LEVELS = ExampleResults.determined(PACK, INDEX);

    @Test
    void everySchoolAndDistrictHasALevel() {
        assertThat(LEVELS.schools()).hasSize(ExampleResults.SCHOOLS);
        assertThat(LEVELS.districts()).hasSize(20);
        // r of 100 schools are at or below: 1 + floor(99 r / 101) is at most 20 for the first 20.
        assertThat(level(19)).hasToString("90040025 2014: Level 3, Among lowest performing 20% of schools");
        assertThat(level(20)).hasToString("90050005 2014: Level 2, Not meeting gap narrowing goals");
        assertThat(level(99)).hasToString("90200025 2014: Level 1, Meeting gap narrowing goals");
        assertThat(LEVELS.find(ExampleResults.school(18).district()).orElseThrow())
                .hasToString("90040000 2014: Level 3, One or more schools in the district classified into Level 3");
    }

    @Test
    void aLevelByAComputedPercentileListsItsParametersAndIsNoSurer() {
        Ground binding = binding(level(18));

        assertThat(binding.read()).extracting(Parameter::name).containsExactly("SCHOOL_PERCENTILE_CUT");
        assertThat(binding.parameters())
                .extracting(Parameter::name)
                .contains("SCHOOL_PERCENTILE_CUT", "PERCENTILE_WEIGHT_GROWTH", "PERCENTILES")
                .doesNotContain("CPI_TARGET_BAND", "CUMULATIVE_PPI_WEIGHT");
        assertThat(binding.evidence()).hasSize(2).last().isInstanceOfSatisfying(Computed.class, ranked -> assertThat(
                        ranked.inputs())
                .contains(ExplainedValue.of("school percentile of All students", 19)));
        assertThat(level(18).weakestStatus()).isEqualTo(Status.ASSUMED);
    }

    @Test
    void aLevelByAComputedPpiListsItsParameters() {
        Ground binding = binding(level(99));

        assertThat(binding.parameters())
                .extracting(Parameter::name)
                .contains("CUMULATIVE_PPI_TARGET", "CPI_TARGET_BAND", "CUMULATIVE_PPI_WEIGHT", "SGP_ABOVE_TARGET");
        assertThat(binding.evidence())
                .filteredOn(GroupIndex.class::isInstance)
                .extracting(evidence -> ((GroupIndex) evidence).group())
                .containsExactly(StudentGroup.ALL, StudentGroup.HIGH_NEEDS);
        assertThat(level(99).weakestStatus())
                .isEqualTo(((GroupIndex) binding.evidence().get(1)).weakestStatus());
    }

    @Test
    void aLevelByAPublishedPercentileIsNotWeakenedByTheComputedPpi() {
        StateYear given = INDEX.organizations().toBuilder(
                        school -> school.toBuilder().percentile(9).build(), district -> district)
                .build();
        Determination level =
                PACK.determine(given, INDEX).find(ExampleResults.school(99)).orElseThrow();

        assertThat(level).hasToString("90200025 2014: Level 3, Among lowest performing 20% of schools");
        assertThat(level.weakestStatus()).isEqualTo(Status.CONFIRMED);
        assertThat(binding(level).evidence()).hasSize(1);
        assertThat(level.subject().inputs().toString())
                .contains("school percentile 9 (published)", "cumulative PPI of all students 100 (computed)");
    }

    @Test
    void aDistrictIsNoSurerThanTheSchoolWhoseLevelItTakes() {
        Determination district =
                LEVELS.find(ExampleResults.school(18).district()).orElseThrow();

        assertThat(binding(district).clause().status()).isEqualTo(Status.CONFIRMED);
        assertThat(district.weakestStatus()).isEqualTo(Status.ASSUMED);
    }

    @Test
    void aGivenPpiStandsInPlaceOfTheComputedOne() {
        StateYear given = StateYear.of(YEAR)
                .school(School.of(ExampleResults.school(99).digits())
                        .percentile(90)
                        .cumulativePpiAll(74)
                        .build())
                .build();
        Determination level =
                PACK.determine(given, INDEX).find(ExampleResults.school(99)).orElseThrow();

        assertThat(level).hasToString("90200025 2014: Level 2, Not meeting gap narrowing goals");
        assertThat(level.weakestStatus()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void aSubgroupAtALowPercentileIsLowUnlessAListIsGiven() {
        List<Reported> rows = ExampleResults.rows();
        rows.add(new Measure(
                ExampleResults.school(99),
                YEAR,
                StudentGroup.SWD,
                null,
                MeasureKind.SUBGROUP_PERCENTILE_ALL,
                BigDecimal.valueOf(5),
                null));
        StateIndex index = PACK.compute(ExampleResults.of(rows)).orElseThrow();
        Determination level = ExampleResults.determined(PACK, index)
                .find(ExampleResults.school(99))
                .orElseThrow();

        assertThat(level).hasToString("90200025 2014: Level 3, Among lowest performing 20% of subgroups");
        assertThat(level.weakestStatus()).isEqualTo(Status.ASSUMED);

        StateYear listed = index.organizations().toBuilder()
                .fact(Fact.of(FactKind.LOW_SUBGROUP, ExampleResults.school(50), YEAR)
                        .decidedBy("DESE")
                        .citation("accountability report 2014")
                        .build())
                .build();
        assertThat(PACK.determine(listed, index)
                        .find(ExampleResults.school(99))
                        .orElseThrow()
                        .level())
                .isEqualTo(Level.LEVEL_1);
    }

    @Test
    void participationAndGraduationOfTheResultsCount() {
        List<Reported> rows = ExampleResults.rows();
        rows.add(ExampleResults.measure(
                99, 2014, StudentGroup.SWD, Subject.MATH, MeasureKind.PARTICIPATION, new BigDecimal("89.4")));
        rows.add(ExampleResults.measure(
                98, 2014, StudentGroup.SWD, Subject.ELA, MeasureKind.PARTICIPATION, new BigDecimal("94.46")));
        rows.add(graduation(97, 2013, MeasureKind.GRADUATION_4YR, 40));
        rows.add(graduation(96, 2013, MeasureKind.GRADUATION_4YR, 12));
        for (int cohort = 2010; cohort <= 2012; cohort++) {
            rows.add(graduation(97, cohort, MeasureKind.GRADUATION_5YR, 40));
            rows.add(graduation(96, cohort, MeasureKind.GRADUATION_5YR, 12));
        }
        Determinations levels = ExampleResults.determined(
                PACK, PACK.compute(ExampleResults.of(rows)).orElseThrow());

        assertThat(reason(levels, 99)).isEqualTo("Very low MCAS participation (Less than 90%)");
        assertThat(reason(levels, 98)).isEqualTo("Low MCAS participation (Less than 95%)");
        assertThat(reason(levels, 97)).isEqualTo("Persistently low graduation rate for one or more groups");
        // Too few students are behind the rates of the group.
        assertThat(reason(levels, 96)).isEqualTo("Meeting gap narrowing goals");
    }

    @Test
    void theOrderOfRowsMakesNoDifference() {
        List<Reported> rows = new ArrayList<>(ExampleResults.rows());
        Collections.shuffle(rows, new Random(3));
        Determinations shuffled = ExampleResults.determined(
                PACK, PACK.compute(ExampleResults.of(rows)).orElseThrow());

        assertThat(OutputFiles.of(PACK, shuffled)).isEqualTo(OutputFiles.of(PACK, LEVELS));
    }

    @Test
    void theDigestOfTheInputTellsWhetherAResultChanged() {
        List<Reported> rows = new ArrayList<>(ExampleResults.rows());
        rows.add(ExampleResults.measure(
                99, 2014, StudentGroup.WHITE, Subject.MATH, MeasureKind.PARTICIPATION, BigDecimal.valueOf(99)));

        assertThat(ExampleResults.determined(
                                PACK, PACK.compute(ExampleResults.of(rows)).orElseThrow())
                        .provenance()
                        .inputDigest())
                .isNotEqualTo(LEVELS.provenance().inputDigest());
        assertThat(ExampleResults.determined(PACK, INDEX).provenance()).isEqualTo(LEVELS.provenance());
    }

    @Test
    void aStateThatContradictsTheResultsIsRefused() {
        List<Reported> rows = new ArrayList<>(ExampleResults.rows());
        rows.add(new Measure(
                ExampleResults.school(0),
                YEAR,
                StudentGroup.ALL,
                null,
                MeasureKind.SCHOOL_PERCENTILE,
                BigDecimal.valueOf(12),
                null));
        StateYear given = StateYear.of(YEAR)
                .school(School.of(ExampleResults.school(0).digits())
                        .percentile(13)
                        .build())
                .build();
        StateIndex index = PACK.compute(ExampleResults.of(rows)).orElseThrow();

        assertThatThrownBy(() -> PACK.determine(given, index))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the school percentile is published as 13 and, among the results, as 12");
    }

    @Test
    void plainWordsTellHowThePpiCameAbout() {
        String words = ExplanationText.of(level(30), LEVELS.provenance());

        assertThat(words)
                .contains("    From: cumulative PPI of all students, computed as told of what is known")
                .contains("cumulative PPI of all students 25 (computed)")
                .contains("  Cumulative PPI of All students: 25 = (2 x 25 + 3 x 25 + 4 x 25) / 9")
                .contains("    2014: 25 = (100 points + 0 extra credit) / 4 indicators")
                .contains("      CPI in mathematics 65.0 (target 73.8; 65.0 in 2013):"
                        + " CPI below target and not changed, or declined within the band, 25 points")
                .contains("      no result is known: CPI in science and technology/engineering, cohort graduation rate,"
                        + " annual dropout rate")
                .contains("    2011: none, because too few students assessed in ELA and mathematics in each of the two"
                        + " years before")
                .contains("The level rests on nothing less sure than ASSUMED.")
                .doesNotContain("65.0 in 2012");
        assertThat(ExplanationText.inFull(LEVELS, ExampleResults.school(30)))
                .contains("65.0 in 2012", "    By CPI_TARGET_BAND 1.25 (CONFIRMED, from 2009)");
    }

    private static Measure graduation(int school, int cohort, MeasureKind kind, int students) {
        return new Measure(
                ExampleResults.school(school),
                SchoolYear.of(cohort),
                StudentGroup.SWD,
                null,
                kind,
                new BigDecimal("60.0"),
                students);
    }

    private static Determination level(int school) {
        return LEVELS.find(ExampleResults.school(school)).orElseThrow();
    }

    private static String reason(Determinations levels, int school) {
        OrganizationCode code = ExampleResults.school(school);
        return levels.find(code).orElseThrow().reason().text();
    }

    private static Ground binding(Determination determination) {
        return Objects.requireNonNull(determination.explanation().binding());
    }
}
