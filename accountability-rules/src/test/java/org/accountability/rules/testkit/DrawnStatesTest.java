package org.accountability.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.SampleReportingFormat;
import org.accountability.massachusetts.targets.TargetPercentage;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.GraduationRate;
import org.accountability.model.Measure;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.Determinations;
import org.accountability.rules.PeerProfile;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.answer.RuleInputs.Threshold;
import org.accountability.rules.massachusetts.Massachusetts;

/** What is drawn is valid, and lies on both sides of every threshold. */
class DrawnStatesTest {
    private static final RulePack FRAMEWORK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final RulePack SYSTEM = RulePacks.bundled(Massachusetts.SYSTEM_2018);
    private static final RulePack PEER_REVIEW = RulePacks.bundled(PeerProfile.PACK);

    @Property
    void theFrameworkDeterminesEveryState(@ForAll("ofTheFramework") StateYear state) {
        assertUsable(FRAMEWORK, state);
    }

    @Property
    void theSystemOf2018DeterminesEveryState(@ForAll("ofTheSystem") StateYear state) {
        assertUsable(SYSTEM, state);
    }

    @Property(tries = 50)
    void thePeerReviewDeterminesEveryState(@ForAll("ofThePeerReview") StateYear state) {
        assertUsable(PEER_REVIEW, state);
        assertThat(state.schools()).isEmpty();
    }

    private static void assertUsable(RulePack pack, StateYear state) {
        assertThat(state.toBuilder().check().problems()).isEmpty();
        assertThat(pack.review(state)).noneMatch(Problem::isError);
        Determinations determined = pack.determine(state);
        assertThat(determined.schools()).hasSameSizeAs(state.schools());
    }

    @Example
    void everyThresholdOfTheFrameworkIsMetOnBothSides() {
        Set<String> met = valuesMet(FRAMEWORK, 2016);
        assertThat(met)
                .contains("percentile 4", "percentile 5", "percentile 6", "percentile 9", "percentile 10")
                .contains("percentile 11", "percentile 19", "percentile 20", "percentile 21")
                .contains("lowest subgroup 4", "lowest subgroup 5", "lowest subgroup 6")
                .contains("all 49", "all 50", "all 51", "all 74", "all 75", "all 76")
                .contains("high needs 74", "high needs 75", "high needs 76")
                .contains("participation 89", "participation 89.49", "participation 89.5", "participation 90")
                .contains("participation 91", "participation 94.49", "participation 94.5", "participation 95")
                .contains("four-year 66", "four-year 66.49", "four-year 66.5", "four-year 67", "four-year 68")
                .contains("five-year 69", "five-year 69.49", "five-year 69.5", "five-year 70", "five-year 71")
                .contains("students 19", "students 20", "students 21", "students 24", "students 25", "students 26");
    }

    @Example
    void everyThresholdOfTheSystemOf2018IsMetOnBothSides() {
        assertThat(valuesMet(SYSTEM, 2019))
                .contains("percentile 9", "percentile 10", "percentile 11")
                .contains("counting 24", "counting 25", "counting 26", "counting 49", "counting 50", "counting 51")
                .contains("counting 74", "counting 75", "counting 76")
                .contains("rate 66.6", "rate 66.649", "rate 66.65", "rate 66.7", "rate 66.8")
                .contains("participation 94", "participation 94.49", "participation 94.5", "participation 95");
    }

    /** An edited pack has other thresholds. */
    @Example
    void thresholdsAreThoseOfThePackThatIsLoaded() {
        RulePack edited =
                FRAMEWORK.withParameters(Map.of("SCHOOL_PERCENTILE_CUT", "33")).orElseThrow();
        assertThat(edited.ruleInputs(SchoolYear.of(2016)).thresholds("School", "percentile"))
                .extracting(BigDecimal::intValue)
                .containsExactly(5, 10, 20, 33);
        assertThat(FRAMEWORK.ruleInputs(SchoolYear.of(2016)).thresholds())
                .filteredOn(threshold -> threshold.field().equals("pointsBelow"))
                .extracting(Threshold::value)
                .containsExactly(BigDecimal.valueOf(25));
    }

