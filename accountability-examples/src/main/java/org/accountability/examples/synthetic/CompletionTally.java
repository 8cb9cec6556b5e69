package org.accountability.examples.synthetic;

import java.util.Arrays;

/** The students of one organisation who finish or leave in one year, counted by group. */
final class CompletionTally {
    private final int[] cohort = new int[Tally.GROUPS];
    private final int[] inFourYears = new int[Tally.GROUPS];
    private final int[] inFiveYears = new int[Tally.GROUPS];
    private final int[] enrolled = new int[Tally.GROUPS];
    private final int[] dropouts = new int[Tally.GROUPS];
    private final int[] returned = new int[Tally.GROUPS];

    void clear() {
        for (int[] counts : all()) {
            Arrays.fill(counts, 0);
        }
    }

    /** Counts all that {@code other} has counted. */
    void add(CompletionTally other) {
        int[][] sums = all();
        int[][] more = other.all();
        for (int i = 0; i < sums.length; i++) {
            for (int group = 0; group < Tally.GROUPS; group++) {
                sums[i][group] += more[i][group];
            }
        }
    }

    private int[][] all() {
        return new int[][] {cohort, inFourYears, inFiveYears, enrolled, dropouts, returned};
    }

    /**
     * Counts a student who graduates.
     *
     * @param years 4 or 5; any more for one who never graduates
     */
    void graduated(int[] groups, int years) {
        for (int group : groups) {
            cohort[group]++;
            inFourYears[group] += years <= 4 ? 1 : 0;
            inFiveYears[group] += years <= 5 ? 1 : 0;
        }
    }

    void enrolled(int[] groups, boolean dropsOut, boolean returns) {
        for (int group : groups) {
            enrolled[group]++;
            dropouts[group] += dropsOut ? 1 : 0;
            returned[group] += dropsOut && returns ? 1 : 0;
        }
    }

    int cohort(int group) {
        return cohort[group];
    }

    int inFourYears(int group) {
        return inFourYears[group];
    }

    int inFiveYears(int group) {
        return inFiveYears[group];
    }

    int enrolled(int group) {
        return enrolled[group];
    }

    int dropouts(int group) {
        return dropouts[group];
    }

    /** The number who came back in the next year, out of those who dropped out in the year. */
    int returned(int group) {
        return returned[group];
    }
}
