package org.accountability.examples.statewide;

import org.accountability.model.Level;
import org.accountability.model.SchoolType;

/** What the Commissioner declared a school to be. */
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
    static Designation first(Site site, Results results) {
        return drawn(site, Statewide.FIRST_YEAR, standing(site, results));
    }

    /** The designation of a school that had this one in the year before. */
    Designation next(Site site, Results results, int spring) {
        Draws draws = Draws.of(Draws.Topic.DESIGNATION, site.key(), spring);
        return switch (this) {
            // Far fewer are declared than in the first year, which counted those of several years.
            case NONE -> drawn(site, spring, standing(site, results) / 4);
            case UNDERPERFORMING -> {
                if (draws.chance(exitPerMille(results))) {
                    yield NONE;
                }
                boolean decided = spring >= FIRST_CHRONIC && spring <= LAST_CHRONIC;
                yield decided && draws.chance(CHRONIC_PER_MILLE) ? CHRONICALLY_UNDERPERFORMING : UNDERPERFORMING;
            }
            case CHRONICALLY_UNDERPERFORMING -> CHRONICALLY_UNDERPERFORMING;
        };
    }

    private static Designation drawn(Site site, int spring, int perMille) {
        return Draws.of(Draws.Topic.DESIGNATION, site.key(), spring).chance(perMille) ? UNDERPERFORMING : NONE;
    }

    private static int exitPerMille(Results results) {
        Integer percentile = results.percentile();
        return percentile == null || percentile > LOW ? EXIT_PER_MILLE : EXIT_PER_MILLE_OF_LOW;
    }

    /** Out of a thousand such schools, how many are underperforming in the published file of 2012. */
    private static int standing(Site site, Results results) {
        Integer percentile = results.percentile();
        if (percentile == null || !isStruggling(site.district()) || site.type() == SchoolType.MIDDLE_HIGH_OR_K12) {
            return NOT_CONSIDERED;
        }
        if (percentile <= LOW) {
            return percentile <= LOW / 2 ? 480 : 220;
        }
        if (percentile <= 2 * LOW) {
            return 50;
        }
        return percentile <= 6 * LOW ? 8 : NOT_CONSIDERED;
    }

    /** In 2012 all but a few of the schools at Level 4 were in ten urban districts. */
    private static boolean isStruggling(ExampleDistrict district) {
        return district.kind() == DistrictKind.URBAN
                || (district.kind() == DistrictKind.LARGE && district.advantage() < STRUGGLING_LARGE_DISTRICT);
    }
}
