package org.accountability.rules.internal.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.SourceText;

/**
 * What an upgrade left for the analyst to decide: in the folder {@code undecided} of a pack, a file beside each file of
 * the pack in which both the analyst and the bundled pack had changed something. As long as one is there, the pack is not
 * loaded.
 */
public final class Undecided {
    /** The folder within the pack. */
    public static final String FOLDER = "undecided";

    /** The comment that each entry begins with, after the mark of a comment. */
    public static final String MARK = "UNDECIDED: ";

    private static final int DEEPEST = 5;
    private static final int MOST_FILES = 200;
    private static final int MOST_ENTRIES = 100;
    private static final long LARGEST_FILE = 1L << 20;

    private Undecided() {}

    /** Returns an error for each entry that is undecided in the pack in {@code folder}. */
    public static List<Problem> in(Path folder) {
        Path left = folder.resolve(FOLDER);
        if (!Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(left, DEEPEST)) {
            List<Problem> problems = new ArrayList<>();
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES)
                    .sorted()
                    .forEach(file -> problems.addAll(entries(file)));
            return problems.stream().limit(MOST_ENTRIES).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(Problem.error(left.toString(), "cannot be read: " + e.getMessage()));
        }
    }

    private static List<Problem> entries(Path file) {
        List<Problem> entries = new ArrayList<>();
        List<String> lines = SourceText.read(file, LARGEST_FILE)
                .value()
                .map(text -> text.text().lines().toList())
                .orElse(List.of());
        for (int line = 0; line < lines.size() && entries.size() < MOST_ENTRIES; line++) {
            int mark = lines.get(line).indexOf(MARK);
            if (mark >= 0 && mark <= MARK.length()) {
                entries.add(Problem.error(
                        file + ":" + (line + 1) + ":1",
                        "undecided since an upgrade: "
                                + lines.get(line)
                                        .substring(mark + MARK.length())
                                        .strip()));
            }
        }
        return entries.isEmpty()
                ? List.of(Problem.error(
                        file.toString(), "is left of an upgrade and says nothing that is undecided; delete it"))
                : entries;
    }
}
