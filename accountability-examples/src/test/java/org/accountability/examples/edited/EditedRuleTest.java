package org.accountability.examples.edited;

import static org.accountability.rules.testkit.PackAssertions.verifyThat;
import static org.accountability.rules.testkit.PackProperties.assertEquivalent;
import static org.accountability.rules.testkit.PackProperties.assertMonotone;
import static org.accountability.rules.testkit.PackProperties.assertOrderFree;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.accountability.model.Level;
import org.accountability.model.School;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.properties.BundledFiles;
import org.accountability.rules.testkit.Improvement;
import org.accountability.rules.testkit.Search;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How to test a change of rules. Twice a rule is rewritten that should go on to mean the same, and twice a mistake slips
 * in that examples do not show. Properties find it: they are tried on hundreds of states that are drawn around the
 * numbers of the pack, and end with the smallest state that goes wrong.
 */
class EditedRuleTest {
    private static final String LOWEST_SCHOOLS = "A school among the lowest performing schools is in Level 3";

    private final RulePack bundled = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    /** Your copy of the pack: outside of this project, {@code cp -r} and an editor. */
    @TempDir
    private Path copy;

    @Test
    void aCutThatLostItsOwnValueIsFound() {
        RulePack edited = edit("School(percentile != null, percentile <= $cut)", "School(percentile < $cut)");

        // The examples that come to mind pass: a school far below the cut, and one above it.
        verifyThat(edited, LOWEST_SCHOOLS)
                .given(School.of("00350505").percentile(12))
                .inYear(2013)
                .finds(Level.LEVEL_3);
        verifyThat(edited, LOWEST_SCHOOLS)
                .given(School.of("00350505").percentile(21))
                .inYear(2013)
                .findsNothing();

        // The edited pack should come to the same as the bundled one, and does not: at the cut itself.
        assertThatThrownBy(() -> assertEquivalent(bundled, edited))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "00010005, Level: Level 3, Among lowest performing 20% of schools; by the other no level")
                .hasMessageEndingWith("""
                        school year 2012
                          district 00010000
                            school 00010005: school percentile 20""");
    }

    @Test
    void aComparisonTurnedRoundIsFound() {
        RulePack edited =
                edit("organization.isSchool(), rate >= $veryLow, rate < $low", "organization.isSchool(), rate >= $low");

        // Whatever a rule is rewritten to, more students who take part should never make a level worse.
        assertThatThrownBy(() -> assertMonotone(edited, Improvement.PARTICIPATION))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("00010005: no level, Insufficient data; with participation better by 5:"
                        + " Level 2, Low MCAS participation (Less than 95%)")
                .hasMessageEndingWith("""
                        school year 2012
                          district 00010000
                            school 00010005: participation 90%""");

        // It is no question of order, and a better percentile still makes no level worse. Fewer tries are faster.
        assertOrderFree(edited, Search.of(100));
        assertMonotone(edited, Improvement.SCHOOL_PERCENTILE, Search.of(100).withSeed(7));
    }

    /** The bundled pack with one passage of its rules for schools written otherwise. */
    private RulePack edit(String passage, String rewritten) {
        BundledFiles.copyTo(copy);
        BundledFiles.edit(copy, "schools.drl", passage, rewritten);
        return BundledFiles.load(copy);
    }
}
