package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import org.accountability.model.MeasureKind;
import org.accountability.model.SchoolYear;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/** One measure that an indicator is decided by: its values of the year that counts, of every row, as they are held. */
final class MeasureOfYear {
    private final MeasureKind kind;
    private final @Nullable Subject subject;
    private final int year;
    private final int[] values;
    private final int[] students;
    private final int better;

    private MeasureOfYear(
            MeasureKind kind, @Nullable Subject subject, int year, int[] values, int[] students, int better) {
        this.kind = kind;
        this.subject = subject;
        this.year = year;
        this.values = values;
        this.students = students;
        this.better = better;
    }

    /** One of which more is better, as it was reported. */
    static MeasureOfYear rising(ResultColumns columns, MeasureKind kind, @Nullable Subject subject, int year) {
        int column = ResultColumns.column(kind, subject);
        return rising(kind, subject, year, columns.values(column, year), columns.students(column, year));
    }

    /** One of which more is better. */
    static MeasureOfYear rising(MeasureKind kind, @Nullable Subject subject, int year, int[] values, int[] students) {
        return new MeasureOfYear(kind, subject, year, values, students, 1);
    }

    /** One of which less is better, as it was reported. */
    static MeasureOfYear falling(ResultColumns columns, MeasureKind kind, @Nullable Subject subject, int year) {
        int column = ResultColumns.column(kind, subject);
        return new MeasureOfYear(kind, subject, year, columns.values(column, year), columns.students(column, year), -1);
    }

    MeasureKind kind() {
        return kind;
    }

    @Nullable
    Subject subject() {
        return subject;
    }

    SchoolYear year() {
        return SchoolYear.of(year);
    }

    /** In tenths, or whole where the kind is; {@link Tenths#NONE} where not known. */
    int value(int row) {
        return values[row];
    }

    /** How many students are behind it; {@code null} where not known. */
    @Nullable
    Integer students(int row) {
        return students[row] == Tenths.NONE ? null : students[row];
    }

    /** The next better value that can be printed; {@link Tenths#NONE} where there is none. */
    int better(int value) {
        int next = value + better;
        return kind.refuses(printed(next)).isEmpty() ? next : Tenths.NONE;
    }

    /** A value as it is printed. */
    BigDecimal printed(int value) {
        return kind.isWhole() ? BigDecimal.valueOf(value) : Tenths.decimal(value);
    }
}
