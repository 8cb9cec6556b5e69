package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.accountability.model.SchoolYear;
import org.accountability.rules.Audience;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.execution.Diagnosed;
import org.accountability.rules.internal.execution.StateRun;
import org.accountability.rules.internal.execution.TopicRun;
import org.accountability.rules.internal.execution.YearRules;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.publication.PublicFigures;
import org.accountability.rules.internal.reading.SecondReading;
import org.accountability.rules.massachusetts.Massachusetts;

/** Rules that are run without the engine find what the engine finds, in the same facts. */
@Domain(SmallStates.class)
class SecondReadingTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final PackText TEXT = PackText.bundled(Massachusetts.FRAMEWORK_2012);
    private static final SecondReading RULES = SecondReadings.of(TEXT);
    private static final Map<SchoolYear, YearRules> DETERMINATIONS = new HashMap<>();
    private static final Map<SchoolYear, YearRules> DIAGNOSTICS = new HashMap<>();

    @Property
    void bothFindTheSameAndComeToTheSame(@ForAll SmallState drawn) {
        Determinations engine = PACK.determine(drawn.given());

        List<TopicRun> second = determine(drawn);

        assertThat(second).extracting(TopicRun::topic).isEqualTo(engine.topics());
        for (TopicRun run : second) {
            String topic = run.topic().code();
            assertThat(Stream.concat(run.schools().stream(), run.districts().stream()))
                    .containsExactlyElementsOf(engine.of(topic));
            assertThat(run.listings()).isEqualTo(engine.listings(topic));
        }
    }

    @Property(tries = 200)
    void bothLookAtTheSameAndComeToTheSame(@ForAll SmallState drawn, @ForAll Audience audience) {
        YearRules rules = DIAGNOSTICS.computeIfAbsent(drawn.year(), year -> YearRules.ofDiagnostics(TEXT, year));

        PublicFigures figures = audience == Audience.ENTITLED
                ? PublicFigures.complete()
                : PublicFigures.of(
                        drawn.given(),
                        Optional.empty(),
                        PACK.parameters(drawn.year()).all());
        Diagnosed diagnosed = Diagnosed.of(drawn.given(), determine(drawn), () -> figures);
        List<TopicRun> second = new StateRun(RULES, rules, diagnosed.state(), diagnosed.standings())
                .run(25)
                .topics();

        assertThat(second.stream().flatMap(run -> run.listings().stream()))
                .containsExactlyElementsOf(
                        PACK.diagnose(PACK.determine(drawn.given()), audience).findings());
    }

    private static List<TopicRun> determine(SmallState drawn) {
        YearRules rules = DETERMINATIONS.computeIfAbsent(drawn.year(), year -> YearRules.ofDeterminations(TEXT, year));
        return new StateRun(RULES, rules, drawn.given(), List.of()).run(25).topics();
    }
}
