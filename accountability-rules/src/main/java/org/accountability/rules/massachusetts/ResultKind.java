package org.accountability.rules.massachusetts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.accountability.model.Indicator;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.PublishedPoints;
import org.accountability.model.Reported;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.StudentsAtLevel;
import org.accountability.model.Subject;
import org.accountability.rules.internal.files.Cell;
import org.accountability.rules.internal.files.CsvColumns;
import org.accountability.rules.internal.files.CsvTable;
import org.accountability.rules.internal.files.ResultCells;
import org.accountability.rules.internal.files.WholeNumber;
import org.jspecify.annotations.Nullable;

/** The kinds of files that results are read from, with their columns and what a row of them says. */
enum ResultKind {
    MEASURES("value", List.of(ResultCells.SUBJECT, ResultKind.MEASURE), List.of(ResultKind.N)) {
        @Override
        @Nullable
        Reported read(Key key, CsvTable.Row row, ResultCells cells) {
            MeasureKind kind = cells.word(row.cell(MEASURE), "measure", MeasureKind::parse, KINDS);
            Subject subject = cells.subject(row);
            boolean subjectRead =
                    subject != null || row.cell(ResultCells.SUBJECT).isEmpty();
            BigDecimal value = cells.decimal(number(row), kind == null ? "value" : kind.code());
            Integer students = cells.whole(row.cell(N), STUDENTS_BEHIND);
            return kind == null || value == null || !subjectRead
                    ? null
                    : new Measure(key.organization(), key.year(), key.group(), subject, kind, value, students);
        }
    },
    COUNTS("students", List.of(ResultCells.SUBJECT, ResultKind.LEVEL), List.of()) {
        @Override
        @Nullable
        Reported read(Key key, CsvTable.Row row, ResultCells cells) {
            Subject subject = cells.requiredSubject(row);
            PerformanceLevel level = cells.word(row.cell(LEVEL), "performance level", ResultKind::level, LEVELS);
            Integer students = cells.whole(number(row), STUDENTS);
            return subject == null || level == null || students == null
                    ? null
                    : new StudentsAtLevel(key.organization(), key.year(), key.group(), subject, level, students);
        }
    },
    POINTS("points", List.of(ResultKind.INDICATOR), List.of()) {
        @Override
        @Nullable
        Reported read(Key key, CsvTable.Row row, ResultCells cells) {
            Indicator indicator = cells.word(row.cell(INDICATOR), "indicator", Indicator::parse, INDICATORS);
            Integer points = cells.whole(number(row), PUBLISHED_POINTS);
            return indicator == null || points == null
                    ? null
                    : new PublishedPoints(key.organization(), key.year(), key.group(), indicator, points);
        }
    };

    private static final String MEASURE = "measure";
    private static final String LEVEL = "performance_level";
    private static final String INDICATOR = "indicator";
    private static final String N = "n";

    private static final List<String> KINDS =
            MeasureKind.all().stream().map(MeasureKind::code).toList();
    private static final List<String> LEVELS =
            Arrays.stream(PerformanceLevel.values()).map(Enum::name).toList();
    private static final List<String> INDICATORS =
            Indicator.all().stream().map(Indicator::code).toList();

    private static final int MOST = 10_000_000;
    private static final WholeNumber STUDENTS_BEHIND = new WholeNumber("number of students (n)", 0, MOST);
    private static final WholeNumber STUDENTS = new WholeNumber("number of students", 0, MOST);
    private static final WholeNumber PUBLISHED_POINTS = new WholeNumber("points", 0, 100);

    private final String number;
    private final CsvColumns columns;

    /**
     * @param number the column of the number that a row gives; a row without it says nothing
     * @param others those that it needs besides
     * @param optional those that may be missing
     */
    ResultKind(String number, List<String> others, List<String> optional) {
        this.number = number;
        List<String> required = new ArrayList<>(List.of(ResultCells.YEAR, ResultCells.CODE, ResultCells.GROUP));
        required.addAll(others);
        required.add(number);
        this.columns = new CsvColumns(required, optional);
    }

    /** Whom and when a row is about. */
    record Key(OrganizationCode organization, SchoolYear year, StudentGroup group) {}

    CsvColumns columns() {
        return columns;
    }

    /** The cell of the number that a row gives. */
    Cell number(CsvTable.Row row) {
        return row.cell(number);
    }

    /** What the row says; {@code null} where a cell cannot be read, which is noted. */
    @Nullable
    abstract Reported read(Key key, CsvTable.Row row, ResultCells cells);

    private static Optional<PerformanceLevel> level(String text) {
        return LEVELS.contains(text) ? Optional.of(PerformanceLevel.valueOf(text)) : Optional.empty();
    }
}
