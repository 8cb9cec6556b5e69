package org.accountability.massachusetts.targets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.Evidence;
import org.accountability.model.GraduationRate;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.policy.ParameterSet;
import org.jspecify.annotations.Nullable;

/**
 * What the target percentages and graduation rates of a state were computed from, so that other parameters can compute
 * them again. Immutable.
 */
public final class TargetBasis {
    private final @Nullable TargetResults points;
    private final @Nullable StateResults measures;

    TargetBasis(@Nullable TargetResults points, @Nullable StateResults measures) {
        this.points = points;
        this.measures = measures;
    }

    /** Whether nothing was computed. */
    public boolean isEmpty() {
        return points == null && measures == null;
    }

    /**
     * The same state, with what other parameters compute in place of the percentages and rates that were computed before.
     *
     * @param state made upon this, or a part of it
     * @param inForce the other parameters of each school year that there are points of, and of the year of the state
     * @return or why they cannot compute it
     */
    public Checked<StateYear> again(StateYear state, Function<SchoolYear, ParameterSet> inForce) {
        Set<OrganizationCode> known = new HashSet<>();
        state.schools().forEach(school -> known.add(school.code()));
        state.districts().forEach(district -> known.add(district.code()));
        List<Evidence> evidence = new ArrayList<>(state.evidence());
        List<Problem> problems = new ArrayList<>();
        try {
            if (points != null) {
                evidence.removeIf(TargetPercentage.class::isInstance);
                Checked<StateTargets> targets = StateTargets.check(points, inForce);
                problems.addAll(targets.problems());
                targets.value().ifPresent(all -> TargetState.counting(all.all(), state.year())
                        .filter(percentage -> known.contains(percentage.organization()))
                        .forEach(evidence::add));
            }
            if (measures != null) {
                evidence.removeIf(GraduationRate.class::isInstance);
                int lag = TargetRules.graduationLag(state.year(), inForce.apply(state.year()));
                TargetState.graduation(measures, state.year().minus(lag))
                        .filter(rate -> known.contains(rate.organization()))
                        .forEach(evidence::add);
            }
        } catch (IllegalStateException unusable) {
            problems.add(Problem.error("parameters", String.valueOf(unusable.getMessage())));
        }
        return Checked.of(state.withEvidence(evidence), problems);
    }
}
