package org.accountability.examples.synthetic;

import org.accountability.model.Level;
import org.accountability.model.SchoolType;

/** A declaration about a school by the Commissioner. */
enum Designation {
    NONE(Level.NONE),
    UNDERPERFORMING(Level.LEVEL_4),
    CHRONICALLY_UNDERPERFORMING(Level.LEVEL_5);

    private static final int NOT_CONSIDERED = 0;
    private static final int FIRST_CHRONIC = 2013;
    private static final int LAST_CHRONIC = 2014;
    private static final int CHRONIC_PER_MILLE = 50;
    private static final int EXIT_PER_MILLE_OF_LOW = 200;
    private static final int EXIT_PER_MILLE = 450;
    private static final int LOW = 10;
    private static final int STRUGGLING_LARGE_DISTRICT = -1200;

    private final Level level;

    Designation(Level level) {
        this.level = level;
    }

    /** The level that goes with it; no level without a designation. */
    Level level() {
        return level;
    }

    /** The designation of a school of the first year. */
    static Designation first(ExampleSchool site, int place) {
        return drawn(site, SyntheticState.FIRST_YEAR, standing(site, place));
    }

    /** The designation of a school that had this one in the year before. */
    Designation next(ExampleSchool site, int place, int spring) {
        RandomDraws draws = RandomDraws.of(RandomDraws.Topic.DESIGNATION, site.key(), spring);
        return switch (this) {
            // Far fewer are declared than in the first year, which counted those of several years.
            case NONE -> drawn(site, spring, standing(site, place) / 4);
            case UNDERPERFORMING -> {
                if (draws.chance(exitPerMille(place))) {
                    yield NONE;
                }
                boolean decided = spring >= FIRST_CHRONIC && spring <= LAST_CHRONIC;
                yield decided && draws.chance(CHRONIC_PER_MILLE) ? CHRONICALLY_UNDERPERFORMING : UNDERPERFORMING;
            }
            case CHRONICALLY_UNDERPERFORMING -> CHRONICALLY_UNDERPERFORMING;
        };
    }

    private static Designation drawn(ExampleSchool site, int spring, int perMille) {
        return RandomDraws.of(RandomDraws.Topic.DESIGNATION, site.key(), spring).chance(perMille)
                ? UNDERPERFORMING
                : NONE;
    }

    private static int exitPerMille(int place) {
        return place == 0 || place > LOW ? EXIT_PER_MILLE : EXIT_PER_MILLE_OF_LOW;
    }

    /** The number of underperforming schools out of a thousand such schools, as in the published file of 2012. */
    private static int standing(ExampleSchool site, int place) {
        if (place == 0 || !isStruggling(site.district()) || site.type() == SchoolType.MIDDLE_HIGH_OR_K12) {
            return NOT_CONSIDERED;
        }
        if (place <= LOW) {
            return place <= LOW / 2 ? 480 : 220;
        }
        if (place <= 2 * LOW) {
            return 50;
        }
        return place <= 6 * LOW ? 8 : NOT_CONSIDERED;
    }

    /**
     * Whether the district is like the ten urban districts that had all but a few of the schools at Level 4 in 2012.
     */
    private static boolean isStruggling(ExampleDistrict district) {
        return district.kind() == DistrictKind.URBAN
                || (district.kind() == DistrictKind.LARGE && district.advantage() < STRUGGLING_LARGE_DISTRICT);
    }
}
