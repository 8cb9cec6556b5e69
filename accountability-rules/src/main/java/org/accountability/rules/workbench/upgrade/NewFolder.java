package org.accountability.rules.workbench.upgrade;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.RunId;

/** A folder that appears with all of its files, or not at all, and never in place of another. */
final class NewFolder {
    private NewFolder() {}

    /**
     * Writes the folder.
     *
     * @param files by path within the folder, with slashes
     * @param apartFrom folders in which it must not lie
     */
    static Checked<Path> write(Path folder, Map<String, PackFile> files, List<Path> apartFrom) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return refused(folder, "is there already; name a folder that is not, so that nothing is overwritten");
        }
        Path target = folder.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNull(target.getParent());
        Path beside = parent.resolve(RunId.temporary(String.valueOf(target.getFileName()), RunId.current()));
        try {
            for (Path other : apartFrom) {
                if (Files.isDirectory(other) && existing(parent).toRealPath().startsWith(other.toRealPath())) {
                    return refused(folder, "lies in " + other + "; name a folder outside of it");
                }
            }
            Files.createDirectories(parent);
            for (Map.Entry<String, PackFile> file : files.entrySet()) {
                Path path = beside.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.write(path, file.getValue().bytes());
            }
            move(beside, target);
            return Checked.of(folder, List.of());
        } catch (IOException e) {
            delete(beside);
            return refused(folder, "cannot be written: " + e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static Path existing(Path path) {
        Path found = path;
        while (!Files.exists(found)) {
            found = Objects.requireNonNull(found.getParent());
        }
        return found;
    }

    private static void delete(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftBehind) {
            // The problem that led here is the one to report.
        }
    }

    private static Checked<Path> refused(Path folder, String message) {
        return Checked.refused(List.of(Problem.error(folder.toString(), message)));
    }
}
