package org.accountability.examples.statewide;

import org.accountability.model.SchoolType;

/** Which results a school has: the shares of missing ones follow the published file of 2012. */
final class Coverage {
    private static final int YEARS_TO_PPI = 2;
    private static final int YEARS_TO_PERCENTILE = 3;
    /** Of schools without a percentile. */
    private static final int FEW_HIGH_NEEDS_UNRANKED = 450;
    /** Out of a thousand schools with a percentile of 1 to 10, of 11 to 20, and so on. */
    private static final int[] FEW_HIGH_NEEDS = {10, 10, 50, 60, 50, 140, 140, 120, 130, 190};

    private static final int FLAGGED_PER_MILLE = 900;

    private Coverage() {}

    static boolean hasPpi(Site site, int spring) {
        return site.type() != SchoolType.EARLY_ELEMENTARY
                && spring >= site.opened() + YEARS_TO_PPI
                && !Trait.has(Draws.Topic.SMALL, site.key(), spring, smallPerMille(site.type()));
    }

    /** Whether a school with a PPI has a percentile too. */
    static boolean hasPercentile(Site site, int spring) {
        return spring >= site.opened() + YEARS_TO_PERCENTILE
                && !Trait.has(Draws.Topic.NO_PERCENTILE, site.key(), spring, unrankedPerMille(site.type()));
    }

    /** Whether a school with a PPI has one for the high needs group. */
    static boolean hasHighNeeds(Site site, int spring, int place, boolean ranked) {
        int perMille = ranked
                ? FEW_HIGH_NEEDS[(place - 1) / 10] * fewHighNeedsPercent(site.type()) / 100
                : FEW_HIGH_NEEDS_UNRANKED;
        return !Trait.has(Draws.Topic.FEW_HIGH_NEEDS, site.key(), spring, perMille);
    }

    /** Whether the Department says why a school without a PPI has none; of a few it says nothing. */
    static boolean isExplained(Site site) {
        return site.type() == SchoolType.EARLY_ELEMENTARY
                || Draws.of(Draws.Topic.SMALL_NOTE, site.key()).chance(FLAGGED_PER_MILLE);
    }

    /** Why a school without a PPI has none. */
    static String explanation(Site site, int spring) {
        if (site.type() == SchoolType.EARLY_ELEMENTARY) {
            return "no tested grade";
        }
        return spring < site.opened() + YEARS_TO_PPI ? "new" : "small";
    }

    private static int smallPerMille(SchoolType type) {
        return switch (type) {
            case EARLY_ELEMENTARY -> 1000;
            case ELEMENTARY -> 25;
            case ELEMENTARY_MIDDLE -> 75;
            case MIDDLE -> 45;
            case MIDDLE_HIGH_OR_K12 -> 178;
            case HIGH -> 97;
        };
    }

    private static int unrankedPerMille(SchoolType type) {
        return switch (type) {
            case EARLY_ELEMENTARY -> 1000;
            case ELEMENTARY -> 60;
            case ELEMENTARY_MIDDLE -> 120;
            case MIDDLE, MIDDLE_HIGH_OR_K12 -> 0;
            case HIGH -> 8;
        };
    }

    /** How often the high needs group of a type is too small, in percent of how often it is in all types. */
    private static int fewHighNeedsPercent(SchoolType type) {
        return switch (type) {
            case EARLY_ELEMENTARY, ELEMENTARY -> 115;
            case ELEMENTARY_MIDDLE -> 20;
            case MIDDLE -> 5;
            case MIDDLE_HIGH_OR_K12 -> 55;
            case HIGH -> 200;
        };
    }
}
