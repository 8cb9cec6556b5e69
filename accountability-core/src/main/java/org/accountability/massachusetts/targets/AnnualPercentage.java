package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.accountability.model.ExplainedValue;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;

/** The criterion-referenced target percentage of a group in one year, 0 to 100, or why there is none. */
sealed interface AnnualPercentage {
    SchoolYear year();

    /** A percentage. */
    sealed interface Known extends AnnualPercentage {
        /** Not rounded. */
        BigDecimal percentage();

        /** Every value it was made of. */
        List<ExplainedValue> inputs();

        /** All that was read; empty where it was given. */
        List<Parameter> parameters();

        /** As printed: rounded half-up to an integer. */
        default int whole() {
            return percentage().setScale(0, RoundingMode.HALF_UP).intValueExact();
        }
    }

    /**
     * From points.
     *
     * @param year the school year
     * @param percentage the percentages of the grade spans by their weights; exact, not rounded
     * @param spans of which there are one or two
     * @param inputs the percentages and weights
     * @param parameters all that was read
     */
    record Earned(
            SchoolYear year,
            BigDecimal percentage,
            List<SpanPercentage> spans,
            List<ExplainedValue> inputs,
            List<Parameter> parameters)
            implements Known {}

    /**
     * As the Department printed it.
     *
     * @param year the school year
     * @param percentage 0 to 100
     */
    record Given(SchoolYear year, BigDecimal percentage) implements Known {
        @Override
        public List<ExplainedValue> inputs() {
            return List.of(ExplainedValue.of("annual target percentage of " + year + ", as given", percentage));
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }
    }

    /**
     * None.
     *
     * @param year the school year
     * @param because why
     * @param spans what is known of the grade spans all the same
     */
    record NotComputed(SchoolYear year, String because, List<SpanPercentage> spans) implements AnnualPercentage {}
}
