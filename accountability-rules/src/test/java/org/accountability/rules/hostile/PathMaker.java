package org.accountability.rules.hostile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Packs that point at files outside their folder, or at what is no file. */
final class PathMaker {
    private final PackUnderTest pack;
    private final Path outside;

    /** @param outside holds files whose words must never be told */
    PathMaker(PackUnderTest pack, Path outside) {
        this.pack = pack;
        this.outside = outside;
    }

    /** Names a file of another place where the description names one. */
    void named(String where, String form) {
        String file = where.equals("rules") ? "secret.drl" : "secret.yaml";
        String name =
                switch (form) {
                    case "up" -> "../outside/" + file;
                    case "absolute" -> outside.resolve(file).toString();
                    case "dots" -> "./sub/../../outside/" + file;
                    case "nul" -> "\"" + file + "\\0\"";
                    case "backslash" -> "..\\outside\\" + file;
                    case "address" -> "file://" + outside.resolve(file);
                    case "device" -> "/dev/zero";
                    case "process" -> "/proc/self/environ";
                    case "home" -> "~/" + file;
                    case "variable" -> "$HOME/" + file;
                    case "newline" -> "\"a\\n" + file + "\"";
                    case "direction" -> "\"\\u202E" + file + "\"";
                    case "long" -> "x".repeat(5_000) + file;
                    case "folder" -> ".";
                    case "wild" -> "'*'";
                    default -> throw new IllegalArgumentException(form);
                };
        String description = pack.text(PackUnderTest.PACK);
        pack.write(
                PackUnderTest.PACK,
                where.equals("rules")
                        ? description.replace("files: [schools.drl]", "files: [schools.drl, " + name + "]")
                        : description.replace("tables: [", "tables: [" + name + ", "));
    }

    /** Puts a link, or what is no file, in the place of a file or folder of the pack. */
    void replaced(String what, String form) throws IOException {
        Path file = pack.path(what);
        if (what.equals("scenarios")) {
            Files.delete(pack.path(PackUnderTest.SCENARIOS));
        }
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        boolean isFolder = what.equals("scenarios");
        Path secret = isFolder ? outside : outside.resolve(what.endsWith(".drl") ? "secret.drl" : "secret.yaml");
        switch (form) {
            case "link" -> Files.createSymbolicLink(file, secret);
            case "relative-link" ->
                Files.createSymbolicLink(
                        file, Objects.requireNonNull(file.getParent()).relativize(secret));
            case "chain" -> {
                Files.createSymbolicLink(pack.path("first"), secret);
                Files.createSymbolicLink(pack.path("second"), pack.path("first"));
                Files.createSymbolicLink(file, pack.path("second"));
            }
            case "loop" -> {
                Files.createSymbolicLink(file, pack.path("other"));
                Files.createSymbolicLink(pack.path("other"), file);
            }
            case "itself" -> Files.createSymbolicLink(file, pack.path("."));
            case "nowhere" -> Files.createSymbolicLink(file, pack.path("nowhere"));
            case "device" -> Files.createSymbolicLink(file, Path.of("/dev/zero"));
            case "terminal" -> Files.createSymbolicLink(file, Path.of("/dev/stdin"));
            case "process" -> Files.createSymbolicLink(file, Path.of("/proc/self/environ"));
            case "folder" -> Files.createDirectory(file);
            case "pipe" -> pipe(file);
            default -> throw new IllegalArgumentException(form);
        }
    }

    private static void pipe(Path file) throws IOException {
        try {
            new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts something beside the files of the pack that is found by how its name ends. */
    void beside(String where, String form) throws IOException {
        String suffix = where.isEmpty() ? ".drl" : ".yaml";
        String name =
                switch (form) {
                    case "twin" -> where.isEmpty() ? "SCHOOLS" : "CASES";
                    case "blank" -> "a b ";
                    case "newline" -> "a\nrule";
                    case "escape" -> "\u001B[2J\u0007";
                    case "direction" -> "\u202Eseirots";
                    case "hyphens" -> "-rf --all";
                    case "hidden" -> "";
                    case "long" -> "x".repeat(240);
                    case "accents" -> "e\u0301";
                    default -> "more";
                };
        Path file = pack.path((where.isEmpty() ? "" : where + "/") + name + suffix);
        Path secret = outside.resolve("secret" + suffix);
        switch (form) {
            case "folder" -> Files.createDirectory(file);
            case "pipe" -> pipe(file);
            case "link" -> Files.createSymbolicLink(file, secret);
            case "loop" -> Files.createSymbolicLink(file, file);
            case "process" -> Files.createSymbolicLink(file, Path.of("/proc/self/mem"));
            case "endless" -> {
                try (RandomAccessFile endless = new RandomAccessFile(file.toFile(), "rw")) {
                    endless.setLength(1L << 40);
                }
            }
            case "growing" -> Files.createSymbolicLink(file, Path.of("/dev/urandom"));
            default -> Files.writeString(file, "- words of its own: [\n");
        }
    }
}
