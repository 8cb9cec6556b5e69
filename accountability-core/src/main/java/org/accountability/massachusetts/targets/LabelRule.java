package org.accountability.massachusetts.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The label of a percentage as printed: the first of the year's that begins at or below it. It is given on the cumulative
 * percentage, on the annual one in a year that has no other, and, assumed, also where the year before is not known.
 *
 * <p>Source: DESE School and District Profiles, accountability reports 2018 to 2025.
 */
final class LabelRule {
    /** Whether an annual percentage gives a label where a cumulative one is in force and cannot be computed. */
    public static final String ON_ANNUAL_WITHOUT_PRIOR = "LABEL_ON_ANNUAL_WITHOUT_PRIOR_YEAR";

    private final List<Step> steps = new ArrayList<>();
    private final TargetLabel last;
    private final Parameter onAnnual;

    /** A label with the percentage that it begins at. */
    private record Step(TargetLabel label, Parameter from) {}

    /**
     * A label with what was read to give it.
     *
     * @param percentage the one that counts, as printed; {@code null} where there is none
     * @param label {@code null} where there is none
     * @param parameters all that was read, for the percentage too
     */
    record Labelled(@Nullable Integer percentage, @Nullable TargetLabel label, List<Parameter> parameters) {}

    LabelRule(TargetParameters parameters) {
        TargetLabel below = null;
        for (TargetLabel label : TargetLabel.values()) {
            Optional<Parameter> from = parameters.numberIfInForce(label.parameter());
            if (from.isPresent()) {
                steps.add(new Step(label, from.get()));
                below = null;
            } else if (below == null && !steps.isEmpty()) {
                below = label;
            }
        }
        if (below == null) {
            throw new IllegalStateException("no labels of target percentages are in force in " + parameters.year());
        }
        last = below;
        onAnnual = parameters.parameter(ON_ANNUAL_WITHOUT_PRIOR);
        onAnnual.yes();
    }

    Labelled of(AnnualPercentage annual, CumulativePercentage cumulative) {
        TargetParameters.Read read = new TargetParameters.Read();
        if (cumulative instanceof CumulativePercentage.Earned earned) {
            read.addAll(earned.parameters());
            return labelled(earned.whole(), read);
        }
        if (!(annual instanceof AnnualPercentage.Known known)) {
            return new Labelled(null, null, List.of());
        }
        read.addAll(known.parameters());
        if (cumulative instanceof CumulativePercentage.NotComputed) {
            read.add(onAnnual);
            if (!onAnnual.yes()) {
                return new Labelled(null, null, read.list());
            }
        }
        return labelled(known.whole(), read);
    }

    private Labelled labelled(int percentage, TargetParameters.Read read) {
        TargetLabel label = label(percentage, read);
        return new Labelled(percentage, label, read.list());
    }

    private TargetLabel label(int percentage, TargetParameters.Read read) {
        for (Step step : steps) {
            read.add(step.from());
            if (percentage >= step.from().whole()) {
                return step.label();
            }
        }
        return last;
    }
}
