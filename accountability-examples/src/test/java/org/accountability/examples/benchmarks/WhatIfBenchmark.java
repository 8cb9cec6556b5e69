package org.accountability.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.accountability.examples.statewide.Statewide;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.Change;
import org.accountability.rules.Changes;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.Trial;
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

/** What an analyst waits for, over a whole state in a warm JVM, beside determining the state once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g"})
public class WhatIfBenchmark {
    private static final String TARGET = "CUMULATIVE_PPI_TARGET";
    private static final int FROM = 60;
    private static final int CUTS = 31;

    private final RulePack pack = RulePack.bundled(RulePack.FRAMEWORK_2012);
    private StateYear given;
    private Determinations baseline;
    private Path edited;

    @Setup
    public void prepare() throws IOException {
        given = Records.of(Statewide.of(SchoolYear.of(2012))).state();
        baseline = pack.determine(given);
        edited = editedPack();
        List<Change> everyone = Changes.between(
                baseline,
                pack.withParameters(Map.of(TARGET, "74")).orElseThrow().determine(given));
        require(!everyone.isEmpty(), "somebody moves");
        require(
                parameterChange().toString().equals(everyone.toString()),
                "a change is what determining everyone shows");
        require(editedRuleFile().toString().equals(everyone.toString()), "an edited pack changes the same");
        require(sweepOf31Cuts().size() == CUTS, "every cut is tried");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not so: " + what);
        }
    }

    /** A copy with a rule in other words, in which a cumulative PPI of 74 is enough. */
    private static Path editedPack() throws IOException {
        Path bundled = Path.of(System.getProperty("accountability.root", ".."))
                .resolve("accountability-rules/src/main/resources")
                .resolve(RulePack.FRAMEWORK_2012);
        Path copy = Files.createTempDirectory("edited").resolve("pack");
        try (Stream<Path> files = Files.walk(bundled)) {
            files.forEach(
                    file -> copy(file, copy.resolve(bundled.relativize(file).toString())));
        }
        edit(copy.resolve("parameters.yaml"), "value: 75\n", "value: 74\n");
        edit(copy.resolve("schools.drl"), "percentile <= $cut)", "$cut >= percentile)");
        return copy;
    }

    private static void edit(Path file, String passage, String replacement) throws IOException {
        String text = Files.readString(file);
        require(text.contains(passage), file + " says " + passage);
        Files.writeString(file, text.replace(passage, replacement));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public Determinations determination() {
        return pack.determine(given);
    }

    /** From the value to who comes out otherwise, with the determination it is held against. */
    @Benchmark
    public List<Change> parameterChange() {
        return Trial.of(pack, given).with(TARGET, "74").orElseThrow();
    }

    /** With the determination it is held against. */
    @Benchmark
    public List<Trial.Step> sweepOf31Cuts() {
        return Trial.of(pack, given).sweep(TARGET, FROM, FROM + CUTS - 1).orElseThrow();
    }

    /** From the files of a pack to who comes out otherwise: read, gated, compiled and run. */
    @Benchmark
    public List<Change> editedRuleFile() {
        return Changes.between(baseline, RulePack.load(edited).orElseThrow().determine(given));
    }
}
