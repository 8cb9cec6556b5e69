package org.accountability.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.accountability.model.Level;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.PeerProfile;
import org.accountability.rules.RulePack;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.workbench.Check;
import org.accountability.rules.workbench.Check.Fault;
import org.accountability.rules.workbench.Check.Fault.Kind;
import org.accountability.rules.workbench.ReadScenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a pack over all inputs, each answer proved by running the case that shows it, which must hold. */
class CheckTest {
    private static final String LOWEST = "A school among the lowest performing schools is in Level 3";
    private static final String MEETING = "A school whose every cumulative PPI meets the goals is in Level 1";
    private static final String NOT_MEETING = "A school is in Level 2 if all students do not meet the goals";
    private static final String HIGH_NEEDS_NOT_MEETING =
            "A school is in Level 2 if its high needs group does not meet the goals";
    private static final String INSUFFICIENT = "A school without a cumulative PPI has insufficient data";
    private static final String LOW_SUBGROUP = "A school that has a low subgroup is in Level 3";
    private static final String[] CORE = {LOWEST, MEETING, NOT_MEETING, HIGH_NEEDS_NOT_MEETING, INSUFFICIENT};

    private static final String SPECIAL_EDUCATION =
            "the need for technical assistance or intervention in special education";
    private static final String PROGRESS = "progress.drl";

    private static final List<Integer> ALL_YEARS = List.of(2012, 2013, 2014, 2015, 2016, 2017);

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    @Test
    @Tag("long")
    void theBundledPackHasNoFaultInAnyYearAndAnswersToItsInputAsDocumented() {
        EditedPack pack = EditedPack.in(folder);
        RulePack loaded = pack.load();

        Check check = check(pack);

        assertThat(check.faults()).isEmpty();
        assertThat(check.notCovered()).isEmpty();
        assertThat(check.notAsked())
                .startsWith("focus_area_findings", "essa", "actions", "assistance", "exit", "masked_gaps");
        assertThat(check.years()).isEqualTo(ALL_YEARS);
        assertThat(falseClaims(check))
                .containsExactlyInAnyOrder(
                        "school: never worse when the percentile becomes known " + ALL_YEARS,
                        "school: never worse when the cumulative PPI of all students becomes known " + ALL_YEARS,
                        "school: never worse when the cumulative PPI of high needs becomes known " + ALL_YEARS,
                        "school: never worse when the lowest subgroup percentile becomes known " + ALL_YEARS,
                        "school: never worse when the lowest participation rate becomes known " + ALL_YEARS,
                        "school: never worse when the four-year graduation rate becomes known " + ALL_YEARS,
                        "school: never worse when the fact chronically_underperforming or underperforming is added "
                                + ALL_YEARS,
                        "school: never worse when the fact low_subgroup is added " + ALL_YEARS,
                        "school: never worse when the fact persistently_low_graduation is added " + ALL_YEARS,
                        "school: never better when the fact held_harmless is added [2015, 2016]",
                        "district: never worse when the fact chronically_underperforming or underperforming is added "
                                + ALL_YEARS,
                        "district: never worse when the fact level_4_district_plan is added " + ALL_YEARS,
                        "district: never worse when the lowest participation rate becomes known [2015, 2016]",
                        "district: never worse when the fact held_harmless is added [2015, 2016]",
                        "district: never better when the fact held_harmless is added [2015, 2016]",
                        "special education of a district is never worse when the fact compliance_finding is added "
                                + ALL_YEARS,
                        "the designation under ESEA flexibility of a school is never worse when the fact commendation"
                                + " is added " + ALL_YEARS);
        assertThat(check.claims()).filteredOn(claim -> !claim.holds()).allSatisfy(claim -> {
            List<ReadScenario> pair = scenarios(pack, claim.counterExample().orElseThrow());
            assertThat(pair).hasSize(2).allSatisfy(each -> assertThat(each.failures(loaded))
                    .isEmpty());
        });
    }

    /** The page of the analyst's day shows it of another year. */
    @Test
    @Tag("long")
    void thereIsNoFaultInOneYearOfTheBundledPack() {
        Check check = Check.of(bundled(Massachusetts.FRAMEWORK_2012), Set.of(SchoolYear.of(2013)), EditedPack.UNHURRIED)
                .orElseThrow();

        assertThat(check.faults()).isEmpty();
        assertThat(check.notCovered()).isEmpty();
        assertThat(check.cells()).isGreaterThan(10_000);
    }

    @Test
    @Tag("long")
    void theSystemOf2018HasNoGapButTheOneThatItDeclares() {
        assertThatTheSystemIsAsDocumented(Set.of(), List.of(2018, 2019, 2023, 2024, 2025));
    }

