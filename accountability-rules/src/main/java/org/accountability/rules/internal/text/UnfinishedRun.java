package org.accountability.rules.internal.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The note that a run leaves in a folder while it moves its files into place, and that stays there if the run is killed
 * meanwhile: some files are new then, and some are old. It says what the folder was, so that it can be made so again.
 *
 * @param run which run wrote it, see {@link RunId}
 * @param entries what is replaced
 */
public record UnfinishedRun(String run, List<Entry> entries) {
    private static final String FILE = ".unfinished-run";
    private static final String NOTHING = "-";
    private static final Pattern LINE = Pattern.compile("([^/\\\\\\t]+)\\t([^/\\\\\\t.][^/\\\\\\t]*)");

    /**
     * A file that is replaced.
     *
     * @param name of the file
     * @param kept the name of the copy of what it was; empty where there was no such file
     */
    public record Entry(String name, Optional<String> kept) {
        private String line() {
            return kept.orElse(NOTHING) + "\t" + name;
        }

        /** Reads a line; empty if it names anything but a file of the folder and a copy beside it. */
        private static Optional<Entry> of(String line) {
            Matcher entry = LINE.matcher(line);
            if (!entry.matches()) {
                return Optional.empty();
            }
            String kept = entry.group(1);
            boolean none = kept.equals(NOTHING);
            return none || RunId.ofTemporary(kept).isPresent()
                    ? Optional.of(new Entry(entry.group(2), none ? Optional.empty() : Optional.of(kept)))
                    : Optional.empty();
        }

        private void putBack(Path folder) throws IOException {
            Path file = folder.resolve(name);
            if (kept.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Path copy = folder.resolve(kept.get());
            // Where the copy is gone, it was put back already.
            if (Files.exists(copy)) {
                Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    public UnfinishedRun {
        entries = List.copyOf(entries);
    }

    /** Returns the note in {@code folder}, if there is one. */
    public static Optional<UnfinishedRun> in(Path folder) throws IOException {
        Path note = folder.resolve(FILE);
        if (!Files.isRegularFile(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        List<Entry> entries =
                lines.stream().skip(1).flatMap(line -> Entry.of(line).stream()).toList();
        return Optional.of(new UnfinishedRun(lines.isEmpty() ? "" : lines.get(0), entries));
    }

    /** Whether {@code file} may be a new file among old ones, or an old one among new ones. */
    static boolean mayHaveLeft(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return false;
        }
        String name = String.valueOf(file.getFileName());
        return in(folder).stream().flatMap(run -> run.entries.stream()).anyMatch(entry -> entry.name.equals(name));
    }

    /** Writes the note, whole or not at all. */
    public void note(Path folder, Path temporary) throws IOException {
        List<String> lines = new ArrayList<>(List.of(run));
        entries.forEach(entry -> lines.add(entry.line()));
        try {
            Files.write(temporary, lines, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            Files.move(temporary, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Makes the folder what it was before the run, and removes the note. It can be killed at any time and run again. */
    public void undo(Path folder) throws IOException {
        for (Entry entry : entries) {
            entry.putBack(folder);
        }
        done(folder);
    }

    /** Removes the note: every file is of one run. */
    public static void done(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
