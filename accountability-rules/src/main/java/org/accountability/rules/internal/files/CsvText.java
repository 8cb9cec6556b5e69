package org.accountability.rules.internal.files;

import org.jspecify.annotations.Nullable;

/** Builds a CSV file: LF line ends, quotes only where RFC 4180 needs them, an empty cell for no value. */
public final class CsvText {
    private static final String RUN_AS_FORMULA = "=+-@\t\r\n";
    private static final String NEEDS_QUOTES = ",\"\r\n";

    private final StringBuilder text = new StringBuilder();
    private boolean rowBegun;

    /** A row of names or numbers of our own. */
    public CsvText row(String... cells) {
        for (String cell : cells) {
            cell(cell);
        }
        return endRow();
    }

    /** A cell that holds a number, a code or a word of ours. */
    public CsvText cell(@Nullable Object value) {
        return append(value == null ? "" : value.toString());
    }

    /** A cell of text from elsewhere. What a spreadsheet would run as a formula gets an apostrophe in front. */
    public CsvText text(@Nullable String value) {
        boolean runs = value != null && !value.isEmpty() && RUN_AS_FORMULA.indexOf(value.charAt(0)) >= 0;
        return append(value == null ? "" : runs ? "'" + value : value);
    }

    public CsvText endRow() {
        text.append('\n');
        rowBegun = false;
        return this;
    }

    /** The whole file. */
    @Override
    public String toString() {
        return text.toString();
    }

    private CsvText append(String cell) {
        if (rowBegun) {
            text.append(',');
        }
        rowBegun = true;
        if (cell.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0)) {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            text.append(cell);
        }
        return this;
    }
}