    @Test
    void theSystemOf2018AnswersToItsInputInOneYearAsDocumented() {
        assertThatTheSystemIsAsDocumented(Set.of(SchoolYear.of(2019)), List.of(2019));
    }

    private static void assertThatTheSystemIsAsDocumented(Set<SchoolYear> asked, List<Integer> years) {
        Check check = Check.of(bundled(Massachusetts.SYSTEM_2018), asked, EditedPack.UNHURRIED)
                .orElseThrow();
        String specialEducation = "special education of a district is never worse when ";
        List<Integer> upTo2023 = years.stream().filter(year -> year <= 2023).toList();

        assertThat(check.faults()).isEmpty();
        assertThat(check.declaredGaps()).hasSize(years.contains(2024) ? 1 : 0).allSatisfy(gap -> assertThat(gap)
                .startsWith("no rule applies to " + SPECIAL_EDUCATION + " of a district")
                .endsWith(": the rubrics after 2022-23 are not at hand, so that the determination is an input"
                        + " ([2024, 2025])"));
        assertThat(check.notCovered()).isEmpty();
        assertThat(check.notAsked()).containsExactly("essa", "exit", "release", "actions");
        assertThat(check.years()).isEqualTo(years);
        assertThat(falseClaims(check))
                .containsExactly(
                        "school: never worse when the percentile becomes known " + years,
                        "school: never worse when the lowest participation rate becomes known " + years,
                        "school: never worse when the graduation rate of All students becomes known " + years,
                        "school: never worse when the target percentage of All students becomes known " + years,
                        "school: never worse when the lowest percentile of a group becomes known " + years,
                        "school: never worse when the fact chronically_underperforming or underperforming is added "
                                + years,
                        "school: never worse when the fact low_subgroup is added " + years,
                        "school: never worse when the fact persistently_low_graduation is added " + years,
                        "school: never worse when the fact commendation is added " + years,
                        "district: never worse when the lowest participation rate becomes known " + years,
                        "district: never worse when the graduation rate of All students becomes known " + years,
                        "district: never worse when the target percentage of All students becomes known " + years,
                        "district: never worse when the fact chronically_underperforming or underperforming is added "
                                + years,
                        specialEducation + "the graduation rate of All students becomes known " + upTo2023,
                        specialEducation + "the target percentage of All students becomes known " + upTo2023,
                        specialEducation + "the fact chronically_underperforming or underperforming is added "
                                + upTo2023,
                        specialEducation + "the participation rate of All students becomes known " + upTo2023,
                        specialEducation + "the participation rate of Students with disabilities becomes known "
                                + upTo2023,
                        specialEducation + "the fact compliance_finding is added " + years);
    }

    @Test
    void ofAPackThatIsNotAboutSchoolsOrDistrictsNothingIsCheckedAndThatIsSaid() {
        Path review = bundled(PeerProfile.PACK);

        Check check = Check.of(review, Set.of(), EditedPack.UNHURRIED).orElseThrow();

        String why = "begins with approach, and only what schools or districts come to can be checked";
        assertThat(check.cells()).isZero();
        assertThat(check.faults()).isEmpty();
        assertThat(check.notCovered()).containsExactly("everything, since " + PeerProfile.PACK + " " + why);
        assertThat(check.notAsked()).contains("approach");
        assertThat(Check.against(review, review, Set.of(), EditedPack.UNHURRIED).problems())
                .extracting(Problem::message)
                .contains(why);
    }

    @Test
    void aGapNamesTheRulesNoLongerInForceThatWouldHaveApplied() {
        String ends = "rule \"" + NOT_MEETING + "\"\n    @InForce(\"2012-2013\")";
        EditedPack pack = EditedPack.ofSchools(folder, CORE)
                .replace(EditedPack.SCHOOLS, "rule \"" + NOT_MEETING + "\"", ends)
                .replace(
                        EditedPack.SCHOOLS,
                        "rule \"" + LOWEST + "\"",
                        "rule \"" + LOWEST + "\"\n    @InForce(\"2014-2015\")");

        assertThat(all(check(pack, 2013), Kind.GAP)).isEmpty();
        assertThat(only(check(pack, 2014), Kind.GAP).what())
                .isEqualTo(
                        pack.withPlaces("no rule applies to the level of a school; no longer in force, and would have"
                                + " applied: rule \"" + NOT_MEETING + "\" (schools.drl:{rule \"" + NOT_MEETING
                                + "}, in force 2012-2013)"));
        Fault both = only(check(pack, 2016), Kind.GAP);
        assertThat(both.what())
                .contains(pack.withPlaces(
                        "rule \"" + NOT_MEETING + "\" (schools.drl:{rule \"" + NOT_MEETING + "}, in force 2012-2013)"))
                .contains(pack.withPlaces(
                        "rule \"" + LOWEST + "\" (schools.drl:{rule \"" + LOWEST + "}, in force 2014-2015)"));
        assertThat(failures(pack, both.scenario())).isEqualTo("[]");
    }

