package org.accountability.rules.testkit;

import org.accountability.model.OrganizationCode;
import org.accountability.model.StateYear;

/** A value of an organisation, without the code of the organisation. */
interface Known {
    void addTo(StateYear.Builder state, OrganizationCode code);
}