    private static Set<String> valuesMet(RulePack pack, int year) {
        RandomGenerator<DrawnState> states =
                PackArbitraries.of(pack, SchoolYear.of(year)).drawnStates().generator(1000);
        Random random = new Random(1);
        Set<String> met = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            values(states.next(random).value().given()).forEach(met::add);
        }
        return met;
    }

    private static Stream<String> values(StateYear state) {
        Set<String> values = new HashSet<>();
        state.schools().forEach(school -> {
            values.add("percentile " + school.percentile());
            values.add("all " + school.cumulativePpiAll());
            values.add("high needs " + school.cumulativePpiHighNeeds());
            values.add("lowest subgroup " + school.lowestSubgroupPercentile());
        });
        state.participation().forEach(rate -> {
            values.add("participation " + rate.percent().toPlainString());
            values.add("students " + rate.students());
        });
        state.graduation().forEach(history -> {
            values.add("four-year " + history.fourYear().toPlainString());
            history.fiveYear().forEach(rate -> values.add("five-year " + rate.toPlainString()));
        });
        for (Evidence evidence : state.evidence()) {
            if (evidence instanceof TargetPercentage target) {
                values.add("counting " + target.counting());
            } else if (evidence instanceof GraduationRate rate) {
                values.add("rate " + rate.percent().toPlainString());
            }
        }
        return values.stream();
    }

    @Example
    void jqwikTellsAStateInTheFieldsWords() {
        StateYear state = StateYear.of(SchoolYear.of(2016))
                .school(School.of("00350505").percentile(20).charter(true).build())
                .participation(new ParticipationRate(
                        OrganizationCode.of("00350505"),
                        SchoolYear.of(2015),
                        StudentGroup.SWD,
                        Subject.MATH,
                        new BigDecimal("89.49"),
                        25,
                        null))
                .build();
        assertThat(ServiceLoader.load(SampleReportingFormat.class))
                .filteredOn(format -> format.appliesTo(state))
                .singleElement()
                .extracting(format -> format.report(state).toString())
                .isEqualTo("""
                        school year 2016
                          district 00350000
                            school 00350505: charter school; school percentile 20; \
                        participation of Students with disabilities in mathematics in 2015 89.49% (25 students)""");
    }

    @Property(tries = 200)
    void measuresCanBeMeasured(@ForAll("measures") Measure measure) {
        assertThat(measure.kind().refuses(measure.subject())).isEmpty();
        assertThat(measure.kind().refuses(measure.value())).isEmpty();
        assertThat(measure.group().reportedIn(measure.year())).isTrue();
    }

    @Property(tries = 100)
    void designationsPlaceSchoolsAndDistrictsByName(@ForAll("designations") Fact fact) {
        assertThat(fact.kind().isDesignation()).isTrue();
    }

    @Property(tries = 100)
    void factsAreOfKindsThatRulesName(@ForAll("facts") Fact fact) {
        assertThat(FRAMEWORK.ruleInputs(fact.year()).facts()).contains(fact.kind());
        assertThat(fact.kind().isDesignation()).isFalse();
    }

    @Property(tries = 50)
    void codesAreOfSchoolsOrOfDistricts(
            @ForAll("schoolCodes") OrganizationCode school, @ForAll("districtCodes") OrganizationCode district) {
        assertThat(school.isSchool()).isTrue();
        assertThat(district.isDistrict()).isTrue();
    }

    @Property(tries = 50)
    void groupsAreThoseOfTheYear(@ForAll("groups") StudentGroup group) {
        assertThat(group).isNotEqualTo(StudentGroup.LOW_INCOME);
    }

    @Property(tries = 50)
    void yearsAreThoseThatThePackCovers(@ForAll("years") SchoolYear year) {
        assertThat(year.spring()).isIn(2018, 2019, 2023, 2024, 2025);
    }

    @Provide
    Arbitrary<StateYear> ofTheFramework() {
        return ofEveryYear(FRAMEWORK);
    }

    @Provide
    Arbitrary<StateYear> ofTheSystem() {
        return ofEveryYear(SYSTEM);
    }

    @Provide
    Arbitrary<StateYear> ofThePeerReview() {
        return ofEveryYear(PEER_REVIEW);
    }

    private static Arbitrary<StateYear> ofEveryYear(RulePack pack) {
        return Arbitraries.oneOf(PackArbitraries.covered(pack).stream()
                .map(year -> PackArbitraries.of(pack, year).states())
                .toList());
    }

    @Provide
    Arbitrary<Measure> measures() {
        return in2016().measures();
    }

    @Provide
    Arbitrary<Fact> designations() {
        return in2016().designations();
    }

    @Provide
    Arbitrary<Fact> facts() {
        return in2016().facts();
    }

    @Provide
    Arbitrary<OrganizationCode> schoolCodes() {
        return in2016().schoolCodes();
    }

    @Provide
    Arbitrary<OrganizationCode> districtCodes() {
        return in2016().districtCodes();
    }

    @Provide
    Arbitrary<StudentGroup> groups() {
        return in2016().groups();
    }

    @Provide
    Arbitrary<SchoolYear> years() {
        return PackArbitraries.years(SYSTEM);
    }

    private static PackArbitraries in2016() {
        return PackArbitraries.of(FRAMEWORK, SchoolYear.of(2016));
    }
}
