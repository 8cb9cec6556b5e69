package org.accountability.review;

/** The authority that leads the improvement of schools in a state. */
public enum Approach {
    STATE_LEADERSHIP,
    PARTNERSHIP,
    DISTRICT_LED
}
