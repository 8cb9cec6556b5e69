package org.accountability.index;

/** One indicator in one year, of every row of the results. */
interface IndicatorOfYear {
    /** What a row earns, as an {@link Outcome}. */
    byte decide(int row);

    /** The same, with how it came about. */
    Points explain(int row);
}
