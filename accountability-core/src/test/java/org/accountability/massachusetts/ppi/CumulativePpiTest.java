package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four annual PPIs make a cumulative one. */
class CumulativePpiTest {
    private static final int YEAR = 2015;

    @ParameterizedTest
    @CsvSource({
        // oldest first
        "75 65 90 55,     70, 70, CONFIRMED", // 69.5, of 02810050, high needs, 2016
        "95 75 95 70,     81, 81, CONFIRMED", // of 02310003, all students, 2012
        "59 60 60 61,     60, 60, CONFIRMED", // 60.3
        "60 59 61 61,     61, 61, CONFIRMED", // 60.5
        "100 100 105 107, 104, 100, CONFIRMED", // 104.3
        "100 100 103 109, 105, 100, CONFIRMED", // 104.5: rounded, then capped
        "0 0 0 0,         0, 0, CONFIRMED",
        "- 50 60 70,      62, 62, RECONSTRUCTED", // 560 / 9 = 62.2
        "40 - 60 70,      63, 63, RECONSTRUCTED", // 500 / 8 = 62.5
        "40 50 - 70,      60, 60, RECONSTRUCTED", // 420 / 7
    })
    void weighsTheYearsRoundsAndThenCaps(String annuals, int uncapped, int ppi, Status status) {
        CumulativePpi.Earned earned = (CumulativePpi.Earned) cumulative(annuals);

        assertThat(earned.uncapped()).isEqualTo(uncapped);
        assertThat(earned.ppi()).isEqualTo(ppi);
        assertThat(earned.weakestStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "50 60 70 -, the year itself has no annual PPI: too few students assessed in ELA and mathematics this year",
        "- - 60 70,  2 of the 4 years have an annual PPI; 3 are needed",
        "50 - - 70,  2 of the 4 years have an annual PPI; 3 are needed",
        "- - - 70,   1 of the 4 years has an annual PPI; 3 are needed",
    })
    void needsTheYearItselfAndThreeOfFour(String annuals, String because) {
        assertThat(cumulative(annuals))
                .isInstanceOfSatisfying(CumulativePpi.NotComputed.class, none -> assertThat(none.because())
                        .isEqualTo(because));
    }

    @ParameterizedTest
    @CsvSource({"74 74 74 74, false", "75 75 75 75, true", "74 74 75 75, true", "74 74 74 75, false"})
    void meetsTheTargetFrom75(String annuals, boolean meets) {
        GroupIndex group = group(annuals);

        assertThat(((CumulativePpi.Earned) group.explainCumulativePpi()).meetsTarget())
                .isEqualTo(meets);
        assertThat(group.meetsTarget()).isEqualTo(meets);
    }

    @Test
    void isThePublishedOneWhereThatIsGiven() {
        GroupIndex group = Sample.index(2015, "2015 ALL ELA cpi 70")
                .group(Sample.SCHOOL, StudentGroup.ALL)
                .orElseThrow();
        assertThat(group.cumulativePpi()).isEmpty();

        List<Reported> rows = annuals("75 75 75 75");
        rows.add(new PublishedPpi(
                Sample.SCHOOL, SchoolYear.of(YEAR), StudentGroup.ALL, PublishedPpi.Kind.CUMULATIVE, 71));
        GroupIndex published = group(rows);

        assertThat(published.cumulativePpi()).hasValue(71);
        assertThat(published.meetsTarget()).isFalse();
        assertThat(published.explainCumulativePpi()).isInstanceOf(CumulativePpi.Published.class);
    }

    @Test
    void coversTheYearsOfItsWeights() {
        assertThat(Sample.index(2015, "2015 ALL ELA cpi 70").years())
                .extracting(SchoolYear::spring)
                .containsExactly(2012, 2013, 2014, 2015);
    }

    @Test
    void isEvidenceThatARuleCanRestOn() {
        GroupIndex group = group("75 65 90 55");

        assertThat(group.inputs())
                .extracting(Object::toString)
                .containsExactly(
                        "group All students",
                        "annual PPI of 2012 75",
                        "annual PPI of 2013 65",
                        "annual PPI of 2014 90",
                        "annual PPI of 2015 55",
                        "cumulative PPI 70");
        assertThat(group.parameters()).hasSize(5);
    }

    private static CumulativePpi cumulative(String annuals) {
        return group(annuals).explainCumulativePpi();
    }

    private static GroupIndex group(String annuals) {
        return group(annuals(annuals));
    }

    private static GroupIndex group(List<Reported> rows) {
        return StateIndex.of(StateResults.of(SchoolYear.of(YEAR)).addAll(rows).build(), SampleParameters.asPublished())
                .group(Sample.SCHOOL, StudentGroup.ALL)
                .orElseThrow();
    }

    /** Annual PPIs, oldest first; a dash for a year without. */
    private static List<Reported> annuals(String text) {
        List<Reported> rows = new ArrayList<>();
        String[] annuals = text.split(" +", -1);
        for (int i = 0; i < annuals.length; i++) {
            if (!annuals[i].equals("-")) {
                rows.add(new PublishedPpi(
                        Sample.SCHOOL,
                        SchoolYear.of(YEAR - annuals.length + 1 + i),
                        StudentGroup.ALL,
                        PublishedPpi.Kind.ANNUAL,
                        Integer.parseInt(annuals[i])));
            }
        }
        return rows;
    }
}
