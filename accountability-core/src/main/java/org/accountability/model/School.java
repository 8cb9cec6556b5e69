package org.accountability.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A school with the results of one year that its level rests on. Made by {@link #of(String)}; what is not set is not
 * known.
 *
 * @param code its organisation code; the district's is part of it
 * @param name as published
 * @param type the type within which its percentile is ranked
 * @param lowestGrade the lowest grade served
 * @param highestGrade the highest grade served
 * @param charter whether it is a charter school, which is never declared underperforming
 * @param titleI whether it takes part in Title I
 * @param status whether it went on as it was
 * @param percentile school percentile within its type, 1 to 99
 * @param cumulativePpiAll cumulative PPI of all students, 0 to 100
 * @param cumulativePpiHighNeeds cumulative PPI of the high needs group, 0 to 100
 * @param lowestSubgroupPercentile the lowest percentile of any of its subgroups against all subgroups, 1 to 99
 * @param computed how each of these values that does not stand as published came about, or why there is none: computed, or
 *     by a {@link Correction}
 */
public record School(
        OrganizationCode code,
        @Nullable String name,
        @Nullable SchoolType type,
        @Nullable Grade lowestGrade,
        @Nullable Grade highestGrade,
        @Nullable Boolean charter,
        @Nullable Boolean titleI,
        @Nullable OrganizationStatus status,
        @Nullable Integer percentile,
        @Nullable Integer cumulativePpiAll,
        @Nullable Integer cumulativePpiHighNeeds,
        @Nullable Integer lowestSubgroupPercentile,
        Map<IndexValue, Evidence> computed)
        implements Organization {

    /**
     * Checks the values.
     *
     * @throws InvalidValueException if a value cannot occur
     */
    public School {
        Require.school(code);
        Require.percentile(percentile);
        Require.cumulativePpi("cumulative PPI of all students", cumulativePpiAll);
        Require.cumulativePpi("cumulative PPI of high needs", cumulativePpiHighNeeds);
        Require.between("lowest subgroup percentile", lowestSubgroupPercentile, 1, 99);
        computed = Require.computed(computed);
        if (lowestGrade != null && highestGrade != null && highestGrade.isBelow(lowestGrade)) {
            throw new InvalidValueException(
                    "highest grade", highestGrade.code(), "is below the lowest grade " + lowestGrade.code());
        }
    }

    /**
     * Returns a builder of a school, to which values are added as they are known.
     *
     * @param code eight digits
     * @throws InvalidValueException unless {@code code} are eight digits
     */
    public static Builder of(String code) {
        return new Builder(OrganizationCode.of(code));
    }

    /** A builder that starts from this school. */
    public Builder toBuilder() {
        Builder builder = new Builder(code)
                .name(name)
                .type(type)
                .grades(lowestGrade, highestGrade)
                .charter(charter)
                .titleI(titleI)
                .status(status)
                .percentile(percentile)
                .cumulativePpiAll(cumulativePpiAll)
                .cumulativePpiHighNeeds(cumulativePpiHighNeeds)
                .lowestSubgroupPercentile(lowestSubgroupPercentile);
        builder.computed.putAll(computed);
        return builder;
    }

    @Override
    public OrganizationCode organization() {
        return code;
    }

    /** Whether it serves any of grades 3 to 8: from its grades, else from its type; {@code null} where neither is known. */
    public @Nullable Boolean servesGrades3To8() {
        if (lowestGrade != null && highestGrade != null) {
            return !highestGrade.isBelow(Grade.G3) && !Grade.G8.isBelow(lowestGrade);
        }
        return type == null ? null : type.spansGrades3To8();
    }

    /**
     * Whether it ends in grade 2 or before: from its highest grade, else from its type; {@code null} where neither is
     * known.
     */
    public @Nullable Boolean endsBeforeGrade3() {
        if (highestGrade != null) {
            return highestGrade.isBelow(Grade.G3);
        }
        return type == null ? null : type == SchoolType.EARLY_ELEMENTARY;
    }

    /** Whether it is of those that are not classified, whatever numbers are given for them. */
    public boolean isUnclassified() {
        return (status != null && status != OrganizationStatus.OPEN) || Boolean.TRUE.equals(endsBeforeGrade3());
    }

    /** Whether it is closed, so that it counts for nothing beside it. */
    public boolean isClosed() {
        return status == OrganizationStatus.CLOSED;
    }

    @Override
    public OptionalInt number(IndexValue value) {
        return IndexValue.optional(
                switch (value) {
                    case SCHOOL_PERCENTILE -> percentile;
                    case CUMULATIVE_PPI_ALL -> cumulativePpiAll;
                    case CUMULATIVE_PPI_HIGH_NEEDS -> cumulativePpiHighNeeds;
                    case LOWEST_SUBGROUP_PERCENTILE -> lowestSubgroupPercentile;
                });
    }

    @Override
    public List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of("school type", type == null ? null : type.label()));
        if (status != null && status != OrganizationStatus.OPEN) {
            inputs.add(ExplainedValue.of("status", status.name().toLowerCase(Locale.ROOT)));
        }
        if (highestGrade != null && highestGrade.isBelow(Grade.G3)) {
            inputs.add(ExplainedValue.of("highest grade", highestGrade.code()));
        }
        for (IndexValue value : IndexValue.values()) {
            if (value != IndexValue.LOWEST_SUBGROUP_PERCENTILE || lowestSubgroupPercentile != null) {
                inputs.add(value.of(this));
            }
        }
        return List.copyOf(inputs);
    }

    /** Collects the values of a school. */
    public static final class Builder {
        private final OrganizationCode code;
        private @Nullable String name;
        private @Nullable SchoolType type;
        private @Nullable Grade lowestGrade;
        private @Nullable Grade highestGrade;
        private @Nullable Boolean charter;
        private @Nullable Boolean titleI;
        private @Nullable OrganizationStatus status;
        private @Nullable Integer percentile;
        private @Nullable Integer cumulativePpiAll;
        private @Nullable Integer cumulativePpiHighNeeds;
        private @Nullable Integer lowestSubgroupPercentile;
        private final Map<IndexValue, Evidence> computed = new EnumMap<>(IndexValue.class);

        private Builder(OrganizationCode code) {
            this.code = code;
        }

        /** Sets the name. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets the type by which percentiles are ranked. */
        public Builder type(@Nullable SchoolType type) {
            this.type = type;
            return this;
        }

        /** Sets the lowest and the highest grade. */
        public Builder grades(@Nullable Grade lowest, @Nullable Grade highest) {
            this.lowestGrade = lowest;
            this.highestGrade = highest;
            return this;
        }

        /** Sets whether it is a charter school. */
        public Builder charter(@Nullable Boolean charter) {
            this.charter = charter;
            return this;
        }

        /** Sets whether it takes part in Title I. */
        public Builder titleI(@Nullable Boolean titleI) {
            this.titleI = titleI;
            return this;
        }

        /** Sets whether the school is open, new, reconfigured or closed. */
        public Builder status(@Nullable OrganizationStatus status) {
            this.status = status;
            return this;
        }

        /** School percentile within its type, 1 to 99. */
        public Builder percentile(@Nullable Integer percentile) {
            this.percentile = percentile;
            return this;
        }

        /** Cumulative PPI of all students, 0 to 100. */
        public Builder cumulativePpiAll(@Nullable Integer ppi) {
            this.cumulativePpiAll = ppi;
            return this;
        }

        /** Cumulative PPI of the high needs group, 0 to 100. */
        public Builder cumulativePpiHighNeeds(@Nullable Integer ppi) {
            this.cumulativePpiHighNeeds = ppi;
            return this;
        }

        /** The lowest percentile of any subgroup against all subgroups, 1 to 99. */
        public Builder lowestSubgroupPercentile(@Nullable Integer percentile) {
            this.lowestSubgroupPercentile = percentile;
            return this;
        }

        /** A value that was not published, with how it was computed; {@code null} where that came to none. */
        public Builder computed(IndexValue value, @Nullable Integer number, Evidence how) {
            computed.put(value, how);
            return published(value, number);
        }

        /** A value as published. */
        public Builder published(IndexValue value, @Nullable Integer number) {
            return switch (value) {
                case SCHOOL_PERCENTILE -> percentile(number);
                case CUMULATIVE_PPI_ALL -> cumulativePpiAll(number);
                case CUMULATIVE_PPI_HIGH_NEEDS -> cumulativePpiHighNeeds(number);
                case LOWEST_SUBGROUP_PERCENTILE -> lowestSubgroupPercentile(number);
            };
        }

        /**
         * Returns the school.
         *
         * @throws InvalidValueException if a value cannot occur
         */
        public School build() {
            return new School(
                    code,
                    name,
                    type,
                    lowestGrade,
                    highestGrade,
                    charter,
                    titleI,
                    status,
                    percentile,
                    cumulativePpiAll,
                    cumulativePpiHighNeeds,
                    lowestSubgroupPercentile,
                    computed);
        }
    }
}
