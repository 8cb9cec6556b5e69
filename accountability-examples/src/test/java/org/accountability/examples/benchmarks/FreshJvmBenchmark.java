package org.accountability.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
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

    private String hostClassPath = "";

    @Setup
    public void prepare() throws IOException, InterruptedException {
        hostClassPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> NOT_NEEDED.stream()
                        .noneMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
        String printed = firstDetermination();
        if (!printed.contains("Among lowest performing 20% of schools")) {
            throw new IllegalStateException("the first determination is wrong: " + printed);
        }
    }

    @Benchmark
    public String firstDetermination() throws IOException, InterruptedException {
        return run("-cp", hostClassPath, FirstDetermination.class.getName());
    }

    @Benchmark
    public String nothing() throws IOException, InterruptedException {
        return run("--version");
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
