package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.determination.GroupResults;
import org.accountability.determination.LevelHistory;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.GraduationHistory;
import org.accountability.model.GraduationRate;
import org.accountability.model.Level;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.SubgroupPercentiles;
import org.accountability.model.Subject;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a state gives and no rule of its year reads is named. */
class UnreadTest {
    private static final RulePack FRAMEWORK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final RulePack SYSTEM = RulePacks.bundled(Massachusetts.SYSTEM_2018);
    private static final OrganizationCode SCHOOL = OrganizationCode.of("90010003");

    @Test
    void evidenceOfTheOtherSystemIsNamedInBoth() {
        assertThat(unread(FRAMEWORK, everything(2014)))
                .containsExactly(
                        "evidence: warning: no rule of massachusetts/framework-2012 in 2014 reads GraduationRate, given"
                                + " 1 time",
                        "evidence: warning: no rule of massachusetts/framework-2012 in 2014 reads SubgroupPercentiles,"
                                + " given 1 time");
        assertThat(unread(SYSTEM, everything(2019)))
                .containsExactly(
                        "values: warning: no rule of massachusetts/system-2018 in 2019 reads the cumulative PPI of all"
                                + " students, which is given of 1",
                        "evidence: warning: no rule of massachusetts/system-2018 in 2019 reads GraduationHistory, given 1 time",
                        "evidence: warning: no rule of massachusetts/system-2018 in 2019 reads GroupResults, given 1 time",
                        "evidence: warning: no rule of massachusetts/system-2018 in 2019 reads LevelHistory, given 1 time");
    }

    @Test
    void aFactIsUnreadInSomeYearsAndReadInOthers() {
        assertThat(unread(FRAMEWORK, heldHarmless(2014)))
                .containsExactly(
                        "facts: warning: no rule of massachusetts/framework-2012 in 2014 reads the fact held_harmless");
        assertThat(unread(FRAMEWORK, heldHarmless(2015))).isEmpty();
    }

    @Test
    void measuresThatNothingIsMadeOfAreNamed() {
        assertThat(texts(FRAMEWORK.review(results(2014))))
                .containsExactly(
                        "measures: warning: massachusetts/framework-2012 in 2014 makes nothing of the measure mean_sgp");
        assertThat(texts(SYSTEM.review(results(2019))))
                .containsExactly(
                        "measures: warning: massachusetts/system-2018 in 2019 makes nothing of the measure cpi",
                        "measures: warning: massachusetts/system-2018 in 2019 makes nothing of the measure mean_sgp");
        assertThat(texts(SYSTEM.review(results(2014))))
                .singleElement()
                .asString()
                .startsWith("school year 2014: is not covered by massachusetts/system-2018");
    }

    @Test
    void resultsOfYearsThatNothingLooksAtAreNamed() {
        assertThat(texts(FRAMEWORK.review(ofYears(2014, 2003))))
                .containsExactly(
                        "results: warning: massachusetts/framework-2012 in 2014 makes nothing of other years than"
                                + " it looks at: cpi of 2003 to 2008; graduation_4yr of 2003 to 2007, 2014; participation of 2003 to"
                                + " 2013; school_percentile of 2003 to 2013");
        assertThat(texts(FRAMEWORK.review(ofYears(2017, 2015))))
                .containsExactly(
                        "results: warning: massachusetts/framework-2012 in 2017 makes nothing of other years than"
                                + " it looks at: graduation_4yr of 2017; participation of 2015; school_percentile of 2015 to 2016");
        assertThat(texts(SYSTEM.review(ofYears(2019, 2016))))
                .containsExactly(
                        "measures: warning: massachusetts/system-2018 in 2019 makes nothing of the measure cpi",
                        "results: warning: massachusetts/system-2018 in 2019 makes nothing of other years than it looks at:"
                                + " graduation_4yr of 2016 to 2017, 2019; graduation_4yr of other groups than all students of"
                                + " 2018; participation of 2016 to 2017; school_percentile of 2016 to 2018");
    }

