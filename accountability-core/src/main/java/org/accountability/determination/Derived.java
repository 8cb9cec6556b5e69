package org.accountability.determination;

import org.accountability.model.Evidence;
import org.accountability.policy.Status;

/** Evidence that was not given: it follows from other evidence, and is as sure as the weakest that it follows from. */
interface Derived extends Evidence {
    /** The weakest status of the rules and parameters behind it. */
    Status weakestStatus();
}
