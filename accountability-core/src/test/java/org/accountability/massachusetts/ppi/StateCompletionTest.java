package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.accountability.model.Checked;
import org.accountability.model.District;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.GraduationHistory;
import org.accountability.model.IndexValue;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.Problem;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.junit.jupiter.api.Test;

/** What a state does not give of a school or district is taken from the index, and its rates from the results. */
class StateCompletionTest {
    private static final SchoolYear YEAR = SchoolYear.of(2014);
    private static final OrganizationCode DISTRICT = Sample.SCHOOL.district();

    /** Four annual PPIs of 75 for all students, and of 50 for high needs. */
    private static final String POINTS = points("ALL", 75) + points("HIGH_NEEDS", 50);

    @Test
    void takesPpisThatTheStateDoesNotGive() {
        School school = completed(school(), POINTS);

        assertThat(school.cumulativePpiAll()).isEqualTo(75);
        assertThat(school.cumulativePpiHighNeeds()).isEqualTo(50);
        assertThat(school.percentile()).isNull();
        assertThat(school.computed())
                .containsOnlyKeys(IndexValue.CUMULATIVE_PPI_ALL, IndexValue.CUMULATIVE_PPI_HIGH_NEEDS);
        assertThat(school.inputs())
                .extracting(ExplainedValue::toString)
                .contains(
                        "cumulative PPI of all students 75 (computed)",
                        "cumulative PPI of high needs 50 (computed)",
                        "school percentile not known");
    }

    @Test
    void leavesWhatTheStateGives() {
        School school = completed(school().cumulativePpiAll(71).percentile(30), POINTS);

        assertThat(school.cumulativePpiAll()).isEqualTo(71);
        assertThat(school.cumulativePpiHighNeeds()).isEqualTo(50);
        assertThat(school.computed()).containsOnlyKeys(IndexValue.CUMULATIVE_PPI_HIGH_NEEDS);
        assertThat(school.inputs())
                .extracting(ExplainedValue::toString)
                .contains(
                        "school percentile 30 (published)",
                        "cumulative PPI of all students 71 (published)",
                        "cumulative PPI of high needs 50 (computed)");
    }

    @Test
    void takesWhatWasPublishedAmongTheResultsAsPublished() {
        List<Reported> rows = Sample.rows(POINTS + "2014 ALL - school_percentile 12");
        rows.add(new PublishedPpi(Sample.SCHOOL, YEAR, StudentGroup.ALL, PublishedPpi.Kind.CUMULATIVE, 71));
        School school = completed(of(school()), rows).orElseThrow().schools().get(0);

        assertThat(school.percentile()).isEqualTo(12);
        assertThat(school.cumulativePpiAll()).isEqualTo(71);
        assertThat(school.computed()).containsOnlyKeys(IndexValue.CUMULATIVE_PPI_HIGH_NEEDS);
    }

    @Test
    void refusesTwoPublishedValuesThatDiffer() {
        List<Reported> rows = Sample.rows("2014 ALL - school_percentile 12");

        assertThat(completed(of(school().percentile(13)), rows).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "school 00350072: the school percentile is published as 13 and, among the results, as 12;"
                                + " one of the two is wrong");
        assertThat(completed(of(school().percentile(12)), rows).problems()).isEmpty();
    }

    @Test
    void tellsWhyThereIsNoPpi() {
        School school = completed(school(), "2014 ALL ELA cpi 70 of 5");

        assertThat(school.cumulativePpiAll()).isNull();
        assertThat(school.computed().get(IndexValue.CUMULATIVE_PPI_ALL))
                .isInstanceOfSatisfying(GroupIndex.class, group -> assertThat(group.explainCumulativePpi())
                        .isInstanceOf(CumulativePpi.NotComputed.class));
    }

