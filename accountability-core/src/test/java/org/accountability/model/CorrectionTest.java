package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that were corrected on appeal: which there are, and how a state applies them. */
class CorrectionTest {
    private static final SchoolYear YEAR = SchoolYear.of(2013);
    private static final OrganizationCode SCHOOL = OrganizationCode.of("90010005");
    private static final OrganizationCode DISTRICT = OrganizationCode.of("90010000");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "school_percentile, -,    15, 21",
                "cumulative_ppi,    -,    74, 75",
                "annual_ppi,        -,    110, 125",
                "ela_cpi,           -,    50, 75",
                "cpi,               MATH, 74.4, 74.6",
                "participation,     -,    89.4, 95",
            })
    void areOfNumbersThatCanBe(String measure, @Nullable Subject subject, BigDecimal old, BigDecimal corrected) {
        assertThat(correction(SCHOOL, StudentGroup.ALL, subject, measure, old, corrected)
                        .newValue())
                .isEqualTo(corrected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "percentile,        -,    15, 21,   measure 'percentile': not known",
                "cpi,               -,    74, 75,   'measure ''cpi'': needs a subject: ELA, MATH or SCIENCE'",
                "school_percentile, ELA,  15, 21,   measure 'school_percentile': is not measured by subject; leave it empty",
                "cumulative_ppi,    MATH, 74, 75,   measure 'cumulative_ppi': is not measured by subject; leave it empty",
                "school_percentile, -,    15, 100,  new value '100': must be a whole number from 1 to 99",
                "cumulative_ppi,    -,    74, 101,  new value '101': must be a whole number from 0 to 100",
                "cumulative_ppi,    -,    74, 74.5, new value '74.5': must be a whole number from 0 to 100",
                "cpi,               MATH, 75, 75.0, new value '75.0': is the old value too; a correction changes it",
            })
    void areOfNoOthers(
            String measure, @Nullable Subject subject, BigDecimal old, BigDecimal corrected, String message) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> correction(SCHOOL, StudentGroup.ALL, subject, measure, old, corrected))
                .withMessage(message);
    }

    @Test
    void areAppliedToSchoolsAndDistricts() {
        Correction percentile = correction(SCHOOL, StudentGroup.ALL, null, "school_percentile", "15", "21");
        Correction ppi = correction(SCHOOL, StudentGroup.HIGH_NEEDS, null, "cumulative_ppi", "74", "75");
        Correction ofDistrict = correction(DISTRICT, StudentGroup.ALL, null, "cumulative_ppi", "60", "61");
        StateYear state = given().correction(percentile)
                .correction(ppi)
                .correction(ofDistrict)
                .build();

        School school = state.schools().get(0);
        assertThat(school.percentile()).isEqualTo(21);
        assertThat(school.cumulativePpiHighNeeds()).isEqualTo(75);
        assertThat(school.inputs())
                .extracting(ExplainedValue::toString)
                .contains(
                        "school percentile 21 (corrected)",
                        "cumulative PPI of all students 80 (published)",
                        "cumulative PPI of high needs 75 (corrected)");
        assertThat(state.districts().get(0).cumulativePpiAll()).isEqualTo(61);
        assertThat(state.corrections(DISTRICT)).containsExactlyInAnyOrder(ofDistrict, ppi, percentile);
        assertThat(state.corrections(SCHOOL)).containsExactlyInAnyOrder(ppi, percentile);
    }

    @Test
    void areAppliedToGroups() {
        StateYear state = given().participation(new ParticipationRate(
                        SCHOOL, YEAR, StudentGroup.SWD, Subject.MATH, new BigDecimal("89.4"), 40, null))
                .participation(new ParticipationRate(
                        SCHOOL, YEAR.minus(1), StudentGroup.SWD, Subject.MATH, new BigDecimal("89.4"), 40, null))
                .evidence(new SubgroupPercentiles(
                        SCHOOL,
                        List.of(
                                new SubgroupPercentiles.OfGroup(StudentGroup.SWD, 4, 5),
                                new SubgroupPercentiles.OfGroup(StudentGroup.EL, 4, 5))))
                .correction(correction(SCHOOL, StudentGroup.SWD, Subject.MATH, "participation", "89.4", "95.1"))
                .correction(correction(SCHOOL, StudentGroup.SWD, null, "subgroup_percentile_all", "5", "6"))
                .build();

        assertThat(state.participation())
                .extracting(ParticipationRate::percent)
                .containsExactly(new BigDecimal("89.4"), new BigDecimal("95.1"));
        assertThat(state.evidence())
                .containsExactly(new SubgroupPercentiles(
                        SCHOOL,
                        List.of(
                                new SubgroupPercentiles.OfGroup(StudentGroup.SWD, 4, 6),
                                new SubgroupPercentiles.OfGroup(StudentGroup.EL, 4, 5))));
    }

    @Test
    void areRefusedWhereTheyDoNotFit() {
        Correction wrong = correction(SCHOOL, StudentGroup.ALL, null, "school_percentile", "16", "21");
        Correction absent = correction(SCHOOL, StudentGroup.ALL, Subject.ELA, "cpi", "74", "75");
        Correction again = correction(SCHOOL, StudentGroup.ALL, null, "school_percentile", "15", "22");

        assertThat(given().correction(wrong, "facts.yaml:2:5").check().problems())
                .containsExactly(Problem.error(
                        "facts.yaml:2:5",
                        "corrects 90010005 2013, All students, school_percentile from 16, but 15 is given at"
                                + " school 90010005; the old value must be the one that is given"));
        assertThat(given().correction(absent, "facts.yaml:2:5").check().problems())
                .containsExactly(Problem.error(
                        "facts.yaml:2:5",
                        "corrects 90010005 2013, All students, cpi in English language arts, which is not given; give"
                                + " what was published, or leave the correction out"));
        assertThat(given().correction(again, "facts.yaml:2:5")
                        .correction(wrong, "facts.yaml:9:5")
                        .check()
                        .problems())
                .containsExactly(Problem.error(
                        "facts.yaml:9:5",
                        "90010005 2013, All students, school_percentile is corrected twice; first at facts.yaml:2:5"));
    }

    @Test
    void ofAnotherYearAreNotUsed() {
        Correction other = new Correction(
                SCHOOL,
                SchoolYear.of(2012),
                StudentGroup.ALL,
                null,
                "school_percentile",
                BigDecimal.ONE,
                BigDecimal.TEN,
                "an appeal",
                "Commissioner",
                "a decision",
                null);
        Checked<StateYear> checked = given().correction(other).check();

        assertThat(checked.problems())
                .containsExactly(Problem.warning("facts", "those of other school years than 2013 are not used: 1"));
        assertThat(checked.orElseThrow().corrections()).isEmpty();
    }

    /** What was corrected is not corrected again, whatever is tried with it. */
    @Test
    void areAppliedOnce() {
        Correction correction = correction(SCHOOL, StudentGroup.ALL, null, "school_percentile", "15", "21");
        StateYear state = given().correction(correction).build();

        assertThat(state.toBuilder().build().schools()).isEqualTo(state.schools());
        StateYear tried = state.toBuilder(
                        school -> school.toBuilder().percentile(15).build(), district -> district)
                .build();
        assertThat(tried.schools().get(0).percentile()).isEqualTo(15);
        assertThat(tried.corrections()).containsExactly(correction);
        assertThat(state.withEvidence(List.of()).corrections()).containsExactly(correction);
        assertThat(state.part(Set.of(DISTRICT)).corrections()).containsExactly(correction);
        assertThat(state.part(Set.of()).corrections()).isEmpty();
    }

    private static StateYear.Builder given() {
        return StateYear.of(YEAR)
                .school(School.of(SCHOOL.digits())
                        .percentile(15)
                        .cumulativePpiAll(80)
                        .cumulativePpiHighNeeds(74)
                        .build())
                .district(new District(DISTRICT, null, null, 60, 70));
    }

    private static Correction correction(
            OrganizationCode organization,
            StudentGroup group,
            @Nullable Subject subject,
            String measure,
            String old,
            String corrected) {
        return correction(organization, group, subject, measure, new BigDecimal(old), new BigDecimal(corrected));
    }

    private static Correction correction(
            OrganizationCode organization,
            StudentGroup group,
            @Nullable Subject subject,
            String measure,
            BigDecimal old,
            BigDecimal corrected) {
        return new Correction(
                organization,
                YEAR,
                group,
                subject,
                measure,
                old,
                corrected,
                "an appeal",
                "Commissioner",
                "a decision",
                null);
    }
}