    @Test
    void aGapBetweenLabelsIsFoundOfSchoolsAndOfDistricts() {
        EditedPack pack = EditedPack.ofClassification(folder, "progress")
                .replace(PROGRESS, "counting >= $from, counting < $below", "counting > $from, counting < $below");

        List<Fault> gaps = all(check(pack), Kind.GAP);

        assertThat(gaps)
                .extracting(Fault::what)
                .containsExactly(
                        "no rule applies to the overall classification of a school",
                        "no rule applies to the overall classification of a district");
        assertThat(gaps)
                .allSatisfy(
                        gap -> assertThat(gap.scenario()).contains("target_percentages: [{group: ALL, percent: 50}]"))
                .allSatisfy(gap -> assertThatItIsAsItIs(pack, gap));
    }

    @Test
    void aGapThatThePackDeclaresIsToldFromOthersInItsYearsAlone() {
        EditedPack pack = EditedPack.ofClassification(folder, "progress")
                .replace(PROGRESS, "counting >= $from, counting < $below", "counting > $from, counting < $below")
                .append("pack.yaml", "gaps:\n  - {years: 2024-2025, topic: classification, because: nobody knows}\n");

        Check check = check(pack);

        assertThat(check.declaredGaps())
                .containsExactly(
                        "no rule applies to the overall classification of a school: nobody knows ([2024, 2025])",
                        "no rule applies to the overall classification of a district: nobody knows ([2024, 2025])");
        assertThat(all(check, Kind.GAP)).extracting(Fault::years).containsOnly("[2019, 2023]");
    }

    @Test
    void aDeclaredGapOfNoTopicIsRefusedWhereItStands() {
        EditedPack pack = EditedPack.ofClassification(folder, "progress")
                .append("pack.yaml", "gaps:\n  - {years: 2024-2025, topic: levels, because: nobody knows}\n");

        assertThat(Check.of(pack.folder(), Set.of(), EditedPack.UNHURRIED).problems())
                .extracting(Problem::message)
                .contains("'topic' levels is not settled by any stage; the stages settle classification");
    }

    @Test
    void twoLabelsForTheSamePercentageAreFound() {
        EditedPack pack = EditedPack.ofClassification(folder, "progress")
                .replace(
                        PROGRESS,
                        "counting != null, counting >= $from)\nthen\n    insert(new Finding($percentage.organization(), Kind.CRITERION, \"NOT_REQUIRING\", \"MEETING_OR",
                        "counting != null, counting >= 70)\nthen\n    insert(new Finding($percentage.organization(), Kind.CRITERION, \"NOT_REQUIRING\", \"MEETING_OR");

        List<Fault> overlaps = all(check(pack), Kind.OVERLAP);

        assertThat(overlaps).hasSize(1);
        Fault overlap = overlaps.get(0);
        assertThat(overlap.what())
                .contains("(Meeting or exceeding targets)")
                .contains("(Substantial progress toward targets)")
                .endsWith("for the same values");
        assertThat(overlap.scenario()).contains("percent: 70");
        assertThat(overlap.scenario()).contains("reason: \"Meeting or exceeding targets\"");
        assertThat(failures(pack, overlap.scenario())).isEqualTo("[]");
    }

    @Test
    void aCriterionThatNoDistrictMeetsIsDead() {
        EditedPack pack = EditedPack.ofClassification(folder, "districts", "progress")
                .replace(EditedPack.DISTRICTS, "printed < $cut", "printed < $cut, printed >= $cut");

        assertThat(only(check(pack), Kind.DEAD_RULE).what())
                .startsWith("rule \"A district with a low graduation rate is in need of focused or targeted support\"");
    }

    @Test
    void twoClassificationsOfDistrictsAreToldApartToATenthOfAPercent() {
        EditedPack.ofClassification(folder, "districts", "progress");
        EditedPack candidate = EditedPack.ofClassification(other, "districts", "progress")
                .replace(EditedPack.DISTRICTS, "printed < $cut", "printed <= 66")
                .replace(EditedPack.DISTRICTS, "rate < $cut", "rate <= 94");

        List<Fault> differences = against(candidate, 2019).faults();

        assertThat(differences).isNotEmpty().allSatisfy(difference -> {
            assertThat(difference.what()).startsWith("the overall classification of a district: ");
            assertThat(difference.scenario()).contains("graduation_rates: [{group: ALL, percent: 66.1}]");
            assertThat(failures(candidate, difference.scenario())).contains("expected 'Low graduation rate'");
        });
    }

