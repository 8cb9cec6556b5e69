package org.accountability.rules.massachusetts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.Reported;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.StudentsAtLevel;
import org.accountability.model.Subject;
import org.accountability.rules.internal.files.Cell;
import org.accountability.rules.internal.files.CsvTable;
import org.accountability.rules.internal.files.ProblemList;
import org.accountability.rules.internal.files.ResultCells;
import org.accountability.rules.internal.text.SourceText;
import org.jspecify.annotations.Nullable;

/** One file of results as far as it can be read: its rows with their places, and what is wrong with it. */
final class ResultFile {
    /** Room for four years of a whole state, in every group and measure. */
    private static final long LARGEST = 1L << 30;

    private final String name;
    private final ResultKind kind;
    private final ProblemList problems;
    private final ResultCells cells;
    private final List<Reported> rows = new ArrayList<>();
    private final TreeSet<SchoolYear> years = new TreeSet<>();
    private int[] lines = new int[1024];
    private int[] columns = new int[1024];
    /** Whose students at some performance level are suppressed, and in which year and subject. */
    private final Set<List<?>> suppressed = new HashSet<>();

    private int withoutNumber;
    private String firstWithoutNumber = "";

    private ResultFile(String name, ResultKind kind) {
        this.name = name;
        this.kind = kind;
        this.problems = new ProblemList(name);
        this.cells = new ResultCells(problems);
    }

    static ResultFile read(Path path, ResultKind kind) {
        ResultFile file = new ResultFile(path.toString(), kind);
        Checked<SourceText> source = SourceText.read(path, LARGEST);
        file.problems.addAll(source.problems());
        source.value().ifPresent(text -> new CsvTable(text, kind.columns(), file.problems).forEachRow(file::add));
        file.leaveOutSuppressed();
        if (file.withoutNumber > 0) {
            file.problems.warning(
                    file.firstWithoutNumber,
                    "rows without a value are not used: " + file.withoutNumber + " from here on");
        }
        return file;
    }

    String name() {
        return name;
    }

    /** The school years that it has rows of. */
    SortedSet<SchoolYear> years() {
        return years;
    }

    /** Whether {@code place} is a line of this file. */
    boolean has(String place) {
        return place.startsWith(name + ":");
    }

    /** What is wrong with it, and what was found wrong later, in the order of lines. */
    List<Problem> problemsWith(List<Problem> foundLater) {
        List<Problem> all = new ArrayList<>(problems.all());
        all.addAll(foundLater);
        all.sort(Comparator.<Problem>comparingInt(problem -> numberIn(problem.place(), 1))
                .thenComparingInt(problem -> numberIn(problem.place(), 2)));
        ProblemList inOrder = new ProblemList(name);
        inOrder.addAll(all);
        return inOrder.all();
    }

    /** The line, or the column, of a place; beyond all others where it is the file as a whole. */
    private int numberIn(String place, int which) {
        if (!has(place)) {
            return Integer.MAX_VALUE;
        }
        return Integer.parseInt(place.substring(name.length()).split(":", -1)[which]);
    }

    /** A measure of one group. */
    record Asked(
            OrganizationCode organization,
            SchoolYear year,
            StudentGroup group,
            @Nullable Subject subject,
            MeasureKind kind) {
        private boolean is(Reported row) {
            return row instanceof Measure measure
                    && measure.kind() == kind
                    && measure.subject() == subject
                    && measure.group() == group
                    && measure.year().equals(year)
                    && measure.organization().equals(organization);
        }
    }

    /** Where a measure stands, if it is in this file. */
    Optional<String> placeOf(Asked asked) {
        for (int at = 0; at < rows.size(); at++) {
            if (asked.is(rows.get(at))) {
                return Optional.of(placeOf(at));
            }
        }
        return Optional.empty();
    }

    private String placeOf(int at) {
        return name + ":" + lines[at] + ":" + columns[at];
    }

    void addTo(StateResults.Builder results) {
        results.addAll(rows, this::placeOf);
    }

    private void add(CsvTable.Row row) {
        int before = problems.errors();
        SchoolYear year = cells.year(row);
        OrganizationCode organization = cells.organization(row);
        StudentGroup group = cells.group(row);
        if (year != null) {
            years.add(year);
        }
        Cell number = kind.number(row);
        if (number.isEmpty()) {
            firstWithoutNumber = withoutNumber == 0 ? number.place() : firstWithoutNumber;
            withoutNumber++;
            return;
        }
        if (year == null || organization == null || group == null) {
            return;
        }
        Reported read = kind.read(new ResultKind.Key(organization, year, group), row, cells);
        if (number.isSuppressed() && kind == ResultKind.COUNTS) {
            suppressed.add(Arrays.asList(organization, year, group, cells.subject(row)));
        }
        if (read != null && problems.errors() == before) {
            if (rows.size() == lines.length) {
                lines = Arrays.copyOf(lines, 2 * lines.length);
                columns = Arrays.copyOf(columns, 2 * columns.length);
            }
            lines[rows.size()] = number.line();
            columns[rows.size()] = number.column();
            rows.add(read);
        }
    }

    /** Numbers of students at some performance levels say nothing without those at the others. */
    private void leaveOutSuppressed() {
        if (suppressed.isEmpty()) {
            return;
        }
        int kept = 0;
        for (int at = 0; at < rows.size(); at++) {
            if (!(rows.get(at) instanceof StudentsAtLevel counted) || !suppressed.contains(keyOf(counted))) {
                rows.set(kept, rows.get(at));
                lines[kept] = lines[at];
                columns[kept] = columns[at];
                kept++;
            }
        }
        rows.subList(kept, rows.size()).clear();
    }

    private static List<?> keyOf(StudentsAtLevel counted) {
        return Arrays.asList(counted.organization(), counted.year(), counted.group(), counted.subject());
    }
}
