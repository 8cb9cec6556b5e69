package org.accountability.examples.benchmarks;

import java.util.Arrays;

/** How many of each population are at or below a value of 0 to 100.0. */
final class PlainRanks {
    private static final int VALUES = 1001;
    private static final int FEWEST_RANKED = 50;

    private final int[][] atOrBelow;

    PlainRanks(int populations) {
        atOrBelow = new int[populations][];
    }

    void add(int population, int tenths) {
        if (atOrBelow[population] == null) {
            atOrBelow[population] = new int[VALUES];
        }
        atOrBelow[population][tenths]++;
    }

    void sum() {
        for (int[] counts : atOrBelow) {
            if (counts != null) {
                Arrays.parallelPrefix(counts, Integer::sum);
            }
        }
    }

    int size(int population) {
        return atOrBelow[population] == null ? 0 : atOrBelow[population][VALUES - 1];
    }

    int atOrBelow(int population, int tenths) {
        return atOrBelow[population][tenths];
    }

    int atOrAbove(int population, int tenths) {
        return size(population) - (tenths == 0 ? 0 : atOrBelow[population][tenths - 1]);
    }

    /** 0 where too few are ranked. */
    int percentile(int population, int tenths) {
        int size = size(population);
        return size < FEWEST_RANKED ? 0 : ofRank(atOrBelow(population, tenths), size);
    }

    static int ofRank(int atOrBelow, int size) {
        return 1 + 99 * atOrBelow / (size + 1);
    }
}
