package org.accountability.rules.internal.files;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.accountability.model.internal.Counted;
import org.accountability.rules.internal.text.SourceText;

/**
 * A table: UTF-8, comma-separated with RFC 4180 quoting, CRLF or LF, the first row names
 * the columns. Rows are handed on one by one, each with the place of every cell; a row that is not as wide as the
 * first, or is wrong in form, is reported and not handed on.
 */
public final class CsvTable {
    private final SourceText source;
    private final CsvColumns columns;
    private final ProblemList problems;

    public CsvTable(SourceText source, CsvColumns columns, ProblemList problems) {
        this.source = source;
        this.columns = columns;
        this.problems = problems;
    }

    /** A row whose cells are found by their column. */
    public static final class Row {
        private final Map<String, Integer> positions;
        private final List<Cell> cells;

        private Row(Map<String, Integer> positions, List<Cell> cells) {
            this.positions = positions;
            this.cells = cells;
        }

        /** The cell in {@code column}; an empty one where the table has no such column. */
        public Cell cell(String column) {
            Integer position = positions.get(column);
            Cell first = cells.get(0);
            return position == null ? new Cell("", first.file(), first.line(), first.column()) : cells.get(position);
        }
    }

    /**
     * Hands every sound row to {@code reader}; none where a required column is missing.
     *
     * @return whether the table has rows and all of them were handed on
     */
    public boolean forEachRow(Consumer<Row> reader) {
        CsvScanner scanner = new CsvScanner(source, problems);
        CsvScanner.Row header = scanner.next();
        if (header == null) {
            problems.error(source.name() + ":1:1", "the file is empty");
            return false;
        }
        int before = problems.errors();
        Map<String, Integer> positions = positions(header);
        if (!header.sound() || problems.errors() > before) {
            return false;
        }
        int rows = 0;
        int handedOn = 0;
        for (CsvScanner.Row row = scanner.next(); row != null; row = scanner.next()) {
            rows++;
            if (row.sound() && isFilled(header, row)) {
                handedOn++;
                reader.accept(new Row(positions, row.cells()));
            }
        }
        if (rows == 0) {
            problems.error(source.name() + ":1:1", "has column names, but no rows");
        }
        return rows > 0 && handedOn == rows;
    }

    private Map<String, Integer> positions(CsvScanner.Row header) {
        Cell first = header.cells().get(0);
        if (!header.sound()) {
            return Map.of();
        }
        if (header.count() > CsvScanner.MOST_CELLS) {
            problems.error(first.place(), header.count() + " columns; at most " + CsvScanner.MOST_CELLS + " are read");
            return Map.of();
        }
        if (header.count() == 1 && columns.required().size() > 1 && first.text().matches("(?s).*[;\t].*")) {
            problems.error(first.place(), "cells are not separated by commas; save the file as comma-separated");
            return Map.of();
        }
        return columns.positions(header.cells(), problems);
    }

    /** Whether the row has a value at all, and as many cells as there are columns. */
    private boolean isFilled(CsvScanner.Row header, CsvScanner.Row row) {
        if (row.cells().stream().allMatch(Cell::isEmpty)) {
            problems.error(row.cells().get(0).place(), "a row of empty cells; remove it");
            return false;
        }
        if (row.count() == header.count()) {
            return true;
        }
        String remedy = "";
        if (row.count() > header.count()) {
            remedy = "; put a cell that holds a comma in quotes";
        } else if (row.last()) {
            remedy = "; the file may be cut off";
        }
        problems.error(
                row.cells().get(0).place(),
                "expected " + Counted.of(header.count(), "cell") + ", found " + row.count() + remedy);
        return false;
    }
}
