package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.accountability.determination.Clause;
import org.accountability.determination.Explanation;
import org.accountability.determination.Ground;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.OrganizationCode;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;

/** An explanation lists the rule with its place and citation, the parameters it read, and what it found them in. */
class ExplanationTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    @Test
    void namesTheRuleItsFileAndLineAndTheParametersItRead() {
        Ground binding = binding(explained(2013, "percentile 12, all 60, high needs 58"));
        Clause clause = PACK.clauses().stream()
                .filter(each -> each.rule().equals("A school among the lowest performing schools is in Level 3"))
                .findFirst()
                .orElseThrow();

        assertThat(binding.clause()).isEqualTo(clause);
        assertThat(clause.toString())
                .startsWith("schools.drl:" + clause.line()
                        + " \"A school among the lowest performing schools is in Level 3\"")
                .endsWith("August 2012, Classification of schools, CONFIRMED)");
        assertThat(binding.parameters())
                .extracting(Parameter::toString)
                .containsExactly("SCHOOL_PERCENTILE_CUT 20 (CONFIRMED, from 2012)");
        assertThat(binding.parameters().get(0).citation())
                .isEqualTo("DESE, Framework for District Accountability and Assistance, August 2012,"
                        + " Classification of schools");
        assertThat(inputs(binding))
                .containsExactly(
                        "school type not known",
                        "school percentile 12",
                        "cumulative PPI of all students 60",
                        "cumulative PPI of high needs 58");
    }

    @Test
    void keepsWhatWasFoundButDidNotDecide() {
        Explanation explanation = explained(2013, "percentile 12, all 60, high needs 58, participation 93");

        assertThat(explanation.grounds())
                .extracting(ground -> ground.level() + " " + ground.reason().text())
                .containsExactly(
                        "Level 3 Among lowest performing 20% of schools",
                        "Level 2 Not meeting gap narrowing goals",
                        "Level 2 Not meeting gap narrowing goals",
                        "Level 2 Low MCAS participation (Less than 95%)");
    }

    @Test
    void listsTheParametersThatWentIntoAComputedRate() {
        Explanation explanation = explained(2016, "participation 86, participation 2015 92, all 90");
        Ground binding = binding(explanation);

        assertThat(binding.parameters())
                .extracting(Parameter::toString)
                .containsExactly(
                        "VERY_LOW_PARTICIPATION_CUT 90 (CONFIRMED, from 2012)",
                        "PARTICIPATION_TWO_YEAR_AVERAGE true (ASSUMED, from 2016)");
        assertThat(inputs(binding))
                .containsExactly(
                        "participation 86%",
                        "of group Students with disabilities",
                        "in subject mathematics",
                        "participation of the year before 92%",
                        "two-year average 89%");
        assertThat(explanation.weakestStatus()).isEqualTo(Status.ASSUMED);
    }

    @Test
    void tellsTheFactThatADecisionRestsOn() {
        assertThat(inputs(binding(explained(2013, "underperforming"))))
                .containsExactly("underperforming given", "decided by Commissioner", "cited from decision");
    }

    @Test
    void ofADistrictTellsWhatItsSchoolsComeTo() {
        Explanation explanation = explained(ToldState.DISTRICT, 2013, "all 90; percentile 9; insufficient data");

        assertThat(inputs(binding(explanation)))
                .containsExactly(
                        "schools in the district 3",
                        "schools with a level 2",
                        "level of the lowest-performing school Level 3");
        assertThat(binding(explanation).parameters())
                .extracting(Parameter::name)
                .containsExactly("DISTRICT_LEVEL_CAP");
    }

    @Test
    void ofReliefTellsTheLevelThatItSetAside() {
        Explanation explanation = explained(2016, "held harmless Level 2, percentile 9, all 60");

        assertThat(inputs(binding(explanation)))
                .containsExactly(
                        "held harmless given",
                        "prior level Level 2",
                        "decided by Commissioner",
                        "cited from decision",
                        "outcome of the stage schools Level 3",
                        "for the reason LOWEST_SCHOOLS");
    }

    @Test
    void isAsSureAsTheWeakestThatTheLevelRestsOn() {
        assertThat(explained(2013, "percentile 9").weakestStatus()).isEqualTo(Status.CONFIRMED);
        assertThat(explained(2016, "held harmless Insufficient data, percentile 9")
                        .weakestStatus())
                .isEqualTo(Status.ASSUMED);
        assertThat(explained(ToldState.DISTRICT, 2013, "all 90; all 90; district: level 4 district plan")
                        .weakestStatus())
                .isEqualTo(Status.ASSUMED);
    }

    private static Explanation explained(int year, String school) {
        return explained(ToldState.FIRST_SCHOOL, year, school);
    }

    private static Explanation explained(OrganizationCode organization, int year, String words) {
        return PACK.determine(ToldState.of(year, words))
                .find(organization)
                .orElseThrow()
                .explanation();
    }

    private static Ground binding(Explanation explanation) {
        return Objects.requireNonNull(explanation.binding());
    }

    private static List<String> inputs(Ground ground) {
        return ground.evidence().stream()
                .map(Evidence::inputs)
                .flatMap(List::stream)
                .map(ExplainedValue::toString)
                .toList();
    }
}
