package org.accountability.rules.massachusetts;

import java.util.List;
import java.util.Optional;
import org.accountability.model.Level;
import org.accountability.rules.internal.files.Cell;
import org.accountability.rules.internal.files.CellReader;
import org.accountability.rules.internal.files.CsvTable;
import org.accountability.rules.massachusetts.ReplayReport.ReplayedRow.Published;

/** Reads the two columns of a DESE file that say what was published. */
final class PublishedLevels {
    private static final String LEVEL = "ARH_LEVEL";
    private static final String REASON = "ARH_LEVEL_REASON_PERF";
    private static final String STAR = "*";
    private static final List<String> PRINTED =
            List.of("Level 1", "Level 2", "Level 3", "Level 4", "Level 5", "Insufficient data");

    static final List<String> COLUMNS = List.of(LEVEL, REASON);

    private PublishedLevels() {}

    /** What the row publishes; a level that is none is noted and read as no level. */
    static Published read(CsvTable.Row row, CellReader cells) {
        Cell cell = row.cell(LEVEL);
        Level level = cells.word(cell, "level", PublishedLevels::level, PRINTED);
        return new Published(
                cell.text(), level, cell.text().endsWith(STAR), row.cell(REASON).text(), cell.place());
    }

    /** Only as DESE prints it: {@code Level 3}, {@code Level 3*}, {@code Insufficient data}. */
    private static Optional<Level> level(String text) {
        String printed = text.endsWith(STAR) && text.startsWith("Level ")
                ? text.substring(0, text.length() - STAR.length())
                : text;
        return PRINTED.contains(printed) ? Level.parse(printed) : Optional.empty();
    }
}
