package org.accountability.massachusetts.ppi;

import java.util.List;
import java.util.OptionalInt;
import org.accountability.computation.Adjustment;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/**
 * What a group would have needed in the year of the index for a higher cumulative PPI: the annual PPI, and the smallest
 * sets of indicator changes that make it. The years before are history.
 *
 * <p>Each indicator is changed alone, as if the measures of one group were independent of each other. They are not quite:
 * CPI, percent Warning/Failing and percent Advanced of a subject come from the same students, and those of high needs are
 * among all students. A CPI is held with one decimal; of a small group not every one can occur, and then the next higher
 * is meant. An indicator without points stays without: with it the sum would be divided by another number.
 *
 * @param group whose
 * @param cumulative the cumulative PPI that is to be reached, 0 to 100
 * @param history the years before, oldest first
 * @param year the year of the index
 * @param weight how much its annual PPI counts
 * @param annual its annual PPI as it is
 * @param needed the lowest annual PPI of the year that reaches {@code cumulative}; empty where none does that the group
 *     could have
 * @param highest the highest annual PPI that it could have: every indicator that has points at its most
 * @param highestCumulative the cumulative PPI that it would have then
 * @param ways the smallest sets of changes that make {@code needed}: without one of them, or with less of it, they do
 *     not. Those that the school can bring about first, then those of fewest indicators, then of least points
 * @param furtherWays how many more there are
 */
public record AnnualNeeded(
        StudentGroup group,
        int cumulative,
        List<YearBefore> history,
        SchoolYear year,
        int weight,
        int annual,
        OptionalInt needed,
        int highest,
        int highestCumulative,
        List<List<IndicatorChange>> ways,
        long furtherWays)
        implements Adjustment {

    /**
     * A year that can no longer be changed.
     *
     * @param year the school year
     * @param annual its annual PPI; {@code null} where it has none, and then it does not count
     * @param weight how much it counts
     */
    public record YearBefore(SchoolYear year, @Nullable Integer annual, int weight) {}

    @Override
    public String whyNone() {
        return "no annual PPI of " + year + " that it could have is enough";
    }

    public AnnualNeeded {
        history = List.copyOf(history);
        ways = List.copyOf(ways);
    }
}
