package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Grade;
import org.accountability.model.GraduationHistory;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The counter-examples to "a higher value never worsens a level": a value that becomes known, and a group that grows
 * until it counts. Among known values of groups that count there is none, two-year averages and relief included: see
 * {@link ImprovementTest}. No level counts as worse than Level 1 and better than Level 2.
 */
class WhereMoreIsNotBetterTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final OrganizationCode SCHOOL = OrganizationCode.of("00350505");
    private static final OrganizationCode DISTRICT = OrganizationCode.of("00350000");

    @Test
    void aCumulativePpiThatBecomesKnownCanTurnNoLevelIntoLevel2() {
        assertThat(level(2013, school -> school.cumulativePpiAll(null))).isEqualTo(Level.NONE);
        assertThat(level(2013, school -> school.cumulativePpiAll(74))).isEqualTo(Level.LEVEL_2);
    }

    @Test
    void aCumulativePpiOfHighNeedsThatBecomesKnownCanTurnLevel1IntoLevel2() {
        assertThat(level(2013, school -> school.cumulativePpiAll(80))).isEqualTo(Level.LEVEL_1);
        assertThat(level(2013, school -> school.cumulativePpiAll(80).cumulativePpiHighNeeds(74)))
                .isEqualTo(Level.LEVEL_2);
    }

    @Test
    void aPercentileThatBecomesKnownCanTurnLevel1IntoLevel3() {
        assertThat(level(2013, school -> school.cumulativePpiAll(80))).isEqualTo(Level.LEVEL_1);
        assertThat(level(2013, school -> school.cumulativePpiAll(80).percentile(20)))
                .isEqualTo(Level.LEVEL_3);
    }

    @Test
    void aParticipationRateThatBecomesKnownCanTurnLevel1IntoLevel2OrLevel3() {
        assertThat(levelOfGoodSchool(2013, state -> {})).isEqualTo(Level.LEVEL_1);
        assertThat(levelOfGoodSchool(2013, state -> state.participation(rate(2013, "94.4", null))))
                .isEqualTo(Level.LEVEL_2);
        assertThat(levelOfGoodSchool(2013, state -> state.participation(rate(2013, "89.4", null))))
                .isEqualTo(Level.LEVEL_3);
    }

    @Test
    void aSubgroupThatGrowsUntilItCountsCanTurnLevel1IntoLevel3() {
        assertThat(levelOfGoodSchool(2013, state -> state.participation(rate(2013, "80", 29))))
                .isEqualTo(Level.LEVEL_1);
        assertThat(levelOfGoodSchool(2013, state -> state.participation(rate(2013, "80", 30))))
                .isEqualTo(Level.LEVEL_3);
        assertThat(levelOfGoodSchool(2015, state -> state.participation(rate(2015, "80", 24))))
                .isEqualTo(Level.LEVEL_1);
        assertThat(levelOfGoodSchool(2015, state -> state.participation(rate(2015, "80", 25))))
                .isEqualTo(Level.LEVEL_3);
    }

    @Test
    void aThirdFiveYearGraduationRateThatBecomesKnownCanTurnLevel1IntoLevel3() {
        assertThat(levelOfGoodSchool(2013, state -> state.graduation(history("60", "60"))))
                .isEqualTo(Level.LEVEL_1);
        assertThat(levelOfGoodSchool(2013, state -> state.graduation(history("60", "60", "60"))))
                .isEqualTo(Level.LEVEL_3);
    }

    @Test
    void aParticipationRateOfTheYearBeforeThatBecomesKnownIsNoCounterExample() {
        assertThat(levelOfGoodSchool(2016, state -> state.participation(rate(2016, "89", null))))
                .isEqualTo(Level.LEVEL_3);
        assertThat(levelOfGoodSchool(2016, state -> state.participation(rate(2016, "89", null))
                        .participation(rate(2015, "50", null))))
                .isEqualTo(Level.LEVEL_3);
        assertThat(levelOfGoodSchool(2016, state -> state.participation(rate(2016, "89", null))
                        .participation(rate(2015, "90", null))))
                .isEqualTo(Level.LEVEL_2);
    }

    /** An improvement, as no level is the worse of the two; a higher number all the same. */
    @Test
    void aHigherCumulativePpiCanTurnNoLevelThatIsHeldHarmlessIntoLevel1() {
        Fact held = fact(FactKind.HELD_HARMLESS, SCHOOL, 2016)
                .priorLevel(Level.NONE)
                .build();
        assertThat(level(2016, school -> school.cumulativePpiAll(74), state -> state.fact(held)))
                .isEqualTo(Level.NONE);
        assertThat(level(2016, school -> school.cumulativePpiAll(75), state -> state.fact(held)))
                .isEqualTo(Level.LEVEL_1);
    }

    /** An improvement, as Level 3 is worse than no level. */
    @Test
    void aHigherParticipationCanTurnLevel3IntoNoLevelIn2017() {
        UnaryOperator<School.Builder> middle =
                school -> school.cumulativePpiAll(80).grades(Grade.G6, Grade.G8);
        assertThat(level(2017, middle, state -> state.participation(rate(2017, "89.4", null))))
                .isEqualTo(Level.LEVEL_3);
        assertThat(level(2017, middle, state -> state.participation(rate(2017, "89.5", null))))
                .isEqualTo(Level.NONE);
    }

    /**
     * Not a measure but a decision: relief brings the district's own participation into play, and with it a level that
     * its schools alone would not have given. No published district shows this.
     */
    @Test
    void aDistrictHeldHarmlessCanEndWorseThanItsSchools() {
        UnaryOperator<School.Builder> school = builder -> builder.cumulativePpiAll(74);
        Fact participation =
                fact(FactKind.PARTICIPATION, DISTRICT, 2016).value("89").build();
        Fact held = fact(FactKind.HELD_HARMLESS, DISTRICT, 2016)
                .priorLevel(Level.LEVEL_1)
                .build();

        StateYear.Builder without = state(2016, school).fact(participation);
        StateYear.Builder with = state(2016, school).fact(participation).fact(held);

        assertThat(levelOf(DISTRICT, without.build())).isEqualTo(Level.LEVEL_2);
        assertThat(levelOf(DISTRICT, with.build())).isEqualTo(Level.LEVEL_3);
    }

    private static Level levelOfGoodSchool(int year, Consumer<StateYear.Builder> more) {
        return level(year, school -> school.cumulativePpiAll(80), more);
    }

    private static Level level(int year, UnaryOperator<School.Builder> results) {
        return level(year, results, state -> {});
    }

    private static Level level(int year, UnaryOperator<School.Builder> results, Consumer<StateYear.Builder> more) {
        StateYear.Builder state = state(year, results);
        more.accept(state);
        return levelOf(SCHOOL, state.build());
    }

    private static StateYear.Builder state(int year, UnaryOperator<School.Builder> results) {
        return StateYear.of(SchoolYear.of(year))
                .school(results.apply(School.of(SCHOOL.digits())).build());
    }

    private static Level levelOf(OrganizationCode code, StateYear state) {
        return PACK.determineFirst(state).find(code).orElseThrow().level();
    }

    private static ParticipationRate rate(int year, String percent, @Nullable Integer students) {
        return new ParticipationRate(
                SCHOOL, SchoolYear.of(year), StudentGroup.SWD, Subject.MATH, new BigDecimal(percent), students, null);
    }

    private static GraduationHistory history(String... fiveYear) {
        List<BigDecimal> rates = List.of(fiveYear).stream().map(BigDecimal::new).toList();
        return new GraduationHistory(SCHOOL, StudentGroup.ALL, BigDecimal.valueOf(60), rates, null);
    }

    private static Fact.Builder fact(FactKind kind, OrganizationCode code, int year) {
        return Fact.of(kind, code, SchoolYear.of(year)).decidedBy("DESE").citation("made up for a test");
    }
}
