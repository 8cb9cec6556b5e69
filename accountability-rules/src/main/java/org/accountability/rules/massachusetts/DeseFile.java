package org.accountability.rules.massachusetts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.accountability.model.Checked;
import org.accountability.model.Evidence;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.files.Cell;
import org.accountability.rules.internal.files.CellReader;
import org.accountability.rules.internal.files.CsvColumns;
import org.accountability.rules.internal.files.CsvTable;
import org.accountability.rules.internal.files.ProblemList;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.massachusetts.DeseExtract.Row;
import org.accountability.rules.massachusetts.ReplayReport.ReplayedRow.Published;
import org.jspecify.annotations.Nullable;

/** One file of the DESE extract as far as it was read: its rows, its year, and what is wrong with it. */
final class DeseFile<T extends Evidence> {
    private final ProblemList problems;
    private final CellReader cells;
    private final boolean published;
    private final Map<OrganizationCode, String> places = new HashMap<>();
    private final List<Row<T>> rows = new ArrayList<>();
    private boolean everyCodeRead = true;
    private @Nullable SchoolYear year;
    private String yearPlace = "";

    /** How a row of a kind of file is read. */
    interface RowReader<T extends Evidence> {
        /** The column of the organisation's own code. */
        String codeColumn();

        /** That code; {@code null} where it is none, which is noted. */
        @Nullable
        OrganizationCode code(CsvTable.Row row);

        /** The organisation of this code; {@code null} without one. Every value that cannot be read is noted. */
        @Nullable
        T organization(CsvTable.Row row, @Nullable OrganizationCode code);
    }

    private DeseFile(ProblemList problems, boolean published) {
        this.problems = problems;
        this.cells = new CellReader(problems);
        this.published = published;
    }

    /**
     * Reads {@code file} as far as it can be read.
     *
     * @param published whether the published level and reason are read
     * @param columns those of the file, without level and reason
     * @param rowReader made upon the reader of cells that notes what is wrong
     */
    static <T extends Evidence> DeseFile<T> read(
            Path file, boolean published, List<String> columns, Function<CellReader, RowReader<T>> rowReader) {
        DeseFile<T> read = new DeseFile<>(new ProblemList(file.toString()), published);
        Checked<SourceText> source = SourceText.read(file);
        read.problems.addAll(source.problems());
        if (source.value().isEmpty()) {
            read.everyCodeRead = false;
            return read;
        }
        RowReader<T> reader = rowReader.apply(read.cells);
        List<String> required = new ArrayList<>(columns);
        if (published) {
            required.addAll(PublishedLevels.COLUMNS);
        }
        CsvColumns expected = new CsvColumns(required, published ? List.of() : PublishedLevels.COLUMNS);
        CsvTable table = new CsvTable(source.value().orElseThrow(), expected, read.problems);
        boolean everyRowRead = table.forEachRow(row -> read.add(row, reader));
        read.everyCodeRead &= everyRowRead;
        return read;
    }

    ProblemList problems() {
        return problems;
    }

    /** The rows in the order of the file, without those refused. */
    List<Row<T>> rows() {
        return rows;
    }

    /** The year of the first row that has one. */
    Optional<SchoolYear> year() {
        return Optional.ofNullable(year);
    }

    /** Where that year stands. */
    String yearPlace() {
        return yearPlace;
    }

    /** Whether an organisation is in the file, be its row refused; {@code true} where that cannot be told. */
    boolean mayHave(OrganizationCode code) {
        return !everyCodeRead || places.containsKey(code);
    }

    private void add(CsvTable.Row row, RowReader<T> reader) {
        int before = problems.errors();
        checkYear(row.cell(DeseExtract.YEAR));
        Cell codeCell = row.cell(reader.codeColumn());
        OrganizationCode code = reader.code(row);
        everyCodeRead &= code != null;
        String earlier = code == null ? null : places.putIfAbsent(code, codeCell.place());
        if (earlier != null) {
            problems.error(codeCell.place(), code + " is given twice; first at " + earlier);
        }
        T organization = reader.organization(row, code);
        Published asPublished = published ? PublishedLevels.read(row, cells) : null;
        if (organization != null && problems.errors() == before) {
            rows.add(new Row<>(organization, codeCell.place(), asPublished));
        }
    }

    private void checkYear(Cell cell) {
        SchoolYear given = cells.schoolYear(cell);
        if (given == null) {
            return;
        }
        if (year == null) {
            year = given;
            yearPlace = cell.place();
        } else if (!given.equals(year)) {
            problems.error(
                    cell.place(),
                    "school year " + given + ", but the first row is of " + year + "; a file holds one school year");
        }
    }
}
