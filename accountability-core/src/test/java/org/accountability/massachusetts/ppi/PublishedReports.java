package org.accountability.massachusetts.ppi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The published files and transcribed report pages, which are not part of the project. Without them a test is skipped, and says so. */
final class PublishedReports {
    private static final String PROPERTY = "accountability.published.data";

    private PublishedReports() {}

    /** The rows of a file, each by the name of its column. */
    static List<Map<String, String>> rowsOrSkip(String folder, String file) {
        String named = System.getProperty(PROPERTY, "");
        if (named.isEmpty()) {
            System.out.println("SKIPPED: " + file + " is not read, since -D" + PROPERTY + "=FOLDER is not set");
        }
        Assumptions.assumeFalse(named.isEmpty(), "-D" + PROPERTY + "=FOLDER is not set");
        Path root = Path.of(System.getProperty("accountability.root", ""));
        Path path = root.resolve(named).resolve(folder).resolve(file);
        try {
            List<String> lines = Files.readAllLines(path);
            List<String> columns = cells(lines.get(0));
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), cells.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("-D" + PROPERTY + ": cannot read " + path.normalize(), e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }
}
