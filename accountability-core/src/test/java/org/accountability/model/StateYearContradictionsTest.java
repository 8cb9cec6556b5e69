package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A state that contradicts itself is refused, with every contradiction at once and where it was read. */
class StateYearContradictionsTest {
    private static final SchoolYear YEAR = SchoolYear.of(2016);
    private static final OrganizationCode SCHOOL = OrganizationCode.of("00350072");
    private static final OrganizationCode ELSEWHERE = OrganizationCode.of("00360001");

    @Test
    void aSchoolOrDistrictGivenTwice() {
        refused(
                state().school(school().build(), "schools.csv:3:1")
                        .school(school().percentile(3).build(), "schools.csv:9:1")
                        .district(boston(), "districts.csv:2:1")
                        .district(boston(), "districts.csv:3:1"),
                "schools.csv:9:1: school 00350072 is given twice; first at schools.csv:3:1",
                "districts.csv:3:1: district 00350000 is given twice; first at districts.csv:2:1");
    }

    @Test
    void aSchoolWhoseDistrictIsNotAmongThoseGiven() {
        refused(
                state().district(boston()).school(School.of("00360001").build(), "schools.csv:3:1"),
                "schools.csv:3:1: school 00360001 belongs to district 00360000, which is not among the districts given;"
                        + " add it, or give no districts");
    }

    @Test
    void aFactGivenTwiceEvenWithAnotherValue() {
        refused(
                withSchool().fact(participation("89"), "facts.yaml:3:5").fact(participation("97"), "facts.yaml:12:5"),
                "facts.yaml:12:5: fact participation of 00350072 in 2016 is given twice; first at facts.yaml:3:5");
        refused(
                withSchool().fact(fact(FactKind.EXIT, SCHOOL)).fact(fact(FactKind.EXIT, SCHOOL)),
                "fact exit of 00350072: fact exit of 00350072 in 2016 is given twice");
    }

    @Test
    void aFactOrAMeasureOfAnOrganisationThatIsNotGiven() {
        refused(
                withSchool()
                        .fact(fact(FactKind.UNDERPERFORMING, ELSEWHERE), "facts.yaml:3:5")
                        .participation(rate(ELSEWHERE, StudentGroup.ALL))
                        .graduation(graduation(ELSEWHERE)),
                "facts.yaml:3:5: fact underperforming is about 00360001, which is not among the organisations given",
                "participation of 00360001: 00360001 is not among the organisations given",
                "graduation history of 00360001: 00360001 is not among the organisations given");
    }

    @Test
    void twoDesignationsOfOneOrganisation() {
        refused(
                withSchool()
                        .fact(fact(FactKind.UNDERPERFORMING, SCHOOL))
                        .fact(fact(FactKind.CHRONICALLY_UNDERPERFORMING, SCHOOL), "facts.yaml:9:5"),
                "facts.yaml:9:5: 00350072 is given as underperforming and as chronically underperforming;"
                        + " only one can stand");
    }

    @Test
    void aPlanThatIsApprovedButNotFiled() {
        refused(
                withSchool()
                        .fact(
                                Fact.of(FactKind.PROFESSIONAL_DEVELOPMENT_PLAN_FILED, SCHOOL.district(), YEAR)
                                        .value("no")
                                        .decidedBy("a test")
                                        .citation("a test")
                                        .build(),
                                "facts.yaml:3:5")
                        .fact(
                                fact(FactKind.PROFESSIONAL_DEVELOPMENT_PLAN_APPROVED, SCHOOL.district()),
                                "facts.yaml:8:5"),
                "facts.yaml:8:5: the professional development plan of 00350000 is given as approved and as not filed;"
                        + " one of the two is wrong");
    }

    @Test
    void insufficientDataOfASchoolThatHasAPpi() {
        refused(
                state().school(school().cumulativePpiAll(81).build())
                        .fact(fact(FactKind.INSUFFICIENT_DATA, SCHOOL), "facts.yaml:3:5"),
                "facts.yaml:3:5: school 00350072 is flagged as having insufficient data,"
                        + " but has a cumulative PPI of 81; one of the two is wrong");
    }

    @Test
    void insufficientDataOfASchoolThatHasAPpiOfHighNeedsAlone() {
        refused(
                state().school(school().cumulativePpiHighNeeds(80).build())
                        .fact(fact(FactKind.INSUFFICIENT_DATA, SCHOOL), "facts.yaml:3:5"),
                "facts.yaml:3:5: school 00350072 is flagged as having insufficient data,"
                        + " but has a cumulative PPI of 80; one of the two is wrong");
    }

    @Test
    void twoPriorLevelsOfOneSchool() {
        refused(
                withSchool()
                        .fact(held(Level.LEVEL_1, null), "facts.yaml:3:5")
                        .fact(held(Level.LEVEL_3, StudentGroup.ALL), "facts.yaml:9:5"),
                "facts.yaml:9:5: fact held_harmless of 00350072 in 2016 is given twice; first at facts.yaml:3:5");
    }

