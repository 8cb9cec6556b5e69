package org.accountability.rules.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.accountability.determination.Determination;
import org.accountability.massachusetts.ppi.IndicatorChange;
import org.accountability.model.Level;
import org.accountability.model.Measure;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.School;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.WhyNot;
import org.accountability.rules.WhyNot.ByIndicators;
import org.accountability.rules.WhyNot.IndicatorWay;
import org.accountability.rules.WhyNot.Needed;
import org.accountability.rules.WhyNot.Way;
import org.accountability.rules.workbench.ExplanationText;

/** What it would take of indicators, applied to the results and determined again, is enough, and nothing less is. */
class IndicatorWaysTest {
    private static final RulePack PACK = RulePacks.covering(SmallMeasuredState.YEAR);

    private static int tried;
    private static int ofTwoGroups;

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void everyWayReachesTheLevelAndNoSmallerOneDoes(@ForAll Random random) {
        SmallMeasuredState state = new SmallMeasuredState(random);
        Determinations determined =
                ExampleResults.determined(PACK, PACK.compute(state.results()).orElseThrow());
        for (OrganizationCode school : SmallMeasuredState.SCHOOLS) {
            if (determined.find(school).orElseThrow().level() != Level.LEVEL_1) {
                List<Way> ways =
                        WhyNot.of(PACK, determined, school, Level.LEVEL_1).ways();
                assertThat(ways).hasSize(1);
                reachesAndNothingLessDoes(state, school, ways.get(0));
            }
        }
    }

    private static void reachesAndNothingLessDoes(SmallMeasuredState state, OrganizationCode school, Way way) {
        List<List<IndicatorWay>> byGroup = new ArrayList<>();
        for (Needed change : way.changes()) {
            ByIndicators indicators = indicators(change);
            if (indicators.ways().isEmpty()) {
                assertThat(change.held()).isEqualTo("no annual PPI of 2014 that it could have is enough");
                return;
            }
            byGroup.add(indicators.ways());
        }
        ofTwoGroups += byGroup.size() == 2 ? 1 : 0;
        for (List<IndicatorWay> ways : byGroup) {
            List<Reported> ofOthers = new ArrayList<>();
            byGroup.stream()
                    .filter(others -> others != ways)
                    .forEach(others -> ofOthers.addAll(results(changes(others.get(0)))));
            for (IndicatorWay indicators : ways) {
                List<Reported> all = new ArrayList<>(ofOthers);
                all.addAll(results(changes(indicators)));
                assertThat(level(state, school, all)).isEqualTo(Level.LEVEL_1);
                assertThat(indicators.reaches().level()).isEqualTo(Level.LEVEL_1);
                nothingLessDoes(state, school, indicators, all);
                tried++;
            }
        }
    }

    private static void nothingLessDoes(
            SmallMeasuredState state, OrganizationCode school, IndicatorWay indicators, List<Reported> all) {
        for (IndicatorChange change : changes(indicators)) {
            List<Reported> less = new ArrayList<>(all);
            less.remove(change.then());
            assertThat(level(state, school, less)).isEqualTo(Level.LEVEL_2);
            less.add(aLittleLess(change));
            assertThat(level(state, school, less)).isEqualTo(Level.LEVEL_2);
        }
    }

    /** Enough was tried. */
    @AfterContainer
    static void wereOfUse() {
        assertThat(tried).isPositive();
        assertThat(ofTwoGroups).isPositive();
    }

    @Example
    void aHistoryThatIsTooLowIsTold() {
        // 2012 to 2014 at 25: (2 x 25 + 3 x 25 + 4 x 100) / 9 is 58.
        Determinations determined = ExampleResults.determined(
                PACK, PACK.compute(ExampleResults.of(ExampleResults.rows())).orElseThrow());
        WhyNot whyNot = WhyNot.of(PACK, determined, ExampleResults.school(30), Level.LEVEL_1);

        assertThat(whyNot.ways()).hasSize(1).noneMatch(Way::withinReach);
        assertThat(ExplanationText.of(whyNot))
                .contains("    cumulative PPI of all students: 75 in place of 25"
                        + " (no annual PPI of 2014 that it could have is enough)\n"
                        + "      history: 2011 none, 2012 25, which counts 2, 2013 25, which counts 3\n"
                        + "      2014, which counts 4: not even 100 in place of 25, every indicator at its most,"
                        + " is enough; it comes to 58\n");
    }

