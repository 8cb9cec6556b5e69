package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.accountability.policy.Parameter;

/**
 * The percentage of a grade span: the mean of those of all and of lowest performing students, or that of all alone.
 *
 * @param span the grades
 * @param percentage exact, not rounded: at most two decimals
 * @param columns what it is the mean of
 * @param parameters all that was read
 */
record SpanPercentage(
        GradeSpan span, BigDecimal percentage, List<ColumnPercentage.Earned> columns, List<Parameter> parameters) {

    /** As printed: rounded half-up to an integer. */
    public int whole() {
        return percentage.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