    @Test
    void evidenceOfAKindOfItsOwn() {
        record Visit(OrganizationCode organization, int visitors) implements Evidence {
            @Override
            public List<ExplainedValue> inputs() {
                return List.of(ExplainedValue.of("visitors", visitors));
            }
        }
        refused(
                withSchool()
                        .evidence(new Visit(SCHOOL, 3), "visits.csv:2:1")
                        .evidence(new Visit(SCHOOL, 4), "visits.csv:3:1")
                        .evidence(new Visit(ELSEWHERE, 3), "visits.csv:4:1"),
                "visits.csv:3:1: is given twice of 00350072; first at visits.csv:2:1",
                "visits.csv:4:1: 00360001 is not among the organisations given");
    }

    @Test
    void twoGraduationRatesOfOneGroup() {
        refused(
                withSchool()
                        .evidence(rate(StudentGroup.ALL, "80.1"), "measures.csv:2:1")
                        .evidence(rate(StudentGroup.EL, "60.0"), "measures.csv:3:1")
                        .evidence(rate(StudentGroup.EL, "60.1"), "measures.csv:4:1"),
                "measures.csv:4:1: is given twice of 00350072; first at measures.csv:3:1");
    }

    private static GraduationRate rate(StudentGroup group, String percent) {
        return new GraduationRate(SCHOOL, group, new BigDecimal(percent), null);
    }

    private static Fact held(Level prior, @Nullable StudentGroup group) {
        return Fact.of(FactKind.HELD_HARMLESS, SCHOOL, SchoolYear.of(2016))
                .priorLevel(prior)
                .group(group)
                .decidedBy("Commissioner")
                .citation("decision")
                .build();
    }

    @Test
    void aDesignationOfACharterSchool() {
        refused(
                state().school(school().charter(true).build())
                        .fact(fact(FactKind.CHRONICALLY_UNDERPERFORMING, SCHOOL), "facts.yaml:3:5"),
                "facts.yaml:3:5: school 00350072 is a charter school, which is never declared"
                        + " chronically underperforming");
        assertThat(state().school(school().charter(false).build())
                        .fact(fact(FactKind.CHRONICALLY_UNDERPERFORMING, SCHOOL))
                        .check()
                        .problems())
                .isEmpty();
    }

    @Test
    void aMeasureGivenTwice() {
        refused(
                withSchool()
                        .participation(rate(SCHOOL, StudentGroup.SWD))
                        .participation(rate(SCHOOL, StudentGroup.SWD))
                        .graduation(graduation(SCHOOL))
                        .graduation(graduation(SCHOOL)),
                "participation of 00350072: is given twice for 2016, Students with disabilities,"
                        + " English language arts",
                "graduation history of 00350072: is given twice for EL and former EL");
    }

    @Test
    void aParticipationGivenAsAFactAndAsARate() {
        refused(
                withSchool().fact(participation("89")).participation(rate(SCHOOL, null)),
                "participation of 00350072: is given twice for 2016, lowest of any group, lowest of any subject");
    }

    @Test
    void allOfThemAtOnce() {
        StateYear.Builder state = state().school(
                        school().charter(true).cumulativePpiAll(81).build())
                .school(school().build())
                .fact(fact(FactKind.INSUFFICIENT_DATA, SCHOOL))
                .fact(fact(FactKind.UNDERPERFORMING, SCHOOL))
                .fact(fact(FactKind.UNDERPERFORMING, ELSEWHERE))
                .participation(rate(ELSEWHERE, StudentGroup.ALL));

        assertThat(state.check().problems()).hasSize(5).allMatch(Problem::isError);
        assertThatThrownBy(state::build)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(
                        "given twice", "insufficient data", "charter", "fact underperforming is about");
    }

    private static void refused(StateYear.Builder state, String... problems) {
        Checked<StateYear> checked = state.check();

        assertThat(checked.problems()).extracting(Problem::toString).containsExactly(problems);
        assertThat(checked.value()).isEmpty();
    }

    private static StateYear.Builder state() {
        return StateYear.of(YEAR);
    }

    private static StateYear.Builder withSchool() {
        return state().school(school().build());
    }

    private static School.Builder school() {
        return School.of(SCHOOL.digits());
    }

    private static District boston() {
        return District.of(SCHOOL.district(), "Boston");
    }

    private static Fact fact(FactKind kind, OrganizationCode organization) {
        return Fact.of(kind, organization, YEAR)
                .decidedBy("Commissioner")
                .citation("decision")
                .build();
    }

    private static Fact participation(String value) {
        return Fact.of(FactKind.PARTICIPATION, SCHOOL, YEAR)
                .value(value)
                .decidedBy("DESE")
                .citation("report")
                .build();
    }

    private static ParticipationRate rate(OrganizationCode organization, @Nullable StudentGroup group) {
        Subject subject = group == null ? null : Subject.ELA;
        return new ParticipationRate(organization, YEAR, group, subject, BigDecimal.TEN, null, null);
    }

    private static GraduationHistory graduation(OrganizationCode organization) {
        return new GraduationHistory(organization, StudentGroup.EL, BigDecimal.TEN, List.of(), null);
    }
}
