package org.accountability.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.accountability.examples.synthetic.SyntheticState;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.reference.PlainFramework;
import org.accountability.rules.reference.PlainResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole state to the levels of all its schools and districts with their full explanations, in a warm JVM: by
 * the engine and by plain Java.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g"})
public class StateBenchmark {
    /** The school year and the number of schools. In 2016 schools and districts are held harmless. */
    @Param({"2012-1850", "2012-20000", "2012-50000", "2016-1850"})
    String state;

    private final RulePack pack = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private PlainFramework plain;
    private StateYear given;
    private Records records;

    @Setup
    public void prepare() {
        String[] yearAndSchools = state.split("-", 2);
        SchoolYear year = SchoolYear.parse(yearAndSchools[0]);
        plain = PlainFramework.of(pack, year);
        records = Records.of(SyntheticState.of(year, Integer.parseInt(yearAndSchools[1])));
        given = records.state();
        Agreement.require(engine(), plain());
        Agreement.require(engineFromRecords(), plainFromRecords());
    }

    /** Levels, which plain Java comes to as well. */
    @Benchmark
    public Determinations engine() {
        return pack.determineFirst(given);
    }

    /** All that the pack determines: special education, federal designations, actions, assistance, exits. */
    @Benchmark
    public Determinations engineDeterminingEverything() {
        return pack.determine(given);
    }

    @Benchmark
    public PlainResult plain() {
        return plain.determine(given);
    }

    /** With all that is checked and sorted when a state is built. */
    @Benchmark
    public Determinations engineFromRecords() {
        return pack.determineFirst(records.state());
    }

    /** With all that is checked and sorted when a state is built. */
    @Benchmark
    public PlainResult plainFromRecords() {
        return plain.determine(records.state());
    }
}
