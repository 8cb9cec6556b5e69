package org.accountability.massachusetts.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accountability.computation.GroupNumber;
import org.accountability.model.ExplainedValue;
import org.accountability.model.InvalidValueException;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;

/**
 * The target percentage of one group of one organisation in one year, with all it came from.
 *
 * @param organization school, district or state
 * @param year the school year
 * @param group the student group
 * @param columns the percentage of each student set in each grade span
 * @param annual of the year alone, with how it came about; see {@link #annualWhole}
 * @param cumulative of the year and the one before, likewise; see {@link #cumulativeWhole}
 * @param counting the percentage that counts, as printed: the cumulative one, or the annual one where there is no other;
 *     {@code null} without a percentage
 * @param label how it progresses; {@code null} without a percentage
 * @param parameters all that was read, for the label too
 */
public record TargetPercentage(
        OrganizationCode organization,
        SchoolYear year,
        StudentGroup group,
        List<ColumnPercentage> columns,
        AnnualPercentage annual,
        CumulativePercentage cumulative,
        @Nullable Integer counting,
        @Nullable TargetLabel label,
        List<Parameter> parameters)
        implements GroupNumber {

    /**
     * A percentage of which nothing is known but what the Department printed.
     *
     * @param counting 0 to 100
     * @throws InvalidValueException if it is no percentage
     */
    public static TargetPercentage published(
            OrganizationCode organization, SchoolYear year, StudentGroup group, int counting) {
        if (counting < 0 || counting > 100) {
            throw new InvalidValueException("target percentage", counting, "must be a whole number from 0 to 100");
        }
        String because = "only the percentage that counts is known";
        return new TargetPercentage(
                organization,
                year,
                group,
                List.of(),
                new AnnualPercentage.NotComputed(year, because, List.of()),
                new CumulativePercentage.NotComputed(because),
                counting,
                null,
                List.of());
    }

    /** Each group has its own. */
    @Override
    public Object key() {
        return List.of(TargetPercentage.class, group);
    }

    /** The annual percentage as printed; {@code null} where there is none. */
    public @Nullable Integer annualWhole() {
        return annual instanceof AnnualPercentage.Known known ? known.whole() : null;
    }

    /** The cumulative percentage as printed; {@code null} where there is none. */
    public @Nullable Integer cumulativeWhole() {
        return cumulative instanceof CumulativePercentage.Earned earned ? earned.whole() : null;
    }

    /** Why there is no annual percentage; {@code null} where there is one. */
    public @Nullable String notComputedBecause() {
        return annual instanceof AnnualPercentage.NotComputed none ? none.because() : null;
    }

    /** The weakest status among all that was read. */
    @Override
    public Status weakestStatus() {
        return Status.weakestOf(parameters);
    }

    @Override
    public Set<StudentGroup> studentGroups() {
        return Set.of(group);
    }

    @Override
    public List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of("group", group.label()));
        if (annual instanceof AnnualPercentage.Known known) {
            inputs.addAll(known.inputs());
        }
        if (columns.isEmpty()) {
            inputs.add(ExplainedValue.of("target percentage, as published", counting));
            return List.copyOf(inputs);
        }
        inputs.add(ExplainedValue.of("annual target percentage of " + year, annualWhole()));
        if (cumulative instanceof CumulativePercentage.Earned earned) {
            inputs.add(ExplainedValue.of(
                    "annual target percentage of " + earned.prior().year(),
                    earned.prior().percentage()));
            inputs.add(ExplainedValue.of("cumulative target percentage", earned.whole()));
        }
        return List.copyOf(inputs);
    }
}
