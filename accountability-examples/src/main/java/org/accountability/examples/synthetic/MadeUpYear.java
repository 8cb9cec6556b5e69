package org.accountability.examples.synthetic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Reported;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;

/**
 * A made-up state in one year.
 *
 * @param simulation who there is, and what was decided
 * @param reported what was published of the students
 */
record MadeUpYear(Simulation simulation, List<Reported> reported) {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.FRAMEWORK_2012);
    /** The years whose levels may be kept in the year after. */
    private static final List<Integer> KEPT = List.of(2014, 2015);
    /** The year after them, in which they no longer may. */
    private static final int NO_LONGER_KEPT = 2017;
    /** The groups whose index counts for a level, which depends on no other's. */
    static final Set<StudentGroup> OF_LEVELS = EnumSet.of(StudentGroup.ALL, StudentGroup.HIGH_NEEDS);

    /**
     * Makes up a year.
     *
     * @param groups whose indexes are of interest
     */
    static MadeUpYear of(Roster roster, int spring, Set<StudentGroup> groups) {
        List<Publication> before = new ArrayList<>();
        for (int kept : KEPT) {
            if (kept < spring && spring < NO_LONGER_KEPT) {
                before.add(new Publication(kept, OF_LEVELS));
            }
        }
        Publication now = new Publication(spring, groups);
        List<Publication> all = new ArrayList<>(before);
        all.add(now);
        Survey survey = Survey.of(roster, all);
        Map<Integer, StateIndex> indexes = new HashMap<>();
        for (Publication publication : before) {
            indexes.put(
                    publication.spring(),
                    PACK.compute(results(roster, publication)).orElseThrow());
        }
        Simulation simulation = Simulation.of(roster, new Published(survey, indexes), spring);
        return new MadeUpYear(simulation, now.rows());
    }

    private static StateResults results(Roster roster, Publication publication) {
        StateResults.Builder results =
                StateResults.of(SchoolYear.of(publication.spring())).addAll(publication.rows());
        for (Slot slot : roster.slots()) {
            ExampleSchool site = slot.siteIn(publication.spring());
            results.schoolType(site.code(), site.type());
        }
        return results.build();
    }

    /** Returns the state completed by the index of its results. */
    StateYear indexed() {
        MeasuredState measured = measured();
        return PACK.compute(measured.results())
                .orElseThrow()
                .complete(measured.organizations())
                .orElseThrow();
    }

    MeasuredState measured() {
        return new MeasuredState(reported, SimulatedState.of(simulation));
    }
}
