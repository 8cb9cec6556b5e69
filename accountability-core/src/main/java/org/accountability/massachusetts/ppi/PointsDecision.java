package org.accountability.massachusetts.ppi;

import java.util.List;
import java.util.function.Function;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Indicator;

/**
 * What a rule decided of one indicator, with what it looked at, to be told as points or as why there are none.
 *
 * @param indicator what it is about
 * @param outcome a {@link PointsCode}
 * @param compared what the result was compared with
 * @param inputs every value that was looked at
 */
record PointsDecision(Indicator indicator, int outcome, IndicatorComparison compared, List<ExplainedValue> inputs) {
    PointsDecision {
        inputs = List.copyOf(inputs);
    }

    /**
     * Points with all they rest on, or why there are none.
     *
     * @param worth what the clauses are worth
     * @param because why there are none, in full
     * @param read what was read until a clause held, short of what it is worth
     */
    Points toPoints(
            RatingPoints worth, Function<NoPointsReason, String> because, Function<PointsClause, Parameters> read) {
        return toPoints(worth, because, read, clause -> List.of());
    }

    /** The same, with the clauses of more points that could not be tried before one held. */
    Points toPoints(
            RatingPoints worth,
            Function<NoPointsReason, String> because,
            Function<PointsClause, Parameters> read,
            Function<PointsClause, List<PointsClause>> unapplied) {
        if (!PointsCode.isAwarded(outcome)) {
            NoPointsReason why = PointsCode.why(outcome);
            return new Points.NotComputed(indicator, why, because.apply(why), compared, inputs);
        }
        PointsClause clause = PointsCode.clause(outcome);
        Parameters parameters = read.apply(clause);
        if (clause != PointsClause.CREDIT_NOT_EARNED) {
            parameters.add(worth.parameter(clause));
        }
        return new Points.Awarded(
                indicator,
                worth.of(clause),
                clause.rating(),
                clause,
                compared,
                inputs,
                unapplied.apply(clause),
                parameters.list());
    }
}
