package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Indicator;
import org.accountability.model.InvalidInputException;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.Problem;
import org.accountability.model.PublishedPpi;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.StudentsAtLevel;
import org.accountability.model.Subject;
import org.accountability.policy.Status;
import org.junit.jupiter.api.Test;

/** What an index takes from results: baselines, changes, counts, and what stands in for measures. */
class StateIndexTest {
    private static final SchoolYear YEAR = SchoolYear.of(2014);

    @Test
    void tellsHowPointsCameAbout() {
        Points.Awarded points = (Points.Awarded) Sample.points(
                2014,
                Indicator.MATH_CPI,
                "2014 ALL MATH cpi 80.6, 2013 ALL MATH cpi 78.1, 2014 ALL MATH cpi_baseline 77.7,"
                        + "2014 ALL MATH cpi_percentile_all 60");

        assertThat(points.points()).isEqualTo(50);
        assertThat(points.rating()).isEqualTo(ProgressRating.IMPROVED_BELOW_TARGET);
        assertThat(points.clause()).isEqualTo(PointsClause.CPI_IMPROVED);
        assertThat(points.compared())
                .isEqualTo(new IndicatorComparison(
                        new BigDecimal("80.6"),
                        new BigDecimal("78.1"),
                        SchoolYear.of(2013),
                        new BigDecimal("83.3"),
                        new BigDecimal("88.9")));
        assertThat(IndicatorPoints.of(points).change()).isEqualTo("2.5");
        assertThat(points.inputs())
                .extracting(ExplainedValue::toString)
                .containsExactly(
                        "CPI in mathematics 80.6",
                        "baseline of 2011 77.7",
                        "target 83.3",
                        "CPI of 2013 78.1",
                        "percentile among all students 60, published",
                        "percentile among the same group not known");
        assertThat(points.unapplied()).containsExactly(PointsClause.CPI_HIGH_IN_OWN_GROUP);
        assertThat(points.weakestStatus()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void takesTheCpiOfTheBaselineYearOrElseTheFirstAfterIt() {
        assertThat(target("2011 ALL ELA cpi 77.7, 2012 ALL ELA cpi 80")).isEqualTo("83.3");
        // The results reach back to 2011, though not those of this group: its first is of 2012.
        assertThat(target("2011 SWD ELA cpi 50, 2012 ALL ELA cpi 77.7")).isEqualTo("81.4");
        assertThat(because("2012 ALL ELA cpi 77.7")).isEqualTo("no baseline CPI is known");
        assertThat(because("2011 SWD ELA cpi 50")).isEqualTo("no baseline CPI is known");
    }

    @Test
    void prefersABaselineThatIsGiven() {
        assertThat(target("2011 ALL ELA cpi 60, 2014 ALL ELA cpi_baseline 77.7"))
                .isEqualTo("83.3");
        assertThat(target("2014 ALL ELA cpi_baseline 77.7, 2014 ALL ELA cpi_baseline_year 2012"))
                .isEqualTo("81.4");
        assertThat(target("2012 ALL ELA cpi 77.7, 2014 ALL ELA cpi_baseline_year 2012"))
                .isEqualTo("81.4");
        assertThat(target("2013 ALL ELA cpi_baseline 77.7")).isEqualTo("83.3");
        assertThat(target("2014 ALL ELA cpi_baseline 60, 2014 ALL ELA target 79.5"))
                .isEqualTo("79.5");
        assertThat(because("2014 ALL ELA cpi_baseline 70, 2014 ALL ELA cpi_baseline_year 2014"))
                .isEqualTo("targets begin in the year after the baseline of 2014");
    }

    @Test
    void startsEconomicallyDisadvantagedIn2015() {
        GroupIndex group = Sample.index(
                        2016,
                        "2016 ECONOMICALLY_DISADVANTAGED ELA cpi 72.8, 2015 ECONOMICALLY_DISADVANTAGED ELA cpi 72.6,"
                                + "2016 ECONOMICALLY_DISADVANTAGED ELA cpi_baseline 72.6")
                .group(Sample.SCHOOL, StudentGroup.ECONOMICALLY_DISADVANTAGED)
                .orElseThrow();

        // As published for 00350000 in 2016.
        assertThat(group.points(SchoolYear.of(2016), Indicator.ELA_CPI)
                        .compared()
                        .target())
                .isEqualTo("74.9");
        assertThat(Sample.inShort(group.points(SchoolYear.of(2016), Indicator.ELA_CPI)))
                .isEqualTo("50 CPI_IMPROVED");
    }

    @Test
    void tellsTheChangeFromTheMostRecentOfTwoYears() {
        String now = "2014 ALL ELA cpi 70, 2014 ALL ELA cpi_baseline 90,";

        assertThat(Sample.inShort(ela(now + "2013 ALL ELA cpi 80, 2012 ALL ELA cpi 60")))
                .isEqualTo("0 CPI_DECLINED");
        assertThat(Sample.inShort(ela(now + "2012 ALL ELA cpi 60"))).isEqualTo("50 CPI_IMPROVED");
        assertThat(Sample.inShort(ela(now + "2011 ALL ELA cpi 60"))).isEqualTo("NO_PRIOR_RESULT");
    }

    @Test
    void computesACpiFromCounts() {
        StateResults results = StateResults.of(YEAR)
                .addAll(Sample.rows("2013 ALL ELA cpi 70.0, 2014 ALL ELA cpi_baseline 90"))
                .addAll(List.of(
                        new StudentsAtLevel(
                                Sample.SCHOOL, YEAR, StudentGroup.ALL, Subject.ELA, PerformanceLevel.NI_HIGH, 20),
                        new StudentsAtLevel(
                                Sample.SCHOOL, YEAR, StudentGroup.ALL, Subject.ELA, PerformanceLevel.WF_HIGH, 1)))
                .build();
        Points points = StateIndex.of(results, SampleParameters.asPublished())
                .group(Sample.SCHOOL, StudentGroup.ALL)
                .orElseThrow()
                .points(YEAR, Indicator.ELA_CPI);

        // 1525 / 21 = 72.62
        assertThat(points.compared().current()).isEqualTo("72.6");
        assertThat(Sample.inShort(points)).isEqualTo("50 CPI_IMPROVED");
    }

    @Test
    void warnsOfCountsThatMakeNoCpi() {
        StateResults results = StateResults.of(YEAR)
                .add(new StudentsAtLevel(
                        Sample.SCHOOL,
                        SchoolYear.of(2004),
                        StudentGroup.ALL,
                        Subject.ELA,
                        PerformanceLevel.NI_HIGH,
                        20))
                .build();

        assertThat(StateIndex.check(results, SampleParameters.asPublished()).problems())
                .extracting(Problem::toString)
                .containsExactly("results: warning: counts of 2004 make no CPI, since no points per level are in force"
                        + " in it");
    }

    @Test
    void letsPublishedPointsStandInForOneIndicatorAndSaysSo() {
        Points.Awarded points =
                (Points.Awarded) ela("2014 ALL ELA cpi 70, 2014 ALL ELA cpi_baseline 60, 2014 ALL ela_cpi 25 points");

        assertThat(points.points()).isEqualTo(25);
        assertThat(points.clause()).isEqualTo(PointsClause.PUBLISHED);
        assertThat(points.rating()).isEqualTo(ProgressRating.NO_CHANGE);
        assertThat(points.compared().current()).isEqualTo("70.0");
        assertThat(points.inputs())
                .extracting(ExplainedValue::toString)
                .containsExactly("published points for CPI in English language arts 25");
        assertThat(points.weakestStatus()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void letsAPublishedAnnualPpiStandIn() {
        StateResults results = StateResults.of(YEAR)
                .add(new PublishedPpi(Sample.SCHOOL, YEAR, StudentGroup.ALL, PublishedPpi.Kind.ANNUAL, 110))
                .build();
        GroupIndex group = StateIndex.of(results, SampleParameters.asPublished())
                .group(Sample.SCHOOL, StudentGroup.ALL)
                .orElseThrow();

        assertThat(group.annualPpi(YEAR)).hasValue(110);
        assertThat(group.explainAnnualPpi(YEAR)).isInstanceOf(AnnualPpi.Published.class);
    }

    @Test
    void listsGroupsInOrderOfCodeAndGroup() {
        StateResults results = StateResults.of(YEAR)
                .add(Sample.row(OrganizationCode.of("00350072"), "2014 SWD ELA cpi 70"))
                .add(Sample.row(OrganizationCode.of("00350072"), "2014 ALL ELA cpi 70"))
                .add(Sample.row(OrganizationCode.of("00010000"), "2014 WHITE ELA cpi 70"))
                .build();

        assertThat(StateIndex.of(results, SampleParameters.asPublished()).groups())
                .extracting(group -> group.organization() + " " + group.group())
                .containsExactly("00010000 WHITE", "00350072 ALL", "00350072 SWD");
    }

    @Test
    void namesAParameterThatIsMissing() {
        StateResults results = StateResults.of(YEAR).build();

        assertThatThrownBy(() -> StateIndex.of(results, SampleParameters.with("CPI_HIGH=")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("parameter CPI_HIGH: is not in force in 2014; the index reads it");
        assertThatThrownBy(() ->
                        StateIndex.of(StateResults.of(SchoolYear.of(2010)).build(), SampleParameters.asPublished()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is not in force in 2010");
    }

    @Test
    void refusesAYearThatItDoesNotCompute() {
        GroupIndex group = Sample.index(2014, "2014 ALL ELA cpi 70")
                .group(Sample.SCHOOL, StudentGroup.ALL)
                .orElseThrow();

        assertThatThrownBy(() -> group.annualPpi(SchoolYear.of(2010)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no points are computed of 2010, only of [2011, 2012, 2013, 2014]");
    }

    private static String target(String rows) {
        return String.valueOf(ela("2014 ALL ELA cpi 70, " + rows).compared().target());
    }

    private static String because(String rows) {
        return ((Points.NotComputed) ela("2014 ALL ELA cpi 70, " + rows)).because();
    }

    private static Points ela(String rows) {
        return Sample.points(2014, Indicator.ELA_CPI, rows);
    }
}
