package org.accountability.examples.synthetic;

import org.accountability.model.GraduationHistory;

/** The schools that persistently graduate few. */
final class Graduation {
    private static final int FLAG_ONLY_PER_MILLE = 330;
    private static final int FOUR_YEAR_CUT = 67;
    private static final int FIVE_YEAR_CUT = 70;

    private Graduation() {}

    /** Whether only the flag is published of a school, not its five-year rates. */
    static boolean isFlagOnly(ExampleSchool site) {
        return RandomDraws.of(RandomDraws.Topic.GRADUATION_FLAG, site.key()).chance(FLAG_ONLY_PER_MILLE);
    }

    /** Whether some group's latest four-year rate and each of its three latest five-year rates are below the cuts. */
    static boolean isPersistentlyLow(PublishedRates rates, int spring) {
        for (GraduationHistory history : rates.graduation()) {
            if (MinimumSize.isReached(history.group(), history.students(), spring)
                    && history.complete()
                    && history.latestFourYear() < FOUR_YEAR_CUT
                    && history.highestFiveYear() < FIVE_YEAR_CUT) {
                return true;
            }
        }
        return false;
    }
}
