package org.accountability.determination;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountability.model.ExplainedValue;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;

/**
 * The lowest participation rate of one student group over its subjects.
 *
 * @param group the student group
 * @param lowest its lowest rate
 */
public record GroupParticipation(StudentGroup group, LowestParticipation lowest) implements Computed {

    /**
     * The lowest of those of {@code rates} that are of {@code group}.
     *
     * @param rates those of one organisation, of {@code year} and of the year before, in a fixed order
     * @return nothing where no rate of the group and year counts
     */
    public static Optional<GroupParticipation> of(
            StudentGroup group, SchoolYear year, List<ParticipationRate> rates, ParameterSet inForce) {
        List<ParticipationRate> ofGroup =
                rates.stream().filter(rate -> rate.group() == group).toList();
        return LowestParticipation.of(year, ofGroup, inForce).map(lowest -> new GroupParticipation(group, lowest));
    }

    @Override
    public OrganizationCode organization() {
        return lowest.organization();
    }

    /** The rate that counts, in whole percents. */
    public int rate() {
        return lowest.rate();
    }

    @Override
    public Set<StudentGroup> studentGroups() {
        return Set.of(group);
    }

    @Override
    public List<ExplainedValue> inputs() {
        return lowest.inputs();
    }

    @Override
    public List<Parameter> parameters() {
        return lowest.parameters();
    }
}
