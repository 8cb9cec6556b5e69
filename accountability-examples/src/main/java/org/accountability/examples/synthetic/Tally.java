package org.accountability.examples.synthetic;

import java.util.Arrays;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;

/**
 * The students of one organisation in one year, counted by group: assessed, by performance level; absent; growth
 * percentiles, each of which is counted.
 */
@SuppressWarnings("EnumOrdinal") // Counts are numbered by it within one run; nothing keeps the numbers.
final class Tally {
    static final int GROUPS = StudentGroup.values().length;
    static final int SUBJECTS = Subject.values().length;
    /** The number of subjects with growth percentiles, which come first. */
    static final int GROWTH_SUBJECTS = 2;
    /** Proficient or Advanced is counted as two. */
    static final int ADVANCED = PerformanceLevel.values().length;

    private static final int LEVELS = ADVANCED + 1;
    private static final int PERCENTILES = 100;

    private final int[] atLevel = new int[GROUPS * SUBJECTS * LEVELS];
    private final int[] absent = new int[GROUPS * SUBJECTS];
    private final int[] growth = new int[GROUPS * GROWTH_SUBJECTS * PERCENTILES];
    private final int[] access = new int[PERCENTILES];

    void clear() {
        Arrays.fill(atLevel, 0);
        Arrays.fill(absent, 0);
        Arrays.fill(growth, 0);
        Arrays.fill(access, 0);
    }

    /** Counts all that {@code other} has counted. */
    void add(Tally other) {
        add(atLevel, other.atLevel);
        add(absent, other.absent);
        add(growth, other.growth);
        add(access, other.access);
    }

    private static void add(int[] sums, int[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    /**
     * Counts a student who was assessed.
     *
     * @param level the number of the performance level, or {@link #ADVANCED}
     */
    void assessed(int[] groups, int subject, int level) {
        for (int group : groups) {
            atLevel[(group * SUBJECTS + subject) * LEVELS + level]++;
        }
    }

    void absent(int[] groups, int subject) {
        for (int group : groups) {
            absent[group * SUBJECTS + subject]++;
        }
    }

    /**
     * Counts a student who has a growth percentile.
     *
     * @param percentile 1 to 99
     */
    void grown(int[] groups, int subject, int percentile) {
        for (int group : groups) {
            growth[(group * GROWTH_SUBJECTS + subject) * PERCENTILES + percentile]++;
        }
    }

    /** The growth of an English learner in the ACCESS assessment, 1 to 99. */
    void grownInEnglish(int percentile) {
        access[percentile]++;
    }

    /** The number of a group's students at a level; for Proficient or Advanced the students at either. */
    int students(int group, int subject, PerformanceLevel level) {
        int first = (group * SUBJECTS + subject) * LEVELS;
        return atLevel[first + level.ordinal()]
                + (level == PerformanceLevel.PROFICIENT_OR_ADVANCED ? atLevel[first + ADVANCED] : 0);
    }

    int advanced(int group, int subject) {
        return atLevel[(group * SUBJECTS + subject) * LEVELS + ADVANCED];
    }

    int assessed(int group, int subject) {
        int first = (group * SUBJECTS + subject) * LEVELS;
        int sum = 0;
        for (int level = 0; level < LEVELS; level++) {
            sum += atLevel[first + level];
        }
        return sum;
    }

    /** The number of a group's enrolled students, including those who were absent. */
    int enrolled(int group, int subject) {
        return assessed(group, subject) + absent[group * SUBJECTS + subject];
    }

    int grown(int group, int subject) {
        return count(growth, (group * GROWTH_SUBJECTS + subject) * PERCENTILES);
    }

    /** The median in tenths; needs at least one student. */
    int medianGrowth(int group, int subject) {
        return median(growth, (group * GROWTH_SUBJECTS + subject) * PERCENTILES);
    }

    int grownInEnglish() {
        return count(access, 0);
    }

    /** The median in tenths; needs at least one student. */
    int medianGrowthInEnglish() {
        return median(access, 0);
    }

    private static int count(int[] counts, int first) {
        int sum = 0;
        for (int i = first; i < first + PERCENTILES; i++) {
            sum += counts[i];
        }
        return sum;
    }

    /** The mean of the two in the middle, which are one and the same of an odd number. */
    private static int median(int[] counts, int first) {
        int all = count(counts, first);
        return 5 * (at(counts, first, (all - 1) / 2) + at(counts, first, all / 2));
    }

    private static int at(int[] counts, int first, int place) {
        int before = 0;
        int value = 0;
        while (before + counts[first + value] <= place) {
            before += counts[first + value++];
        }
        return value;
    }
}
