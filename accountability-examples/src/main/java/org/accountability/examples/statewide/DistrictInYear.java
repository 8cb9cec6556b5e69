package org.accountability.examples.statewide;

import java.util.List;
import java.util.function.Function;
import org.accountability.model.District;
import org.accountability.model.Level;
import org.jspecify.annotations.Nullable;

/**
 * A district in one year.
 *
 * @param district which district
 * @param schools its schools
 * @param leftLevel4 whether it was at Level 4 in the year before, and is no longer
 * @param heldHarmless the level of the year before that it may keep; {@code null} where it may not keep any
 */
record DistrictInYear(
        ExampleDistrict district,
        List<SchoolInYear> schools,
        boolean leftLevel4,
        @Nullable Level heldHarmless) {

    /** The level that it comes to, in a year up to 2015. */
    Level level() {
        Level inherited = PriorLevels.ofDistrict(district.designation(), schools);
        boolean designated = district.designation() != DistrictDesignation.NONE;
        return !designated && heldHarmless != null && inherited.worseThan(heldHarmless) ? heldHarmless : inherited;
    }

    /** As the model has it: its results are those of its school, or the averages of its schools. */
    District results() {
        return new District(
                district.code(),
                district.name(),
                schools.size() == 1 ? schools.get(0).results().percentile() : null,
                average(Results::all),
                average(Results::highNeeds));
    }

    /** Rounded half-up; {@code null} where no school has a value. */
    private @Nullable Integer average(Function<Results, @Nullable Integer> value) {
        int sum = 0;
        int known = 0;
        for (SchoolInYear school : schools) {
            Integer one = value.apply(school.results());
            if (one != null) {
                sum += one;
                known++;
            }
        }
        return known == 0 ? null : (2 * sum + known) / (2 * known);
    }
}