    @Test
    void givesASchoolFlaggedForInsufficientDataNoPpi() {
        StateYear flagged = of(school(), fact(FactKind.INSUFFICIENT_DATA));

        School school =
                completed(flagged, Sample.rows(POINTS)).orElseThrow().schools().get(0);

        assertThat(school.cumulativePpiAll()).isNull();
        assertThat(school.cumulativePpiHighNeeds()).isNull();
        assertThat(school.computed()).isEmpty();
    }

    @Test
    void completesDistrictsLikewise() {
        List<Reported> rows = new ArrayList<>(Sample.rows(POINTS));
        for (String row : POINTS.split(",", -1)) {
            if (!row.isBlank()) {
                rows.add(Sample.row(DISTRICT, row.strip()));
            }
        }
        StateYear given = StateYear.of(YEAR)
                .school(school().build())
                .district(new District(DISTRICT, "Example", null, null, 66))
                .build();

        District district = completed(given, rows).orElseThrow().districts().get(0);

        assertThat(district.name()).isEqualTo("Example");
        assertThat(district.cumulativePpiAll()).isEqualTo(75);
        assertThat(district.cumulativePpiHighNeeds()).isEqualTo(66);
        assertThat(district.computed()).containsOnlyKeys(IndexValue.CUMULATIVE_PPI_ALL);
    }

    @Test
    void takesParticipationOfTwoYearsWithTheSizesOfGroups() {
        StateYear state = completed(
                        of(school()),
                        Sample.rows("2014 SWD MATH participation 94.46 of 40, 2013 SWD MATH participation 96,"
                                + "2012 SWD MATH participation 90, 2014 ALL - participation 99"))
                .orElseThrow();

        assertThat(state.participation())
                .extracting(ParticipationRate::year, ParticipationRate::group, ParticipationRate::students)
                .containsExactly(
                        tuple(SchoolYear.of(2013), StudentGroup.SWD, null),
                        tuple(YEAR, StudentGroup.ALL, null),
                        tuple(YEAR, StudentGroup.SWD, 40));
        // Rounded once: 94.46 is printed as 94, though with one decimal it is 94.5.
        assertThat(state.participation().get(2).printed()).isEqualTo(94);
    }

    @Test
    void takesTheCohortsThatTheYearCounts() {
        String rates =
                "2013 EL - graduation_4yr 66.4 of 40, 2012 EL - graduation_5yr 69.4, 2011 EL - graduation_5yr 60,"
                        + "2010 EL - graduation_5yr 50, 2009 EL - graduation_5yr 99, 2014 EL - graduation_4yr 99,"
                        + "2013 SWD - graduation_4yr 60, 2012 SWD - graduation_5yr 60, 2010 SWD - graduation_5yr 60,"
                        + "2012 ALL - graduation_4yr 60";
        StateYear state = completed(of(school()), Sample.rows(rates)).orElseThrow();

        assertThat(state.graduation())
                .containsExactly(
                        new GraduationHistory(
                                Sample.SCHOOL, StudentGroup.EL, decimal("66.4"), decimals("69.4", "60.0", "50.0"), 40),
                        // A cohort is missing in between, so that nothing can be called persistent.
                        new GraduationHistory(
                                Sample.SCHOOL, StudentGroup.SWD, decimal("60.0"), decimals("60.0"), null));
    }

