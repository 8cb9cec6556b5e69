package org.accountability.examples.synthetic;

import org.accountability.model.Level;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.School;
import org.jspecify.annotations.Nullable;

/**
 * A school in one year.
 *
 * @param site which school
 * @param spring which year
 * @param place where it stands among the schools of its type, 1 to 99, the best highest; 0 without results
 * @param designation what it was declared to be
 * @param leftLevel4 whether it was underperforming in the year before, and is no longer
 * @param heldHarmless the level of the year before that it may keep; {@code null} where it may not keep any
 * @param results what its index came to, in a year whose levels may be kept
 * @param rates its published rates, likewise and of the year itself
 */
record SchoolInYear(
        ExampleSchool site,
        int spring,
        int place,
        Designation designation,
        boolean leftLevel4,
        @Nullable Level heldHarmless,
        IndexResults results,
        PublishedRates rates) {

    /** Returns the school as the model has it, without the results that an index gives. */
    School school() {
        return site.school()
                .status(spring == site.opened() ? OrganizationStatus.NEW : OrganizationStatus.OPEN)
                .build();
    }

    /** Returns this school with the level of the year before that it may keep. */
    SchoolInYear heldHarmless(@Nullable Level kept) {
        return new SchoolInYear(site, spring, place, designation, leftLevel4, kept, results, rates);
    }

    /** Whether the Department gave it insufficient data as the reason for no level. */
    boolean isInsufficient() {
        return SchoolsWithoutResults.isExplained(site, spring);
    }

    /** Whether one of its subgroups is among the lowest performing 20 percent of subgroups. */
    boolean hasLowSubgroup() {
        return place > 0 && Trait.has(RandomDraws.Topic.LOW_SUBGROUP, site.key(), spring, lowSubgroupPerMille(place));
    }

    private static int lowSubgroupPerMille(int place) {
        if (place <= 10) {
            return place <= 5 ? 900 : 430;
        }
        return place <= 15 ? 180 : 0;
    }
}
