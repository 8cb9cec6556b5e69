package org.accountability.massachusetts.targets;

import java.io.DataOutput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.accountability.computation.Calculator;
import org.accountability.computation.Computation;
import org.accountability.determination.Suppression.Group;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.Evidence;
import org.accountability.model.GraduationRate;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.Subject;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.jspecify.annotations.Nullable;

/**
 * What the target percentages and graduation rates of a state were computed from, so that other parameters can compute
 * them again. Immutable.
 */
final class TargetBasis implements Computation {
    private final @Nullable TargetResults points;
    private final @Nullable StateResults measures;
    /** {@code null} where the state holds what was computed already. */
    private final @Nullable Function<SchoolYear, ParameterSet> others;

    TargetBasis(@Nullable TargetResults points, @Nullable StateResults measures) {
        this(points, measures, null);
    }

    private TargetBasis(
            @Nullable TargetResults points,
            @Nullable StateResults measures,
            @Nullable Function<SchoolYear, ParameterSet> others) {
        this.points = points;
        this.measures = measures;
        this.others = others;
    }

    @Override
    public Calculator calculator() {
        return TargetCalculator.INSTANCE;
    }

    /** Returns the same points and measures, to be computed by other parameters when a state is completed. */
    @Override
    public Checked<TargetBasis> recompute(Function<SchoolYear, ParameterSet> inForce) {
        return Checked.of(new TargetBasis(points, measures, inForce), List.of());
    }

    /** Returns the part as it is, or with what other parameters compute in place of what it holds. */
    @Override
    public Checked<StateYear> complete(StateYear part, StateYear whole) {
        return others == null ? Checked.of(part, List.of()) : again(part, others);
    }

    /** Returns none: each percentage and rate tells its own. */
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    /** Returns none: the state holds those that were applied. */
    @Override
    public List<Correction> corrections() {
        return List.of();
    }

    /** Returns none: the state holds them with its rates. */
    @Override
    public List<Map<Group, Optional<Integer>>> numbersOfStudents(MeasureKind kind, @Nullable Subject subject) {
        return List.of();
    }

    /** Writes nothing: the state holds what was computed. */
    @Override
    public void writeTo(DataOutput out) {
        // See above.
    }

    private Checked<StateYear> again(StateYear state, Function<SchoolYear, ParameterSet> inForce) {
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
