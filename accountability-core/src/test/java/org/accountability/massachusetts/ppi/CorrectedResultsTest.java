package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.ExplainedValue;
import org.accountability.model.IndexValue;
import org.accountability.model.Measure;
import org.accountability.model.Problem;
import org.accountability.model.Reported;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.junit.jupiter.api.Test;

/** Results that were corrected on appeal count as corrected wherever anything is computed from them. */
class CorrectedResultsTest {
    private static final SchoolYear YEAR = SchoolYear.of(2014);

    /** The same as if the corrected numbers had been reported: points, PPIs and percentiles of everybody. */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void countAsIfTheyHadBeenReported(@ForAll Random random) {
        GeneratedState state = GeneratedState.full(random);
        List<Reported> corrected = new ArrayList<>(state.rows);
        StateResults.Builder builder = state.builder();
        int many = 0;
        for (int i = 0; i < corrected.size(); i++) {
            if (corrected.get(i) instanceof Measure measure
                    && !measure.kind().isWhole()
                    && measure.value().signum() > 0
                    && random.nextInt(100) == 0) {
                BigDecimal lower =
                        measure.value().subtract(new BigDecimal("0.1")).max(BigDecimal.ONE);
                if (lower.compareTo(measure.value()) < 0) {
                    builder.correction(of(measure, lower));
                    corrected.set(i, measure.with(lower));
                    many++;
                }
            }
        }
        StateIndex index = StateIndex.of(builder.build(), GeneratedState.PARAMETERS);
        StateIndex expected = StateIndex.of(state.builder(corrected).build(), GeneratedState.PARAMETERS);

        assertThat(many).isPositive();
        assertThat(index.results().corrections()).hasSize(many);
        assertThat(index.groups()).hasSameSizeAs(expected.groups());
        for (int i = 0; i < index.groups().size(); i++) {
            GroupIndex computed = index.groups().get(i);
            GroupIndex other = expected.groups().get(i);
            assertThat(computed.cumulativePpi()).isEqualTo(other.cumulativePpi());
            assertThat(computed.annualPpi(state.year)).isEqualTo(other.annualPpi(state.year));
            for (PercentileKind kind : PercentileKind.values()) {
                assertThat(computed.percentile(kind)).isEqualTo(other.percentile(kind));
            }
        }
    }

    @Test
    void areRefusedWhereTheyDoNotFit() {
        Measure reported = (Measure) Sample.row(Sample.SCHOOL, "2014 ALL MATH cpi 74.36 of 100");
        Measure other = (Measure) Sample.row(Sample.SCHOOL, "2014 ALL MATH cpi 74.4");
        Measure absent = (Measure) Sample.row(Sample.SCHOOL, "2014 ALL ELA cpi 74.4");

        assertThat(check(reported, of(other, new BigDecimal("80"))).problems())
                .extracting(Problem::message)
                .contains("corrects " + reported.cell()
                        + " from 74.4, but 74.36 is given at measures.csv:2:5; the old value"
                        + " must be the one that is given");
        assertThat(check(reported, of(absent, new BigDecimal("80"))).problems())
                .contains(Problem.error(
                        "facts.yaml:2:5",
                        "corrects " + absent.cell() + ", which is not given; give what was published, or leave the"
                                + " correction out"));
        assertThat(check(reported, of(reported, new BigDecimal("80"))).value()).isPresent();
    }

    @Test
    void tellWhetherACorrectionIsOfThem() {
        StateResults.Builder results = StateResults.of(YEAR)
                .add(Sample.row(Sample.SCHOOL, "2014 ALL MATH cpi 74"))
                .add(Sample.row(Sample.SCHOOL, "2013 ALL MATH cpi 74"));

        assertThat(List.of("2014 ALL MATH cpi 74", "2013 ALL MATH cpi 74", "2013 ALL ELA cpi 74"))
                .allMatch(row -> results.concerns(of((Measure) Sample.row(Sample.SCHOOL, row), BigDecimal.TEN)));
        assertThat(List.of("2014 ALL ELA cpi 74", "2012 ALL MATH cpi 74"))
                .noneMatch(row -> results.concerns(of((Measure) Sample.row(Sample.SCHOOL, row), BigDecimal.TEN)));
    }

    /** A published percentile among the results says that it was corrected, whether or not the state gives it too. */
    @Test
    void completeAStateAsCorrected() {
        Measure percentile = (Measure) Sample.row(Sample.SCHOOL, "2014 ALL - school_percentile 15");
        Correction correction = of(percentile, new BigDecimal("21"));
        StateIndex index = StateIndex.of(
                StateResults.of(YEAR).add(percentile).correction(correction).build(), SampleParameters.asPublished());
        StateYear.Builder withoutPercentile =
                StateYear.of(YEAR).school(School.of(Sample.SCHOOL.digits()).build());
        StateYear.Builder withPercentile = StateYear.of(YEAR)
                .school(School.of(Sample.SCHOOL.digits()).percentile(15).build())
                .correction(correction);

        for (StateYear.Builder given : List.of(withoutPercentile, withPercentile)) {
            StateYear completed = index.complete(
                            given.corrected(index.results().corrections()).build())
                    .orElseThrow();
            School school = completed.schools().get(0);
            assertThat(school.percentile()).isEqualTo(21);
            assertThat(school.computed()).containsEntry(IndexValue.SCHOOL_PERCENTILE, correction);
            assertThat(school.inputs())
                    .extracting(ExplainedValue::toString)
                    .contains("school percentile 21 (corrected)");
            assertThat(completed.corrections()).containsExactly(correction);
        }
    }

    private static Checked<StateResults> check(Measure reported, Correction correction) {
        return StateResults.of(YEAR)
                .addAll(List.of(reported), at -> "measures.csv:2:5")
                .correction(correction, "facts.yaml:2:5")
                .check();
    }

    private static Correction of(Measure measure, BigDecimal corrected) {
        return new Correction(
                measure.organization(),
                measure.year(),
                measure.group(),
                measure.subject(),
                measure.kind().code(),
                measure.value(),
                corrected,
                "an appeal",
                "Commissioner",
                "a decision",
                null);
    }
}
