package org.accountability.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The Java sources of all modules: the library and its test kit, without its tests. */
final class ModuleSources {
    private static final Path ROOT = Path.of(System.getProperty("accountability.root", ".."))
            .toAbsolutePath()
            .normalize();

    private ModuleSources() {}

    /** Returns the sources, in order of their paths. */
    static Iterable<? extends JavaFileObject> all() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> files = modules.flatMap(module ->
                            Stream.of("src/main/java", "src/testkit/java").map(module::resolve))
                    .filter(Files::isDirectory)
                    .flatMap(ModuleSources::javaFiles)
                    .sorted()
                    .toList();
            assertThat(files).as("Java sources of the modules in %s", ROOT).hasSizeGreaterThan(100);
            return ToolProvider.getSystemJavaCompiler()
                    .getStandardFileManager(null, null, null)
                    .getJavaFileObjectsFromPaths(files);
        }
    }

    /** Returns the name of the module that {@code file} belongs to. */
    static String moduleOf(String file) {
        return ROOT.relativize(Path.of(file)).getName(0).toString();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