    @Example
    void aWayIsToldWithItsIndicators() {
        // CPIs of 79.5 as before, with a target of 84.6, earn 25 points, median SGPs of 49 earn 50: 150 of 4 are 38,
        // and
        // (80 + 2 x 93 + 3 x 93 + 4 x 38) / 10 is 69.7. 74.5 takes 4 x 50: two steps of 25 more, of one indicator or
        // two.
        List<Reported> rows = ExampleResults.rows();
        OrganizationCode school = ExampleResults.school(59);
        rows.removeIf(row -> row.organization().equals(school) && row.group() != StudentGroup.ALL);
        for (int back = 1; back <= 3; back++) {
            rows.add(new PublishedPpi(
                    school,
                    ExampleResults.YEAR.minus(back),
                    StudentGroup.ALL,
                    PublishedPpi.Kind.ANNUAL,
                    back == 3 ? 80 : 93));
        }
        Determinations determined = ExampleResults.determined(
                PACK, PACK.compute(ExampleResults.of(rows)).orElseThrow());
        WhyNot whyNot = WhyNot.of(PACK, determined, school, Level.LEVEL_1);

        assertThat(ExplanationText.of(whyNot) + "\n").endsWith("""
                  to Level 1
                    cumulative PPI of all students: 75 in place of 70
                      history: 2011 80, which counts 1, 2012 93, which counts 2, 2013 93, which counts 3
                      2014, which counts 4: an annual PPI of 50 in place of 38 is enough, by any of
                      - CPI in English language arts: 83.4 in place of 79.5, 75 points in place of 25
                      - median SGP in English language arts: 60.0 in place of 49.0, 100 points in place of 50
                      - CPI in mathematics: 83.4 in place of 79.5, 75 points in place of 25
                      - median SGP in mathematics: 60.0 in place of 49.0, 100 points in place of 50
                      - CPI in English language arts: 79.6 in place of 79.5, 50 points in place of 25
                        median SGP in English language arts: 51.0 in place of 49.0, 75 points in place of 50
                      and 5 more, none of them easier
                """);
    }

    @Example
    void aGivenPpiHasNoIndicators() {
        StateYear given = StateYear.of(ExampleResults.YEAR)
                .school(School.of(ExampleResults.school(99).digits())
                        .percentile(90)
                        .cumulativePpiAll(74)
                        .build())
                .build();
        Determinations determined = PACK.determine(
                given, PACK.compute(ExampleResults.of(ExampleResults.rows())).orElseThrow());
        Way way = WhyNot.of(PACK, determined, ExampleResults.school(99), Level.LEVEL_1)
                .ways()
                .get(0);

        assertThat(way.changes()).containsExactly(new Needed("cumulative PPI of all students", "74", "75", ""));
        assertThat(way.withinReach()).isTrue();
    }

    private static ByIndicators indicators(Needed change) {
        ByIndicators indicators = change.byIndicators();
        if (indicators == null) {
            throw new AssertionError(change + " has no indicators");
        }
        return indicators;
    }

    private static List<IndicatorChange> changes(IndicatorWay way) {
        return way.changes().stream().map(IndicatorChange.class::cast).toList();
    }

    private static List<Reported> results(List<IndicatorChange> changes) {
        return changes.stream().map(IndicatorChange::then).toList();
    }

    private static Measure aLittleLess(IndicatorChange change) {
        Measure then = (Measure) change.then();
        BigDecimal step = BigDecimal.valueOf(change.to().compareTo(change.from()) > 0 ? -1 : 1, 1);
        return new Measure(
                then.organization(),
                then.year(),
                then.group(),
                then.subject(),
                then.kind(),
                then.value().add(step),
                then.students());
    }

    private static Level level(SmallMeasuredState state, OrganizationCode school, List<Reported> others) {
        Determination determination = ExampleResults.determined(
                        PACK, PACK.compute(state.resultsWith(others)).orElseThrow())
                .find(school)
                .orElseThrow();
        return determination.level();
    }
}
