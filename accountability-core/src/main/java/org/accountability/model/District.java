package org.accountability.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district with its own results of one year. They are reported; its level comes from its schools.
 *
 * @param code its organisation code, ending in {@code 0000}
 * @param name as published
 * @param percentile the school percentile that DESE prints for a district of one school, 1 to 99
 * @param cumulativePpiAll cumulative PPI of all students, 0 to 100
 * @param cumulativePpiHighNeeds cumulative PPI of the high needs group, 0 to 100
 */
public record District(
        OrganizationCode code,
        @Nullable String name,
        @Nullable Integer percentile,
        @Nullable Integer cumulativePpiAll,
        @Nullable Integer cumulativePpiHighNeeds)
        implements Evidence {

    /** @throws InvalidValueException if a value cannot occur */
    public District {
        Require.district(code);
        Require.percentile(percentile);
        Require.cumulativePpi("cumulative PPI of all students", cumulativePpiAll);
        Require.cumulativePpi("cumulative PPI of high needs", cumulativePpiHighNeeds);
    }

    /** A district of which only its code and name are known. */
    public static District of(OrganizationCode code, @Nullable String name) {
        return new District(code, name, null, null, null);
    }

    @Override
    public OrganizationCode organization() {
        return code;
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.of("cumulative PPI of all students", cumulativePpiAll),
                Input.of("cumulative PPI of high needs", cumulativePpiHighNeeds));
    }
}
