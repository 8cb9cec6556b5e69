package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.accountability.determination.Determination;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;

/** Doing better in what is known never makes a level worse, of the school or of its district. */
@Domain(SmallStates.class)
@Domain(DomainContext.Global.class)
class ImprovementTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    /** No school has a part in the level of another, so that all of them are raised at once. */
    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void raisingAKnownMeasureOfSchoolsNeverWorsensTheirLevelsNorThoseOfTheirDistricts(
            @ForAll SmallState drawn,
            @ForAll ImprovableMeasure measure,
            @ForAll @IntRange(min = 1, max = 30) int points) {
        Determinations before = PACK.determineFirst(drawn.given());
        Determinations after = PACK.determineFirst(
                drawn.with(school -> measure.raise(school, points)).given());

        assertNoneWorse(before.schools(), after.schools(), measure);
        assertNoneWorse(before.districts(), after.districts(), measure);

        Statistics.label("better levels").coverage(coverage -> {
            for (ImprovableMeasure each : ImprovableMeasure.values()) {
                coverage.check(each).count(levels -> levels > 0);
            }
        });
    }

    private static void assertNoneWorse(
            List<Determination> before, List<Determination> after, ImprovableMeasure measure) {
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).level().worseThan(before.get(i).level()))
                    .as("%s became worse: %s", before.get(i), after.get(i))
                    .isFalse();
            boolean same = after.get(i).level() == before.get(i).level();
            Statistics.label("better levels").collect(same ? "no change" : measure);
        }
    }
}
