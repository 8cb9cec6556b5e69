package org.accountability.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A state of one school year holds what was collected, in the order of codes, with the districts that follow. */
class StateYearTest {
    private static final SchoolYear YEAR = SchoolYear.of(2016);
    private static final OrganizationCode SCHOOL = OrganizationCode.of("00350072");
    private static final OrganizationCode DISTRICT = OrganizationCode.of("00350000");

    @Test
    void mayBeEmpty() {
        StateYear state = StateYear.of(YEAR).build();

        assertThat(state.year()).isEqualTo(YEAR);
        assertThat(state.schools()).isEmpty();
        assertThat(state.districts()).isEmpty();
    }

    @Test
    void derivesTheDistrictsOfItsSchoolsWhereNoneIsGiven() {
        StateYear state = StateYear.of(YEAR)
                .school(School.of("00360001").build())
                .school(School.of("00350073").build())
                .school(School.of("00350072").build())
                .build();

        assertThat(state.schools())
                .extracting(School::code)
                .map(OrganizationCode::digits)
                .containsExactly("00350072", "00350073", "00360001");
        assertThat(state.districts())
                .containsExactly(District.of(DISTRICT, null), District.of(OrganizationCode.of("00360000"), null));
    }

    @Test
    void keepsADistrictWithoutSchools() {
        StateYear state =
                StateYear.of(YEAR).district(District.of(DISTRICT, "Boston")).build();

        assertThat(state.districts()).extracting(District::name).containsExactly("Boston");
    }

    @Test
    void seesAParticipationFactAsARateToo() {
        StateYear state = StateYear.of(YEAR)
                .school(School.of("00350072").build())
                .participation(rate(2016, StudentGroup.ALL, "96"))
                .fact(participation(2016, "94.5"))
                .fact(participation(2015, "93"))
                .build();

        assertThat(state.facts()).hasSize(2);
        assertThat(state.participation())
                .extracting(rate -> rate.year() + " " + rate.group() + " " + rate.printed())
                .containsExactly("2015 null 93", "2016 null 95", "2016 ALL 96");
    }

    @Test
    void usesFactsOfItsYearAndSaysHowManyItDoesNotUse() {
        Checked<StateYear> checked = StateYear.of(YEAR)
                .school(School.of("00350072").build())
                .fact(fact(FactKind.UNDERPERFORMING, SCHOOL, 2015))
                .fact(fact(FactKind.UNDERPERFORMING, SCHOOL, 2017))
                .fact(participation(2014, "80"))
                .fact(fact(FactKind.LOW_SUBGROUP, SCHOOL, 2016))
                .check();

        assertThat(checked.orElseThrow().facts()).extracting(Fact::kind).containsExactly(FactKind.LOW_SUBGROUP);
        assertThat(checked.problems())
                .extracting(Problem::toString)
                .containsExactly("facts: warning: those of other school years than 2016 are not used: 3");
    }

    @Test
    void usesParticipationOfItsYearAndTheOneBeforeAndSaysHowManyRatesItDoesNotUse() {
        Checked<StateYear> checked = StateYear.of(YEAR)
                .school(School.of("00350072").build())
                .participation(rate(2014, StudentGroup.ALL, "70"))
                .participation(rate(2015, StudentGroup.ALL, "80"))
                .participation(rate(2016, StudentGroup.ALL, "90"))
                .participation(rate(2017, StudentGroup.ALL, "60"))
                .check();

        assertThat(checked.orElseThrow().participation())
                .extracting(ParticipationRate::printed)
                .containsExactly(80, 90);
        assertThat(checked.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "participation: warning: rates of other school years than 2016 and 2015 are not used: 2");
    }

    @Test
    void ordersFactsByOrganisationAndKindAndGraduationByGroup() {
        StateYear state = StateYear.of(YEAR)
                .school(School.of("00350072").build())
                .graduation(graduation(StudentGroup.WHITE))
                .graduation(graduation(StudentGroup.ALL))
                .fact(fact(FactKind.LOW_SUBGROUP, SCHOOL, 2016))
                .fact(fact(FactKind.UNDERPERFORMING, SCHOOL, 2016))
                .fact(fact(FactKind.LEVEL_4_DISTRICT_PLAN, DISTRICT, 2016))
                .build();

        assertThat(state.facts())
                .extracting(Fact::kind)
                .containsExactly(FactKind.LEVEL_4_DISTRICT_PLAN, FactKind.UNDERPERFORMING, FactKind.LOW_SUBGROUP);
        assertThat(state.graduation())
                .extracting(GraduationHistory::group)
                .containsExactly(StudentGroup.ALL, StudentGroup.WHITE);
    }

    private static Fact fact(FactKind kind, OrganizationCode organization, int year) {
        return Fact.of(kind, organization, SchoolYear.of(year))
                .decidedBy("Commissioner")
                .citation("decision")
                .build();
    }

    private static Fact participation(int year, String value) {
        return Fact.of(FactKind.PARTICIPATION, SCHOOL, SchoolYear.of(year))
                .value(value)
                .decidedBy("DESE")
                .citation("report")
                .build();
    }

    private static ParticipationRate rate(int year, StudentGroup group, String percent) {
        return new ParticipationRate(
                SCHOOL, SchoolYear.of(year), group, Subject.ELA, new BigDecimal(percent), null, null);
    }

    private static GraduationHistory graduation(StudentGroup group) {
        return new GraduationHistory(SCHOOL, group, BigDecimal.TEN, List.of(), null);
    }
}
