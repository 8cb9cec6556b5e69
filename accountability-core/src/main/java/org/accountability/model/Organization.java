package org.accountability.model;

import java.util.Map;
import java.util.OptionalInt;

/** An organisation with values of the index, each of them published, corrected or, where not known, computed from results. */
public sealed interface Organization extends Evidence permits School, District {
    /**
     * Evidence of how each computed value came about, or why it could not be computed, and which {@link Correction}
     * corrected one. A value without evidence stands as published.
     */
    Map<IndexValue, Evidence> computed();

    /** Returns the number; empty if it is not known, or if such an organisation does not have this value. */
    OptionalInt number(IndexValue value);
}
