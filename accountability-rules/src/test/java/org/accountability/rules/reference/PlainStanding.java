package org.accountability.rules.reference;

import org.accountability.model.Level;

/**
 * The level of a school or district before relief.
 *
 * @param level the level
 * @param byCriteria the level that the criteria alone give
 * @param reason why
 * @param starred whether it prints a star
 */
public record PlainStanding(Level level, Level byCriteria, PlainReason reason, boolean starred) {
    /** Whether the criteria alone give a worse level. */
    boolean isWorseThan(Level prior) {
        return rank(byCriteria) > rank(prior);
    }

    /** No level is worse than Level 1 and better than Level 2. */
    private static double rank(Level level) {
        return level == Level.NONE ? 1.5 : level.number();
    }
}
