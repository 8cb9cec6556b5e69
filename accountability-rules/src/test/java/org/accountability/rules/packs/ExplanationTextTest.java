package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.accountability.model.OrganizationCode;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.workbench.ExplanationText;
import org.junit.jupiter.api.Test;

/** The whole chain of one organisation: in short, then step by step, each with its source. */
class ExplanationTextTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final StateYear STATE = ToldState.of(
            2012,
            "percentile 12, all 60, low subgroup; all 90; district: compliance finding NI, compliance finding MR");

    @Test
    void ofADistrictGoesFromItsLevelToItsActions() {
        String words = chain(ToldState.DISTRICT);

        assertThat(words).startsWith("""
                00350000, school year 2012: Level 3

                What is known of it:
                  cumulative PPI of all students not known, cumulative PPI of high needs not known

                In short:
                  Level: Level 3. One or more schools in the district classified into Level 3
                  Need for technical assistance or intervention in special education: Needs Intervention. Specific compliance needs
                  Review of the two focus areas of special education: Both focus areas are reviewed. Classified into Level 3
                  What the figures say of the focus areas: 3, see step 4 (proposed, not determined by anybody)
                """.replace(
                        "3, see step 4",
                        "Whether low-income students are over-identified is not known;"
                                + " Whether students with disabilities are inordinately separated is not known;"
                                + " Whether students with disabilities are inordinately separated is not known"));
        assertThat(words.lines().filter(line -> line.startsWith("Step ")))
                .containsExactly(
                        "Step 1. Level: Level 3",
                        "Step 2. Need for technical assistance or intervention in special education: Needs Intervention",
                        "Step 3. Review of the two focus areas of special education: Both focus areas are reviewed",
                        "Step 4. What the figures say of the focus areas: 3 entries"
                                + " (proposed, not determined by anybody)",
                        "Step 5. Actions due: 6 entries",
                        "Step 6. Assistance due: 4 entries",
                        "Step 7. Release from Levels 3 to 5: Stay");
        assertThat(words)
                .contains("cited from finding of NI")
                .contains("cited from finding of MR")
                .contains("  Accountability, by the state: Conduct selective district reviews.\n")
                .contains("Rules: massachusetts/framework-2012, school year 2012");
    }

    @Test
    void ofASchoolGoesOnToItsDistrict() {
        assertThat(chain(ToldState.FIRST_SCHOOL).lines().filter(line -> line.startsWith("Step ")))
                .containsExactly(
                        "Step 1. Level: Level 3",
                        "Step 2. Designation under ESEA flexibility: Focus",
                        "Step 3. Category under the Every Student Succeeds Act, by a proposed crosswalk:"
                                + " Targeted support and improvement (proposed, not determined by anybody)",
                        "Step 4. Assistance due: 2 entries",
                        "Step 5. Release from Levels 3 to 5: Stay",
                        "Step 6. Its district: 00350000, school year 2012: Level 3",
                        "Step 7. What the figures say of the focus areas: 3 entries"
                                + " (proposed, not determined by anybody)",
                        "Step 8. Actions due: 6 entries",
                        "Step 9. Assistance due: 4 entries");
    }

    @Test
    void everyStepEndsWithASource() {
        String[] steps = chain(ToldState.DISTRICT).split("\nStep ", -1);

        assertThat(steps).hasSize(8);
        assertThat(steps).filteredOn(step -> !step.startsWith("0035")).allSatisfy(step -> assertThat(step)
                .contains("    Source: "));
    }

    @Test
    void ofNobodyIsRefused() {
        assertThatThrownBy(() -> chain(OrganizationCode.of("00360000")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("00360000 is not among those determined");
    }

    private static String chain(OrganizationCode organization) {
        return ExplanationText.of(PACK.determine(STATE), organization);
    }
}
