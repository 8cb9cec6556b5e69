package org.accountability.massachusetts.targets;

import java.util.List;
import org.accountability.model.ExplainedValue;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;

/** What one indicator earns in one column: points with how they came about, or why there are none. */
public sealed interface TargetPoints {
    /** What the points are for. */
    TargetIndicator indicator();

    /** Every value that was looked at. */
    List<ExplainedValue> inputs();

    /** Points, 0 to 4. */
    sealed interface Known extends TargetPoints {
        int points();

        /** What was read to find them; empty for published ones. */
        List<Parameter> parameters();

        /** The weakest status among the parameters read; what the Department published is confirmed. */
        default Status weakestStatus() {
            return Status.weakestOf(parameters());
        }
    }

    /**
     * The Department's own points.
     *
     * @param indicator what they are for
     * @param points 0 to 4
     */
    record Published(TargetIndicator indicator, int points) implements Known {
        @Override
        public List<ExplainedValue> inputs() {
            return List.of(ExplainedValue.of("published points for " + indicator.label(), points));
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }
    }

    /**
     * Points found from a result.
     *
     * @param indicator what they are for
     * @param points 0 to 4
     * @param clause the first clause that held
     * @param inputs every value that was looked at
     * @param unapplied clauses of more points that could not be tried, since the percentile they need is not known
     * @param parameters what was read to find the clause and its points
     */
    record Awarded(
            TargetIndicator indicator,
            int points,
            TargetClause clause,
            List<ExplainedValue> inputs,
            List<TargetClause> unapplied,
            List<Parameter> parameters)
            implements Known {}

    /**
     * No points, which is not 0 points.
     *
     * @param indicator what they would be for
     * @param because why
     * @param inputs every value that was looked at
     */
    record NotComputed(TargetIndicator indicator, String because, List<ExplainedValue> inputs)
            implements TargetPoints {}
}
