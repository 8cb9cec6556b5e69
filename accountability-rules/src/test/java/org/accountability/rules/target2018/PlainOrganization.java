package org.accountability.rules.target2018;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of one school or district in the plain system. */
record PlainOrganization(
        boolean school,
        boolean chronic,
        boolean underperforming,
        boolean exit,
        boolean flaggedSubgroup,
        boolean flaggedGraduation,
        boolean recognised,
        boolean titleI,
        @Nullable Integer percentile,
        @Nullable Integer percentage,
        @Nullable Integer graduationInTenths,
        List<Rate> participation,
        List<Group> subgroups,
        @Nullable String compliance) {

    /** The participation of one group, in whole percents. */
    record Rate(String group, int percent) {}

    /** The percentiles of one group. */
    record Group(
            String group, @Nullable Integer own, @Nullable Integer all) {}

    PlainOrganization withPercentage(@Nullable Integer other) {
        return new PlainOrganization(
                school,
                chronic,
                underperforming,
                exit,
                flaggedSubgroup,
                flaggedGraduation,
                recognised,
                titleI,
                percentile,
                other,
                graduationInTenths,
                participation,
                subgroups,
                compliance);
    }
}
