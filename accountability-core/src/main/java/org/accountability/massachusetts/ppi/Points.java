package org.accountability.massachusetts.ppi;

import java.util.List;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Indicator;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;

/** What one indicator of a group earns in one year: points with how they came about, or why there are none. */
sealed interface Points {
    /** What the points are for. */
    Indicator indicator();

    /** What the result was compared with. */
    IndicatorComparison compared();

    /** Every value that was looked at. */
    List<ExplainedValue> inputs();

    /**
     * Points, and all they rest on.
     *
     * @param indicator what they are for
     * @param points core indicators 0 to 100; extra credit 0 or its points
     * @param rating how the indicator stands; {@code null} for extra credit
     * @param clause the first clause that held
     * @param compared what the result was compared with
     * @param inputs every value that was looked at
     * @param unapplied clauses of more points that could not be tried, since the percentile they need is not known
     * @param parameters what was read to find the clause and its points
     */
    record Awarded(
            Indicator indicator,
            int points,
            @Nullable ProgressRating rating,
            PointsClause clause,
            IndicatorComparison compared,
            List<ExplainedValue> inputs,
            List<PointsClause> unapplied,
            List<Parameter> parameters)
            implements Points {

        /** The weakest status among the parameters read; what the Department published is confirmed. */
        public Status weakestStatus() {
            return Parameters.weakest(parameters);
        }
    }

    /**
     * No points, which is not 0 points.
     *
     * @param indicator what they would be for
     * @param why in one of a few words
     * @param because in full
     * @param compared what is known of the result
     * @param inputs every value that was looked at
     */
    record NotComputed(
            Indicator indicator,
            NoPointsReason why,
            String because,
            IndicatorComparison compared,
            List<ExplainedValue> inputs)
            implements Points {}
}
