package org.accountability.examples.synthetic;

import org.accountability.model.Level;

/** A decision about a district by the Board or the Department. */
enum DistrictDesignation {
    NONE(Level.NONE),
    LEVEL_4_PLAN(Level.LEVEL_4),
    UNDERPERFORMING(Level.LEVEL_4),
    CHRONICALLY_UNDERPERFORMING(Level.LEVEL_5);

    private final Level level;

    DistrictDesignation(Level level) {
        this.level = level;
    }

    /** The level that goes with it; no level without a designation. */
    Level level() {
        return level;
    }
}
