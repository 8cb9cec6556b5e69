package org.accountability.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.accountability.model.Level;
import org.accountability.policy.Status;

/** What holds of the resolution of any findings. */
class ResolutionPropertiesTest {
    @Property
    void ignoresTheOrderOfGrounds(@ForAll("grounds") List<Ground> grounds, @ForAll Random random) {
        List<Ground> shuffled = new ArrayList<>(grounds);
        Collections.shuffle(shuffled, random);

        assertThat(Resolution.settle(shuffled)).isEqualTo(Resolution.settle(grounds));
    }

    @Property
    void ignoresAFindingMadeTwice(@ForAll("grounds") List<Ground> grounds) {
        List<Ground> twice = new ArrayList<>(grounds);
        twice.addAll(grounds);

        assertThat(Resolution.settle(twice).binding())
                .isEqualTo(Resolution.settle(grounds).binding());
    }

    @Property
    void isTheMostSevereOfTheFindingsThatCount(@ForAll("grounds") List<Ground> all) {
        List<Ground> grounds = without(Kind.UNCLASSIFIED, all);
        List<Ground> counting = grounds.stream()
                .filter(ground -> countingKinds(grounds).contains(ground.kind()))
                .toList();

        Explanation explanation = Resolution.settle(grounds);

        assertThat(explanation.level().number())
                .isEqualTo(counting.stream()
                        .mapToInt(ground -> ground.level().number())
                        .max()
                        .orElse(0));
        assertThat(explanation.reason())
                .isEqualTo(counting.stream()
                        .filter(ground -> ground.level() == explanation.level())
                        .map(Ground::reason)
                        .min(Comparator.comparingInt(Reason::order))
                        .orElse(Reason.NO_RULE_APPLIES));
    }

    @Property
    void isNeverBetterForOneMoreCriterionOrFloor(
            @ForAll("grounds") List<Ground> grounds, @ForAll Level level, @ForAll boolean floor) {
        List<Ground> more = new ArrayList<>(grounds);
        more.add(SampleGrounds.ground(floor ? Kind.FLOOR : Kind.CRITERION, level, 'd', Status.CONFIRMED));

        assertThat(Resolution.settle(more).level().number())
                .isGreaterThanOrEqualTo(Resolution.settle(grounds).level().number());
    }

    @Property
    void givesNoLevelToWhatIsNotClassifiedUnlessItIsDesignated(@ForAll("grounds") List<Ground> grounds) {
        List<Ground> unclassified = new ArrayList<>(without(Kind.UNCLASSIFIED, grounds));
        Explanation classified = Resolution.settle(unclassified);
        unclassified.add(SampleGrounds.ground(Kind.UNCLASSIFIED, Level.NONE, 'd', Status.RECONSTRUCTED));

        Explanation explanation = Resolution.settle(unclassified);

        boolean designated = grounds.stream().anyMatch(ground -> ground.kind() == Kind.DESIGNATION);
        assertThat(explanation.level()).isEqualTo(designated ? classified.level() : Level.NONE);
        if (classified.level() == Level.NONE && classified.binding() != null) {
            assertThat(explanation.weakestStatus()).isEqualTo(classified.weakestStatus());
        }
    }

    private static List<Ground> without(Kind kind, List<Ground> grounds) {
        return grounds.stream().filter(ground -> ground.kind() != kind).toList();
    }

    private static Set<Kind> countingKinds(List<Ground> grounds) {
        if (grounds.stream().anyMatch(ground -> ground.kind() == Kind.DESIGNATION)) {
            return Set.of(Kind.DESIGNATION);
        }
        return grounds.stream().anyMatch(ground -> ground.kind() == Kind.RELIEF)
                ? Set.of(Kind.RELIEF, Kind.FLOOR)
                : Set.of(Kind.CRITERION, Kind.FLOOR);
    }

    /** Designations and reliefs are rare, or little else would be tried. */
    @Provide
    Arbitrary<List<Ground>> grounds() {
        List<Kind> kinds = new ArrayList<>(Arrays.asList(Kind.values()));
        kinds.addAll(Collections.nCopies(4, Kind.CRITERION));
        kinds.addAll(Collections.nCopies(3, Kind.FLOOR));
        return Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.of(Level.class),
                        Arbitraries.chars().range('a', 'h'),
                        Arbitraries.of(Status.class))
                .as(SampleGrounds::ground)
                .list()
                .ofMaxSize(8);
    }
}
