package org.accountability.examples.synthetic;

import java.util.List;
import org.accountability.model.Level;
import org.jspecify.annotations.Nullable;

/**
 * A district in one year.
 *
 * @param district which district
 * @param schools its schools
 * @param rates its own published rates, in a year whose levels may be kept
 * @param leftLevel4 whether it was at Level 4 in the year before, and is no longer
 * @param heldHarmless the level of the year before that it may keep; {@code null} where it may not keep any
 */
record DistrictInYear(
        ExampleDistrict district,
        List<SchoolInYear> schools,
        PublishedRates rates,
        boolean leftLevel4,
        @Nullable Level heldHarmless) {

    /** The level that it comes to, in a year up to 2015. */
    Level level() {
        Level inherited = PriorLevels.ofDistrict(district.designation(), schools);
        boolean decided = district.designation() != DistrictDesignation.NONE;
        if (decided || heldHarmless == null || !inherited.worseThan(heldHarmless)) {
            return inherited;
        }
        return PriorLevels.moreSevere(heldHarmless, PriorLevels.floor(rates));
    }
}
