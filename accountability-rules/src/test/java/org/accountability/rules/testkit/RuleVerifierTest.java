package org.accountability.rules.testkit;

import static org.accountability.rules.testkit.PackAssertions.verifyThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Grade;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.PeerProfile;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** One rule at a time, and what is said where it does not do what a test expects. */
class RuleVerifierTest {
    private static final RulePack FRAMEWORK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final String LOWEST = "A school among the lowest performing schools is in Level 3";
    private static final String LOWEST_WITH_SUBGROUP =
            "A school among the lowest performing schools that has a low subgroup is in Level 3";
    private static final String LOW_PARTICIPATION = "A school with low participation is in Level 2";
    private static final OrganizationCode SCHOOL = OrganizationCode.of("00350505");

    @Test
    void aRuleFindsALevelForAReason() {
        verifyThat(FRAMEWORK, LOWEST).given(school(20)).inYear(2013).finds(Level.LEVEL_3);
        verifyThat(FRAMEWORK, LOWEST).given(school(20)).inYear(2013).finds("LOWEST_SCHOOLS");
        verifyThat(FRAMEWORK, LOWEST).given(school(20)).inYear(2013).finds(Level.LEVEL_3, "LOWEST_SCHOOLS");
        verifyThat(FRAMEWORK, LOWEST).given(school(21)).inYear(2013).findsNothing();
    }

    @Test
    void ratesAndFactsAreGivenAsSchoolsAre() {
        verifyThat(FRAMEWORK, LOW_PARTICIPATION)
                .given(school(50))
                .given(participation("94.4"))
                .inYear(2013)
                .finds(Level.LEVEL_2);
        verifyThat(FRAMEWORK, LOWEST_WITH_SUBGROUP)
                .given(school(20))
                .given(lowSubgroup())
                .inYear(2013)
                .finds("LOWEST_SCHOOLS_AND_SUBGROUPS");
    }

    @Test
    void aDiagnosticRuleIsAskedAsAnyOther() {
        verifyThat(FRAMEWORK, "Too few schools are given to hold Levels 4 and 5 against the limit")
                .given(school(50))
                .inYear(2013)
                .finds("PART_OF_THE_STATE");
    }

    @Test
    void aRuleThatFindsNothingSaysWhatIsInTheWay() {
        assertThat(failure(() -> verifyThat(FRAMEWORK, LOWEST)
                        .given(school(21))
                        .inYear(2013)
                        .finds(Level.LEVEL_3)))
                .isEqualTo("""
                        rule "A school among the lowest performing schools is in Level 3" (schools.drl:51) \
                        finds nothing in 2013, not Level 3
                          00350505: does not hold: percentile <= $cut (percentile is 21, $cut is 20)
                        given
                        school year 2013
                          district 00350000
                            school 00350505: school percentile 21""");
    }

    @Test
    void aRuleThatLooksForWhatIsNotGivenSaysSo() {
        assertThat(failure(() -> verifyThat(FRAMEWORK, LOWEST_WITH_SUBGROUP)
                        .given(school(20))
                        .inYear(2013)
                        .finds(Level.LEVEL_3)))
                .contains("\n  there is no Fact\n");
    }

    @Test
    void aRuleThatIsNotInForceSaysSo() {
        assertThat(failure(() -> verifyThat(FRAMEWORK, LOW_PARTICIPATION)
                        .given(School.of(SCHOOL.digits()).grades(Grade.G9, Grade.G12))
                        .inYear(2017)
                        .finds(Level.LEVEL_2)))
                .contains("\n  it is not in force in 2017\n");
    }

    @Test
    void aRuleThatFindsTooMuchSaysFromWhat() {
        assertThat(failure(() -> verifyThat(FRAMEWORK, LOWEST)
                        .given(school(20))
                        .inYear(2013)
                        .findsNothing()))
                .isEqualTo("""
                        rule "A school among the lowest performing schools is in Level 3" (schools.drl:51) \
                        should find nothing in 2013, but finds
                          00350505: Level 3, Among lowest performing 20% of schools
                            from school percentile 20, SCHOOL_PERCENTILE_CUT 20
                        given
                        school year 2013
                          district 00350000
                            school 00350505: school percentile 20""");
    }

    @Test
    void aRuleThatFindsSomethingElseSaysWhat() {
        assertThat(failure(() -> verifyThat(FRAMEWORK, LOWEST)
                        .given(school(20))
                        .inYear(2013)
                        .finds(Level.LEVEL_2, "MEETING")))
                .startsWith("""
                        rule "A school among the lowest performing schools is in Level 3" (schools.drl:51) \
                        should find Level 2 for the reason MEETING in 2013, but finds
                          00350505: Level 3, Among lowest performing 20% of schools
                        """);
    }

    @Test
    void anUnknownRuleIsRefusedWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verifyThat(FRAMEWORK, "A school among the lowest performing schools is at Level 3"))
                .withMessage("massachusetts/framework-2012 has no rule"
                        + " \"A school among the lowest performing schools is at Level 3\";"
                        + " did you mean \"A school among the lowest performing schools is in Level 3\"?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verifyThat(RulePacks.bundled(PeerProfile.PACK), "Nothing like it"))
                .withMessage("peer-review/review-2018 has no rule \"Nothing like it\" among its 7 rules,"
                        + " and no name is close to it");
    }

    @Test
    void aYearMustBeSaid() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> verifyThat(FRAMEWORK, LOWEST).given(school(20)).findsNothing())
                .withMessage("say which school year is meant: inYear(2013)");
    }

    private static School.Builder school(int percentile) {
        return School.of(SCHOOL.digits()).percentile(percentile);
    }

    private static ParticipationRate participation(String percent) {
        return new ParticipationRate(
                SCHOOL, SchoolYear.of(2013), StudentGroup.SWD, Subject.MATH, new BigDecimal(percent), null, null);
    }

    private static Fact lowSubgroup() {
        return Fact.of(FactKind.LOW_SUBGROUP, SCHOOL, SchoolYear.of(2013))
                .decidedBy("DESE")
                .citation("made up for a test")
                .build();
    }

    private static String failure(ThrowingCallable verified) {
        return String.valueOf(
                catchThrowableOfType(AssertionError.class, verified).getMessage());
    }
}
