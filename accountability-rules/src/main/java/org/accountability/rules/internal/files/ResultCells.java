package org.accountability.rules.internal.files;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.accountability.model.InvalidValueException;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/** Reads the cells that files of results share. One that cannot be read is noted, with its place, and is {@code null}. */
public final class ResultCells {
    public static final String YEAR = "school_year";
    public static final String CODE = "org_code";
    public static final String GROUP = "student_group";
    public static final String SUBJECT = "subject";

    private static final List<String> GROUPS =
            Arrays.stream(StudentGroup.values()).map(Enum::name).toList();
    private static final List<String> SUBJECTS =
            Arrays.stream(Subject.values()).map(Enum::name).toList();
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final String STATE = "00000000";

    private final ProblemList problems;
    private final CellReader cells;
    private final CodeReader codes;
    private final Map<String, OrganizationCode> codesRead = new HashMap<>();
    private final Map<String, BigDecimal> decimalsRead = new HashMap<>();

    public ResultCells(ProblemList problems) {
        this.problems = problems;
        this.cells = new CellReader(problems);
        this.codes = new CodeReader(cells);
    }

    public @Nullable SchoolYear year(CsvTable.Row row) {
        return cells.schoolYear(row.cell(YEAR));
    }

    /** A school, a district or the state. */
    public @Nullable OrganizationCode organization(CsvTable.Row row) {
        Cell cell = row.cell(CODE);
        OrganizationCode known = codesRead.get(cell.text());
        if (known == null) {
            known = cell.text().equals(STATE) ? OrganizationCode.of(STATE) : codes.either(cell, null);
            if (known != null) {
                codesRead.put(cell.text(), known);
            }
        }
        return known;
    }

    public @Nullable StudentGroup group(CsvTable.Row row) {
        return word(row.cell(GROUP), "student group", text -> constant(GROUPS, StudentGroup.values(), text), GROUPS);
    }

    /** The subject; {@code null} too where none is given. */
    public @Nullable Subject subject(CsvTable.Row row) {
        return row.cell(SUBJECT).isEmpty() ? null : requiredSubject(row);
    }

    public @Nullable Subject requiredSubject(CsvTable.Row row) {
        Cell cell = row.cell(SUBJECT);
        return word(cell, "subject", text -> constant(SUBJECTS, Subject.values(), text), SUBJECTS);
    }

    /** One of the words of a list, which must be there. */
    public <T> @Nullable T word(Cell cell, String name, Function<String, Optional<T>> parse, List<String> words) {
        if (cell.isEmpty()) {
            problems.error(cell.place(), name + " is missing");
        }
        return cells.word(cell, name, parse, words);
    }

    /** {@code null} too for an empty cell, or one that is suppressed. */
    public @Nullable Integer whole(Cell cell, WholeNumber number) {
        return cells.whole(cell, number);
    }

    /** {@code null} too for an empty cell, or one that is suppressed. */
    public @Nullable BigDecimal decimal(Cell cell, String name) {
        BigDecimal known = decimalsRead.get(cell.text());
        if (known != null || cells.isWithoutNumber(cell)) {
            return known;
        }
        if (!DECIMAL.matcher(cell.text()).matches()) {
            problems.error(
                    cell.place(), new InvalidValueException(name, cell.text(), "must be a number, such as 88.3"));
            return null;
        }
        BigDecimal read = new BigDecimal(cell.text());
        decimalsRead.put(cell.text(), read);
        return read;
    }

    private static <T> Optional<T> constant(List<String> words, T[] constants, String text) {
        int at = words.indexOf(text);
        return at < 0 ? Optional.empty() : Optional.of(constants[at]);
    }
}
