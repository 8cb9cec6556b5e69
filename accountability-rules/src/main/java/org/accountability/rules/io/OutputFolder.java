package org.accountability.rules.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.RunId;
import org.accountability.rules.internal.text.UnfinishedRun;

/**
 * A folder that results are written to. Files are written together: each beside its target first, and moved into place
 * only when all are there. Where anything fails, the files that were in the folder are as they were, and no other is
 * left behind. Where a run is killed, the next one into the folder puts back what was there before and removes what was
 * left; until then no file that it was replacing is read.
 */
public final class OutputFolder {
    /** Within a process, so that whatever stands in a folder under its name is left over too. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;
    private final List<Path> kept;

    private OutputFolder(Path folder, List<Path> kept) {
        this.folder = folder;
        this.kept = List.copyOf(kept);
    }

    /** The folder at {@code folder}, which need not exist yet. */
    public static OutputFolder of(Path folder) {
        return new OutputFolder(folder, List.of());
    }

    /**
     * The same folder, in which none of {@code inputs} is ever replaced, by whatever path or link it is reached.
     *
     * @param inputs the files that the results were made from
     */
    public OutputFolder keeping(List<Path> inputs) {
        return new OutputFolder(folder, inputs);
    }

    /**
     * Writes files in UTF-8, in place of those of the same name; others in the folder are left alone.
     *
     * @param contents what each file says, by its name
     * @return the files written, in order of name; or why nothing was
     * @throws IllegalArgumentException if a name is not the plain name of a file
     */
    public Checked<List<Path>> write(Map<String, String> contents) {
        List<Problem> problems = new ArrayList<>();
        List<Replacement> replacements = new ArrayList<>();
        new TreeMap<>(contents).forEach((name, content) -> {
            Path target = target(name);
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(target)) {
                problems.add(Problem.error(target.toString(), "is not a file, so it is not replaced"));
            } else if (kept.stream().anyMatch(input -> isSame(input, target))) {
                problems.add(Problem.error(
                        target.toString(), "is an input, so no result replaces it; write to another folder"));
            }
            replacements.add(new Replacement(target, beside(target), beside(target), content));
        });
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return Checked.refused(List.of(Problem.error(folder.toString(), "is a file; results go into a folder")));
        }
        if (!problems.isEmpty()) {
            return Checked.refused(problems);
        }
        synchronized (ONE_AT_A_TIME) {
            return write(replacements);
        }
    }

    private Checked<List<Path>> write(List<Replacement> replacements) {
        List<Path> created = missingFolders();
        try {
            Files.createDirectories(folder);
            List<Problem> found = tidyUp();
            if (found.stream().anyMatch(Problem::isError)) {
                return Checked.refused(found);
            }
            replaceAll(folder, replacements);
            return Checked.of(replacements.stream().map(Replacement::target).toList(), found);
        } catch (IOException e) {
            created.forEach(OutputFolder::deleteQuietly);
            return Checked.refused(List.of(Problem.error(folder.toString(), "cannot be written: " + e)));
        }
    }

    /** Puts back and removes what a killed run left; returns what to say of it. */
    private List<Problem> tidyUp() throws IOException {
        List<Problem> found = new ArrayList<>();
        Optional<UnfinishedRun> unfinished = UnfinishedRun.in(folder);
        if (unfinished.isPresent()) {
            if (isOfAnother(unfinished.get().run())) {
                found.add(Problem.error(folder.toString(), "another run is writing here; wait until it has ended"));
                return found;
            }
            unfinished.get().undo(folder);
            found.add(Problem.warning(
                    folder.toString(),
                    "a run was stopped while it replaced files here; the files from before it were put back"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(OutputFolder::isLeftOver).forEach(OutputFolder::deleteQuietly);
        }
        return found;
    }

    private static boolean isLeftOver(Path file) {
        return RunId.ofTemporary(String.valueOf(file.getFileName()))
                .filter(run -> !isOfAnother(run))
                .isPresent();
    }

    private static boolean isOfAnother(String run) {
        return !run.equals(RunId.current()) && RunId.isRunning(run);
    }

    /**
     * A file to be replaced.
     *
     * @param target the file
     * @param fresh where its new content is written first
     * @param kept where its old content is kept until all is done
     * @param content the new content
     */
    record Replacement(Path target, Path fresh, Path kept, String content) {
        private void writeFresh() throws IOException {
            try (FileChannel channel =
                    FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                // Or a power cut could leave an empty file where the old one was.
                channel.force(true);
            }
        }

        private void keepOld() throws IOException {
            if (Files.exists(target)) {
                Files.copy(target, kept, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }

        private void moveIntoPlace() throws IOException {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        }

        private UnfinishedRun.Entry entry() {
            return new UnfinishedRun.Entry(
                    String.valueOf(target.getFileName()),
                    Optional.of(kept).filter(Files::exists).map(copy -> String.valueOf(copy.getFileName())));
        }

        private void putBack() throws IOException {
            if (Files.exists(kept)) {
                Files.move(kept, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(target);
            }
        }
    }

    /** All or none. */
    static void replaceAll(Path folder, List<Replacement> replacements) throws IOException {
        int moved = 0;
        try {
            for (Replacement replacement : replacements) {
                replacement.writeFresh();
                replacement.keepOld();
            }
            new UnfinishedRun(
                            RunId.current(),
                            replacements.stream().map(Replacement::entry).toList())
                    .note(folder, beside(folder.resolve("unfinished-run")));
            for (Replacement replacement : replacements) {
                replacement.moveIntoPlace();
                moved++;
            }
            UnfinishedRun.done(folder);
        } catch (IOException e) {
            putBack(folder, replacements.subList(0, moved), e);
            throw e;
        } finally {
            replacements.forEach(replacement -> deleteQuietly(replacement.fresh()));
            // Of those put back none is left; of one that could not be, it is the only copy.
            List<Replacement> done =
                    moved == replacements.size() ? replacements : replacements.subList(moved, replacements.size());
            done.forEach(replacement -> deleteQuietly(replacement.kept()));
        }
    }

    /** Where one cannot be put back the note stays, since files are mixed then, and the next run tries again. */
    private static void putBack(Path folder, List<Replacement> moved, IOException failure) throws IOException {
        for (Replacement replacement : moved) {
            try {
                replacement.putBack();
            } catch (IOException e) {
                failure.addSuppressed(new IOException("the old content is in " + replacement.kept(), e));
            }
        }
        if (failure.getSuppressed().length == 0) {
            UnfinishedRun.done(folder);
        }
    }

    private Path target(String name) {
        Path target = folder.resolve(name);
        if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            throw new IllegalArgumentException("'" + name + "' is not the plain name of a file");
        }
        return target;
    }

    private static boolean isSame(Path input, Path target) {
        try {
            return Files.exists(target) && Files.isSameFile(input, target);
        } catch (IOException notThere) {
            return false;
        }
    }

    private static Path beside(Path target) {
        return target.resolveSibling(RunId.temporary(String.valueOf(target.getFileName()), RunId.current()));
    }

    /** The folders that will have to be made, the innermost first. */
    private List<Path> missingFolders() {
        List<Path> missing = new ArrayList<>();
        for (Path path = folder.toAbsolutePath(); path != null && Files.notExists(path); path = path.getParent()) {
            missing.add(path);
        }
        return missing;
    }

    /** Deletes a file or an empty folder, if it is there; what cannot be deleted does no harm. */
    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException leftBehind) {
            // The problem that led here is the one to report.
        }
    }
}
