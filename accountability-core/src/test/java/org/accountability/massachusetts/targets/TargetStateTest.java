package org.accountability.massachusetts.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.accountability.determination.LowestParticipation;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.policy.ParameterSet;
import org.junit.jupiter.api.Test;

class TargetStateTest {
    private static final SchoolYear YEAR = SchoolYear.of(2019);
    private static final OrganizationCode SCHOOL = OrganizationCode.of("90010003");

    /** 94.45 percent is 94, as printed in whole percents; by way of 94.5 it would be 95 and pass the cut. */
    @Test
    void participationIsRoundedOnce() {
        Checked<StateResults> measures = StateResults.of(YEAR)
                .add(new Measure(
                        SCHOOL,
                        YEAR,
                        StudentGroup.SWD,
                        Subject.ELA,
                        MeasureKind.PARTICIPATION,
                        new BigDecimal("94.45"),
                        300))
                .check();
        StateYear state = TargetState.of(YEAR).measures(measures.orElseThrow(), 1).toBuilder()
                .build();

        assertThat(measures.problems()).extracting(Problem::toString).isEmpty();
        List<ParticipationRate> rates = state.participation();
        assertThat(rates).extracting(ParticipationRate::percent).containsExactly(new BigDecimal("94.45"));
        Optional<LowestParticipation> lowest = LowestParticipation.of(YEAR, rates, ParameterSet.asOf(YEAR, List.of()));
        assertThat(lowest).map(LowestParticipation::rate).contains(94);
    }
}
