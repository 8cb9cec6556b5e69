package org.accountability.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.accountability.model.ExplainedValue;
import org.accountability.model.GraduationRate;
import org.accountability.model.IndexValue;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.junit.jupiter.api.Test;

/** A determination says whom, when, which level and why, and names what it rests on. */
class DeterminationTest {
    private static final School SCHOOL = School.of("00350072").percentile(12).build();

    @Test
    void printsAsALine() {
        assertThat(settled("criterion 3 c")).hasToString("00350072 2013: Level 3, Reason c");
        assertThat(settled("criterion 1 h, star 0 j")).hasToString("00350072 2013: Level 1*, Reason h");
        assertThat(settled("")).hasToString("00350072 2013: no level, No rule applies");
    }

    @Test
    void tellsItsLevelReasonAndStatusFromItsExplanation() {
        Determination determination = settled("criterion 3 c RECONSTRUCTED");

        assertThat(determination.organization()).isEqualTo(OrganizationCode.of("00350072"));
        assertThat(determination.level()).isEqualTo(Level.LEVEL_3);
        assertThat(determination.reason().code()).isEqualTo("c");
        assertThat(determination.weakestStatus()).isEqualTo(Status.RECONSTRUCTED);
    }

    @Test
    void listsEachPieceOfEvidenceOnce() {
        Ground first = SampleGrounds.parse("criterion 3 c").get(0);
        Ground second = SampleGrounds.parse("criterion 2 g").get(0);
        Explanation explanation = Resolution.settle(List.of(restingOn(first, SCHOOL), restingOn(second, SCHOOL)));

        assertThat(explanation.evidence()).containsExactly(SCHOOL);
    }

    @Test
    void aClausePrintsWhereItStandsAndWhatItCites() {
        assertThat(new Clause("A school is new", "schools.drl", 42, "603 CMR 2.00", Status.CONFIRMED))
                .hasToString("schools.drl:42 \"A school is new\" (603 CMR 2.00, CONFIRMED)");
    }

    @Test
    void aGroundIsAsSureAsTheWeakestParameterThatItsRuleRead() {
        Ground confirmed = SampleGrounds.parse("criterion 3 c CONFIRMED").get(0);

        assertThat(confirmed.status()).isEqualTo(Status.CONFIRMED);
        assertThat(reading(confirmed, Status.RECONSTRUCTED, Status.ASSUMED).status())
                .isEqualTo(Status.ASSUMED);
        assertThat(reading(SampleGrounds.parse("criterion 3 c ASSUMED").get(0), Status.CONFIRMED)
                        .status())
                .isEqualTo(Status.ASSUMED);
    }

    @Test
    void aGroundRestsOnWhatWentIntoItsComputedEvidence() {
        Ground ground = SampleGrounds.parse("criterion 3 c CONFIRMED").get(0);
        Ground read = reading(ground, Status.CONFIRMED);
        Parameter weight = parameter("WEIGHT", Status.RECONSTRUCTED);
        Ground computed = new Ground(
                read.finding(),
                read.outcome(),
                read.reason(),
                read.clause(),
                read.read(),
                List.of(
                        SCHOOL,
                        new Mean(SCHOOL.code(), List.of(weight, read.read().get(0)))),
                Set.of());

        assertThat(computed.parameters()).containsExactly(read.read().get(0), weight);
        assertThat(computed.status()).isEqualTo(Status.RECONSTRUCTED);
    }

    @Test
    void aGroundIsNoSurerThanTheStandingThatItIsFoundIn() {
        Explanation assumed = Resolution.settle(SampleGrounds.parse("criterion 3 c ASSUMED"));
        Ground ground = SampleGrounds.parse("relief 2 i CONFIRMED").get(0);
        Ground found = new Ground(
                ground.finding(),
                ground.outcome(),
                ground.reason(),
                ground.clause(),
                List.of(),
                List.of(Standing.of("schools", SCHOOL.code(), assumed)),
                Set.of());

        assertThat(found.status()).isEqualTo(Status.ASSUMED);
        assertThat(found.parameters()).isEmpty();
    }

    @Test
    void aGroundTellsTheGroupsWhoseFiguresItLookedAt() {
        Ground ground = SampleGrounds.parse("criterion 3 c").get(0);
        Ground ofGroups = new Ground(
                ground.finding(),
                ground.outcome(),
                ground.reason(),
                ground.clause(),
                List.of(),
                List.of(SCHOOL, new GraduationRate(SCHOOL.code(), StudentGroup.SWD, BigDecimal.TEN, null)),
                Set.of(IndexValue.CUMULATIVE_PPI_HIGH_NEEDS, IndexValue.LOWEST_SUBGROUP_PERCENTILE));

        assertThat(ground.studentGroups()).isEmpty();
        assertThat(ofGroups.studentGroups()).containsExactly(StudentGroup.HIGH_NEEDS, StudentGroup.SWD);
    }

    private record Mean(OrganizationCode organization, List<Parameter> parameters) implements Computed {
        @Override
        public List<ExplainedValue> inputs() {
            return List.of();
        }
    }

    private static Determination settled(String grounds) {
        return new Determination(
                SCHOOL, SchoolYear.of(2013), Topic.LEVEL, Resolution.settle(SampleGrounds.parse(grounds)));
    }

    private static Ground restingOn(Ground ground, School school) {
        return new Ground(
                ground.finding(),
                ground.outcome(),
                ground.reason(),
                ground.clause(),
                List.of(),
                List.of(school),
                Set.of());
    }

    private static Ground reading(Ground ground, Status... statuses) {
        List<Parameter> parameters = List.of(statuses).stream()
                .map(status -> parameter("CUT", status))
                .toList();
        return new Ground(
                ground.finding(), ground.outcome(), ground.reason(), ground.clause(), parameters, List.of(), Set.of());
    }

    private static Parameter parameter(String name, Status status) {
        return new Parameter(name, "", "", "20", SchoolYear.of(2012), null, "report", status);
    }
}
