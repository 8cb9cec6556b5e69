package org.accountability.massachusetts.ppi;

import java.util.function.IntFunction;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.SchoolYear;
import org.jspecify.annotations.Nullable;

/** The results of the years before one, of every row, for telling a change from the most recent of them. */
final class PriorResults {
    private final int year;
    private final int[][] latestFirst;

    /**
     * @param year the year whose change is told
     * @param yearsBack how many years before it may serve
     * @param results the results of a year
     */
    PriorResults(int year, int yearsBack, IntFunction<int[]> results) {
        this.year = year;
        latestFirst = new int[yearsBack][];
        for (int back = 1; back <= yearsBack; back++) {
            latestFirst[back - 1] = results.apply(year - back);
        }
    }

    /** The most recent result before the year, in tenths; {@link Tenths#NONE} where there is none. */
    int value(int row) {
        for (int[] results : latestFirst) {
            if (results[row] != Tenths.NONE) {
                return results[row];
            }
        }
        return Tenths.NONE;
    }

    /** The same with its year. */
    @Nullable
    Prior explain(int row) {
        for (int i = 0; i < latestFirst.length; i++) {
            if (latestFirst[i][row] != Tenths.NONE) {
                return new Prior(SchoolYear.of(year - 1 - i), Tenths.decimal(latestFirst[i][row]));
            }
        }
        return null;
    }
}
