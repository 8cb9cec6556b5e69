package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.accountability.determination.Computed;
import org.accountability.determination.Determination;
import org.accountability.determination.DistrictRoster;
import org.accountability.determination.Explanation;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.determination.Reason;
import org.accountability.determination.Standing;
import org.accountability.model.Evidence;
import org.accountability.model.FactKind;
import org.accountability.model.Level;
import org.accountability.model.OrganizationStatus;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;

/** What holds of every level, whatever it was found by. */
@Domain(SmallStates.class)
class LevelsTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final int WORST_INHERITED = 4;

    @Property
    void aDistrictIsNeverBetterThanItsWorstSchoolOrLevel4UnlessItIsHeldHarmless(@ForAll SmallState drawn) {
        Determinations determined = PACK.determineFirst(drawn.given());
        for (int i = 0; i < drawn.districts().size(); i++) {
            int worst = worstSchool(drawn, i, determined);
            Level level = determined.districts().get(i).level();
            if (!isHeldHarmless(drawn, i)) {
                assertThat(level.number()).isGreaterThanOrEqualTo(Math.min(worst, WORST_INHERITED));
            }
        }
    }

    @Property
    void aDistrictIsNeverWorseThanItsWorstSchoolUnlessItIsDesignatedOrHeldHarmless(@ForAll SmallState drawn) {
        Determinations determined = PACK.determineFirst(drawn.given());
        for (int i = 0; i < drawn.districts().size(); i++) {
            Decided decided = drawn.districts().get(i).decided();
            boolean designated = decided.designation() != null || decided.has(FactKind.LEVEL_4_DISTRICT_PLAN);
            if (!designated && !isHeldHarmless(drawn, i)) {
                assertThat(determined.districts().get(i).level().number())
                        .isLessThanOrEqualTo(Math.min(worstSchool(drawn, i, determined), WORST_INHERITED));
            }
        }
    }

    @Property
    void aDesignationAlwaysStands(@ForAll SmallState drawn) {
        Determinations determined = PACK.determineFirst(drawn.given());
        for (int i = 0; i < drawn.districts().size(); i++) {
            SmallDistrict district = drawn.districts().get(i);
            Level ofDistrict = designated(district.decided());
            if (ofDistrict != Level.NONE) {
                assertThat(determined.districts().get(i).level()).isEqualTo(ofDistrict);
            }
            for (int j = 0; j < district.schools().size(); j++) {
                Level ofSchool = designated(district.schools().get(j).decided());
                if (ofSchool != Level.NONE) {
                    assertThat(school(i, j, determined).level()).isEqualTo(ofSchool);
                }
            }
        }
    }

    @Property
    void everyLevelAndEveryNoneHasAFindingThatBindsIt(@ForAll SmallState drawn) {
        all(PACK.determineFirst(drawn.given())).forEach(determination -> {
            Explanation explanation = determination.explanation();
            assertThat(explanation.binding()).isNotNull().isIn(explanation.grounds());
            assertThat(determination.reason()).isNotEqualTo(Reason.NO_RULE_APPLIES);
            assertThat(explanation.grounds())
                    .isSortedAccordingTo((one, other) ->
                            Integer.compare(one.reason().order(), other.reason().order()))
                    .allSatisfy(
                            ground -> assertThat(ground.evidence()).isNotEmpty().allSatisfy(evidence -> assertThat(
                                            evidence.organization())
                                    .isEqualTo(determination.organization())));
        });
    }

    @Property
    void theWeakestStatusIsThatOfTheBindingFindingAndOfTheReliefGranted(@ForAll SmallState drawn) {
        all(PACK.determineFirst(drawn.given())).forEach(determination -> {
            Explanation explanation = determination.explanation();
            Ground binding = Objects.requireNonNull(explanation.binding());
            Status weakest = status(binding);
            if (binding.kind() != Kind.DESIGNATION && binding.kind() != Kind.UNCLASSIFIED) {
                for (Ground ground : explanation.grounds()) {
                    weakest = ground.kind() == Kind.RELIEF ? weakest.weaker(status(ground)) : weakest;
                }
            }
            assertThat(determination.weakestStatus())
                    .as(determination.toString())
                    .isEqualTo(weakest);
        });
    }

    private static Status status(Ground ground) {
        return Stream.of(
                        Stream.of(ground.clause().status()),
                        ground.parameters().stream().map(Parameter::status),
                        ground.evidence().stream().flatMap(evidence -> behind(evidence).stream()))
                .flatMap(each -> each)
                .max(Status::compareTo)
                .orElseThrow();
    }

    /** The weakest status behind evidence that was not given. */
    private static Optional<Status> behind(Evidence evidence) {
        if (evidence instanceof Standing standing) {
            return Optional.of(standing.weakestStatus());
        }
        if (evidence instanceof DistrictRoster roster) {
            return Optional.of(roster.weakestStatus());
        }
        return evidence instanceof Computed computed ? Optional.of(computed.weakestStatus()) : Optional.empty();
    }

    private static Level designated(Decided decided) {
        if (decided.has(FactKind.CHRONICALLY_UNDERPERFORMING)) {
            return Level.LEVEL_5;
        }
        return decided.has(FactKind.UNDERPERFORMING) || decided.has(FactKind.LEVEL_4_DISTRICT_PLAN)
                ? Level.LEVEL_4
                : Level.NONE;
    }

    private static boolean isHeldHarmless(SmallState drawn, int district) {
        boolean inForce = List.of(2015, 2016).contains(drawn.year().spring());
        return inForce && drawn.districts().get(district).decided().isHeldHarmless();
    }

    /** 0 where no school has a level. */
    /** Of those that are not closed. */
    private static int worstSchool(SmallState drawn, int district, Determinations determined) {
        int worst = 0;
        for (int i = 0; i < drawn.districts().get(district).schools().size(); i++) {
            if (drawn.districts().get(district).schools().get(i).serves().status() != OrganizationStatus.CLOSED) {
                worst = Math.max(worst, school(district, i, determined).level().number());
            }
        }
        return worst;
    }

    private static Determination school(int district, int school, Determinations determined) {
        return determined.find(SmallState.codeOf(district, school)).orElseThrow();
    }

    private static Stream<Determination> all(Determinations determined) {
        return Stream.concat(determined.schools().stream(), determined.districts().stream());
    }
}
