package org.accountability.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A district with its own results of one year. They are reported; its level comes from its schools.
 *
 * @param code its organisation code, ending in {@code 0000}
 * @param name as published
 * @param percentile the school percentile that DESE prints for a district of one school, 1 to 99
 * @param cumulativePpiAll cumulative PPI of all students, 0 to 100
 * @param cumulativePpiHighNeeds cumulative PPI of the high needs group, 0 to 100
 * @param computed how each of these values that does not stand as published came about, or why there is none: computed, or
 *     by a {@link Correction}
 */
public record District(
        OrganizationCode code,
        @Nullable String name,
        @Nullable Integer percentile,
        @Nullable Integer cumulativePpiAll,
        @Nullable Integer cumulativePpiHighNeeds,
        Map<IndexValue, Evidence> computed)
        implements Organization {

    /**
     * Checks the values.
     *
     * @throws InvalidValueException if a value cannot occur
     */
    public District {
        Require.district(code);
        Require.percentile(percentile);
        Require.cumulativePpi("cumulative PPI of all students", cumulativePpiAll);
        Require.cumulativePpi("cumulative PPI of high needs", cumulativePpiHighNeeds);
        computed = Require.computed(computed);
    }

    /**
     * A district with values as published.
     *
     * @throws InvalidValueException if a value cannot occur
     */
    public District(
            OrganizationCode code,
            @Nullable String name,
            @Nullable Integer percentile,
            @Nullable Integer cumulativePpiAll,
            @Nullable Integer cumulativePpiHighNeeds) {
        this(code, name, percentile, cumulativePpiAll, cumulativePpiHighNeeds, Map.of());
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
    public List<ExplainedValue> inputs() {
        return List.of(IndexValue.CUMULATIVE_PPI_ALL.of(this), IndexValue.CUMULATIVE_PPI_HIGH_NEEDS.of(this));
    }

    @Override
    public OptionalInt number(IndexValue value) {
        return IndexValue.optional(
                switch (value) {
                    case SCHOOL_PERCENTILE -> percentile;
                    case CUMULATIVE_PPI_ALL -> cumulativePpiAll;
                    case CUMULATIVE_PPI_HIGH_NEEDS -> cumulativePpiHighNeeds;
                    case LOWEST_SUBGROUP_PERCENTILE -> null;
                });
    }
}
