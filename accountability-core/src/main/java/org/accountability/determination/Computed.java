package org.accountability.determination;

import java.util.List;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;

/** Evidence that was computed from other values, so that parameters went into it. */
public interface Computed extends Derived {
    /** The parameters that were read to compute it. */
    List<Parameter> parameters();

    /** The weakest status among them. */
    @Override
    default Status weakestStatus() {
        Status weakest = Status.CONFIRMED;
        for (Parameter parameter : parameters()) {
            weakest = weakest.weaker(parameter.status());
        }
        return weakest;
    }
}