    @Test
    void districtsAreCheckedByWhatTheirSchoolsComeTo() {
        EditedPack pack = EditedPack.ofDistricts(folder, CORE);
        assertThat(check(pack, 2014).faults()).isEmpty();
        pack.replace(EditedPack.DISTRICTS, "schools > 1", "schools > 2");

        Fault gap = only(check(pack, 2014), Kind.GAP);

        assertThat(gap.what()).isEqualTo("no rule applies to the level of a district");
        assertThat(gap.scenario()).contains("given: {district: {schools: [{");
        assertThatItIsAsItIs(pack, gap);
    }

    @Test
    void aSchoolInAGapIsNoCaseOfADistrict() {
        EditedPack pack = EditedPack.ofDistricts(folder, CORE)
                .replace(EditedPack.SCHOOLS, "cumulativePpiAll < $target", "cumulativePpiAll < 70");

        assertThat(only(check(pack, 2014), Kind.GAP).what()).isEqualTo("no rule applies to the level of a school");
    }

    @Test
    void whatFollowsFromLevelsIsCheckedInEveryWayThatALevelComesAbout() {
        EditedPack pack = EditedPack.ofSpecialEducation(folder, CORE);
        assertThat(check(pack, 2014).faults()).isEmpty();
        pack.replace(EditedPack.SPECIAL_EDUCATION, "level == Level.LEVEL_2", "level == Level.LEVEL_1");

        Check check = check(pack, 2014);

        Fault gap = only(check, Kind.GAP);
        assertThat(gap.what()).isEqualTo("no rule applies to " + SPECIAL_EDUCATION + " of a district");
        assertThat(gap.scenario()).contains("expect: {special_education: UNDETERMINED}");
        assertThat(failures(pack, gap.scenario())).isEqualTo("[]");
        Fault overlap = only(check, Kind.OVERLAP);
        assertThat(overlap.what())
                .contains("gives Meets Requirements and")
                .contains("gives Meets Requirements - At Risk");
        assertThat(overlap.scenario()).contains("expect: {special_education: MRAR}");
        assertThat(failures(pack, overlap.scenario())).isEqualTo("[]");
    }

    private static Path bundled(String pack) {
        return Path.of("src/main/resources", pack);
    }

    @Test
    void aGapIsFoundAndItsScenarioFails() {
        EditedPack pack = EditedPack.ofSchools(folder, CORE);
        assertThat(check(pack).faults()).isEmpty();
        pack.replace(EditedPack.SCHOOLS, "cumulativePpiAll < $target", "cumulativePpiAll < 70");

        Fault gap = only(check(pack), Kind.GAP);

        assertThat(gap.scenario()).contains("cumulative_ppi_all: 70");
        assertThatItIsAsItIs(pack, gap);
    }

    @Test
    void rulesThatDisagreeAboutTheSameValuesAreFound() {
        EditedPack pack = EditedPack.ofSchools(folder, CORE)
                .replace(EditedPack.SCHOOLS, "cumulativePpiAll >= $target", "cumulativePpiAll >= 70");

        Fault overlap = only(check(pack), Kind.OVERLAP);

        assertThat(overlap.what())
                .isEqualTo(pack.withPlaces("rule \"" + NOT_MEETING + "\" (schools.drl:{rule \"" + NOT_MEETING
                        + "}) gives Level 2 and rule \"" + MEETING + "\" (schools.drl:{rule \"" + MEETING
                        + "}) gives Level 1 for the same values"));
        assertThat(overlap.scenario()).contains("expect: {level: 2,");
        assertThat(failures(pack, overlap.scenario())).isEqualTo("[]");
    }

    @Test
    void aRuleThatNeverFindsAnythingAndAReasonNeverPrintedAreFound() {
        EditedPack pack = EditedPack.ofSchools(folder, LOWEST, MEETING, NOT_MEETING, INSUFFICIENT, LOW_SUBGROUP)
                .replace(EditedPack.SCHOOLS, "percentile <= $cut", "percentile <= $cut, percentile > 40")
                .replace("reasons.yaml", "LOWEST_SUBGROUPS:\n  place: 7", "LOWEST_SUBGROUPS:\n  place: 70")
                .append(EditedPack.SCHOOLS, """
                        rule "Every school with a low subgroup is watched"
                            @Citation("made up for a test")
                            @Status("ASSUMED")
                        when
                            $low : Fact(kind == FactKind.LOW_SUBGROUP)
                        then
                            insert(new Finding($low.organization(), Kind.CRITERION, Level.LEVEL_3, "PERSISTENTLY_LOW_GRADUATION"));
                        end
                        """);

        assertThat(only(check(pack), Kind.DEAD_RULE).what()).contains(LOWEST).endsWith("never finds anything");
        assertThat(only(check(pack), Kind.REASON_NEVER_PRINTED).what()).contains("LOWEST_SUBGROUPS");
    }

