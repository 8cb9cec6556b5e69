package org.accountability.model;

import java.util.List;

/** Something known about one organisation that a rule can find a condition in. */
public interface Evidence {
    /** The organisation that this is known about. */
    OrganizationCode organization();

    /** What is known, for an explanation: each value under its name in the field's words. */
    List<Input> inputs();
}
