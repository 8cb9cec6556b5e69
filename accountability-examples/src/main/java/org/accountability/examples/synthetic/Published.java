package org.accountability.examples.synthetic;

import java.util.Map;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.model.OrganizationCode;

/**
 * The published results of the years whose levels may be kept.
 *
 * @param survey with the rates
 * @param indexes by year
 */
record Published(Survey survey, Map<Integer, StateIndex> indexes) {
    /** Returns the results of the index of a year; empty for a year whose index nobody asks for. */
    IndexResults results(OrganizationCode organization, int spring) {
        StateIndex index = indexes.get(spring);
        return index == null ? IndexResults.NONE : IndexResults.of(index, organization);
    }

    PublishedRates rates(OrganizationCode organization, int spring) {
        return survey.rates(organization, spring);
    }
}
