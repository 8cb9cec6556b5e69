package org.accountability.massachusetts.ppi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.accountability.computation.Adjustable;
import org.accountability.computation.ResultChange;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Indicator;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;

/**
 * The index of one group of one organisation: numbers, and how each came about. A view of a {@link StateIndex}; numbers
 * are at hand, {@link IndexText} tell in words how they came about.
 */
public final class GroupIndex implements Adjustable {
    private final StateIndex state;
    private final int row;

    /**
     * The numbers that an annual PPI is computed from: {@code (indicatorPoints + extraCredit) / indicators}.
     *
     * @param indicatorPoints the points of the core indicators
     * @param extraCredit the points of extra credit
     * @param indicators how many core indicators have points
     */
    public record Terms(int indicatorPoints, int extraCredit, int indicators) {}

    GroupIndex(StateIndex state, int row) {
        this.state = state;
        this.row = row;
    }

    /** School, district or state. */
    @Override
    public OrganizationCode organization() {
        return state.organization(row);
    }

    public StudentGroup group() {
        return state.group(row);
    }

    /** The annual PPI of a year, as published or computed; not capped. */
    public OptionalInt annualPpi(SchoolYear year) {
        return optional(state.year(year).ppi(row));
    }

    /** The cumulative PPI, as published or computed, 0 to 100. */
    public OptionalInt cumulativePpi() {
        return optional(state.cumulative(row));
    }

    /** Whether the cumulative PPI is one that was published. */
    boolean hasPublishedPpi() {
        return state.isPublished(row);
    }

    /** Whether it has a cumulative PPI that meets the target. */
    public boolean meetsTarget() {
        OptionalInt ppi = cumulativePpi();
        return ppi.isPresent() && state.meetsTarget(ppi.getAsInt());
    }

    /**
     * What it would have needed in the year of the index for a higher cumulative PPI, with the years before as they are.
     *
     * @param cumulative more than the cumulative PPI that it has
     * @param ways how many sets of indicator changes are told at most, 0 or more; all are counted
     * @return nothing where it has no cumulative PPI, or where that or the annual PPI of the year is as published, so
     *     that no measure can change it
     */
    @Override
    public Optional<AnnualNeeded> adjustedTo(int cumulative, int ways) {
        return state.annualNeeded(row, cumulative, ways);
    }

    @Override
    public StateIndex with(List<ResultChange> changes) {
        return state.with(changes);
    }

    /** Returns the points that the annual PPI of a year was computed from; nothing where it was not computed. */
    public Optional<Terms> terms(SchoolYear year) {
        return explainAnnualPpi(year) instanceof AnnualPpi.Earned earned
                ? Optional.of(new Terms(earned.indicatorPoints(), earned.extraCredit(), earned.indicators()))
                : Optional.empty();
    }

    /** Returns what each indicator earned in a year, or why it earned nothing, in the order of indicators. */
    public List<IndicatorPoints> indicatorPoints(SchoolYear year) {
        return points(year).stream().map(IndicatorPoints::of).toList();
    }

    /** Returns what one indicator earned in a year, whether or not the group is large enough for an annual PPI. */
    public IndicatorPoints indicatorPoints(SchoolYear year, Indicator indicator) {
        return IndicatorPoints.of(points(year, indicator));
    }

    /** A percentile, as published or computed, 1 to 99. */
    public OptionalInt percentile(PercentileKind kind) {
        return optional(state.percentiles().percentile(kind, row));
    }

    /** Returns how sure a percentile is, confirmed where it was published; nothing without a percentile. */
    public Optional<Status> percentileStatus(PercentileKind kind) {
        GroupPercentile percentile = explainPercentile(kind);
        if (percentile instanceof GroupPercentile.Ranked ranked) {
            return Optional.of(ranked.weakestStatus());
        }
        return percentile instanceof GroupPercentile.Published ? Optional.of(Status.CONFIRMED) : Optional.empty();
    }

    /** What one indicator earned in a year, whether or not the group is large enough for an annual PPI. */
    Points points(SchoolYear year, Indicator indicator) {
        return state.year(year).points(row, indicator);
    }

    /** What each indicator earned in a year, in the order of indicators. */
    List<Points> points(SchoolYear year) {
        List<Points> points = new ArrayList<>();
        for (Indicator indicator : Indicator.all()) {
            points.add(points(year, indicator));
        }
        return List.copyOf(points);
    }

    /** The annual PPI of a year, with how it came about. */
    AnnualPpi explainAnnualPpi(SchoolYear year) {
        return state.year(year).annual(row);
    }

    /** The cumulative PPI, with how it came about. */
    CumulativePpi explainCumulativePpi() {
        return state.explainCumulative(row);
    }

    /** A percentile, with how it came about. */
    GroupPercentile explainPercentile(PercentileKind kind) {
        return state.percentiles().explain(kind, row);
    }

    @Override
    public Set<StudentGroup> studentGroups() {
        return Set.of(group());
    }

    /** Its cumulative PPI and the annual ones it comes from, oldest first. */
    @Override
    public List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of("group", group().label()));
        for (SchoolYear year : state.years()) {
            inputs.add(ExplainedValue.of("annual PPI of " + year, boxed(annualPpi(year))));
        }
        inputs.add(ExplainedValue.of("cumulative PPI", boxed(cumulativePpi())));
        return List.copyOf(inputs);
    }

    /** What its cumulative PPI rests on, or that it has none. */
    @Override
    public List<Parameter> parameters() {
        return explainCumulativePpi().parameters();
    }

    @Override
    public Status weakestStatus() {
        return state.weakestStatus(row);
    }

    /** Whether {@code other} is of the same group in the same index. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupIndex group && group.state == state && group.row == row;
    }

    @Override
    public int hashCode() {
        return row;
    }

    /** {@code 00350072, High needs: cumulative PPI 64}. */
    @Override
    public String toString() {
        return organization() + ", " + group().label() + ": cumulative PPI "
                + (cumulativePpi().isPresent() ? cumulativePpi().getAsInt() : "none");
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static OptionalInt optional(int value) {
        return value == Tenths.NONE ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
