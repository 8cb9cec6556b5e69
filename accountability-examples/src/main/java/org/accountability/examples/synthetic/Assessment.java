package org.accountability.examples.synthetic;

import org.accountability.model.Grade;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.Subject;

/** The assessment of a school's students in one year, counted student by student. */
@SuppressWarnings("EnumOrdinal") // Levels and subjects are numbered by it within one run; nothing keeps the numbers.
final class Assessment {
    /**
     * The standing from which on a student is at the next level, by subject, in thousandths of a standard deviation.
     */
    private static final int[][] CUTS = {
        {-2250, -1850, -1450, -950, 650}, {-1900, -1450, -1020, -560, 170}, {-2050, -1550, -1080, -520, 560},
    };

    private static final int[] LEVELS = {
        PerformanceLevel.WF_LOW.ordinal(),
        PerformanceLevel.WF_HIGH.ordinal(),
        PerformanceLevel.NI_LOW.ordinal(),
        PerformanceLevel.NI_HIGH.ordinal(),
        PerformanceLevel.PROFICIENT_OR_ADVANCED.ordinal(),
        Tally.ADVANCED,
    };
    private static final int[] ALTERNATE_LEVELS = {
        PerformanceLevel.ALT_PROGRESSING.ordinal(),
        PerformanceLevel.ALT_PROGRESSING.ordinal(),
        PerformanceLevel.ALT_PROGRESSING.ordinal(),
        PerformanceLevel.ALT_PROGRESSING.ordinal(),
        PerformanceLevel.ALT_PROGRESSING.ordinal(),
        PerformanceLevel.ALT_EMERGING.ordinal(),
        PerformanceLevel.ALT_EMERGING.ordinal(),
        PerformanceLevel.ALT_AWARENESS.ordinal(),
        PerformanceLevel.ALT_INCOMPLETE.ordinal(),
        PerformanceLevel.ALT_NOT_SUBMITTED.ordinal(),
    };
    private static final int FRESH = 500;
    private static final int WHOLE = 1000;
    private static final int MOST_GROWTH = 99;
    /** The number of different numbers of 16 bits. */
    private static final int WHOLE_DRAW = 1 << Short.SIZE;

    private static final int SCIENCE = Subject.SCIENCE.ordinal();

    private final StudentBody students;
    private final int spring;
    private final int[][] groupsOf;
    private final int absences;
    private final int narrowing;
    private final int[] achievement = new int[Tally.SUBJECTS];
    private final int[] growth = new int[Tally.GROWTH_SUBJECTS];
    private final Tally tally;

    private Assessment(StudentBody students, int spring, Tally tally) {
        this.students = students;
        this.spring = spring;
        this.tally = tally;
        groupsOf = StudentTraits.groupsIn(spring);
        absences = Absences.of65536(students.site(), spring);
        SchoolTrajectory trajectory = students.course();
        narrowing = trajectory.narrowing(spring);
        for (int subject = 0; subject < achievement.length; subject++) {
            achievement[subject] = trajectory.achievement(spring, subject);
        }
        for (int subject = 0; subject < growth.length; subject++) {
            growth[subject] = trajectory.growth(spring, subject);
        }
    }

    /** Adds a school's students of one year to {@code tally}. */
    static void count(StudentBody students, int spring, Tally tally) {
        Assessment assessment = new Assessment(students, spring, tally);
        for (Grade grade : students.site().testedGrades()) {
            assessment.count(grade);
        }
    }

    private void count(Grade grade) {
        Cohort cohort = students.inGrade(grade, spring);
        int subjects = TestedGrades.hasScience(grade) ? Tally.SUBJECTS : SCIENCE;
        boolean grows = TestedGrades.hasGrowth(grade);
        long key = students.site().key() * Grade.values().length + grade.ordinal();
        long presence = RandomDraws.key(RandomDraws.Topic.PRESENCE, key, spring);
        long scores = RandomDraws.key(RandomDraws.Topic.SCORE, key, spring);
        for (int student = 0; student < cohort.size(); student++) {
            int traits = cohort.traits(student);
            int[] groups = groupsOf[traits];
            long drawn = RandomDraws.bits(presence, student);
            boolean alternate = cohort.isInAlternateAssessment(student);
            int standing = cohort.standing(student) + (traits >= StudentTraits.LOW_INCOME ? narrowing : 0);
            for (int subject = 0; subject < subjects; subject++) {
                if (RandomDraws.sixteen(drawn, subject) < absences) {
                    tally.absent(groups, subject);
                    continue;
                }
                long score = RandomDraws.bits(scores, student * Tally.SUBJECTS + subject);
                tally.assessed(groups, subject, alternate ? alternateLevel(score) : level(subject, standing, score));
                if (grows && subject < SCIENCE && !alternate) {
                    tally.grown(groups, subject, percentile(RandomDraws.sixteen(score, 0), growth[subject]));
                }
            }
            if (StudentTraits.has(traits, StudentTraits.EL)) {
                tally.grownInEnglish(percentile(RandomDraws.sixteen(drawn, Tally.SUBJECTS), growth[0]));
            }
        }
    }

    private static int alternateLevel(long drawn) {
        return ALTERNATE_LEVELS[(int) ((drawn >>> 1) % ALTERNATE_LEVELS.length)];
    }

    private int level(int subject, int standing, long drawn) {
        int score = standing + achievement[subject] + RandomDraws.bell(drawn) * FRESH / WHOLE;
        int[] cuts = CUTS[subject];
        int level = 0;
        while (level < cuts.length && score >= cuts[level]) {
            level++;
        }
        return LEVELS[level];
    }

    private static int percentile(int drawn, int more) {
        return Math.max(1, Math.min(MOST_GROWTH, 1 + drawn * MOST_GROWTH / WHOLE_DRAW + more));
    }
}
