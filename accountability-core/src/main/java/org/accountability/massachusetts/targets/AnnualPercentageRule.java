package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountability.model.ExplainedValue;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;

/**
 * The annual percentage: those of the grade spans by their weights. That of a span is the mean of its columns of all and
 * of lowest performing students, or that of all alone where there is no other; in 2018 the mean of the columns as printed
 * in integers, from 2019 on of their one-decimal values. A span that is alone counts whole. Nothing is rounded on the way.
 *
 * <p>Source: DESE School and District Profiles, accountability reports 2018 to 2025.
 */
final class AnnualPercentageRule {
    /** Whether the percentage of a span is the mean of integers. */
    public static final String MEAN_OF_INTEGERS = "SPAN_MEAN_OF_INTEGERS";
    /** Whether a span that weighs something, but has no percentage for the group, drops out with its weight. */
    public static final String SPAN_DROPS_OUT = "SPAN_WITHOUT_PERCENTAGE_DROPS_OUT";

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final SchoolYear year;
    private final Parameter meanOfIntegers;
    private final Parameter roundedTwice;
    private final Parameter spanDropsOut;

    AnnualPercentageRule(TargetParameters parameters) {
        year = parameters.year();
        meanOfIntegers = parameters.parameter(MEAN_OF_INTEGERS);
        meanOfIntegers.yes();
        roundedTwice = parameters.parameter(ColumnRule.ROUNDED_TWICE);
        spanDropsOut = parameters.parameter(SPAN_DROPS_OUT);
        spanDropsOut.yes();
    }

    /** The annual percentage of a group from its columns, one of each set and span at most. */
    public AnnualPercentage of(List<ColumnPercentage> columns, SpanWeights weights) {
        List<SpanPercentage> spans = new ArrayList<>();
        for (GradeSpan span : GradeSpan.values()) {
            span(span, columns).ifPresent(spans::add);
        }
        return switch (spans.size()) {
            case 0 -> new AnnualPercentage.NotComputed(year, whyNone(columns), List.of());
            case 1 -> alone(spans.get(0), weights);
            default -> together(spans, weights);
        };
    }

    private Optional<SpanPercentage> span(GradeSpan span, List<ColumnPercentage> columns) {
        Optional<ColumnPercentage.Earned> all = earned(columns, StudentSet.ALL, span);
        Optional<ColumnPercentage.Earned> lowest = earned(columns, StudentSet.LOWEST, span);
        return all.map(one -> lowest.map(other -> mean(span, one, other))
                .orElseGet(() -> new SpanPercentage(span, counted(one), List.of(one), read(one))));
    }

    private SpanPercentage mean(GradeSpan span, ColumnPercentage.Earned all, ColumnPercentage.Earned lowest) {
        return new SpanPercentage(
                span,
                counted(all).add(counted(lowest)).divide(TWO),
                List.of(all, lowest),
                new TargetParameters.Read()
                        .addAll(read(all))
                        .addAll(read(lowest))
                        .list());
    }

    private BigDecimal counted(ColumnPercentage.Earned column) {
        return meanOfIntegers.yes() ? BigDecimal.valueOf(column.whole()) : column.percentage();
    }

    private List<Parameter> read(ColumnPercentage.Earned column) {
        TargetParameters.Read read =
                new TargetParameters.Read().addAll(column.parameters()).add(meanOfIntegers);
        // How integers are rounded counts only where integers do.
        return (meanOfIntegers.yes() ? read.add(roundedTwice) : read).list();
    }

    private AnnualPercentage alone(SpanPercentage span, SpanWeights weights) {
        TargetParameters.Read read = new TargetParameters.Read().addAll(span.parameters());
        BigDecimal weight = weights.of(span.span());
        if (weight != null && weight.compareTo(TargetParameters.HUNDRED) < 0) {
            read.add(spanDropsOut);
            if (!spanDropsOut.yes() || weight.signum() == 0) {
                return new AnnualPercentage.NotComputed(
                        year,
                        "only " + span.span().label() + " have a percentage, and they weigh " + weight + " of 100",
                        List.of(span));
            }
        }
        return new AnnualPercentage.Earned(year, span.percentage(), List.of(span), List.of(input(span)), read.list());
    }

    private AnnualPercentage together(List<SpanPercentage> spans, SpanWeights weights) {
        BigDecimal sum = BigDecimal.ZERO;
        List<ExplainedValue> inputs = new ArrayList<>();
        TargetParameters.Read read = new TargetParameters.Read();
        for (SpanPercentage span : spans) {
            BigDecimal weight = weights.of(span.span());
            if (weight == null) {
                return new AnnualPercentage.NotComputed(
                        year, "two grade spans have a percentage, and no weight of either is known", spans);
            }
            sum = sum.add(span.percentage().multiply(weight));
            inputs.add(input(span));
            inputs.add(ExplainedValue.of("weight of " + span.span().label(), weight));
            read.addAll(span.parameters());
        }
        return new AnnualPercentage.Earned(
                year, sum.movePointLeft(2), List.copyOf(spans), List.copyOf(inputs), read.list());
    }

    private static ExplainedValue input(SpanPercentage span) {
        return ExplainedValue.of("percentage of " + span.span().label(), span.percentage());
    }

    private static String whyNone(List<ColumnPercentage> columns) {
        for (ColumnPercentage column : columns) {
            if (column instanceof ColumnPercentage.NotComputed none && none.set() == StudentSet.ALL) {
                return none.because() + " for " + none.set().label() + " in "
                        + none.span().label();
            }
        }
        return "all students have no points";
    }

    private static Optional<ColumnPercentage.Earned> earned(
            List<ColumnPercentage> columns, StudentSet set, GradeSpan span) {
        return columns.stream()
                .filter(column -> column.set() == set && column.span() == span)
                .filter(ColumnPercentage.Earned.class::isInstance)
                .map(ColumnPercentage.Earned.class::cast)
                .findFirst();
    }
}
