package org.accountability.massachusetts.ppi;

/** Results from 0.0 to 100.0 that others are ranked among, counted by value. */
final class ResultDistribution {
    private final int[] atOrBelow = new int[Tenths.HUNDRED + 1];
    private int size;

    void add(int tenths) {
        atOrBelow[tenths]++;
        size++;
    }

    /** Makes the counts ready. Call this after the last {@link #add}. */
    void close() {
        for (int value = 1; value < atOrBelow.length; value++) {
            atOrBelow[value] += atOrBelow[value - 1];
        }
    }

    int size() {
        return size;
    }

    /** How many are at or below {@code tenths}. */
    int atOrBelow(int tenths) {
        return atOrBelow[tenths];
    }

    /** How many are at or above {@code tenths}. */
    int atOrAbove(int tenths) {
        return size - below(tenths);
    }

    /** How many are below {@code tenths}. */
    int below(int tenths) {
        return tenths == 0 ? 0 : atOrBelow[tenths - 1];
    }

    /** How many are below the highest result at or below {@code tenths}; 0 where all are above. */
    int belowHighestReached(int tenths) {
        int reached = tenths;
        while (reached > 0 && atOrBelow[reached - 1] == atOrBelow[tenths]) {
            reached--;
        }
        return below(reached);
    }
}
