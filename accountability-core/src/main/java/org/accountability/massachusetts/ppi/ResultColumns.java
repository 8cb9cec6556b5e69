package org.accountability.massachusetts.ppi;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.PublishedPpi;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Everything reported, by column, year and row. A row is a group of an organisation; a column is a measure in a subject,
 * the students at a performance level, published points or a published PPI. Columns are whole arrays, so that a year of a
 * state is read in one go; those that were never reported take no room.
 */
@SuppressWarnings("EnumOrdinal") // Rows and columns are numbered by it, and nothing keeps the numbers.
final class ResultColumns {
    private static final int NONE = Tenths.NONE;
    private static final StudentGroup[] BY_NUMBER = StudentGroup.values();
    private static final int GROUPS = BY_NUMBER.length;
    private static final int SUBJECTS = Subject.values().length;
    /** A measure may also have no subject. */
    private static final int PER_KIND = SUBJECTS + 1;

    private static final int LEVELS = MeasureKind.all().size() * PER_KIND;
    private static final int POINTS = LEVELS + PerformanceLevel.values().length * SUBJECTS;
    private static final int PPIS = POINTS + Indicator.all().size();
    private static final int COLUMNS = PPIS + PublishedPpi.Kind.values().length;

    private final int rows;
    private final int firstYear;
    private final int years;
    private final int[] @Nullable [] values;
    private final int[] @Nullable [] students;
    private final int[] nothing;
    private final boolean[] reported;

    ResultColumns(int organizations, int firstYear, int lastYear) {
        this.rows = organizations * GROUPS;
        this.firstYear = firstYear;
        this.years = lastYear - firstYear + 1;
        this.values = new int[COLUMNS * years][];
        this.students = new int[COLUMNS * years][];
        this.nothing = empty();
        this.reported = new boolean[rows];
    }

    /** A copy that shares every column until it is replaced. */
    private ResultColumns(ResultColumns other) {
        rows = other.rows;
        firstYear = other.firstYear;
        years = other.years;
        values = other.values.clone();
        students = other.students.clone();
        nothing = other.nothing;
        reported = other.reported;
    }

    static int row(int organization, StudentGroup group) {
        return organization * GROUPS + group.ordinal();
    }

    static int organization(int row) {
        return row / GROUPS;
    }

    /** From 0, in the order of groups. */
    static int groupNumber(int row) {
        return row % GROUPS;
    }

    static StudentGroup group(int row) {
        return BY_NUMBER[groupNumber(row)];
    }

    /** From 0, in the order of subjects. */
    static int number(Subject subject) {
        return subject.ordinal();
    }

    static int column(MeasureKind kind, @Nullable Subject subject) {
        return kind.ordinal() * PER_KIND + (subject == null ? SUBJECTS : subject.ordinal());
    }

    static int column(PerformanceLevel level, Subject subject) {
        return LEVELS + level.ordinal() * SUBJECTS + subject.ordinal();
    }

    static int column(Indicator indicator) {
        return POINTS + indicator.ordinal();
    }

    static int column(PublishedPpi.Kind kind) {
        return PPIS + kind.ordinal();
    }

    int rows() {
        return rows;
    }

    int firstYear() {
        return firstYear;
    }

    int lastYear() {
        return firstYear + years - 1;
    }

    /** Of every row {@link Tenths#NONE} or the value; not to be written to. */
    int[] values(int column, int year) {
        return array(values, column, year);
    }

    /** Of every row {@link Tenths#NONE} or how many students are behind the value; not to be written to. */
    int[] students(int column, int year) {
        return array(students, column, year);
    }

    int value(int column, int year, int row) {
        return values(column, year)[row];
    }

    /** Whether anything was reported in this column and year. */
    boolean has(int column, int year) {
        return values(column, year) != nothing;
    }

    /** Of every row {@link Tenths#NONE}. */
    int[] nothing() {
        return nothing;
    }

    int[] empty() {
        int[] empty = new int[rows];
        Arrays.fill(empty, NONE);
        return empty;
    }

    /** Whether anything was reported of a row. */
    boolean isReported(int row) {
        return reported[row];
    }

    /** The organisations that anything was reported of in a year, by their number. */
    BitSet organizationsIn(int year) {
        BitSet organizations = new BitSet();
        for (int column = 0; column < COLUMNS; column++) {
            if (has(column, year)) {
                int[] ofColumn = values(column, year);
                for (int row = 0; row < rows; row++) {
                    if (ofColumn[row] != NONE) {
                        organizations.set(organization(row));
                    }
                }
            }
        }
        return organizations;
    }

    /** Writes all that was reported, in a fixed order. */
    void writeTo(DataOutput out) throws IOException {
        for (int at = 0; at < values.length; at++) {
            writeTo(out, at, values[at]);
            writeTo(out, -1 - at, students[at]);
        }
    }

    private static void writeTo(DataOutput out, int at, int @Nullable [] array) throws IOException {
        if (array != null) {
            out.writeInt(at);
            for (int value : array) {
                out.writeInt(value);
            }
        }
    }

    /** Enters a value; {@code false}, and nothing is changed, where there is one. */
    boolean put(int column, int year, int row, int value, int numberOfStudents) {
        int[] cells = arrayToWrite(values, column, year);
        if (cells[row] != NONE) {
            return false;
        }
        cells[row] = value;
        reported[row] = true;
        if (numberOfStudents != NONE) {
            arrayToWrite(students, column, year)[row] = numberOfStudents;
        }
        return true;
    }

    /** The same with one value otherwise. */
    ResultColumns with(int column, int year, int row, int value, int numberOfStudents) {
        ResultColumns changed = new ResultColumns(this);
        changed.replace(changed.values, column, year, row, value);
        changed.replace(changed.students, column, year, row, numberOfStudents);
        return changed;
    }

    /** The same without the students at each performance level in one subject. */
    ResultColumns withoutCounts(Subject subject, int year, int row) {
        ResultColumns changed = new ResultColumns(this);
        for (PerformanceLevel level : PerformanceLevel.values()) {
            changed.replace(changed.values, column(level, subject), year, row, NONE);
        }
        return changed;
    }

    private void replace(int[] @Nullable [] arrays, int column, int year, int row, int value) {
        int[] array = array(arrays, column, year);
        if (array[row] != value) {
            int[] changed = array.clone();
            changed[row] = value;
            arrays[column * years + year - firstYear] = changed;
        }
    }

    private int[] array(int[] @Nullable [] arrays, int column, int year) {
        int index = year - firstYear;
        if (index < 0 || index >= years) {
            return nothing;
        }
        int[] array = arrays[column * years + index];
        return array == null ? nothing : array;
    }

    private int[] arrayToWrite(int[] @Nullable [] arrays, int column, int year) {
        int at = column * years + year - firstYear;
        int[] array = arrays[at];
        if (array == null) {
            array = empty();
            arrays[at] = array;
        }
        return array;
    }
}