    @Test
    void refusesARateThatIsGivenAsAFactToo() {
        Fact rate = Fact.of(FactKind.PARTICIPATION, Sample.SCHOOL, YEAR)
                .value("93")
                .group(StudentGroup.SWD)
                .subject(Subject.MATH)
                .decidedBy("DESE")
                .citation("accountability report 2014")
                .build();

        assertThat(completed(of(school(), rate), Sample.rows("2014 SWD MATH participation 94"))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("participation of 00350072: is given twice for 2014, Students with disabilities,"
                        + " mathematics");
    }

    @Test
    void takesTheLowestSubgroupPercentileWhereNoListOfLowSubgroupsIsGiven() {
        String percentiles = "2014 EL - subgroup_percentile_all 7, 2014 SWD - subgroup_percentile_all 4";

        assertThat(completed(school(), percentiles).lowestSubgroupPercentile()).isEqualTo(4);
        StateYear listed = of(school(), fact(FactKind.LOW_SUBGROUP));
        assertThat(completed(listed, Sample.rows(percentiles))
                        .orElseThrow()
                        .schools()
                        .get(0)
                        .lowestSubgroupPercentile())
                .isNull();
    }

    @Test
    void takesTheTypeThatTheResultsWereRankedBy() {
        StateIndex index = StateIndex.of(
                StateResults.of(YEAR)
                        .addAll(Sample.rows("2014 ALL ELA cpi 70"))
                        .schoolType(Sample.SCHOOL, SchoolType.MIDDLE)
                        .build(),
                SampleParameters.asPublished());

        School school = index.complete(of(school())).orElseThrow().schools().get(0);

        assertThat(school.type()).isEqualTo(SchoolType.MIDDLE);
    }

    @Test
    void saysHowManyOrganisationsAreNotAmongThoseGiven() {
        List<Reported> rows = Sample.rows("2014 ALL ELA cpi 70");
        rows.add(Sample.row(OrganizationCode.of("00010005"), "2014 ALL ELA cpi 70"));
        rows.add(Sample.row(OrganizationCode.of("00010010"), "2013 ALL ELA cpi 70"));
        rows.add(Sample.row(OrganizationCode.of("00000000"), "2014 ALL ELA cpi 70"));

        assertThat(completed(of(school()), rows).problems())
                .extracting(Problem::toString)
                .containsExactly("results: warning: of the year are organisations that are not among those given: 1;"
                        + " nothing is determined of them");
    }

    @Test
    void refusesAStateOfAnotherYear() {
        StateYear other =
                StateYear.of(SchoolYear.of(2015)).school(school().build()).build();

        assertThat(completed(other, Sample.rows(POINTS)).problems())
                .extracting(Problem::toString)
                .containsExactly("results: are for the index of 2014, but the state is of 2015");
    }

    @Test
    void knowsTheOrganisationsOfTheYear() {
        List<Reported> rows = Sample.rows("2014 ALL ELA cpi 70");
        rows.add(Sample.row(OrganizationCode.of("00010000"), "2014 ALL ELA cpi 70"));
        rows.add(Sample.row(OrganizationCode.of("00020005"), "2013 ALL ELA cpi 70"));
        StateYear organizations = index(rows).organizations();

        assertThat(organizations.schools()).extracting(School::code).containsExactly(Sample.SCHOOL);
        assertThat(organizations.districts())
                .extracting(District::code)
                .containsExactly(OrganizationCode.of("00010000"), DISTRICT);
    }

    private static String points(String group, int points) {
        StringBuilder rows = new StringBuilder();
        for (int year = 2011; year <= 2014; year++) {
            for (String indicator : List.of("ela_cpi", "math_cpi")) {
                rows.append("%d %s %s %d points,".formatted(year, group, indicator, points));
            }
        }
        return rows.toString();
    }

    private static School.Builder school() {
        return School.of(Sample.SCHOOL.digits());
    }

    private static StateYear of(School.Builder school, Fact... facts) {
        StateYear.Builder state = StateYear.of(YEAR).school(school.build());
        for (Fact fact : facts) {
            state.fact(fact);
        }
        return state.build();
    }

    private static Fact fact(FactKind kind) {
        return Fact.of(kind, Sample.SCHOOL, YEAR)
                .decidedBy("DESE")
                .citation("accountability report 2014")
                .build();
    }

    private static School completed(School.Builder school, String rows) {
        return completed(of(school), Sample.rows(rows)).orElseThrow().schools().get(0);
    }

    private static Checked<StateYear> completed(StateYear given, List<Reported> rows) {
        return index(rows).complete(given);
    }

    private static StateIndex index(List<Reported> rows) {
        return StateIndex.of(StateResults.of(YEAR).addAll(rows).build(), SampleParameters.asPublished());
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }

    private static List<BigDecimal> decimals(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toList();
    }
}
