package org.accountability.review;

/** Who leads the improvement of schools in a state. */
public enum Approach {
    STATE_LEADERSHIP,
    PARTNERSHIP,
    DISTRICT_LED
}
