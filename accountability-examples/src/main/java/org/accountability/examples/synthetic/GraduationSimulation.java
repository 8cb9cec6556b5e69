package org.accountability.examples.synthetic;

import java.util.List;
import org.accountability.model.Grade;

/** The students of a school who graduate in time, who graduate a year later, and who drop out, counted one by one. */
@SuppressWarnings("EnumOrdinal") // Grades are numbered by it, and what is drawn of each.
final class GraduationSimulation {
    private static final int WHOLE = 1000;
    private static final int HIGHEST = 995;
    private static final int USUAL = 912;
    private static final int OF_LOW_INCOME = -35;
    private static final int OF_EL = -40;
    private static final int OF_SWD = -50;
    /** The rise of the rate in a year. */
    private static final int OF_A_YEAR = 7;

    private static final int MIDDLE_YEAR = 2011;
    /** Schools for those whom other schools have lost. */
    private static final int ALTERNATIVE_PER_MILLE = 18;

    private static final int ALTERNATIVE = 330;
    /** The number who graduate a year later, out of a thousand who do not graduate in four years. */
    private static final int A_YEAR_LATER = 230;
    /** The number of students who will not graduate for each who drops out in a year. */
    private static final int YEARS_TO_DROP_OUT = 6;

    private static final int RETURNING = 150;
    /** The number of different numbers of 16 bits. */
    private static final int WHOLE_DRAW = 1 << Short.SIZE;

    private static final List<Grade> HIGH_SCHOOL = List.of(Grade.G9, Grade.G10, Grade.G11, Grade.G12);

    private final StudentBody students;
    private final int spring;
    private final int usual;
    private final int[][] groupsOf;
    private final CompletionTally tally;

    private GraduationSimulation(StudentBody students, int spring, CompletionTally tally) {
        this.students = students;
        this.spring = spring;
        this.tally = tally;
        RandomDraws school =
                RandomDraws.of(RandomDraws.Topic.GRADUATION, students.site().key());
        int lasting = USUAL + students.site().ability() / 28 + school.bell() * 22 / WHOLE;
        int lost = school.chance(ALTERNATIVE_PER_MILLE) ? ALTERNATIVE : 0;
        usual = lasting - lost + OF_A_YEAR * (spring - MIDDLE_YEAR);
        groupsOf = StudentTraits.groupsIn(spring);
    }

    /** Adds those who finish or leave a school in one year to {@code tally}. */
    static void count(StudentBody students, int spring, CompletionTally tally) {
        GraduationSimulation completion = new GraduationSimulation(students, spring, tally);
        completion.countGraduates();
        for (Grade grade : HIGH_SCHOOL) {
            completion.countDropouts(grade);
        }
    }

    private void countGraduates() {
        Cohort cohort = students.finishing(spring);
        long key = RandomDraws.key(RandomDraws.Topic.COHORT, students.site().key(), spring);
        for (int student = 0; student < cohort.size(); student++) {
            long drawn = RandomDraws.bits(key, student);
            int traits = cohort.traits(student);
            boolean inFour = perMille(drawn, 0) < inFourYears(traits);
            boolean inFive = inFour || perMille(drawn, 1) < A_YEAR_LATER;
            tally.graduated(groupsOf[traits], inFour ? 4 : inFive ? 5 : Integer.MAX_VALUE);
        }
    }

    private void countDropouts(Grade grade) {
        Cohort cohort = students.inGrade(grade, spring);
        long key = RandomDraws.key(
                RandomDraws.Topic.LEAVING, students.site().key() * Grade.values().length + grade.ordinal(), spring);
        for (int student = 0; student < cohort.size(); student++) {
            long drawn = RandomDraws.bits(key, student);
            int traits = cohort.traits(student);
            boolean leaves = perMille(drawn, 0) * YEARS_TO_DROP_OUT < WHOLE - inFourYears(traits);
            tally.enrolled(groupsOf[traits], leaves, perMille(drawn, 1) < RETURNING);
        }
    }

    private int inFourYears(int traits) {
        int chance = usual
                + (StudentTraits.has(traits, StudentTraits.LOW_INCOME) ? OF_LOW_INCOME : 0)
                + (StudentTraits.has(traits, StudentTraits.EL) ? OF_EL : 0)
                + (StudentTraits.has(traits, StudentTraits.SWD) ? OF_SWD : 0);
        return Math.min(HIGHEST, chance);
    }

    private static int perMille(long drawn, int place) {
        return RandomDraws.sixteen(drawn, place) * WHOLE / WHOLE_DRAW;
    }
}
