package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.policy.Parameter;

/** The share of possible points that one student set of a group earned in one grade span, or why there is none. */
public sealed interface ColumnPercentage {
    StudentSet set();

    GradeSpan span();

    /** What each indicator earned, in the order of the Department's reports. */
    List<TargetPoints> points();

    /**
     * A percentage.
     *
     * @param set whose results
     * @param span in which grades
     * @param earned points times weight, rounded half-up to one decimal
     * @param possible the most that the indicators present could earn, likewise
     * @param percentage of possible points, from these two, rounded half-up to one decimal
     * @param whole the percentage as printed, an integer
     * @param points what each indicator earned
     * @param parameters all that was read, for the points too
     */
    record Earned(
            StudentSet set,
            GradeSpan span,
            BigDecimal earned,
            BigDecimal possible,
            BigDecimal percentage,
            int whole,
            List<TargetPoints> points,
            List<Parameter> parameters)
            implements ColumnPercentage {}

    /**
     * None.
     *
     * @param set whose results
     * @param span in which grades
     * @param because why
     * @param points what is known of the indicators
     */
    record NotComputed(StudentSet set, GradeSpan span, String because, List<TargetPoints> points)
            implements ColumnPercentage {}
}
