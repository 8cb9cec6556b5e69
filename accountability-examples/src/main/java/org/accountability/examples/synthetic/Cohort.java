package org.accountability.examples.synthetic;

/**
 * The students of a school who are in a grade together and move up together: what each of them is, and how well each
 * does from year to year.
 */
final class Cohort {
    /** The spread of talents, in thousandths of a standard deviation; the rest is drawn anew with each score. */
    private static final int TALENT = 600;

    private static final int OF_LOW_INCOME = -350;
    private static final int OF_EL = -520;
    private static final int OF_SWD = -800;
    private static final int SPREAD_OF_SIZE = 40;
    private static final int WHOLE = 1000;

    /** The number in alternate assessment out of a thousand students with disabilities. */
    private static final int IN_ALTERNATE_ASSESSMENT = 90;

    private final byte[] traits;
    private final boolean[] alternate;
    private final short[] standing;

    /**
     * Draws the students of a school who finish in one year.
     *
     * @param finishing the spring in which they are in grade 12
     */
    Cohort(ExampleSchool site, StudentMix mix, int finishing) {
        int size = size(site, finishing);
        traits = new byte[size];
        alternate = new boolean[size];
        standing = new short[size];
        long students = RandomDraws.key(RandomDraws.Topic.STUDENT, site.key(), finishing);
        long talents = RandomDraws.key(RandomDraws.Topic.TALENT, site.key(), finishing);
        long alternates = RandomDraws.key(RandomDraws.Topic.ALTERNATE, site.key(), finishing);
        for (int student = 0; student < size; student++) {
            int is = mix.traits(RandomDraws.bits(students, student));
            traits[student] = (byte) is;
            standing[student] =
                    (short) (RandomDraws.bell(RandomDraws.bits(talents, student)) * TALENT / WHOLE + effect(is));
            alternate[student] = StudentTraits.has(is, StudentTraits.SWD)
                    && (RandomDraws.bits(alternates, student) >>> 1) % WHOLE < IN_ALTERNATE_ASSESSMENT;
        }
    }

    private static int size(ExampleSchool site, int finishing) {
        if (site.isSmall()) {
            return site.studentsOfAGrade();
        }
        int drawn = RandomDraws.of(RandomDraws.Topic.COHORT_SIZE, site.key(), finishing)
                .bell();
        return site.studentsOfAGrade() * (WHOLE + drawn * SPREAD_OF_SIZE / WHOLE) / WHOLE;
    }

    private static int effect(int traits) {
        return (StudentTraits.has(traits, StudentTraits.LOW_INCOME) ? OF_LOW_INCOME : 0)
                + (StudentTraits.has(traits, StudentTraits.EL) ? OF_EL : 0)
                + (StudentTraits.has(traits, StudentTraits.SWD) ? OF_SWD : 0);
    }

    int size() {
        return traits.length;
    }

    int traits(int student) {
        return traits[student];
    }

    /** The standing of a student among those of the state, in thousandths of a standard deviation. */
    int standing(int student) {
        return standing[student];
    }

    boolean isInAlternateAssessment(int student) {
        return alternate[student];
    }
}
