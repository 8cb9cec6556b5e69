package org.accountability.examples.synthetic;

import java.util.OptionalInt;
import org.accountability.massachusetts.ppi.GroupIndex;
import org.accountability.massachusetts.ppi.PercentileKind;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/**
 * The results of the index of one year for a school or district.
 *
 * @param percentile school percentile, 1 to 99
 * @param all cumulative PPI of all students
 * @param highNeeds cumulative PPI of the high needs group
 */
record IndexResults(
        @Nullable Integer percentile,
        @Nullable Integer all,
        @Nullable Integer highNeeds) {
    static final IndexResults NONE = new IndexResults(null, null, null);

    static IndexResults of(StateIndex index, OrganizationCode organization) {
        GroupIndex all = index.group(organization, StudentGroup.ALL).orElse(null);
        if (all == null) {
            return NONE;
        }
        GroupIndex highNeeds =
                index.group(organization, StudentGroup.HIGH_NEEDS).orElse(null);
        return new IndexResults(
                boxed(all.percentile(PercentileKind.SCHOOL)),
                boxed(all.cumulativePpi()),
                highNeeds == null ? null : boxed(highNeeds.cumulativePpi()));
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
