package org.accountability.model;

import java.util.Map;
import java.util.OptionalInt;

/** An organisation with values of the index, each of them published, corrected or, where not known, computed from results. */
public sealed interface Indexed extends Evidence permits School, District {
    /**
     * How each value that was computed came about, or why there is none, and by which {@link Correction} one was corrected; a
     * value that is not here stands as published.
     */
    Map<IndexValue, Evidence> computed();

    /** Nothing where it is not known, and for a value that such an organisation does not have. */
    OptionalInt number(IndexValue value);
}
