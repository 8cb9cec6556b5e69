package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import org.accountability.computation.ResultChange;
import org.accountability.model.Indicator;
import org.accountability.model.Measure;
import org.accountability.model.PublishedPoints;
import org.accountability.model.Reported;

/**
 * How one indicator of a group would earn more points in a year.
 *
 * @param indicator what earns them
 * @param points as they are: core indicators 0 to 100, extra credit 0
 * @param pointsThen more of them
 * @param now the result that the points are for, as it was reported, or as a CPI was computed from counts; published
 *     points where those stand in for it
 * @param then the nearest result that earns {@code pointsThen}, as the index holds it: with one decimal, or whole
 * @param clause by which it does, in words
 * @param held why the school cannot bring it about in the year; empty where it can
 */
public record IndicatorChange(
        Indicator indicator, int points, int pointsThen, Reported now, Reported then, String clause, String held)
        implements ResultChange {

    /** The result as it is; in the unit of the measure, or points. */
    public BigDecimal from() {
        return value(now);
    }

    /** The result as it would be; in the unit of the measure, or points. */
    public BigDecimal to() {
        return value(then);
    }

    /** How many points more. */
    public int gain() {
        return pointsThen - points;
    }

    /** What would have to be otherwise, such as {@code CPI in mathematics}. */
    public String what() {
        if (!(now instanceof Measure measure)) {
            return "published points for " + indicator.label();
        }
        return switch (measure.kind()) {
            case GRADUATION_4YR -> "four-year graduation rate of the cohort of " + now.year();
            case GRADUATION_5YR -> "five-year graduation rate of the cohort of " + now.year();
            case DROPOUT_RATE -> "dropout rate of " + now.year();
            default -> indicator.label();
        };
    }

    private static BigDecimal value(Reported reported) {
        return reported instanceof Measure measure
                ? measure.value()
                : BigDecimal.valueOf(((PublishedPoints) reported).points());
    }

    /** {@code CPI in mathematics: 81.4 in place of 79.9, 75 points in place of 50}. */
    @Override
    public String toString() {
        return what() + ": " + to() + " in place of " + from() + ", " + pointsThen + " points in place of " + points;
    }
}
