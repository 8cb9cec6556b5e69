package org.accountability.determination;

import java.util.List;
import org.accountability.model.Evidence;
import org.accountability.policy.Parameter;

/** Evidence that was computed from other values, so that parameters went into it. */
public interface Computed extends Evidence {
    /** The parameters that were read to compute it. */
    List<Parameter> parameters();
}
