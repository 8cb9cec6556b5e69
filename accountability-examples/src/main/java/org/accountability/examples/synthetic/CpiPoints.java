package org.accountability.examples.synthetic;

import org.accountability.model.PerformanceLevel;

/** The CPI of the made-up students, computed apart from the index, so that what is under test never makes its own input. */
final class CpiPoints {
    private static final int TENTHS = 10;
    private static final PerformanceLevel[] LEVELS = PerformanceLevel.values();

    private CpiPoints() {}

    /** The CPI in tenths, rounded half-up. */
    static int cpi(Tally tally, int group, int subject, int assessed) {
        int points = 0;
        for (PerformanceLevel level : LEVELS) {
            points += tally.students(group, subject, level) * worth(level);
        }
        return (int) ((2L * TENTHS * points + assessed) / (2L * assessed));
    }

    private static int worth(PerformanceLevel level) {
        return switch (level) {
            case PROFICIENT_OR_ADVANCED, ALT_PROGRESSING -> 100;
            case NI_HIGH, ALT_EMERGING -> 75;
            case NI_LOW, ALT_AWARENESS -> 50;
            case WF_HIGH, ALT_INCOMPLETE -> 25;
            case WF_LOW, ALT_NOT_SUBMITTED -> 0;
        };
    }
}
