package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much each grade span of an organisation counts in its annual percentage, in percent, as published; where one is
 * known the other is what remains to 100.
 *
 * @param nonHighSchool {@code null} where not known
 * @param highSchool {@code null} where not known
 */
record SpanWeights(
        @Nullable BigDecimal nonHighSchool, @Nullable BigDecimal highSchool) {
    /** Neither is known. */
    public static final SpanWeights NOT_KNOWN = new SpanWeights(null, null);

    /** These, with the weight of {@code span} as given. */
    SpanWeights with(GradeSpan span, BigDecimal weight) {
        return span == GradeSpan.NON_HIGH_SCHOOL
                ? new SpanWeights(weight, highSchool)
                : new SpanWeights(nonHighSchool, weight);
    }

    /** The weight of one span; {@code null} where neither is known. */
    public @Nullable BigDecimal of(GradeSpan span) {
        boolean isHighSchool = span == GradeSpan.HIGH_SCHOOL;
        BigDecimal given = isHighSchool ? highSchool : nonHighSchool;
        BigDecimal other = isHighSchool ? nonHighSchool : highSchool;
        if (given != null) {
            return given;
        }
        return other == null ? null : TargetParameters.HUNDRED.subtract(other);
    }
}
