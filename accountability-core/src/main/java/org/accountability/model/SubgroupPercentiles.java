package org.accountability.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The percentiles of a school's student groups among those of other schools of its type.
 *
 * @param organization the school
 * @param groups each group once
 */
public record SubgroupPercentiles(OrganizationCode organization, List<OfGroup> groups) implements Evidence {
    /** Above every percentile there is: for a comparison that nothing is known for. */
    private static final int NONE = 100;

    /**
     * The percentiles of one group.
     *
     * @param group the student group
     * @param amongOwn against the same group, 1 to 99; {@code null} where not known
     * @param amongAll against all groups, 1 to 99; {@code null} where not known
     */
    public record OfGroup(
            StudentGroup group,
            @Nullable Integer amongOwn,
            @Nullable Integer amongAll) {
        /**
         * Checks the values.
         *
         * @throws InvalidValueException if a value cannot occur
         */
        public OfGroup {
            Require.between("subgroup percentile", amongOwn, 1, 99);
            Require.between("subgroup percentile", amongAll, 1, 99);
        }
    }

    /**
     * Checks that the organisation is a school.
     *
     * @throws InvalidValueException if it is no school
     */
    public SubgroupPercentiles {
        Require.school(organization);
        groups = List.copyOf(groups);
    }

    /** The lowest percentile of any group, of either kind; above 99 if no percentile is known. */
    public int lowest() {
        return Math.min(lowestAmongAll(), lowest(groups.stream().map(OfGroup::amongOwn)));
    }

    /** The lowest percentile of any group against all groups; above 99 if no percentile is known. */
    public int lowestAmongAll() {
        return lowest(groups.stream().map(OfGroup::amongAll));
    }

    /**
     * The lowest percentile against the same group, of the groups that are not at or below {@code cut} against all;
     * above 99 if no percentile is known.
     */
    public int lowestOfThoseNotAlone(int cut) {
        return lowest(groups.stream()
                .filter(group -> group.amongAll() == null || group.amongAll() > cut)
                .map(OfGroup::amongOwn));
    }

    @Override
    public SubgroupPercentiles corrected(SchoolYear year, UnaryOperator<Reported> correction) {
        return new SubgroupPercentiles(
                organization,
                groups.stream()
                        .map(of -> new OfGroup(
                                of.group(),
                                corrected(
                                        of.amongOwn(),
                                        measure(year, of.group(), MeasureKind.SUBGROUP_PERCENTILE_OWN),
                                        correction),
                                corrected(
                                        of.amongAll(),
                                        measure(year, of.group(), MeasureKind.SUBGROUP_PERCENTILE_ALL),
                                        correction)))
                        .toList());
    }

    private static @Nullable Integer corrected(
            @Nullable Integer percentile, Measure of, UnaryOperator<Reported> correction) {
        return percentile == null
                ? null
                : Integer.valueOf(correction
                        .apply(of.with(BigDecimal.valueOf(percentile)))
                        .number()
                        .intValueExact());
    }

    private Measure measure(SchoolYear year, StudentGroup group, MeasureKind kind) {
        return new Measure(organization, year, group, null, kind, BigDecimal.ZERO, null);
    }

    @Override
    public Set<StudentGroup> studentGroups() {
        return groups.stream().map(OfGroup::group).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>();
        for (OfGroup group : groups) {
            inputs.add(ExplainedValue.of(
                    "percentile of " + group.group().label() + " against the same group", group.amongOwn()));
            inputs.add(ExplainedValue.of(
                    "percentile of " + group.group().label() + " against all groups", group.amongAll()));
        }
        return List.copyOf(inputs);
    }

    private static int lowest(Stream<@Nullable Integer> percentiles) {
        return percentiles
                .flatMapToInt(percentile -> percentile == null ? IntStream.empty() : IntStream.of(percentile))
                .min()
                .orElse(NONE);
    }
}
