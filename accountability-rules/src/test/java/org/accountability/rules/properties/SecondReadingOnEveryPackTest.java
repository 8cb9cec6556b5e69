package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.accountability.determination.Topic;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.review.Approach;
import org.accountability.review.Component;
import org.accountability.review.ComponentRating;
import org.accountability.review.Rating;
import org.accountability.review.StateReview;
import org.accountability.rules.Determinations;
import org.accountability.rules.PeerProfile;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.execution.DiagnosedRun;
import org.accountability.rules.internal.execution.TopicRun;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.reading.SecondReading;
import org.accountability.rules.testkit.PackArbitraries;

/**
 * Rules of every bundled pack that are run without the engine come to what the engine comes to, with the same grounds,
 * of whatever their pack looks at: what is determined, and what is looked at once it is.
 */
class SecondReadingOnEveryPackTest {
    private static final Map<String, RulePack> PACKS = new ConcurrentHashMap<>();
    private static final Map<String, PackText> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, SecondReading> READINGS = new ConcurrentHashMap<>();

    /** What a pack is asked about. */
    record Drawn(String pack, StateYear state) {}

    @Property
    void comeToTheSame(@ForAll("drawn") Drawn drawn) {
        RulePack pack = pack(drawn.pack());
        Determinations engine = pack.determine(drawn.state());

        List<TopicRun> second =
                DiagnosedRun.of(text(drawn.pack()), drawn.state()).run(reading(drawn.pack()), drawn.state());

        List<TopicRun> determined = second.stream()
                .filter(run -> run.topic().nature() != Topic.Nature.DIAGNOSTIC)
                .toList();
        assertThat(determined).extracting(TopicRun::topic).isEqualTo(engine.topics());
        for (TopicRun run : determined) {
            String topic = run.topic().code();
            assertThat(Stream.of(run.schools(), run.districts(), run.state()).flatMap(List::stream))
                    .containsExactlyElementsOf(engine.of(topic));
            assertThat(run.listings()).isEqualTo(engine.listings(topic));
        }
        assertThat(second.stream()
                        .filter(run -> run.topic().nature() == Topic.Nature.DIAGNOSTIC)
                        .flatMap(run -> run.listings().stream()))
                .containsExactlyElementsOf(pack.diagnose(engine).findings());
    }

    @Provide
    Arbitrary<Drawn> drawn() {
        return Arbitraries.of(RulePacks.bundledNames())
                .flatMap(name -> states(name).map(state -> new Drawn(name, state)));
    }

    private static Arbitrary<StateYear> states(String name) {
        return name.equals(PeerProfile.PACK)
                ? reviews().map(StateReview::given)
                : PackArbitraries.years(pack(name))
                        .flatMap(year -> PackArbitraries.of(pack(name), year).states());
    }

    private static Arbitrary<StateReview> reviews() {
        int components = Component.values().length;
        return Arbitraries.of(Approach.values()).flatMap(approach -> Arbitraries.of(Rating.values())
                .list()
                .ofSize(components)
                .map(ratings -> review(approach, ratings)));
    }

    private static StateReview review(Approach approach, List<Rating> ratings) {
        List<ComponentRating> rated = new ArrayList<>();
        Iterator<Rating> next = ratings.iterator();
        for (Component component : Component.values()) {
            rated.add(new ComponentRating(StateReview.STATE, component, next.next(), "for a test"));
        }
        return new StateReview("A state", SchoolYear.of(2018), approach, rated);
    }

    private static RulePack pack(String name) {
        return PACKS.computeIfAbsent(name, RulePacks::bundled);
    }

    private static PackText text(String name) {
        return TEXTS.computeIfAbsent(name, PackText::bundled);
    }

    private static SecondReading reading(String name) {
        return READINGS.computeIfAbsent(name, pack -> SecondReadings.of(text(pack)));
    }
}
