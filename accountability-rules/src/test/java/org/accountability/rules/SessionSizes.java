package org.accountability.rules;

import org.accountability.model.StateYear;

/** Lets the tests of other packages cut a state into sessions of any size. */
public final class SessionSizes {
    private SessionSizes() {}

    /** What {@code pack} determines of {@code state}, so many districts at a time. */
    public static Determinations determine(RulePack pack, StateYear state, int districtsInASession) {
        return pack.determine(state, districtsInASession);
    }
}
