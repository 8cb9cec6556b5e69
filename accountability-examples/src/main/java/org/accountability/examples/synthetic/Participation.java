package org.accountability.examples.synthetic;

import org.accountability.model.ParticipationRate;
import org.accountability.model.SchoolType;
import org.jspecify.annotations.Nullable;

/** The lowest rates of taking part. */
final class Participation {
    private static final int EVERYBODY = 100;
    private static final int STATED_PER_MILLE = 60;

    private Participation() {}

    /** The lowest rate of the school that counts, as printed, in whole percents; 100 if no rate is known. */
    static int lowestPrinted(SchoolInYear school) {
        Integer stated = stated(school);
        return stated == null ? lowestPrinted(school.rates()) : stated;
    }

    /** The lowest rate that counts, as printed, in whole percents; 100 if no rate is known. */
    static int lowestPrinted(PublishedRates rates) {
        int lowest = EVERYBODY;
        for (ParticipationRate rate : rates.participation()) {
            if (MinimumSize.isReached(rate.group(), rate.students(), rate.year().spring())) {
                lowest = Math.min(lowest, rate.printed());
            }
        }
        return lowest;
    }

    /** The lowest rate of a school too small for results of its groups; {@code null} for most. */
    static @Nullable Integer stated(SchoolInYear school) {
        RandomDraws draws = RandomDraws.of(
                RandomDraws.Topic.STATED_PARTICIPATION, school.site().key(), school.spring());
        boolean known = !school.site().hasResults() && school.site().type() != SchoolType.EARLY_ELEMENTARY;
        return known && draws.chance(STATED_PER_MILLE) ? 84 + draws.below(11) : null;
    }
}
