package org.accountability.rules.testkit;

import org.accountability.model.OrganizationCode;
import org.accountability.model.StateYear;

/** Something known of an organisation, short of whose it is. */
interface Known {
    void addTo(StateYear.Builder state, OrganizationCode code);
}
