package org.accountability.rules.massachusetts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.accountability.rules.RulePacks;
import org.junit.jupiter.api.Assumptions;

/** The published extracts, which are not part of the project. Without them a test is skipped, and says so. */
final class PublishedFiles {
    private static final String PROPERTY = "accountability.published.data";

    private final Path folder;

    private PublishedFiles(Path folder) {
        this.folder = folder;
    }

    static PublishedFiles orSkip() {
        String named = System.getProperty(PROPERTY, "");
        if (named.isEmpty()) {
            System.out.println("SKIPPED: nothing is replayed, since -D" + PROPERTY + "=FOLDER is not set");
        }
        Assumptions.assumeFalse(named.isEmpty(), "-D" + PROPERTY + "=FOLDER is not set");
        Path root = Path.of(System.getProperty("accountability.root", ""));
        Path folder = root.resolve(named).resolve("dese");
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("-D" + PROPERTY + ": there is no folder " + folder.normalize());
        }
        return new PublishedFiles(folder);
    }

    Path schools(String year) {
        return folder.resolve("accountability_school_" + year + ".csv");
    }

    Path districts(String year) {
        return folder.resolve("accountability_district_" + year + ".csv");
    }

    /** The rows of a file of transcribed report pages, each by the name of its column. */
    List<Map<String, String>> report(String name) {
        try {
            List<String> lines =
                    Files.readAllLines(folder.resolveSibling("reports").resolve(name));
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
            throw new UncheckedIOException(e);
        }
    }

    ReplayReport replay(String year) {
        return replay(schools(year), districts(year));
    }

    static ReplayReport replay(Path schools, Path districts) {
        DeseExtract extract = DeseExtract.readPublished(schools, districts).orElseThrow();
        return Replay.of(RulePacks.covering(extract.year()), extract, null).orElseThrow();
    }

    /** A copy of {@code file} whose rows below the head are what {@code change} makes of them. */
    static Path changed(Path file, Path folder, UnaryOperator<List<List<String>>> change) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<List<String>> rows =
                    lines.stream().skip(1).map(PublishedFiles::cells).collect(Collectors.toList());
            String body = change.apply(rows).stream()
                    .map(row -> row.stream().map(PublishedFiles::quoted).collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\n"));
            return Files.writeString(folder.resolve(file.getFileName()), lines.get(0) + "\n" + body + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static String quoted(String cell) {
        return cell.contains(",") ? '"' + cell + '"' : cell;
    }
}
