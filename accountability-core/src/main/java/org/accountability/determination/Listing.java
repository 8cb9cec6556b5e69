package org.accountability.determination;

import java.util.List;
import org.accountability.model.Evidence;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;

/**
 * All entries of one school or district under a topic that {@link Topic.Gives#ALL gives all}, such as the actions that
 * are due.
 *
 * @param subject the school or district as given
 * @param year the school year
 * @param topic what the entries are
 * @param grounds the entries with all they rest on, in the official order of reasons; one or more
 */
public record Listing(Evidence subject, SchoolYear year, Topic topic, List<Ground> grounds) {
    /**
     * Sorts the grounds.
     *
     * @param grounds in any order
     */
    public Listing {
        grounds = grounds.stream().sorted(Ground.ORDER).toList();
    }

    /** The school or district. */
    public OrganizationCode organization() {
        return subject.organization();
    }
}
