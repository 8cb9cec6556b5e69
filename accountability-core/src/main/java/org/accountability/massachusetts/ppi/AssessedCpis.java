package org.accountability.massachusetts.ppi;

import java.util.Set;
import java.util.TreeSet;
import org.accountability.model.MeasureKind;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.SchoolYear;
import org.accountability.model.Subject;

/**
 * The CPIs of every year, subject and row, with the students behind them: as given, else computed from counts per
 * performance level; and the baselines that targets start from.
 */
final class AssessedCpis {
    private static final Subject[] SUBJECTS = Subject.values();
    private static final PerformanceLevel[] LEVELS = PerformanceLevel.values();

    private final ResultColumns cells;
    private final int firstYear;
    private final int[][] cpis;
    private final int[][] students;
    private final Set<Integer> notCounted = new TreeSet<>();

    /** @param rules those of each year, by which counts make a CPI */
    AssessedCpis(ResultColumns cells, RulesByYear rules) {
        this.cells = cells;
        this.firstYear = cells.firstYear();
        int years = cells.lastYear() - firstYear + 1;
        cpis = new int[years * SUBJECTS.length][];
        students = new int[years * SUBJECTS.length][];
        for (int year = firstYear; year <= cells.lastYear(); year++) {
            for (Subject subject : SUBJECTS) {
                int at = index(subject, year);
                int column = ResultColumns.column(MeasureKind.CPI, subject);
                cpis[at] = cells.values(column, year);
                students[at] = cells.students(column, year);
                if (isCounted(subject, year)) {
                    int countedYear = year;
                    rules.pointsPerLevel(SchoolYear.of(year))
                            .ifPresentOrElse(
                                    points -> count(subject, countedYear, points), () -> notCounted.add(countedYear));
                }
            }
        }
    }

    /** The years whose counts make no CPI, since no points per level are in force in them. */
    Set<Integer> notCounted() {
        return notCounted;
    }

    /** Of every row its CPI in tenths, or {@link Tenths#NONE}. */
    int[] cpis(Subject subject, int year) {
        return isHeld(year) ? cpis[index(subject, year)] : cells.nothing();
    }

    /** Of every row how many were assessed, or {@link Tenths#NONE}. */
    int[] students(Subject subject, int year) {
        return isHeld(year) ? students[index(subject, year)] : cells.nothing();
    }

    /** Whether the CPI of a row was computed from counts. */
    boolean isCounted(Subject subject, int year, int row) {
        return cells.value(ResultColumns.column(MeasureKind.CPI, subject), year, row) == Tenths.NONE
                && cpis(subject, year)[row] != Tenths.NONE;
    }

    private boolean isHeld(int year) {
        return year >= firstYear && year <= cells.lastYear();
    }

    private int index(Subject subject, int year) {
        return (year - firstYear) * SUBJECTS.length + ResultColumns.number(subject);
    }

    private boolean isCounted(Subject subject, int year) {
        for (PerformanceLevel level : LEVELS) {
            if (cells.has(ResultColumns.column(level, subject), year)) {
                return true;
            }
        }
        return false;
    }

    private void count(Subject subject, int year, CompositePerformanceIndex.PointsPerLevel points) {
        int[][] columns = new int[LEVELS.length][];
        for (int level = 0; level < LEVELS.length; level++) {
            columns[level] = cells.values(ResultColumns.column(LEVELS[level], subject), year);
        }
        int at = index(subject, year);
        int[] merged = cpis[at].clone();
        int[] assessed = students[at].clone();
        int[] atLevel = new int[LEVELS.length];
        for (int row = 0; row < merged.length; row++) {
            int sum = 0;
            boolean counted = false;
            for (int level = 0; level < LEVELS.length; level++) {
                int count = columns[level][row];
                counted |= count != Tenths.NONE;
                atLevel[level] = Math.max(0, count);
                sum += atLevel[level];
            }
            if (counted) {
                merged[row] = points.cpi(atLevel);
                assessed[row] = sum == 0 ? Tenths.NONE : sum;
            }
        }
        cpis[at] = merged;
        students[at] = assessed;
    }
}
