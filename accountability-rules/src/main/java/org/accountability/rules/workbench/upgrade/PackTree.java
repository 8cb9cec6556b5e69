package org.accountability.rules.workbench.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackFolder;
import org.accountability.rules.internal.pack.PackFormat;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;

/**
 * All files of a pack, read whole, with its description in the current format. Hidden files are none of them.
 *
 * @param place what problems call it
 * @param name as its description states it
 * @param format that its description states
 * @param files by their path within the pack, with slashes
 */
record PackTree(String place, String name, int format, Map<String, PackFile> files) {
    private static final long LARGEST_FILE = 1L << 20;
    private static final long LARGEST_PACK = 8L << 20;
    private static final int MOST_FILES = 1_000;
    private static final int MOST_ENTRIES_OF_JAR = 200_000;
    private static final int DEEPEST = 6;
    private static final String SLASH = "/";

    /** Reads the pack in a folder. */
    static Checked<PackTree> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return refused(
                    folder.toString(),
                    (Files.exists(folder) ? "is not a folder" : "there is no such folder")
                            + "; a rule pack is a folder with a " + PackFiles.DESCRIPTION);
        }
        FolderVisit visit = new FolderVisit(folder);
        try {
            // Links are looked at one by one, so that none leads out of the folder or round in it.
            Files.walkFileTree(folder.toRealPath(), Set.of(), DEEPEST, visit);
        } catch (IOException e) {
            return refused(folder.toString(), "cannot be read: " + e.getMessage());
        }
        return visit.problems.isEmpty() ? described(folder.toString(), visit.files) : Checked.refused(visit.problems);
    }

    /** Reads the pack that a jar holds under {@code name}. */
    static Checked<PackTree> inJar(Path jar, String name) {
        String place = jar + "!/" + name;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.size() > MOST_ENTRIES_OF_JAR) {
                return refused(jar.toString(), "has " + zip.size() + " entries, too many for a jar of this library");
            }
            Map<String, PackFile> files = new TreeMap<>();
            long size = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String path = entry.getName();
                if (entry.isDirectory()
                        || !path.startsWith(name + SLASH)
                        || path.contains("..")
                        || path.contains("\\")) {
                    continue;
                }
                byte[] bytes;
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes = in.readNBytes((int) LARGEST_FILE + 1);
                }
                size += bytes.length;
                if (bytes.length > LARGEST_FILE || size > LARGEST_PACK || files.size() >= MOST_FILES) {
                    return refused(place, "has more than the files of a pack may have");
                }
                files.put(path.substring(name.length() + 1), new PackFile(bytes));
            }
            return files.containsKey(PackFiles.DESCRIPTION)
                    ? described(place, files)
                    : refused(jar.toString(), "holds no pack " + name + packsIn(zip));
        } catch (IOException e) {
            return refused(
                    jar.toString(),
                    "is neither a folder nor a jar that can be read; name the folder of the pack as it was copied, or the"
                            + " accountability.jar that it came with");
        }
    }

    /** Returns the file of this path within the pack. */
    Optional<PackFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Returns whether a file says the same in both. */
    boolean sharesFileWith(PackTree other) {
        return files.entrySet().stream().anyMatch(file -> other.file(file.getKey())
                .filter(same -> same.whole().saysSameAs(file.getValue().whole()))
                .isPresent());
    }

    private static String packsIn(ZipFile zip) {
        String description = SLASH + PackFiles.DESCRIPTION;
        List<String> packs = zip.stream()
                .map(ZipEntry::getName)
                .filter(path -> path.endsWith(description))
                .map(path -> path.substring(0, path.length() - description.length()))
                .sorted()
                .limit(20)
                .toList();
        return packs.isEmpty()
                ? ", nor any other; name a jar of this library"
                : "; it holds " + String.join(", ", packs);
    }

    private static Checked<PackTree> described(String place, Map<String, PackFile> files) {
        PackFile file = files.get(PackFiles.DESCRIPTION);
        String placeOfFile = place + SLASH + PackFiles.DESCRIPTION;
        if (file == null) {
            return refused(placeOfFile, "there is no such file, so the folder is no rule pack");
        }
        Checked<SourceText> source = SourceText.decode(placeOfFile, file.bytes());
        Checked<YamlNode> description = source.flatMap(PackFolder::parse);
        if (description.value().isEmpty()) {
            return Checked.refused(description.problems());
        }
        YamlNode root = description.orElseThrow();
        Optional<Problem> refusal = PackFormat.refusal(root);
        if (refusal.isPresent()) {
            return Checked.refused(List.of(refusal.get()));
        }
        Optional<String> name = root.text("name");
        if (name.isEmpty()) {
            return refused(root.place(), "'name' is missing");
        }
        Map<String, PackFile> current = new TreeMap<>(files);
        current.put(PackFiles.DESCRIPTION, file.with(PackFormat.upgraded(source.orElseThrow(), root)));
        return Checked.of(
                new PackTree(
                        place, name.get(), PackFormat.of(root).orElseThrow(), Collections.unmodifiableMap(current)),
                List.of());
    }

    private static Checked<PackTree> refused(String place, String message) {
        return Checked.refused(List.of(Problem.error(place, message)));
    }

    /** Reads files one after the other as far as a pack may have them. */
    private static final class FolderVisit extends SimpleFileVisitor<Path> {
        private static final int MOST_PROBLEMS = 20;

        private final Path given;
        private final Map<String, PackFile> files = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private long size;

        FolderVisit(Path given) {
            this.given = given;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            return !isTop(folder) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            String name = given.toRealPath().relativize(file).toString().replace('\\', '/');
            String place = given.resolve(name).toString();
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(Problem.error(place, "is nested deeper than the folders of a pack are"));
            } else if (Files.isSymbolicLink(file) && !leadsToFileOfPack(file)) {
                problems.add(Problem.error(
                        place, "is a link that leads to no file of the pack; put what it leads to into the folder"));
            } else if (!Files.isRegularFile(file)) {
                problems.add(Problem.error(place, "is not a file"));
            } else {
                read(file, name, place);
            }
            return problems.size() < MOST_PROBLEMS ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        private void read(Path file, String name, String place) throws IOException {
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes((int) LARGEST_FILE + 1);
            }
            size += bytes.length;
            if (bytes.length > LARGEST_FILE) {
                problems.add(Problem.error(
                        place, "has more than 1 MB, which is all that a file of a pack may have; move it elsewhere"));
            } else if (size > LARGEST_PACK || files.size() >= MOST_FILES) {
                problems.add(Problem.error(
                        given.toString(), "has more than 8 MB or 1,000 files, which is all that a pack may have"));
            } else {
                files.put(name, new PackFile(bytes));
            }
        }

        private boolean leadsToFileOfPack(Path link) {
            try {
                Path real = link.toRealPath();
                return real.startsWith(given.toRealPath()) && Files.isRegularFile(real);
            } catch (IOException nowhere) {
                return false;
            }
        }

        private boolean isTop(Path folder) throws IOException {
            return folder.equals(given.toRealPath());
        }

        private static boolean isHidden(Path file) {
            return String.valueOf(file.getFileName()).startsWith(".");
        }
    }
}
