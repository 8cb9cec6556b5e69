package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.accountability.determination.Determination;
import org.accountability.determination.Explanation;
import org.accountability.determination.Ground;
import org.accountability.model.SchoolYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.accountability.rules.reference.PlainDetermination;
import org.accountability.rules.reference.PlainFinding;
import org.accountability.rules.reference.PlainFramework;
import org.accountability.rules.reference.PlainReason;
import org.accountability.rules.reference.PlainResult;

/** The rules and the engine say what the framework says when it is written down a second time. */
@Domain(SmallStates.class)
class EngineAgainstPlainFrameworkTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    private static final Map<SchoolYear, PlainFramework> PLAIN = new HashMap<>();

    /** Some 14 schools a state; ten times as many states with the long tests. */
    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void theEngineAndThePlainFrameworkFindTheSameAndComeToTheSame(@ForAll SmallState drawn) {
        Determinations engine = PACK.determineFirst(drawn.given());
        PlainResult plain = PLAIN.computeIfAbsent(drawn.year(), year -> PlainFramework.of(PACK, year))
                .determine(drawn.given());

        agree(engine.schools(), plain.schools());
        agree(engine.districts(), plain.districts());

        Statistics.label("reasons").coverage(coverage -> {
            for (PlainReason reason : PlainReason.values()) {
                if (reason != PlainReason.LEFT_LEVEL_4) {
                    coverage.check(reason).count(printed -> printed > 0);
                }
            }
        });
    }

    private static void agree(List<Determination> engine, List<PlainDetermination> plain) {
        assertThat(engine).hasSameSizeAs(plain);
        for (int i = 0; i < engine.size(); i++) {
            agree(engine.get(i), plain.get(i));
            Statistics.label("reasons").collect(plain.get(i).binding().reason());
        }
    }

    private static void agree(Determination engine, PlainDetermination plain) {
        Explanation explanation = engine.explanation();
        Ground binding = Objects.requireNonNull(explanation.binding(), engine.toString());
        PlainFinding plainBinding = plain.binding();
        String printed = engine.organization() + " " + engine.level() + " " + engine.starred() + " "
                + engine.reason().text();
        assertThat(printed)
                .isEqualTo(
                        plain.organization() + " " + plain.level() + " " + plain.starred() + " " + plain.reasonText());
        assertThat(binding.kind() + " " + binding.level() + " "
                        + binding.reason().code())
                .as("binding finding of %s", printed)
                .isEqualTo(plainBinding.kind() + " " + plainBinding.level() + " " + plainBinding.reason());
        assertThat(AsFound.counted(AsFound.byTheEngine(explanation.grounds())))
                .as("findings of %s", printed)
                .isEqualTo(AsFound.counted(AsFound.byPlainJava(plain.findings())));
    }
}
