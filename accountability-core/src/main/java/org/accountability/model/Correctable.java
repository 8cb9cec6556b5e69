package org.accountability.model;

import java.util.function.UnaryOperator;

/** Evidence with published numbers, any of which may have been corrected on appeal. */
public interface Correctable extends Evidence {
    /**
     * Returns this evidence with its numbers corrected.
     *
     * @param year the school year that they are of
     * @param correction what a number becomes
     */
    Evidence corrected(SchoolYear year, UnaryOperator<Reported> correction);
}
