package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.accountability.model.InvalidInputException;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;

/** A pack refuses, by name, a state that it cannot determine, and says which facts it would leave unread. */
class RefusedStateTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @Test
    void aSchoolOf2017WhoseGradesAreNotKnown() {
        StateYear state = StateYear.of(SchoolYear.of(2017))
                .school(School.of("00350001").cumulativePpiAll(80).build())
                .school(School.of("00350002").build())
                .build();

        assertThatThrownBy(() -> PACK.determine(state))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("""
                        school 00350001: needs school_type, or lowest_grade and highest_grade:\
                         in 2017 schools with any of grades 3 to 8 got no level
                        school 00350002: needs school_type, or lowest_grade and highest_grade:\
                         in 2017 schools with any of grades 3 to 8 got no level""");
    }

    @Test
    void noSchoolOfAnotherYearForItsGrades() {
        StateYear state = StateYear.of(SchoolYear.of(2016))
                .school(School.of("00350001").cumulativePpiAll(80).build())
                .build();

        assertThat(PACK.review(state)).isEmpty();
    }

    @Test
    void aYearThatItDoesNotCover() {
        StateYear state = ToldState.of(2018, "all 80");

        assertThat(PACK.review(state))
                .extracting(Problem::toString)
                .containsExactly("school year 2018: is not covered by massachusetts/framework-2012,"
                        + " which is in force 2012-2017");
        assertThatThrownBy(() -> PACK.determine(state)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PACK.parameters(SchoolYear.of(2011)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2011")
                .hasMessageContaining("2012-2017");
    }

    @Test
    void noneForAFactThatNoRuleReadsButSaysSo() {
        StateYear state = ToldState.of(2014, "all 90, held harmless 1; all 90, held harmless 1, low subgroup");

        assertThat(PACK.review(state))
                .extracting(Problem::toString)
                .containsExactly(
                        "facts: warning: no rule of massachusetts/framework-2012 in 2014 reads the fact held_harmless");
        assertThat(PACK.determine(state).schools()).hasSize(2);
    }

    @Test
    void aComplianceFindingOfACategoryThatThePackDoesNotHave() {
        StateYear state = ToldState.of(2013, "all 90; district: compliance finding NTAA, compliance finding MRARR");

        assertThat(PACK.review(state))
                .extracting(Problem::toString)
                .containsExactly(
                        "fact compliance_finding of 00350000: calls for the category MRARR, which"
                                + " massachusetts/framework-2012 does not have; did you mean MRAR?",
                        "fact compliance_finding of 00350000: calls for the category NTAA, which"
                                + " massachusetts/framework-2012 does not have; did you mean NTA?");
        assertThatThrownBy(() -> PACK.determine(state)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void noneForParticipationWhichIsReadAsRates() {
        StateYear state = ToldState.of(2013, "all 90, participation 93");

        assertThat(PACK.review(state)).isEmpty();
    }
}
