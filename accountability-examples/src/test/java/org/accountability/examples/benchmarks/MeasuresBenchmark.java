package org.accountability.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.accountability.examples.synthetic.MeasuredState;
import org.accountability.examples.synthetic.SyntheticState;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * A whole state from the measures of its schools, districts and groups to the determinations of all schools and
 * districts, in a warm JVM: by the library and in plain loops. Ten and fifty states are one of as many schools.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx12g"})
public class MeasuresBenchmark {
    private static final List<StudentGroup> OF_LEVELS = List.of(StudentGroup.ALL, StudentGroup.HIGH_NEEDS);

    /** The school year and the number of schools. */
    @Param({"2012-1850", "2012-18500", "2012-92500"})
    String state;

    private final RulePack pack = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private PlainFramework plain;
    private MeasuredState measured;

    @Setup
    public void prepare() {
        String[] yearAndSchools = state.split("-", 2);
        SchoolYear year = SchoolYear.parse(yearAndSchools[0]);
        plain = PlainFramework.of(pack, year);
        measured = SyntheticState.measured(year, Integer.parseInt(yearAndSchools[1]));
        Agreement.requireLevels(engine(), plain());
    }

    /** Every explanation is at hand, and is put together when it is asked for. */
    @Benchmark
    public Determinations engine() {
        return pack.determine(
                measured.organizations(), pack.compute(measured.results()).orElseThrow());
    }

    @Benchmark
    public PlainResult plain() {
        return plain.determine(PlainState.of(
                measured.organizations(), PlainState.index(measured.reported(), measured.organizations())));
    }

    /** With the points of four years that the PPIs of every school and district come from. */
    @Benchmark
    public void engineExplained(Blackhole read) {
        StateIndex index = pack.compute(measured.results()).orElseThrow();
        read.consume(pack.determine(measured.organizations(), index));
        for (OrganizationCode organization : index.results().organizations()) {
            for (StudentGroup group : OF_LEVELS) {
                index.group(organization, group).ifPresent(one -> read.consume(one.parameters()));
            }
        }
    }

    /** With the points of four years that the PPIs of every school and district come from. */
    @Benchmark
    public void plainExplained(Blackhole read) {
        PlainIndex index = PlainState.index(measured.reported(), measured.organizations());
        read.consume(plain.determine(PlainState.of(measured.organizations(), index)));
        for (int organization = 0;
                organization < index.columns().organizations().size();
                organization++) {
            for (StudentGroup group : OF_LEVELS) {
                read.consume(index.explain(PlainColumns.row(organization, group)));
            }
        }
    }
}
