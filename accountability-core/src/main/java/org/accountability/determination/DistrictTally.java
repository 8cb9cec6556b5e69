package org.accountability.determination;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.WholeState;

/**
 * The number of a state's districts in Level 5.
 *
 * @param organization the state
 * @param districts all districts given, with a level or without
 * @param inLevel5 those of them in Level 5
 */
public record DistrictTally(OrganizationCode organization, int districts, int inLevel5) implements Evidence {
    private static final long HUNDRED = 100;

    /** The tally of the levels of {@code districts}. */
    public static DistrictTally of(List<Determination> districts) {
        long inLevel5 = districts.stream()
                .filter(determination -> determination.level() == Level.LEVEL_5)
                .count();
        return new DistrictTally(new WholeState().organization(), districts.size(), Math.toIntExact(inLevel5));
    }

    /** Whether more than {@code percent} of the districts are in Level 5. */
    public boolean exceeds(BigDecimal percent) {
        return BigDecimal.valueOf(HUNDRED * inLevel5).compareTo(percent.multiply(BigDecimal.valueOf(districts))) > 0;
    }

    /** Whether at least {@code percent} of the {@code all} districts of the state are given. */
    public boolean covers(int percent, int all) {
        return HUNDRED * districts >= (long) percent * all;
    }

    @Override
    public List<ExplainedValue> inputs() {
        return List.of(
                ExplainedValue.of("districts given", districts), ExplainedValue.of("districts in Level 5", inLevel5));
    }
}
