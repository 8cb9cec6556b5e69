package org.accountability.examples.synthetic;

/**
 * The distances of a school in one year from its expected results, each in thousandths of a standard deviation.
 *
 * @param standing of its results among schools of its type
 * @param progress of the cumulative PPI of all students from what its standing suggests
 * @param gap of the cumulative PPI of high needs from that of all students
 */
record Drift(int standing, int progress, int gap) {
    private static final int WHOLE = 1000;
    /** The part that stays from year to year; with the fresh part it keeps the spread as it is: 0.8² + 0.6² = 1. */
    private static final int KEPT = 800;

    private static final int FRESH = 600;

    static Drift first(RandomDraws draws) {
        return new Drift(draws.bell(), draws.bell(), draws.bell());
    }

    /** Draws the drift of the year after. */
    Drift next(RandomDraws draws) {
        return new Drift(next(standing, draws), next(progress, draws), next(gap, draws));
    }

    private static int next(int before, RandomDraws draws) {
        return (KEPT * before + FRESH * draws.bell()) / WHOLE;
    }
}
