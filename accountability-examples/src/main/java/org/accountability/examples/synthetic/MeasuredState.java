package org.accountability.examples.synthetic;

import java.util.List;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Reported;
import org.accountability.model.StateYear;

/**
 * A made-up state as it was measured in one year, before anything is computed from it.
 *
 * @param reported every number published of its schools, districts and groups that the index of the year is computed
 *     from: a million for the bundled state
 * @param organizations the schools and districts with the facts given about them; without percentiles, PPIs, and the
 *     rates that are among the numbers published
 */
public record MeasuredState(List<Reported> reported, StateYear organizations) {
    public MeasuredState {
        reported = List.copyOf(reported);
    }

    /** The numbers as the index takes them. */
    public StateResults results() {
        StateResults.Builder results = StateResults.of(organizations.year()).addAll(reported);
        organizations.schools().forEach(results::school);
        return results.build();
    }
}
