package org.accountability.rules.testkit;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;

/**
 * The drawn values of a school, a district or the state, without its code. No value contradicts another.
 *
 * @param known itself first
 */
record DrawnOrganization(List<Known> known) {
    /** Leaves out drawn values that contradict values drawn before them. */
    static DrawnOrganization consistent(SchoolYear year, OrganizationCode likeThis, List<Known> drawn) {
        List<Known> kept = new ArrayList<>();
        for (Known each : drawn) {
            kept.add(each);
            StateYear.Builder state = StateYear.of(year);
            kept.forEach(known -> known.addTo(state, likeThis));
            if (!state.check().problems().isEmpty()) {
                kept.remove(kept.size() - 1);
            }
        }
        return new DrawnOrganization(List.copyOf(kept));
    }
}
