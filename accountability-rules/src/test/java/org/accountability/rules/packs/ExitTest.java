package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.accountability.determination.Determination;
import org.accountability.determination.LevelHistory;
import org.accountability.model.InvalidInputException;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Level;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.workbench.Lint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds those who are identified, what would release them, and the earliest year. */
class ExitTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2013 | percentile 12, all 80                    | Stay | School percentile 12: released above 20, in 2014 at the earliest
            2013 | percentile 21, all 80, past 3            | Exit | In Level 3 the year before: released by Level 1, since no criterion of a lower level holds any more
            2013 | participation 89.4, all 80               | Stay | Participation 89% (group: Students with disabilities; subject: mathematics): released when no group and subject is under 90%, in 2014 at the earliest
            2013 | graduation 66/69 68 67, all 80           | Stay | EL and former EL: latest four-year graduation rate 66%: released when it reaches 67%, or one of the three latest five-year rates 70%, in 2014 at the earliest
            2012 | underperforming, past 3 4 4 decided      | Stay | In Level 4 or 5 by decision since 2010: the Commissioner decides when the turnaround plan of 3 years ends, on measurable annual goals and evidence that improvement will last, in 2013 at the earliest
            2012 | underperforming, past 4 3 4 decided      | Stay | In Level 4 or 5 by decision since 2011: the Commissioner decides when the turnaround plan of 3 years ends, on measurable annual goals and evidence that improvement will last, in 2014 at the earliest
            2016 | underperforming, past 4 4 4 4 4 decided  | Stay | In Level 4 or 5 by decision since 2011: the Commissioner decides when the turnaround plan of 3 years ends, on measurable annual goals and evidence that improvement will last, in 2017 at the earliest
            2012 | underperforming, past 3                  | Stay | In Level 4 or 5 by decision since 2012: the Commissioner decides when the turnaround plan of 3 years ends, on measurable annual goals and evidence that improvement will last, in 2015 at the earliest
            2013 | left level 4, all 80                     | Exit | Released from Level 4 or 5 by decision of Commissioner
            2013 | all 80, past 5 decided                   | Stay | Placed in Level 5 by decision the year before, and no decision is given that releases it or keeps it: stays until there is one, in 2014 at the earliest
            """)
    void says(int year, String school, String outcome, String reason) {
        Determination exit = PACK.determine(ToldState.of(year, school))
                .find(ToldState.FIRST_SCHOOL, "exit")
                .orElseThrow();

        assertThat(exit.outcome()).hasToString(outcome);
        assertThat(exit.reason().text()).isEqualTo(reason);
    }

    @Test
    void aHistoryThatContradictsADecisionIsRefused() {
        assertThatThrownBy(() -> ToldState.of(2013, "exit, all 80, past 2"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "the fact exit says that 00350001 leaves Level 4 or 5, but its history has it at Level 2 in 2012");
    }

    @Test
    void aHistoryHasEveryYearUpToTheOneBefore() {
        SchoolYear year = SchoolYear.of(2013);
        LevelHistory.Past twoBefore = new LevelHistory.Past(year.minus(2), Level.LEVEL_3, false);

        assertThatThrownBy(() -> new LevelHistory(ToldState.FIRST_SCHOOL, year, List.of(twoBefore)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("must have one level for each year from its first to 2012; expected 2012");
    }

    @Test
    void aHistoryHasADistrictInLevel5ByDecisionAlone() {
        SchoolYear year = SchoolYear.of(2013);
        LevelHistory.Past before = new LevelHistory.Past(year.minus(1), Level.LEVEL_5, false);

        assertThatThrownBy(() -> new LevelHistory(ToldState.FIRST_SCHOOL.district(), year, List.of(before)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is by decision alone; say so for 2012");
    }

    @Test
    void aReasonThatQuotesWhatItsRuleDoesNotLookAtIsNamed() {
        RulePack edited = EditedPack.in(folder)
                .replace("reasons.yaml", "School percentile {school percentile}", "School percentile {percentile}")
                .load();

        assertThatThrownBy(() -> edited.determine(ToldState.of(2013, "percentile 12, all 80")))
                .isInstanceOf(RuleFailureException.class)
                .hasMessageContaining("exit.drl")
                .hasMessageEndingWith("gives the reason HELD_BY_PERCENTILE, which quotes {percentile}; the rule must"
                        + " look at exactly one value of that name");
    }

    @Test
    void aPackThatIdentifiesAndReleasesIsSound() {
        assertThat(Lint.withoutExit(PACK)).isEmpty();
    }

    @Test
    void aPackThatIdentifiesWithoutARuleOfExitIsReportedByName() {
        RulePack edited = EditedPack.ofSchools(folder, "A school among the lowest performing schools is in Level 3")
                .load();

        assertThat(Lint.withoutExit(edited))
                .extracting(Problem::toString)
                .containsExactly(
                        "massachusetts/framework-2012: identifies by level (schools.drl), and no topic releases"
                                + " from it; add a topic with 'releases: level' and a rule that gives one of its outcomes");
    }
}