    @Test
    void aHigherNumberThatMakesTheLevelWorseIsFound() {
        EditedPack pack = EditedPack.ofSchools(folder, CORE)
                .replace(EditedPack.SCHOOLS, "percentile <= $cut", "percentile >= $cut");

        Fault worse = only(check(pack), Kind.WORSE_WHEN_HIGHER);

        assertThat(worse.what())
                .isEqualTo("it is false that the level of a school is never worse when the percentile is higher");
        List<ReadScenario> pair = scenarios(pack, worse.scenario());
        assertThat(pair).extracting(ReadScenario::level).last().isEqualTo(Level.LEVEL_3);
        assertThat(pair)
                .allSatisfy(each -> assertThat(each.failures(pack.load())).isEmpty());
    }

    @Test
    void packsThatDifferAreToldApartAndThoseThatDoNotAreNot() {
        EditedPack baseline = EditedPack.ofSchools(folder, CORE);
        EditedPack same =
                EditedPack.ofSchools(other, CORE).replace(EditedPack.SCHOOLS, "percentile <= $cut", "percentile < 21");
        assertThat(against(same, 2013).faults()).isEmpty();

        same.replace(EditedPack.SCHOOLS, "percentile < 21", "percentile < 20");
        Check check = against(same, 2013);

        Fault difference = check.faults().get(0);
        assertThat(difference.scenario()).contains("percentile: 20");
        assertThat(failures(same, difference.scenario())).contains("expected 'Level 3'");
        assertThat(failures(baseline, difference.scenario())).isEqualTo("[]");
    }

    @Test
    void whatNoCellShowsIsSaid() {
        EditedPack pack = EditedPack.ofSchools(folder, CORE)
                .replace(EditedPack.SCHOOLS, "percentile <= $cut", "percentile <= $cut, titleI == true");

        assertThat(check(pack).notCovered())
                .containsExactly(folder + "/"
                        + pack.withPlaces("schools.drl:<rule \"" + LOWEST + ">: rule \"" + LOWEST
                                + "\" looks at titleI of a School, which no cell varies"));
    }

    private Check against(EditedPack candidate, int year) {
        return Check.against(folder, candidate.folder(), Set.of(SchoolYear.of(year)), EditedPack.UNHURRIED)
                .orElseThrow();
    }

    private static Check check(EditedPack pack, int year) {
        return Check.of(pack.folder(), Set.of(SchoolYear.of(year)), EditedPack.UNHURRIED)
                .orElseThrow();
    }

    private static Check check(EditedPack pack) {
        return Check.of(pack.folder(), Set.of(), EditedPack.UNHURRIED).orElseThrow();
    }

    private static List<Fault> all(Check check, Kind kind) {
        return check.faults().stream().filter(fault -> fault.kind() == kind).toList();
    }

    private static Fault only(Check check, Kind kind) {
        List<Fault> faults = all(check, kind);
        assertThat(faults).as("%s among %s", kind, check.faults()).hasSize(1);
        return faults.get(0);
    }

    private static List<String> falseClaims(Check check) {
        return check.claims().stream()
                .filter(claim -> !claim.holds())
                .map(claim -> claim.sentence()
                                .replace(SPECIAL_EDUCATION, "special education")
                                .replaceFirst("^the (level|overall classification) of a (school|district) is", "$2:")
                        + " "
                        + claim.falseIn())
                .toList();
    }

    /** The case of a gap expects what the pack comes to, which is nothing. */
    private static void assertThatItIsAsItIs(EditedPack pack, Fault gap) {
        assertThat(gap.scenario()).contains("reason: \"No rule applies");
        assertThat(failures(pack, gap.scenario())).isEqualTo("[]");
    }

    private static String failures(EditedPack pack, String scenario) {
        RulePack loaded = pack.load();
        return scenarios(pack, scenario).stream()
                .flatMap(each -> each.failures(loaded).stream())
                .toList()
                .toString();
    }

    private static List<ReadScenario> scenarios(EditedPack pack, String text) {
        return ReadScenario.of(pack.scenarios(text).folder());
    }
}
