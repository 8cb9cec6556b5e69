package org.accountability.examples.synthetic;

import org.accountability.model.StudentGroup;

/**
 * The make-up of a school: how many in 65,536 students have each trait. Low income, English learners and races follow
 * the kind of district and how well its schools do, about as in Massachusetts.
 */
final class StudentMix {
    private static final int WHOLE = 1 << 16;
    private static final int PER_MILLE = 1000;
    /** The share of students of low income who later count as economically disadvantaged. */
    private static final int CERTIFIED = WHOLE * 4 / 5;

    private static final int HISPANIC = StudentTraits.RACES.indexOf(StudentGroup.HISPANIC);
    private static final int ASIAN = StudentTraits.RACES.indexOf(StudentGroup.ASIAN);

    /** The share at which each race ends, in their order. */
    private final int[] racesUpTo = new int[StudentTraits.RACES.size()];

    private final int lowIncome;
    private final int el;
    private final int swd;

    StudentMix(ExampleSchool site) {
        RandomDraws ofDistrict =
                RandomDraws.of(RandomDraws.Topic.MAKE_UP, -1 - site.district().key());
        RandomDraws ofSchool = RandomDraws.of(RandomDraws.Topic.MAKE_UP, site.key());
        int ability = site.ability();
        boolean urban = site.district().kind() == DistrictKind.URBAN;
        boolean large = site.district().kind() == DistrictKind.LARGE;
        int hispanic = within(
                70
                        - ability * 70 / 1000
                        + (urban ? 180 : large ? 40 : 0)
                        + ofDistrict.bell() * 45 / 1000
                        + ofSchool.bell() * 30 / 1000,
                12,
                700);
        int black = within(
                35
                        - ability * 30 / 1000
                        + (urban ? 110 : large ? 30 : 0)
                        + ofDistrict.bell() * 30 / 1000
                        + ofSchool.bell() * 20 / 1000,
                8,
                250);
        int asian = within(55 + ability * 15 / 1000 + ofDistrict.bell() * 45 / 1000, 6, 300);
        int[] others = {hispanic, black, asian, 25, 2, 1};
        int end = PER_MILLE;
        for (int share : others) {
            end -= share;
        }
        racesUpTo[0] = share(end);
        for (int i = 0; i < others.length; i++) {
            end += others[i];
            racesUpTo[i + 1] = share(end);
        }
        lowIncome = share(within(310 - ability * 230 / 1000 + (urban ? 80 : 0) + ofSchool.bell() * 60 / 1000, 20, 940));
        el = share(within(45 - ability * 35 / 1000 + (urban ? 60 : 0) + ofSchool.bell() * 15 / 1000, 5, 330));
        swd = share(within(165 - ability * 15 / 1000 + ofSchool.bell() * 30 / 1000, 60, 350));
    }

    /** Returns the traits of a student, by 64 bits drawn for the student. */
    int traits(long bits) {
        int race = race(RandomDraws.sixteen(bits, 0));
        int traits = race;
        int income = RandomDraws.sixteen(bits, 1);
        if (income < lowIncome) {
            traits |= StudentTraits.LOW_INCOME;
            if ((long) income * WHOLE < (long) lowIncome * CERTIFIED) {
                traits |= StudentTraits.ECONOMICALLY_DISADVANTAGED;
            }
        }
        boolean often = race == HISPANIC || race == ASIAN;
        if (RandomDraws.sixteen(bits, 2) < (often ? 5 * el / 2 : el / 2)) {
            traits |= StudentTraits.EL;
        }
        if (RandomDraws.sixteen(bits, 3) < swd) {
            traits |= StudentTraits.SWD;
        }
        return traits;
    }

    private int race(int drawn) {
        int race = 0;
        while (race < racesUpTo.length - 1 && drawn >= racesUpTo[race]) {
            race++;
        }
        return race;
    }

    private static int share(int perMille) {
        return perMille * WHOLE / PER_MILLE;
    }

    private static int within(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
