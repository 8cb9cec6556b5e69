package org.accountability.massachusetts.ppi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;

/**
 * What the targets of one year start from, for every row. A baseline that is given stands: that of the year, else of the
 * next later year that has one, else of the last earlier. Without one it is the result of the common baseline year, or
 * the first result after it, where results reach back so far that it is known to be the first. The common year of a group
 * that was first reported later is the first in which it was.
 */
final class Baselines {
    private static final StudentGroup[] GROUPS = StudentGroup.values();

    private final int[] values;
    private final int[] years;

    /**
     * @param common the baseline year of groups that have none of their own
     * @param results the results that count in a year
     */
    Baselines(
            ResultColumns columns, int valueColumn, int yearColumn, int year, int common, IntFunction<int[]> results) {
        values = columns.empty();
        years = columns.empty();
        int[][] givenValues = nearestFirst(columns, valueColumn, year);
        int[][] givenYears = nearestFirst(columns, yearColumn, year);
        int[] firstOfGroup = new int[GROUPS.length];
        boolean[] reached = new boolean[GROUPS.length];
        for (int group = 0; group < GROUPS.length; group++) {
            firstOfGroup[group] = firstReported(common, group, columns.lastYear());
            reached[group] = results.apply(firstOfGroup[group]) != columns.nothing();
        }
        int[][] byYear = new int[Math.max(0, year - common)][];
        for (int i = 0; i < byYear.length; i++) {
            byYear[i] = results.apply(common + i);
        }
        for (int row = 0; row < values.length; row++) {
            int group = ResultColumns.groupNumber(row);
            int value = first(givenValues, row);
            int start = first(givenYears, row);
            if (value != Tenths.NONE) {
                start = start == Tenths.NONE ? firstOfGroup[group] : start;
            } else if (start != Tenths.NONE) {
                value = results.apply(start)[row];
            } else if (reached[group]) {
                for (int i = firstOfGroup[group] - common; i < byYear.length && value == Tenths.NONE; i++) {
                    value = byYear[i][row];
                    start = common + i;
                }
            }
            if (value != Tenths.NONE) {
                values[row] = value;
                years[row] = start;
            }
        }
    }

    /** The target of a row in tenths, or {@link Tenths#NONE}. */
    int target(int row, TargetPath path) {
        return path.target(values[row], years[row]);
    }

    /** The same, with how it came about; {@code because} tells why there is none. */
    IndicatorTarget explain(int row, TargetPath path, String because) {
        return values[row] == Tenths.NONE
                ? new IndicatorTarget.NotKnown(because)
                : path.from(Tenths.decimal(values[row]), SchoolYear.of(years[row]));
    }

    private static int firstReported(int common, int group, int last) {
        int year = common;
        while (year < last && !GROUPS[group].reportedIn(SchoolYear.of(year))) {
            year++;
        }
        return year;
    }

    /** What was given for the year, for later years and for earlier ones, in that order; only where anything was. */
    private static int[][] nearestFirst(ResultColumns columns, int column, int year) {
        List<int[]> given = new ArrayList<>();
        for (int later = year; later <= columns.lastYear(); later++) {
            if (columns.has(column, later)) {
                given.add(columns.values(column, later));
            }
        }
        for (int earlier = year - 1; earlier >= columns.firstYear(); earlier--) {
            if (columns.has(column, earlier)) {
                given.add(columns.values(column, earlier));
            }
        }
        return given.toArray(new int[0][]);
    }

    private static int first(int[][] arrays, int row) {
        for (int[] array : arrays) {
            if (array[row] != Tenths.NONE) {
                return array[row];
            }
        }
        return Tenths.NONE;
    }
}
