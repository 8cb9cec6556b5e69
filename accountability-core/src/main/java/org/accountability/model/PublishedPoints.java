package org.accountability.model;

import java.math.BigDecimal;

/**
 * Points that the Department printed for one indicator of a group, to stand in for its measure; as reported, not yet
 * judged.
 *
 * @param organization school or district
 * @param year the school year whose annual PPI they count in
 * @param group the student group
 * @param indicator what they were awarded for
 * @param points 0 to 100 in steps of 25, extra credit 0 or 25
 */
public record PublishedPoints(
        OrganizationCode organization, SchoolYear year, StudentGroup group, Indicator indicator, int points)
        implements Reported {

    @Override
    public BigDecimal number() {
        return BigDecimal.valueOf(points);
    }

    @Override
    public PublishedPoints with(BigDecimal other) {
        return new PublishedPoints(organization, year, group, indicator, other.intValueExact());
    }

    @Override
    public String what() {
        return "points for " + indicator.code();
    }
}