    @Test
    void participationOfTheYearBeforeIsReadWhereTwoYearsAreAveraged() {
        for (int year : new int[] {2014, 2016}) {
            SchoolYear of = SchoolYear.of(year);
            StateYear state = StateYear.of(of)
                    .school(School.of(SCHOOL.digits()).cumulativePpiAll(80).build())
                    .fact(Fact.of(FactKind.PARTICIPATION, SCHOOL, of.minus(1))
                            .value("93")
                            .decidedBy("DESE")
                            .citation("a list")
                            .build())
                    .build();
            assertThat(unread(FRAMEWORK, state))
                    .hasSize(year == 2014 ? 1 : 0)
                    .allMatch(text ->
                            text.equals("participation: warning: no rule of massachusetts/framework-2012 in 2014"
                                    + " reads participation of 2013, since it makes no average of two years"));
        }
    }

    /** Four kinds of measures in every year from the first to the one asked for. */
    private static StateResults ofYears(int last, int first) {
        StateResults.Builder results = StateResults.of(SchoolYear.of(last));
        for (int year = first; year <= last; year++) {
            SchoolYear of = SchoolYear.of(year);
            results.add(measure(of, Subject.ELA, MeasureKind.CPI))
                    .add(measure(of, Subject.ELA, MeasureKind.PARTICIPATION))
                    .add(measure(of, null, MeasureKind.SCHOOL_PERCENTILE))
                    .add(measure(of, null, MeasureKind.GRADUATION_4YR))
                    .add(new Measure(
                            SCHOOL,
                            of,
                            StudentGroup.SWD,
                            null,
                            MeasureKind.GRADUATION_4YR,
                            BigDecimal.valueOf(80),
                            60));
        }
        return results.build();
    }

    private static StateYear everything(int year) {
        SchoolYear of = SchoolYear.of(year);
        return StateYear.of(of)
                .school(School.of(SCHOOL.digits())
                        .percentile(40)
                        .cumulativePpiAll(80)
                        .build())
                .participation(new ParticipationRate(
                        SCHOOL, of, StudentGroup.ALL, Subject.ELA, BigDecimal.valueOf(97), 60, null))
                .graduation(new GraduationHistory(SCHOOL, StudentGroup.ALL, BigDecimal.valueOf(80), List.of(), 60))
                .evidence(
                        new LevelHistory(SCHOOL, of, List.of(new LevelHistory.Past(of.minus(1), Level.LEVEL_2, false))))
                .evidence(new GroupResults(
                        SCHOOL,
                        List.of(
                                new GroupResults.Result(StudentGroup.ALL, 80, 100),
                                new GroupResults.Result(StudentGroup.EL, 50, 40))))
                .evidence(new GraduationRate(SCHOOL, StudentGroup.ALL, BigDecimal.valueOf(80), 60))
                .evidence(new SubgroupPercentiles(
                        SCHOOL, List.of(new SubgroupPercentiles.OfGroup(StudentGroup.EL, 40, 40))))
                .build();
    }

    private static StateYear heldHarmless(int year) {
        return StateYear.of(SchoolYear.of(year))
                .school(School.of(SCHOOL.digits()).cumulativePpiAll(80).build())
                .fact(Fact.of(FactKind.HELD_HARMLESS, SCHOOL, SchoolYear.of(year))
                        .priorLevel(Level.LEVEL_1)
                        .decidedBy("DESE")
                        .citation("a list")
                        .build())
                .build();
    }

    private static StateResults results(int year) {
        SchoolYear of = SchoolYear.of(year);
        return StateResults.of(of)
                .add(measure(of, Subject.ELA, MeasureKind.CPI))
                .add(measure(of, Subject.MATH, MeasureKind.MEAN_SGP))
                .add(measure(of, Subject.ELA, MeasureKind.PARTICIPATION))
                .build();
    }

    private static Measure measure(SchoolYear year, @Nullable Subject subject, MeasureKind kind) {
        return new Measure(SCHOOL, year, StudentGroup.ALL, subject, kind, BigDecimal.valueOf(97), 60);
    }

    private static List<String> unread(RulePack pack, StateYear state) {
        return texts(pack.review(state));
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
