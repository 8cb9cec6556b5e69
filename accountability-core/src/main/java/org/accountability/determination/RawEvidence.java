package org.accountability.determination;

import java.util.List;
import org.accountability.model.Evidence;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;

/** Evidence that rules see only as what it comes to in a school year, by the parameters in force. */
public interface RawEvidence extends Evidence {
    /** Returns the evidence that rules see in place of this. */
    List<Evidence> finished(SchoolYear year, ParameterSet inForce);
}
