package org.accountability.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountability.model.Problem;
import org.accountability.rules.io.OutputFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The files that a command was given to read, whichever of its options names them. */
final class InputFiles {
    private static final String OUT = "--out";
    private static final String FILE = "FILE";

    private InputFiles() {}

    /** The folder to write to, in which no result replaces what the command was given to read. */
    static OutputFolder apartFrom(CommandSpec command, Path folder) {
        List<Path> inputs = new ArrayList<>();
        inputs(command).forEach(given -> filesOf(given.path()).forEach(inputs::add));
        return OutputFolder.of(folder).keeping(inputs);
    }

    /** Returns the problems of files that do not exist or cannot be read, even if the command does not need them. */
    static List<Problem> unreadable(CommandSpec command) {
        return inputs(command)
                .filter(given -> given.argument().paramLabel().equals(FILE))
                .flatMap(given -> unreadable(given).stream())
                .distinct()
                .toList();
    }

    /** A path with the option or parameter that it was given for. */
    private record Given(ArgSpec argument, Path path) {}

    private static Stream<Given> inputs(CommandSpec command) {
        return command.args().stream()
                .filter(argument -> !isOutput(argument))
                .flatMap(argument -> paths(argument.getValue()).map(path -> new Given(argument, path)));
    }

    private static boolean isOutput(ArgSpec argument) {
        return argument instanceof OptionSpec option && List.of(option.names()).contains(OUT);
    }

    private static Stream<Path> paths(@Nullable Object value) {
        if (value instanceof Path path) {
            return Stream.of(path);
        }
        return value instanceof Collection<?> several
                ? several.stream().filter(Path.class::isInstance).map(Path.class::cast)
                : Stream.of();
    }

    private static Optional<Problem> unreadable(Given given) {
        Path file = given.path();
        if (Files.isRegularFile(file) && Files.isReadable(file)) {
            return Optional.empty();
        }
        String what = Files.isRegularFile(file)
                ? "cannot be read"
                : Files.exists(file) ? "is not a file" : "there is no such file";
        String asked = given.argument() instanceof OptionSpec option ? "; it is given for " + option.longestName() : "";
        return Optional.of(Problem.error(file.toString(), what + asked));
    }

    /** The file itself; of a folder, such as a rule pack, every file in it. */
    private static List<Path> filesOf(Path given) {
        if (!Files.isDirectory(given)) {
            return List.of(given);
        }
        try (Stream<Path> files = Files.walk(given)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
