package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.accountability.policy.Parameter;

/** The target percentage of a group over two years, 0 to 100, or why there is none. */
sealed interface CumulativePercentage {
    /**
     * From the annual percentages of two years.
     *
     * @param percentage by the weights of the years; exact, not rounded
     * @param prior of the year before
     * @param current of the year itself
     * @param parameters all that was read
     */
    record Earned(
            BigDecimal percentage,
            AnnualPercentage.Known prior,
            AnnualPercentage.Known current,
            List<Parameter> parameters)
            implements CumulativePercentage {

        /** As printed: rounded half-up to an integer. */
        public int whole() {
            return percentage.setScale(0, RoundingMode.HALF_UP).intValueExact();
        }
    }

    /**
     * None, since the year has none.
     *
     * @param because why
     */
    record NotInForce(String because) implements CumulativePercentage {}

    /**
     * None, since something is missing.
     *
     * @param because why
     */
    record NotComputed(String because) implements CumulativePercentage {}
}
