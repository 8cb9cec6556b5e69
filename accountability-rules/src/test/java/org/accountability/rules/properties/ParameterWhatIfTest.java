package org.accountability.rules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.policy.Status;
import org.accountability.rules.Change;
import org.accountability.rules.Determinations;
import org.accountability.rules.ParameterWhatIf;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;

/** Trying another value on a few comes to what determining everyone comes to. */
@Domain(SmallStates.class)
@Domain(DomainContext.Global.class)
class ParameterWhatIfTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);

    /** A parameter with a value near the cut. */
    private record Tried(String parameter, int value) {
        int highest() {
            return parameter.equals("DISTRICT_LEVEL_CAP") ? 5 : 100;
        }
    }

    @Property
    void anotherValueChangesWhatDeterminingEveryoneWouldChange(
            @ForAll SmallState drawn, @ForAll("values") Tried tried) {
        ParameterWhatIf whatIf = ParameterWhatIf.of(PACK, drawn.given());

        List<Change> changes =
                whatIf.with(tried.parameter, Integer.toString(tried.value)).orElseThrow();

        assertThat(told(changes)).isEqualTo(told(Change.between(whatIf.baseline(), determined(drawn, tried))));
    }

    @Property(tries = 150)
    void everyStepOfASweepChangesWhatDeterminingEveryoneWouldChange(
            @ForAll SmallState drawn, @ForAll("values") Tried first, @ForAll @IntRange(max = 5) int more) {
        ParameterWhatIf whatIf = ParameterWhatIf.of(PACK, drawn.given());
        Determinations before = whatIf.baseline();
        for (ParameterWhatIf.Step step : whatIf.sweep(
                        first.parameter, first.value, Math.min(first.value + more, first.highest()))
                .orElseThrow()) {
            Determinations then = determined(drawn, new Tried(first.parameter, step.value()));
            assertThat(told(step.changes())).isEqualTo(told(levels(Change.between(before, then))));
            before = then;
        }
    }

    /** A school that does not move may rest on the tried value all the same, and its district with it. */
    @Example
    void aDistrictThatMovesIsAsSureAsItsSchoolsAreThen() {
        SchoolYear year = SchoolYear.of(2012);
        StateYear.Builder state = StateYear.of(year);
        for (String[] school : new String[][] {{"00010005", "89.4"}, {"00010010", "89.5"}}) {
            OrganizationCode code = OrganizationCode.of(school[0]);
            state.school(School.of(school[0]).build());
            state.fact(Fact.of(FactKind.PARTICIPATION, code, year)
                    .value(school[1])
                    .decidedBy("a test")
                    .citation("a test")
                    .build());
        }

        List<Change> changes = ParameterWhatIf.of(PACK, state.build())
                .sweep("VERY_LOW_PARTICIPATION_CUT", 86, 86)
                .orElseThrow()
                .get(0)
                .changes();

        assertThat(changes).extracting(Change::toString).contains("00010000 level: Level 3 to Level 2");
        assertThat(changes)
                .allSatisfy(change -> assertThat(change.after().weakestStatus()).isEqualTo(Status.ASSUMED));
    }

    @Property(tries = 1)
    void whatCannotBeTriedIsRefused(@ForAll SmallState drawn) {
        ParameterWhatIf whatIf = ParameterWhatIf.of(PACK, drawn.given());

        assertThat(whatIf.sweep("SCHOOL_PERCENTILE_CUT", 21, 20).problems())
                .extracting(Problem::toString)
                .containsExactly("parameter SCHOOL_PERCENTILE_CUT: 21 to 20 is no range");
        assertThat(whatIf.sweep("PARTICIPATION_TWO_YEAR_AVERAGE", 0, 1).problems())
                .extracting(Problem::toString)
                .containsExactly("parameter PARTICIPATION_TWO_YEAR_AVERAGE: '0' must be true or false, as false is");
        assertThat(whatIf.with("SCHOOL_PERCENTILE", "20").problems())
                .extracting(Problem::toString)
                .containsExactly("parameter SCHOOL_PERCENTILE: is not one of the pack's;"
                        + " did you mean SCHOOL_PERCENTILE_CUT?");
    }

    /** Cuts of rules, a cut that a rule uses in what it finds, and a number that no rule reads but Java does. */
    @Provide
    Arbitrary<Tried> values() {
        return Arbitraries.of(
                        Map.entry("SCHOOL_PERCENTILE_CUT", 20),
                        Map.entry("CUMULATIVE_PPI_TARGET", 75),
                        Map.entry("FOUR_YEAR_GRADUATION_CUT", 67),
                        Map.entry("FIVE_YEAR_GRADUATION_CUT", 70),
                        Map.entry("VERY_LOW_PARTICIPATION_CUT", 90),
                        Map.entry("LOW_PARTICIPATION_CUT", 95),
                        Map.entry("DISTRICT_LEVEL_CAP", 4),
                        Map.entry("MINIMUM_SUBGROUP_SIZE", 30))
                .flatMap(cut -> Arbitraries.integers()
                        .between(Math.max(1, cut.getValue() - 4), cut.getValue() == 4 ? 5 : cut.getValue() + 4)
                        .map(value -> new Tried(cut.getKey(), value)));
    }

    private static Determinations determined(SmallState drawn, Tried tried) {
        return PACK.withParameters(Map.of(tried.parameter, Integer.toString(tried.value)))
                .orElseThrow()
                .determine(drawn.given());
    }

    private static List<Change> levels(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.topic().code().equals("level"))
                .toList();
    }

    private static List<String> told(List<Change> changes) {
        List<String> told = new ArrayList<>();
        changes.forEach(change -> told.add(change.before() + " -> " + change.after() + " "
                + change.after().weakestStatus() + " lost " + change.lost().size() + " gained "
                + change.gained().size()));
        return told;
    }
}
