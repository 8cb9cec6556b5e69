package org.accountability.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.accountability.examples.synthetic.SyntheticState;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From starting a JVM to the end of its first determination, the whole process; beside it a JVM that does nothing, so
 * that the difference is what the library costs. The class path is that of a host of the bundled pack, without the
 * compiler of rule files.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 15)
public class FreshJvmBenchmark {
    /** What no host of the bundled pack needs: compilers, parsers, and the tools of tests. */
    private static final List<String> NOT_NEEDED = List.of(
            "drools-compiler",
            "drools-engine",
            "drools-drl",
            "drools-mvel",
            "drools-ecj",
            "drools-model-codegen",
            "ecj-",
            "antlr",
            "javaparser",
            "jmh",
            "junit",
            "jqwik",
            "assertj",
            "archunit");

    private static final String ENGINE = FirstDetermination.class.getName();
    private static final String PLAIN = FirstPlainDetermination.class.getName();

    private Path folder = Path.of("");
    private Path archive = Path.of("");
    private String jars = "";
    private String oneJar = "";

    @Setup
    public void prepare() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("fresh-jvm");
        archive = folder.resolve("classes.jsa");
        String programs = programs().toString();
        jars = String.join(File.pathSeparator, hostClassPath(programs));
        oneJar = programs
                + File.pathSeparator
                + folderOf(FirstDetermination.class).resolveSibling("accountability.jar");
        run("-XX:ArchiveClassesAtExit=" + archive, "-cp", jars, ENGINE);
        for (String printed : List.of(
                firstDetermination(),
                firstDeterminationOfOneJar(),
                firstDeterminationWithArchivedClasses(),
                firstDeterminationCompiledOnce(),
                firstPlainDetermination())) {
            if (!printed.contains("Among lowest performing 20% of schools")) {
                throw new IllegalStateException("the first determination is wrong: " + printed);
            }
        }
    }

    @TearDown
    public void clean() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    public String nothing() throws IOException, InterruptedException {
        return run("--version");
    }

    @Benchmark
    public String firstDetermination() throws IOException, InterruptedException {
        return run("-cp", jars, ENGINE);
    }

    /** The library and all it needs in the jar of the command line. */
    @Benchmark
    public String firstDeterminationOfOneJar() throws IOException, InterruptedException {
        return run("-cp", oneJar, ENGINE);
    }

    /** A host may archive its classes once: {@code -XX:ArchiveClassesAtExit}, and {@code -XX:SharedArchiveFile}. */
    @Benchmark
    public String firstDeterminationWithArchivedClasses() throws IOException, InterruptedException {
        return run("-XX:SharedArchiveFile=" + archive, "-cp", jars, ENGINE);
    }

    /** A host that lives for a moment may do without the optimising compiler of the JVM. */
    @Benchmark
    public String firstDeterminationCompiledOnce() throws IOException, InterruptedException {
        return run("-XX:TieredStopAtLevel=1", "-cp", jars, ENGINE);
    }

    /** Reads the files of the pack as well. */
    @Benchmark
    public String firstPlainDetermination() throws IOException, InterruptedException {
        return run("-cp", jars, PLAIN);
    }

    /** Jars alone, since classes in a folder cannot be archived. */
    private static List<String> hostClassPath(String programs) {
        List<Path> ownFolders = List.of(folderOf(FirstDetermination.class), folderOf(SyntheticState.class));
        List<String> entries = new ArrayList<>(List.of(programs));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            String name = Objects.requireNonNull(path.getFileName()).toString();
            if (NOT_NEEDED.stream().noneMatch(name::startsWith) && !ownFolders.contains(path)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static Path folderOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private Path programs() throws IOException {
        Path jar = folder.resolve("programs.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> program : List.of(FirstDetermination.class, FirstPlainDetermination.class)) {
                String path = program.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(path));
                try (InputStream in = program.getClassLoader().getResourceAsStream(path)) {
                    Objects.requireNonNull(in).transferTo(out);
                }
            }
        }
        return jar;
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.command().addAll(List.of(arguments));
        Process process = java.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
