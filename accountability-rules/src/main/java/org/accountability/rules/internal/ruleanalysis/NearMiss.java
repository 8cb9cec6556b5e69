package org.accountability.rules.internal.ruleanalysis;

import java.util.List;
import org.accountability.model.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * Facts that belong together, in which a rule finds nothing.
 *
 * @param organization whose facts they are; {@code null} where there are none that belong together
 * @param inTheWay every condition that does not hold, as it is written, with the values in it; or what is not there at
 *     all
 */
public record NearMiss(@Nullable OrganizationCode organization, List<String> inTheWay) {
    public NearMiss {
        inTheWay = List.copyOf(inTheWay);
    }

    /** {@code 00350505: does not hold: percentile (12) <= 5}. */
    @Override
    public String toString() {
        return (organization == null ? "" : organization + ": does not hold: ") + String.join("; ", inTheWay);
    }
}
