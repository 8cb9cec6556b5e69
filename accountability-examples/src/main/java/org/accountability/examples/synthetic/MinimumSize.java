package org.accountability.examples.synthetic;

import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/** The number of students that a rate needs to count. */
final class MinimumSize {
    private static final int ALL = 20;
    private static final int SUBGROUP = 30;
    private static final int LATER_SUBGROUP = 25;
    private static final int LATER_FROM = 2015;

    private MinimumSize() {}

    static boolean isReached(@Nullable StudentGroup group, @Nullable Integer students, int spring) {
        return students == null || students >= minimum(group, spring);
    }

    private static int minimum(@Nullable StudentGroup group, int spring) {
        if (group == StudentGroup.ALL) {
            return ALL;
        }
        return spring < LATER_FROM ? SUBGROUP : LATER_SUBGROUP;
    }
}
