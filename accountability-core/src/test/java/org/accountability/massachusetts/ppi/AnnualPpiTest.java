package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has an annual PPI, and how it comes from points. */
class AnnualPpiTest {
    private static final String NO_CHANGE = " cpi 70.0 of ";

    @ParameterizedTest
    @CsvSource({
        "2013, ALL, 20, 20, true",
        "2013, ALL, 19, 20, false",
        "2013, ALL, 20, 19, false",
        "2013, BLACK, 30, 30, true",
        "2013, BLACK, 29, 30, false",
        "2014, BLACK, 29, 30, false",
        "2015, BLACK, 25, 25, true",
        "2015, BLACK, 24, 25, false",
    })
    void needsEnoughStudentsInTheYearAndBefore(int year, StudentGroup group, int now, int before, boolean eligible) {
        String rows = both(year, group, now) + both(year - 1, group, before) + baseline(year, group);

        assertThat(annual(year, group, rows) instanceof AnnualPpi.Earned).isEqualTo(eligible);
    }

    @Test
    void countsTheSecondYearBeforeToo() {
        String now = both(2013, StudentGroup.ALL, 20) + baseline(2013, StudentGroup.ALL);

        assertThat(annual(now + both(2011, StudentGroup.ALL, 20))).isInstanceOf(AnnualPpi.Earned.class);
        assertThat(annual(now + both(2012, StudentGroup.ALL, 19) + both(2011, StudentGroup.ALL, 20)))
                .isInstanceOf(AnnualPpi.Earned.class);
        assertThat(annual(now + both(2010, StudentGroup.ALL, 20)))
                .isInstanceOfSatisfying(AnnualPpi.NotComputed.class, none -> assertThat(none.because())
                        .isEqualTo(Eligibility.TOO_SMALL_BEFORE.words()));
        assertThat(annual(now)).isInstanceOf(AnnualPpi.NotComputed.class);
    }

    @Test
    void needsBothSubjectsInOneYear() {
        String now = both(2013, StudentGroup.ALL, 20) + baseline(2013, StudentGroup.ALL);

        assertThat(annual(now + "2012 ALL ELA" + NO_CHANGE + "20, 2011 ALL MATH" + NO_CHANGE + "20"))
                .isInstanceOf(AnnualPpi.NotComputed.class);
    }

    @Test
    void takesAGroupOfUnknownSizeForLargeEnoughAndSaysSo() {
        String rows = "2013 ALL ELA cpi 70.0, 2012 ALL ELA cpi 70.0, 2013 ALL MATH cpi 70.0, 2012 ALL MATH cpi 70.0,"
                + baseline(2013, StudentGroup.ALL);

        assertThat(annual(rows))
                .isInstanceOfSatisfying(AnnualPpi.Earned.class, earned -> assertThat(earned.eligibility())
                        .isEqualTo(Eligibility.SIZE_NOT_KNOWN));
    }

    @Test
    void isAsSureOfTheMinimumOfSubgroupsFrom2015() {
        StudentGroup group = StudentGroup.BLACK;

        assertThat(status(annual(2014, group, both(2014, group, 90) + both(2013, group, 90) + baseline(2014, group))))
                .isEqualTo(Status.CONFIRMED);
        assertThat(status(annual(2015, group, both(2015, group, 90) + both(2014, group, 90) + baseline(2015, group))))
                .isEqualTo(Status.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "'ela_cpi 100, math_cpi 100, ela_warning 25, math_warning 25', 200, 50, 2, 125",
        "'ela_cpi 75, math_cpi 50, science_cpi 50', 175, 0, 3, 58", // 58.33
        "'ela_cpi 75, math_cpi 75, science_cpi 50', 200, 0, 3, 67", // 66.67
        "'ela_cpi 25, math_cpi 0', 25, 0, 2, 13", // 12.5
        "'ela_cpi 0, math_cpi 0', 0, 0, 2, 0",
        "'ela_cpi 0, math_cpi 0, access 25, reengagement 25', 0, 50, 2, 25",
    })
    void isPointsAndExtraCreditByNumberOfIndicators(String points, int core, int credit, int indicators, int ppi) {
        assertThat(annual(published(points))).isInstanceOfSatisfying(AnnualPpi.Earned.class, earned -> {
            assertThat(earned.indicatorPoints()).isEqualTo(core);
            assertThat(earned.extraCredit()).isEqualTo(credit);
            assertThat(earned.indicators()).isEqualTo(indicators);
            assertThat(earned.ppi()).isEqualTo(ppi);
            assertThat(earned.weakestStatus())
                    .isEqualTo((core + credit) % indicators == 0 ? Status.CONFIRMED : Status.RECONSTRUCTED);
        });
    }

    @Test
    void isNotThereWithoutAnyCoreIndicator() {
        assertThat(annual("2013 ALL ELA cpi 70 of 50, 2013 ALL MATH cpi 70 of 50, 2012 ALL ELA cpi 70 of 50,"
                        + "2012 ALL MATH cpi 70 of 50, 2013 ALL ela_warning 25 points"))
                .isInstanceOfSatisfying(AnnualPpi.NotComputed.class, none -> assertThat(none.because())
                        .isEqualTo("no core indicator has points"));
    }

    @Test
    void tellsThePointsOfAGroupThatIsTooSmall() {
        assertThat(annual("2013 ALL ELA median_sgp 60 of 25").points())
                .filteredOn(points -> points instanceof Points.Awarded)
                .singleElement()
                .extracting(Sample::inShort)
                .isEqualTo("100 SGP_ABOVE_TARGET");
    }

    @Test
    void isTheNumberThatIsAtHand() {
        GroupIndex group = Sample.index(2013, published("ela_cpi 75, math_cpi 50"))
                .group(Sample.SCHOOL, StudentGroup.ALL)
                .orElseThrow();

        assertThat(group.annualPpi(SchoolYear.of(2013))).isEqualTo(OptionalInt.of(63));
        assertThat(group.annualPpi(SchoolYear.of(2012))).isEmpty();
    }

    private static Status status(AnnualPpi annual) {
        return ((AnnualPpi.Earned) annual).weakestStatus();
    }

    private static String published(String points) {
        StringBuilder rows = new StringBuilder();
        for (String one : points.split(",", -1)) {
            rows.append("2013 ALL ").append(one.strip()).append(" points,");
        }
        return rows.toString();
    }

    private static String both(int year, StudentGroup group, int students) {
        return year + " " + group + " ELA" + NO_CHANGE + students + ", " + year + " " + group + " MATH" + NO_CHANGE
                + students + ",";
    }

    private static String baseline(int year, StudentGroup group) {
        return year + " " + group + " ELA cpi_baseline 75, " + year + " " + group + " MATH cpi_baseline 75,";
    }

    private static AnnualPpi annual(String rows) {
        return annual(2013, StudentGroup.ALL, rows);
    }

    private static AnnualPpi annual(int year, StudentGroup group, String rows) {
        return Sample.index(year, rows)
                .group(Sample.SCHOOL, group)
                .orElseThrow()
                .explainAnnualPpi(SchoolYear.of(year));
    }
}
