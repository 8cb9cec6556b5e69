package org.accountability.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.accountability.determination.Determination;
import org.accountability.examples.synthetic.SyntheticState;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.reference.PlainDetermination;
import org.accountability.rules.reference.PlainFramework;
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

/** The level of one school, for which its whole district is determined, in a warm JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(3)
public class OneSchoolBenchmark {
    /** How many schools its district has. */
    @Param({"1", "10"})
    int schools;

    private static final SchoolYear YEAR = SchoolYear.of(2012);

    private final RulePack pack = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private final PlainFramework plain = PlainFramework.of(pack, YEAR);
    private StateYear district;
    private OrganizationCode school;

    @Setup
    public void prepare() {
        district = Records.ofDistrict(SyntheticState.of(YEAR), schools).state();
        school = district.schools().get(schools - 1).code();
        Agreement.require(pack.determineFirst(district), plain.determine(district));
    }

    @Benchmark
    public Determination engine() {
        return pack.determineFirst(district).find(school).orElseThrow();
    }

    @Benchmark
    public PlainDetermination plain() {
        return plain.determine(district).schools().get(schools - 1);
    }
}
