package org.accountability.examples.synthetic;

import org.accountability.model.SchoolType;

/** The number of students in a grade of a school: about as many as in Massachusetts, by type. */
final class SchoolSize {
    /** The students of a small school in all tested grades together: below ten, for which nothing is published. */
    private static final int STUDENTS_OF_SMALL = 8;

    private SchoolSize() {}

    static int of(SchoolType type, RandomDraws draws) {
        return switch (type) {
            case EARLY_ELEMENTARY -> 40 + draws.below(60);
            case ELEMENTARY -> 30 + draws.below(70);
            case ELEMENTARY_MIDDLE -> 24 + draws.below(50);
            case MIDDLE -> 70 + draws.below(170);
            case MIDDLE_HIGH_OR_K12 -> 45 + draws.below(110);
            case HIGH -> 60 + draws.below(320);
        };
    }

    /** The number in a grade of a school so small that it never has results. */
    static int ofSmall(int testedGrades) {
        return Math.max(1, STUDENTS_OF_SMALL / Math.max(1, testedGrades));
    }

    /** The number of schools without results, out of a thousand schools of a type in the published file of 2012. */
    static int smallPerMille(SchoolType type) {
        return switch (type) {
            case EARLY_ELEMENTARY -> 0;
            case ELEMENTARY -> 22;
            case ELEMENTARY_MIDDLE -> 62;
            case MIDDLE -> 42;
            case MIDDLE_HIGH_OR_K12 -> 160;
            case HIGH -> 92;
        };
    }
}
