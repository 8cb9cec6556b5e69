package org.accountability.massachusetts.targets;

import static org.accountability.massachusetts.targets.TargetClause.ABOVE_TARGET;
import static org.accountability.massachusetts.targets.TargetClause.DECLINED;
import static org.accountability.massachusetts.targets.TargetClause.HIGH;
import static org.accountability.massachusetts.targets.TargetClause.HIGH_AMONG_ALL;
import static org.accountability.massachusetts.targets.TargetClause.HIGH_IN_OWN_GROUP;
import static org.accountability.massachusetts.targets.TargetClause.IMPROVED;
import static org.accountability.massachusetts.targets.TargetClause.NO_CHANGE;
import static org.accountability.massachusetts.targets.TargetClause.ON_TARGET;
import static org.accountability.massachusetts.targets.TargetClause.UPPER_AMONG_ALL;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.massachusetts.internal.Percentile;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Points for an indicator that has a target. The first that holds of the following, where {@code gap} is how much better
 * than the target the result is and {@code change} how much better than before, all as printed with one decimal. Each
 * measure has its own parameters, chronic absenteeism in high school others than below; a clause without one in force for the measure is none of its clauses.
 *
 * <ol>
 *   <li>4: gap above the tolerance; or the result high enough whatever the target; or at or above the high percentile of
 *       all students
 *   <li>3: gap within the tolerance on either side; or at or above the upper percentile of all students, or the high
 *       percentile of the same group
 *   <li>2: change above 0
 *   <li>1: change down to the tolerance of a decline
 *   <li>0: a greater decline
 * </ol>
 *
 * So a gap of exactly the tolerance is worth 3. Of rates of absence and dropout the lower are the better. A clause whose
 * percentile is not known is passed over, and the result says so. Without a target nothing is awarded.
 *
 * <p>Source: DESE, 2019 Criteria for Awarding Points, Table A-1, for the grades below high school; what no source gives
 * is an assumed parameter.
 */
final class TargetCriteria {
    private static final int PRINTED = 1;

    private final PointScale scale;
    private final Parameter tolerance;
    private final Optional<Parameter> high;
    private final Optional<Parameter> highAmongAll;
    private final Optional<Parameter> upperAmongAll;
    private final Optional<Parameter> highInOwnGroup;
    private final Parameter decline;

    TargetCriteria(String name, TargetParameters parameters, PointScale scale) {
        this.scale = scale;
        tolerance = parameters.number(name + "_TOLERANCE");
        high = parameters.numberIfInForce(name + "_HIGH");
        highAmongAll = parameters.numberIfInForce(name + "_HIGH_PERCENTILE_AMONG_ALL");
        upperAmongAll = parameters.numberIfInForce(name + "_UPPER_PERCENTILE_AMONG_ALL");
        highInOwnGroup = parameters.numberIfInForce(name + "_HIGH_PERCENTILE_IN_OWN_GROUP");
        decline = parameters.number(name + "_DECLINE");
    }

    /** The points for a result, with how they came about. */
    public TargetPoints award(IndicatorResults results) {
        BigDecimal current = printed(results.current());
        BigDecimal target = printed(results.target());
        if (current == null) {
            return new TargetPoints.NotComputed(results.indicator(), "no result is known", results.inputs());
        }
        if (target == null) {
            return new TargetPoints.NotComputed(results.indicator(), "no target is known", results.inputs());
        }
        return new Trial(results, current, target).award();
    }

    /** How much better {@code one} is than {@code other}. */
    private static BigDecimal better(TargetIndicator indicator, BigDecimal one, BigDecimal other) {
        return indicator.lowerIsBetter() ? other.subtract(one) : one.subtract(other);
    }

    private static @Nullable BigDecimal printed(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(PRINTED, RoundingMode.HALF_UP);
    }

    /** One result on its way through the clauses, with what was read so far: that a clause did not hold counts too. */
    private final class Trial {
        private final IndicatorResults results;
        private final BigDecimal current;
        private final BigDecimal gap;
        private final TargetParameters.Read read = new TargetParameters.Read();
        private final List<TargetClause> unapplied = new ArrayList<>();

        Trial(IndicatorResults results, BigDecimal current, BigDecimal target) {
            this.results = results;
            this.current = current;
            this.gap = better(results.indicator(), current, target);
        }

        TargetPoints award() {
            TargetClause clause = clause();
            if (clause == null) {
                return new TargetPoints.NotComputed(
                        results.indicator(),
                        "short of the target, and no earlier result is known to tell the change from",
                        results.inputs());
            }
            Parameter worth = scale.parameter(clause.rating());
            return new TargetPoints.Awarded(
                    results.indicator(),
                    worth.whole(),
                    clause,
                    results.inputs(),
                    List.copyOf(unapplied),
                    read.add(worth).list());
        }

        private @Nullable TargetClause clause() {
            read.add(tolerance);
            if (gap.compareTo(tolerance.decimal()) > 0) {
                return ABOVE_TARGET;
            }
            if (high.isPresent() && current.compareTo(read(high.get())) >= 0) {
                return HIGH;
            }
            if (reaches(HIGH_AMONG_ALL, results.amongAll(), highAmongAll)) {
                return HIGH_AMONG_ALL;
            }
            if (gap.negate().compareTo(tolerance.decimal()) <= 0) {
                return ON_TARGET;
            }
            if (reaches(UPPER_AMONG_ALL, results.amongAll(), upperAmongAll)) {
                return UPPER_AMONG_ALL;
            }
            if (reaches(HIGH_IN_OWN_GROUP, results.inOwnGroup(), highInOwnGroup)) {
                return HIGH_IN_OWN_GROUP;
            }
            return results.prior() == null ? null : byChange(results.prior().value());
        }

        private TargetClause byChange(BigDecimal prior) {
            BigDecimal change = better(results.indicator(), current, prior.setScale(PRINTED, RoundingMode.HALF_UP));
            if (change.signum() > 0) {
                return IMPROVED;
            }
            return change.negate().compareTo(read(decline)) <= 0 ? NO_CHANGE : DECLINED;
        }

        private boolean reaches(TargetClause clause, @Nullable Percentile ranked, Optional<Parameter> cut) {
            if (cut.isEmpty()) {
                return false;
            }
            if (ranked == null) {
                unapplied.add(clause);
                return false;
            }
            read.addAll(ranked.parameters());
            return BigDecimal.valueOf(ranked.value()).compareTo(read(cut.get())) >= 0;
        }

        private BigDecimal read(Parameter parameter) {
            read.add(parameter);
            return parameter.decimal();
        }
    }
}
