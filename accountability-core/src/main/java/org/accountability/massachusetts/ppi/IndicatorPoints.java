package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import org.accountability.model.Indicator;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;

/**
 * The points of one indicator of a group in one year, with the results behind them, or the reason without points. Results are as
 * printed: with one decimal.
 *
 * @param indicator what the points are for
 * @param points core indicators 0 to 100; extra credit 0 or its points; {@code null} where there are none, which is not 0
 * @param rating how the indicator stands; {@code null} for extra credit, and without points
 * @param current the result that counts in the year
 * @param prior the earlier result that the change is told from
 * @param priorYear the year of that result
 * @param target what the result was to reach
 * @param goal where the path of targets leads
 * @param status the weakest status among the parameters read; what the Department published is confirmed
 * @param because the clause that gave the points, or why there are none, in words
 */
public record IndicatorPoints(
        Indicator indicator,
        @Nullable Integer points,
        @Nullable ProgressRating rating,
        @Nullable BigDecimal current,
        @Nullable BigDecimal prior,
        @Nullable SchoolYear priorYear,
        @Nullable BigDecimal target,
        @Nullable BigDecimal goal,
        Status status,
        String because) {

    static IndicatorPoints of(Points points) {
        if (points instanceof Points.Awarded awarded) {
            return of(
                    points,
                    awarded.points(),
                    awarded.rating(),
                    awarded.weakestStatus(),
                    awarded.clause().words());
        }
        return of(points, null, null, Status.CONFIRMED, ((Points.NotComputed) points).because());
    }

    private static IndicatorPoints of(
            Points points, @Nullable Integer number, @Nullable ProgressRating rating, Status status, String because) {
        IndicatorComparison compared = points.compared();
        return new IndicatorPoints(
                points.indicator(),
                number,
                rating,
                compared.current(),
                compared.prior(),
                compared.priorYear(),
                compared.target(),
                compared.goal(),
                status,
                because);
    }

    /** Returns the current result less the prior one; {@code null} where either is not known. */
    public @Nullable BigDecimal change() {
        return current == null || prior == null ? null : current.subtract(prior);
    }
}
