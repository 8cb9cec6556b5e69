package org.accountability.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The values of a school or district that the index gives: published, or computed from results. */
public enum IndexValue {
    SCHOOL_PERCENTILE("school percentile", "percentile", StudentGroup.ALL),
    CUMULATIVE_PPI_ALL("cumulative PPI of all students", "cumulativePpiAll", StudentGroup.ALL),
    CUMULATIVE_PPI_HIGH_NEEDS("cumulative PPI of high needs", "cumulativePpiHighNeeds", StudentGroup.HIGH_NEEDS),
    /** The lowest percentile of a school's subgroups, each ranked among all subgroups. */
    LOWEST_SUBGROUP_PERCENTILE("lowest subgroup percentile", "lowestSubgroupPercentile", null);

    private final String label;
    private final String field;
    private final @Nullable StudentGroup group;

    IndexValue(String label, String field, @Nullable StudentGroup group) {
        this.label = label;
        this.field = field;
        this.group = group;
    }

    /** The name in words. */
    public String label() {
        return label;
    }

    /** The student group whose value it is; nothing where that is not always the same. */
    public Optional<StudentGroup> group() {
        return Optional.ofNullable(group);
    }

    /** The value of an organisation for an explanation. Where any of its values was computed, each says its origin. */
    ExplainedValue of(Organization organization) {
        OptionalInt known = organization.number(this);
        if (known.isEmpty()) {
            return ExplainedValue.of(label, null);
        }
        boolean given = organization.computed().isEmpty();
        return new ExplainedValue(label, Integer.toString(known.getAsInt()), given ? null : origin(organization));
    }

    private ExplainedValue.Origin origin(Organization organization) {
        Evidence how = organization.computed().get(this);
        if (how == null) {
            return ExplainedValue.Origin.PUBLISHED;
        }
        return how instanceof Correction ? ExplainedValue.Origin.CORRECTED : ExplainedValue.Origin.COMPUTED;
    }

    /** The value of an organisation as it is reported; nothing where it could be that of several groups. */
    public Optional<Reported> reported(OrganizationCode organization, SchoolYear year, int value) {
        return switch (this) {
            case SCHOOL_PERCENTILE ->
                Optional.of(new Measure(
                        organization,
                        year,
                        StudentGroup.ALL,
                        null,
                        MeasureKind.SCHOOL_PERCENTILE,
                        BigDecimal.valueOf(value),
                        null));
            case CUMULATIVE_PPI_ALL, CUMULATIVE_PPI_HIGH_NEEDS ->
                group().map(ofGroup ->
                        new PublishedPpi(organization, year, ofGroup, PublishedPpi.Kind.CUMULATIVE, value));
            case LOWEST_SUBGROUP_PERCENTILE -> Optional.empty();
        };
    }

    /** A value that may not be known. */
    static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** The name under which {@link School} and {@link District} have it, and rules read it. */
    public String field() {
        return field;
    }
}
