package org.accountability.rules.internal.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.rules.internal.text.SourceText;
import org.accountability.rules.internal.text.YamlNode;

/**
 * The folder of a rule pack: the one way to its files. Whoever wrote a pack decides what its files are called and where
 * links among them lead, so a file is read only if it lies in the folder once every link is followed. Of any other file
 * nothing is read, and nothing told but that it lies elsewhere.
 */
public final class PackFolder {
    /** The most bytes of a file: thirty times the largest file of a bundled pack. */
    private static final long LARGEST_FILE = 1L << 20;

    /** The most bytes of all the files that are read. */
    private static final long LARGEST_PACK = 8L << 20;

    private static final int MOST_FILES = 1_000;
    /** Keys, values and items of one YAML file. */
    private static final int MOST_ENTRIES = 40_000;

    private static final int LONGEST_SHOWN = 60;
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    private static final Pattern NOT_SHOWN = Pattern.compile("[^\\x20-\\x7E]");

    private final Path folder;
    private long read;

    public PackFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns why {@code name} cannot be that of a file of a pack; empty where it can.
     *
     * @param suffix what the name must end with
     */
    static Optional<String> unfit(String name, String suffix) {
        if (PLAIN_NAME.matcher(name).matches() && name.endsWith(suffix)) {
            return Optional.empty();
        }
        return Optional.of("'" + shown(name) + "' is no file of the pack; name a file that lies in its folder, with"
                + " letters, digits and hyphens, ending in " + suffix);
    }

    /**
     * Returns the part of a name that a message may repeat: its beginning, without characters that a terminal would act
     * on.
     */
    static String shown(String name) {
        String start = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "..." : name;
        return NOT_SHOWN.matcher(start).replaceAll("?");
    }

    /** Returns whether there is anything under this name, readable or not. */
    public boolean has(String name) {
        return Files.exists(folder.resolve(name)) || Files.isSymbolicLink(folder.resolve(name));
    }

    /** Reads a file that lies in the folder, or in a folder within it. */
    public Checked<SourceText> read(String name) {
        return read(folder.resolve(name));
    }

    /** Reads a file that {@link #list} found. */
    public Checked<SourceText> read(Path file) {
        try {
            if (Files.isRegularFile(file) && !holds(file)) {
                return Checked.refused(List.of(leadsOut(file)));
            }
            if (read > LARGEST_PACK) {
                return Checked.refused(List.of(Problem.error(
                        file.toString(),
                        "is not read, since the files before it have " + (LARGEST_PACK >> 20)
                                + " MB, which is all that a pack may have")));
            }
            Checked<SourceText> text = SourceText.read(file, LARGEST_FILE);
            read += text.value().map(source -> (long) source.text().length()).orElse(0L);
            return text;
        } catch (IOException e) {
            return Checked.refused(List.of(Problem.error(file.toString(), "cannot be read")));
        }
    }

    /** Reads a YAML file of a pack, or says all that is wrong with its form. */
    public static Checked<YamlNode> parse(SourceText text) {
        return YamlNode.parse(text, MOST_ENTRIES);
    }

    /**
     * Returns the files in a folder of the pack whose names end with {@code suffix}, in order of name.
     *
     * @param name of the folder within the pack; empty for the pack itself
     */
    public Checked<List<Path>> list(String name, String suffix) {
        Path listed = name.isEmpty() ? folder : folder.resolve(name);
        try {
            if (!holds(listed)) {
                return Checked.refused(List.of(leadsOut(listed)));
            }
            if (!Files.isDirectory(listed)) {
                // Listing a pipe would wait for whoever writes into it.
                return Checked.refused(List.of(Problem.error(listed.toString(), "is no folder")));
            }
            List<Path> files = new ArrayList<>();
            try (Stream<Path> all = Files.list(listed)) {
                all.filter(file -> file.getFileName().toString().endsWith(suffix))
                        .limit(MOST_FILES + 1L)
                        .forEach(files::add);
            }
            if (files.size() > MOST_FILES) {
                return Checked.refused(List.of(Problem.error(
                        listed.toString(),
                        "has more than " + MOST_FILES + " files that end in " + suffix + "; a pack may have "
                                + MOST_FILES)));
            }
            return Checked.of(files.stream().sorted().toList(), List.of());
        } catch (IOException e) {
            return Checked.refused(List.of(Problem.error(listed.toString(), "cannot be read: " + e.getMessage())));
        }
    }

    private boolean holds(Path file) throws IOException {
        return file.toRealPath().startsWith(folder.toRealPath());
    }

    private static Problem leadsOut(Path file) {
        return Problem.error(
                file.toString(),
                "is a link that leads out of the folder of the pack; put the file itself into the folder");
    }
}
