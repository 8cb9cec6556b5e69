package org.accountability.rules.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accountability.rules.internal.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of an RFC 4180 file into rows of cells. Written here because no CSV library says on which line and
 * column a cell begins. It goes over the text once and keeps one row at a time, whatever is wrong with the text: after
 * the first thing wrong in a row it finds the row's end as well as it can, and goes on behind it.
 */
public final class CsvScanner {
    /** The most characters a cell may have. */
    public static final int LONGEST_CELL = 10_000;
    /** The most cells of a row that are kept; the rest are counted. */
    public static final int MOST_CELLS = 1_000;

    private final String file;
    private final String text;
    private final ProblemList problems;
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean sound;

    /**
     * A row as cut.
     *
     * @param cells its cells; at most {@link #MOST_CELLS}
     * @param count how many cells it has
     * @param sound whether nothing is wrong with its form; what is wrong was noted
     * @param last whether the file ends within it, without a line end
     */
    public record Row(List<Cell> cells, int count, boolean sound, boolean last) {
        private boolean isBlank() {
            return sound && count == 1 && cells.get(0).isEmpty();
        }
    }

    public CsvScanner(SourceText source, ProblemList problems) {
        this.file = source.name();
        this.text = source.text();
        this.problems = problems;
    }

    /** The next row that is not blank; {@code null} at the end of the file. */
    public @Nullable Row next() {
        while (at < text.length()) {
            Row row = row();
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    private Row row() {
        sound = true;
        List<Cell> cells = new ArrayList<>();
        int count = 0;
        boolean more;
        do {
            Cell cell = peek() == '"' ? quotedCell() : plainCell(at, column());
            if (cells.size() < MOST_CELLS) {
                cells.add(cell);
            }
            count++;
            more = peek() == ',';
            at += more ? 1 : 0;
        } while (more);
        boolean last = at >= text.length();
        endLine();
        return new Row(cells, count, sound, last);
    }

    /** The cell that began at {@code start}, up to the next comma or line end; quotes in it are wrong. */
    private Cell plainCell(int start, int startColumn) {
        int end = at;
        while (end < text.length() && !isDelimiter(text.charAt(end))) {
            char c = text.charAt(end);
            if (c == '"') {
                wrong(
                        line,
                        end - lineStart + 1,
                        "a quote within a cell; put the whole cell in quotes and double this one");
            } else if (isForbidden(c)) {
                return stop(end, startColumn, c);
            }
            end++;
        }
        at = end;
        return cell(text.substring(start, Math.min(end, start + LONGEST_CELL)), end - start, line, startColumn);
    }

    private Cell quotedCell() {
        int startLine = line;
        int startColumn = column();
        StringBuilder value = new StringBuilder();
        int length = 0;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && !isAt(at + 1, '"')) {
                at++;
                return endOfQuotedCell(cell(value.toString(), length, startLine, startColumn));
            }
            if (isForbidden(c)) {
                return stop(at, startColumn, c);
            }
            if (c == '\n') {
                line++;
                lineStart = at + 1;
            }
            // A line end within quotes is read as LF, so that a file says the same with either.
            boolean skipped = c == '\r' && isAt(at + 1, '\n');
            if (!skipped) {
                length++;
                if (value.length() < LONGEST_CELL) {
                    value.append(c);
                }
            }
            at += c == '"' ? 2 : 1;
        }
        wrong(startLine, startColumn, "the quote that begins this cell is never closed; the file may be cut off");
        return new Cell("", file, startLine, startColumn);
    }

    private Cell endOfQuotedCell(Cell cell) {
        if (at < text.length() && !isDelimiter(text.charAt(at))) {
            wrong(
                    line,
                    column(),
                    "a comma or line end must follow the closing quote of the cell that begins at line " + cell.line()
                            + ", column " + cell.column());
            return plainCell(at, cell.column());
        }
        return cell;
    }

    private void endLine() {
        if (peek() == '\r' && !isAt(at + 1, '\n')) {
            wrong(line, column(), "a carriage return that ends no line; save the file with LF or CRLF line ends");
            at = text.length();
            return;
        }
        at += peek() == '\r' ? 2 : 1;
        line++;
        lineStart = at;
    }

    private Cell cell(String kept, int length, int cellLine, int cellColumn) {
        if (length > LONGEST_CELL) {
            wrong(cellLine, cellColumn, "a cell of " + length + " characters; at most " + LONGEST_CELL + " are read");
        }
        return new Cell(kept.strip(), file, cellLine, cellColumn);
    }

    /** Gives up on the file: what follows is not text. */
    private Cell stop(int end, int startColumn, char c) {
        String message = String.format(
                Locale.ROOT, "character U+%04X is not allowed in a CSV file; what follows is not read", (int) c);
        wrong(line, end - lineStart + 1, message);
        at = text.length();
        return new Cell("", file, line, startColumn);
    }

    /** Notes the first thing wrong in a row; what follows in the row may be its consequence. */
    private void wrong(int wrongLine, int wrongColumn, String message) {
        if (sound) {
            problems.error(file + ":" + wrongLine + ":" + wrongColumn, message);
        }
        sound = false;
    }

    private int column() {
        return at - lineStart + 1;
    }

    /** The character here; NUL, which no cell may hold, at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean isAt(int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }

    private static boolean isDelimiter(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }

    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
