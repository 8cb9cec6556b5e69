package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accountability.determination.Listing;
import org.accountability.model.Outcome;
import org.accountability.policy.Status;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.io.OutputFiles;
import org.accountability.rules.massachusetts.Massachusetts;
import org.junit.jupiter.api.Test;

/** The fourteen statements of the Framework, each due at its levels, each with its source. */
class ActionsTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final List<String> LEVELS = List.of(
            "insufficient data",
            "all 90",
            "all 60",
            "percentile 9",
            "underperforming",
            "all 90; district: chronically underperforming");

    @Test
    void areFourteen() {
        assertThat(PACK.topics())
                .filteredOn(topic -> topic.code().equals("actions"))
                .flatExtracting("outcomes")
                .hasSize(14);
    }

    @Test
    void areEachDueAtTheirOwnLevelAndWhatIsOfferedToAllAtEvery() {
        Map<String, TreeSet<Integer>> levels = new TreeMap<>();
        for (int level = 0; level < LEVELS.size(); level++) {
            for (Listing listing : determined(LEVELS.get(level)).listings("actions")) {
                for (String code : listing.grounds().stream()
                        .map(ground -> ground.outcome().code())
                        .toList()) {
                    levels.computeIfAbsent(code, key -> new TreeSet<>()).add(level);
                }
            }
        }

        assertThat(levels.toString().replace("=", " "))
                .isEqualTo("{L1_ACCOUNTABILITY_DISTRICT [1], L1_ACCOUNTABILITY_STATE [1], L1_ASSISTANCE_DISTRICT [1],"
                        + " L1_ASSISTANCE_STATE [0, 1, 2, 3, 4, 5], L2_ACCOUNTABILITY_DISTRICT [2],"
                        + " L2_ACCOUNTABILITY_STATE [2], L2_ASSISTANCE_DISTRICT [2], L2_ASSISTANCE_STATE [2, 3],"
                        + " L3_ACCOUNTABILITY_DISTRICT [3], L3_ACCOUNTABILITY_STATE [3], L3_ASSISTANCE_DISTRICT [3],"
                        + " L3_ASSISTANCE_STATE [3], L4_JOINT [4], L5_JOINT [5]}");
    }

    @Test
    void areCitedWithTheStatusOfTheirPlace() {
        assertThat(LEVELS)
                .flatExtracting(told -> determined(told).listings("actions"))
                .flatExtracting(Listing::grounds)
                .isNotEmpty()
                .allSatisfy(ground -> {
                    assertThat(ground.clause().citation()).contains("Framework for District Accountability");
                    assertThat(ground.parameters()).singleElement().satisfies(row -> {
                        assertThat(row.name()).startsWith("actions, ");
                        assertThat(row.citation()).endsWith("its place is reconstructed from the wording");
                        assertThat(row.status()).isEqualTo(Status.RECONSTRUCTED);
                    });
                    assertThat(ground.reason().text())
                            .endsWith(": " + ground.outcome().label());
                });
    }

    @Test
    void areWrittenInAFileOfTheirOwn() {
        Determinations determined = determined("insufficient data");
        Map<String, String> files = OutputFiles.of(PACK, determined);

        assertThat(files.get("actions.csv"))
                .startsWith("school_year,org_code,topic,entry,reason,rule,citation,status\n"
                        + "2012,00350000,actions,L1_ASSISTANCE_STATE,\"Assistance, by the state: Provide");
        assertThat(files.get("determinations.json")).contains("\"actions, no level, L1_ASSISTANCE_STATE\"");
        assertThat(files.keySet()).contains("assistance.csv", "focus_area_findings.csv");
    }

    /** What cannot be told names the fact or column that would tell. */
    @Test
    void assistanceThatCannotBeToldNamesWhatIsMissing() {
        Map<String, String> unknown = LEVELS.stream()
                .flatMap(told -> determined(told).listings("assistance").stream())
                .flatMap(listing -> listing.grounds().stream())
                .filter(ground -> ground.outcome().code().endsWith("NOT_KNOWN"))
                .collect(Collectors.toMap(
                        ground -> ground.reason().code(),
                        ground -> ground.reason().text(),
                        (one, same) -> one));

        assertThat(unknown)
                .containsOnlyKeys(
                        "PLAN_MANAGER_NOT_GIVEN",
                        "TITLE_I_MISSING",
                        "DISTRICT_PLAN_MISSING",
                        "PROFESSIONAL_DEVELOPMENT_PLAN_MISSING")
                .allSatisfy((code, text) -> assertThat(text).matches(".* is not given \\((facts?|column) [\\w ]+\\)"));
    }

    @Test
    void everyOutcomeOfAssistanceIsOneThatSomebodyCanHave() {
        assertThat(PACK.topics())
                .filteredOn(topic -> topic.code().equals("assistance"))
                .flatExtracting("outcomes")
                .extracting(outcome -> ((Outcome) outcome).label())
                .doesNotHaveDuplicates();
    }

    @Test
    void fundsOfASchoolRestOnThePlansOfItsDistrict() {
        assertThat(ofSchool("percentile 9; district: district plan filed")).containsExactly("FUNDS_NOT_KNOWN");
        assertThat(ofSchool("percentile 9; district: district plan filed, professional development plan approved"))
                .containsExactly("FUNDS");
    }

    private static List<String> ofSchool(String told) {
        return determined(told).listings("assistance").stream()
                .filter(listing -> listing.organization().isSchool())
                .flatMap(listing -> listing.grounds().stream())
                .map(ground -> ground.outcome().code())
                .toList();
    }

    private static Determinations determined(String told) {
        return PACK.determine(ToldState.of(2012, told));
    }
}
