package org.accountability.massachusetts.ppi;

import java.util.List;

/** One indicator in one year, of every row of the results. */
interface IndicatorOfYear {
    /** Decides the points of a row, as a {@link PointsCode}. */
    byte decide(int row);

    /** The measures of the year that it is decided by; what they are compared with is history. */
    List<MeasureOfYear> measures();

    /**
     * What a row would earn if one of {@link #measures()} were better, all else being as it is.
     *
     * @param value as good as the row's own or better; in tenths, or whole where the measure is
     */
    byte decideAt(int row, MeasureOfYear measure, int value);

    /** The same wherever others stand. */
    default byte decideAlone(int row, MeasureOfYear measure, int value) {
        return decideAt(row, measure, value);
    }

    /** Explains the points of a row. */
    Points explain(int row);
}
