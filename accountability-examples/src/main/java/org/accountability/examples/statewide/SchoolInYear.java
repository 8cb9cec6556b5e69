package org.accountability.examples.statewide;

import org.accountability.model.Level;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.School;
import org.jspecify.annotations.Nullable;

/**
 * A school in one year.
 *
 * @param site which school
 * @param spring which year
 * @param drift how far it is from what is to be expected of it
 * @param results what is published of it
 * @param designation what it was declared to be
 * @param leftLevel4 whether it was underperforming in the year before, and is no longer
 * @param heldHarmless the level of the year before that it may keep; {@code null} where it may not keep any
 */
record SchoolInYear(
        Site site,
        int spring,
        Drift drift,
        Results results,
        Designation designation,
        boolean leftLevel4,
        @Nullable Level heldHarmless) {

    /** As the model has it. */
    School school() {
        return site.school()
                .status(spring == site.opened() ? OrganizationStatus.NEW : OrganizationStatus.OPEN)
                .percentile(results.percentile())
                .cumulativePpiAll(results.all())
                .cumulativePpiHighNeeds(results.highNeeds())
                .build();
    }

    /** With the level of the year before that it may keep. */
    SchoolInYear heldHarmless(@Nullable Level kept) {
        return new SchoolInYear(site, spring, drift, results, designation, leftLevel4, kept);
    }

    /** Whether the Department gave it insufficient data as the reason for no level. */
    boolean isInsufficient() {
        return !results.havePpi() && Coverage.isExplained(site);
    }

    /** Whether one of its subgroups is among the lowest performing 20 percent of subgroups. */
    boolean hasLowSubgroup() {
        Integer percentile = results.percentile();
        return percentile != null
                && Trait.has(Draws.Topic.LOW_SUBGROUP, site.key(), spring, lowSubgroupPerMille(percentile));
    }

    private static int lowSubgroupPerMille(int percentile) {
        if (percentile <= 10) {
            return percentile <= 5 ? 920 : 380;
        }
        if (percentile <= 20) {
            return percentile <= 15 ? 270 : 70;
        }
        return percentile <= 35 ? 35 : 0;
    }
}
