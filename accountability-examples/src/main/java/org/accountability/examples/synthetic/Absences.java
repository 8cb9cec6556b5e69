package org.accountability.examples.synthetic;

import org.accountability.model.SchoolType;

/** The number of students who miss the assessment: few in most schools and years, many in some. */
final class Absences {
    private static final int WHOLE = 1 << 16;
    private static final int PER_MILLE = 1000;
    private static final int FIRST_OF_PARCC = 2015;

    private Absences() {}

    /** The number of absent students out of 65,536 students of a school in one year. */
    static int of65536(ExampleSchool site, int spring) {
        RandomDraws draws = RandomDraws.of(RandomDraws.Topic.PARTICIPATION, site.key(), spring);
        return perMille(site, spring, draws) * WHOLE / PER_MILLE;
    }

    private static int perMille(ExampleSchool site, int spring, RandomDraws draws) {
        boolean high = site.type() == SchoolType.HIGH;
        boolean parcc = spring >= FIRST_OF_PARCC;
        int veryMany = high ? 20 : parcc ? 6 : 2;
        int many = high ? 60 : parcc ? 10 : 3;
        int drawn = draws.below(PER_MILLE);
        if (drawn < veryMany) {
            return 110 + draws.below(90);
        }
        return drawn < veryMany + many ? 50 + draws.below(16) : draws.below(high ? 5 : 3);
    }
}
