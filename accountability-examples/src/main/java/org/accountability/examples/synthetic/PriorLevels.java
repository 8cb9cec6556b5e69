package org.accountability.examples.synthetic;

import java.util.List;
import org.accountability.model.Level;

/**
 * The levels of schools and districts in a year up to 2015, for those that may keep the level of the year before. Just
 * enough of the framework for that, and apart from the rules, so that rules under test never make their own input.
 */
final class PriorLevels {
    private static final int LOWEST_FIFTH = 20;
    private static final int PPI_TARGET = 75;
    private static final int LOW_PARTICIPATION = 95;
    private static final int VERY_LOW_PARTICIPATION = 90;
    private static final int DISTRICT_CAP = 4;

    private PriorLevels() {}

    static Level of(SchoolInYear school) {
        if (school.designation() != Designation.NONE) {
            return school.designation().level();
        }
        Level byResults = byResults(school);
        Level kept = school.heldHarmless();
        return moreSevere(kept != null && byResults.worseThan(kept) ? kept : byResults, floor(school));
    }

    /** The level of a district by its schools, before any that it may keep itself. */
    static Level ofDistrict(DistrictDesignation designation, List<SchoolInYear> schools) {
        Level worst = Level.NONE;
        for (SchoolInYear school : schools) {
            worst = moreSevere(worst, of(school));
        }
        return designation == DistrictDesignation.NONE ? worst.cappedAt(DISTRICT_CAP) : designation.level();
    }

    private static Level byResults(SchoolInYear school) {
        Integer percentile = school.results().percentile();
        if ((percentile != null && percentile <= LOWEST_FIFTH) || school.hasLowSubgroup()) {
            return Level.LEVEL_3;
        }
        Integer all = school.results().all();
        Integer highNeeds = school.results().highNeeds();
        if (all == null) {
            return Level.NONE;
        }
        boolean met = all >= PPI_TARGET && (highNeeds == null || highNeeds >= PPI_TARGET);
        return met ? Level.LEVEL_1 : Level.LEVEL_2;
    }

    /** The level that holds whatever a school may keep. */
    private static Level floor(SchoolInYear school) {
        Level ofGraduation = Graduation.isPersistentlyLow(school.rates(), school.spring()) ? Level.LEVEL_3 : Level.NONE;
        return moreSevere(ofGraduation, floor(Participation.lowestPrinted(school)));
    }

    /** The level that holds whatever a district may keep. */
    static Level floor(PublishedRates rates) {
        return floor(Participation.lowestPrinted(rates));
    }

    private static Level floor(int participation) {
        if (participation < VERY_LOW_PARTICIPATION) {
            return Level.LEVEL_3;
        }
        return participation < LOW_PARTICIPATION ? Level.LEVEL_2 : Level.NONE;
    }

    static Level moreSevere(Level one, Level other) {
        return one.number() >= other.number() ? one : other;
    }
}
