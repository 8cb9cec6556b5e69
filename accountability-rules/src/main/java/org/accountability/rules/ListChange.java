package org.accountability.rules;

import java.util.List;
import org.accountability.determination.Ground;
import org.accountability.determination.Topic;
import org.accountability.model.Evidence;
import org.accountability.model.OrganizationCode;

/**
 * A change of the entries listed for an organisation under other rules, under a topic that lists all its findings.
 *
 * @param subject the school or district, or the state
 * @param topic what is listed
 * @param lost the entries that are listed before and not then
 * @param gained the entries that are listed then and not before
 */
public record ListChange(Evidence subject, Topic topic, List<Ground> lost, List<Ground> gained) {
    public ListChange {
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
    }

    /** The school or district, or the state. */
    public OrganizationCode organization() {
        return subject.organization();
    }
}
