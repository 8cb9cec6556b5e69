package org.accountability.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.accountability.examples.synthetic.MeasuredState;
import org.accountability.examples.synthetic.SyntheticState;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.Change;
import org.accountability.rules.Determinations;
import org.accountability.rules.ParameterWhatIf;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.WhyNot;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.workbench.Check;
import org.accountability.rules.workbench.Coverage;
import org.accountability.rules.workbench.Lint;
import org.accountability.rules.workbench.ScenarioReport;
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
    private static final SchoolYear YEAR = SchoolYear.of(2012);
    /** All its students are at 74. */
    private static final OrganizationCode BELOW_THE_TARGET = OrganizationCode.of("90070025");

    private final RulePack pack = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private StateYear given;
    private Determinations baseline;
    private Determinations indexed;
    private Path edited;

    @Setup
    public void prepare() throws IOException {
        given = Records.of(SyntheticState.of(YEAR)).state();
        baseline = pack.determine(given);
        MeasuredState measured = SyntheticState.measured(YEAR);
        indexed = pack.determine(
                measured.organizations(), pack.compute(measured.results()).orElseThrow());
        edited = editedPack();
        List<Change> everyone = Change.between(
                baseline,
                pack.withParameters(Map.of(TARGET, "74")).orElseThrow().determine(given));
        require(!everyone.isEmpty(), "somebody moves");
        require(
                parameterChange().toString().equals(everyone.toString()),
                "a change is what determining everyone shows");
        require(editedRuleFile().toString().equals(everyone.toString()), "an edited pack changes the same");
        require(sweepOf31Cuts().size() == CUTS, "every cut is tried");
        require(lint().isEmpty() && coverage().percent() >= 99, "the edited pack is sound");
        require(!scenarios().failed().isEmpty(), "scenarios notice the edit");
        require(check().faults().isEmpty() && !whyNot().ways().isEmpty(), "nothing is at fault, and there is a way");
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
                .resolve(Massachusetts.FRAMEWORK_2012);
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
        return ParameterWhatIf.of(pack, given).with(TARGET, "74").orElseThrow();
    }

    /** With the determination it is held against. */
    @Benchmark
    public List<ParameterWhatIf.Step> sweepOf31Cuts() {
        return ParameterWhatIf.of(pack, given)
                .sweep(TARGET, FROM, FROM + CUTS - 1)
                .orElseThrow();
    }

    /** From the files of a pack to who comes out otherwise: read, gated, compiled and run. */
    @Benchmark
    public List<Change> editedRuleFile() {
        return Change.between(baseline, RulePacks.load(edited).orElseThrow().determine(given));
    }

    /** Is it well formed? */
    @Benchmark
    public List<Problem> lint() {
        return Lint.of(edited);
    }

    /** What do the scenarios say of it? */
    @Benchmark
    public ScenarioReport scenarios() {
        return ScenarioReport.run(edited).orElseThrow();
    }

    /** What do they reach? */
    @Benchmark
    public Coverage coverage() {
        return Coverage.of(edited).orElseThrow();
    }

    /** What would it take a school to meet the goals, down to the indicators? */
    @Benchmark
    public WhyNot whyNot() {
        return WhyNot.of(pack, indexed, BELOW_THE_TARGET, Level.LEVEL_1);
    }

    /** What is true of all that can be given, in one year? */
    @Benchmark
    public Check check() {
        return Check.of(edited, Set.of(YEAR), RulePacks.DEFAULT_DEADLINE).orElseThrow();
    }
}
