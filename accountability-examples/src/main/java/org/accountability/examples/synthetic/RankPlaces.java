package org.accountability.examples.synthetic;

import java.util.Arrays;

/** Places from 1 to 99 among those that are ranked together. */
final class RankPlaces {
    private static final int HIGHEST = 99;

    private RankPlaces() {}

    /**
     * The place of each of {@code scores}, in their order; the highest score has the highest place. Of equal scores
     * the later one is placed higher.
     */
    static int[] places(int[] scores) {
        long[] sorted = new long[scores.length];
        for (int i = 0; i < scores.length; i++) {
            sorted[i] = ((long) scores[i] << Integer.SIZE) + i;
        }
        Arrays.sort(sorted);
        int[] places = new int[scores.length];
        for (int rank = 0; rank < sorted.length; rank++) {
            places[(int) sorted[rank]] = (int) ((2L * rank + 1) * HIGHEST / (2L * sorted.length)) + 1;
        }
        return places;
    }
}
