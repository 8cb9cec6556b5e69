package org.accountability.examples.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;

/**
 * The traits of a made-up student, packed into one whole number, and the groups that the student belongs to by them.
 */
@SuppressWarnings("EnumOrdinal") // Groups are numbered by it within one run; nothing keeps the numbers.
final class StudentTraits {
    static final int LOW_INCOME = 1 << 3;
    /** Directly certified; only of students of low income. */
    static final int ECONOMICALLY_DISADVANTAGED = 1 << 4;

    static final int EL = 1 << 5;
    static final int SWD = 1 << 6;

    /** All races and ethnicities, numbered by their place; every student is of one. */
    static final List<StudentGroup> RACES = List.of(
            StudentGroup.WHITE,
            StudentGroup.HISPANIC,
            StudentGroup.BLACK,
            StudentGroup.ASIAN,
            StudentGroup.MULTI_RACE,
            StudentGroup.AMERICAN_INDIAN,
            StudentGroup.PACIFIC_ISLANDER);

    private static final int RACE = LOW_INCOME - 1;
    private static final int COMBINATIONS = 1 << 7;
    private static final SchoolYear BEFORE = SchoolYear.of(2014);
    private static final SchoolYear AFTER = SchoolYear.of(2015);
    private static final int[][] GROUPS_BEFORE = groups(BEFORE);
    private static final int[][] GROUPS_AFTER = groups(AFTER);

    private StudentTraits() {}

    /** The numbers of the groups that a student counts in, for each combination of traits. */
    static int[][] groupsIn(int spring) {
        return spring < AFTER.spring() ? GROUPS_BEFORE : GROUPS_AFTER;
    }

    private static int[][] groups(SchoolYear year) {
        int[][] groups = new int[COMBINATIONS][];
        for (int traits = 0; traits < COMBINATIONS; traits++) {
            groups[traits] = groups(traits, year).stream()
                    .mapToInt(StudentGroup::ordinal)
                    .toArray();
        }
        return groups;
    }

    private static List<StudentGroup> groups(int traits, SchoolYear year) {
        List<StudentGroup> groups = new ArrayList<>();
        groups.add(StudentGroup.ALL);
        addIf(has(traits, LOW_INCOME), StudentGroup.LOW_INCOME, year, groups);
        addIf(has(traits, ECONOMICALLY_DISADVANTAGED), StudentGroup.ECONOMICALLY_DISADVANTAGED, year, groups);
        addIf(has(traits, EL), StudentGroup.EL, year, groups);
        addIf(has(traits, SWD), StudentGroup.SWD, year, groups);
        addIf(groups.size() > 1, StudentGroup.HIGH_NEEDS, year, groups);
        addIf((traits & RACE) < RACES.size(), RACES.get((traits & RACE) % RACES.size()), year, groups);
        return groups;
    }

    private static void addIf(boolean isOne, StudentGroup group, SchoolYear year, List<StudentGroup> groups) {
        if (isOne && group.reportedIn(year)) {
            groups.add(group);
        }
    }

    static boolean has(int traits, int trait) {
        return (traits & trait) != 0;
    }
}
