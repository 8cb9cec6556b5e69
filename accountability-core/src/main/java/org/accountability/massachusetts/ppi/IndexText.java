package org.accountability.massachusetts.ppi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.internal.Counted;
import org.accountability.policy.Parameter;
import org.accountability.policy.Status;

/** The derivation of values of an index, in plain words. Not for use by several threads. */
public final class IndexText {
    private final boolean inFull;
    private final List<String> lines = new ArrayList<>();
    private final Set<Set<Parameter>> told = new HashSet<>();

    /**
     * Begins without lines.
     *
     * @param inFull whether every year is told, and every parameter; else the latest year, and what is not confirmed
     */
    public IndexText(boolean inFull) {
        this.inFull = inFull;
    }

    /** Returns the derivations of all values that were added, a line each step. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * Adds the derivation of a computed value.
     *
     * @param computed evidence of a finding, such as a {@link GroupIndex}; what the index did not compute adds nothing
     */
    public void add(Evidence computed) {
        if (computed instanceof GroupIndex group) {
            cumulative(group);
        } else if (computed instanceof GroupPercentile.Ranked ranked) {
            percentile(ranked);
        }
    }

    private void cumulative(GroupIndex group) {
        CumulativePpi cumulative = group.explainCumulativePpi();
        String head = "  Cumulative PPI of " + group.group().label() + ": ";
        if (cumulative instanceof CumulativePpi.Earned earned) {
            lines.add(head + earned.ppi() + " = " + formula(earned)
                    + (earned.uncapped() == earned.ppi()
                            ? ""
                            : " = " + earned.uncapped() + ", counted as " + earned.ppi()));
        } else if (cumulative instanceof CumulativePpi.NotComputed none) {
            lines.add(head + "none, because " + none.because());
        } else {
            lines.add(head + "as published");
        }
        if (cumulative instanceof CumulativePpi.Earned || inFull) {
            annuals(cumulative.annuals());
        }
        parameters(cumulative.parameters());
    }

    private void annuals(List<AnnualPpi> annuals) {
        for (int i = annuals.size() - 1; i >= 0; i--) {
            annual(annuals.get(i), inFull || i == annuals.size() - 1);
        }
    }

    private void percentile(GroupPercentile.Ranked ranked) {
        String score =
                ranked.inputs().stream().skip(1).map(ExplainedValue::toString).collect(Collectors.joining(", "));
        lines.add("  " + inWords(ranked) + ": " + ranked.percentile() + ", an estimate: " + score);
        parameters(ranked.parameters());
    }

    private static String inWords(GroupPercentile.Ranked ranked) {
        return ranked.kind() == PercentileKind.SCHOOL
                ? "School percentile"
                : "Lowest subgroup percentile, of " + ranked.group().label();
    }

    /** {@code (1 x 50 + 2 x 60 + 4 x 70) / 7}: the weights of the years that have an annual PPI. */
    private static String formula(CumulativePpi.Earned earned) {
        List<AnnualPpi> annuals = earned.annuals();
        List<String> terms = new ArrayList<>();
        int weights = 0;
        for (int i = 0; i < annuals.size(); i++) {
            String name = CumulativePpi.weightParameter(annuals.size() - 1 - i);
            for (Parameter parameter : earned.readBesides()) {
                if (parameter.name().equals(name)) {
                    terms.add(parameter.value() + " x " + ppi(annuals.get(i)));
                    weights += parameter.whole();
                }
            }
        }
        return "(" + String.join(" + ", terms) + ") / " + weights;
    }

    private static String ppi(AnnualPpi annual) {
        if (annual instanceof AnnualPpi.Earned earned) {
            return Integer.toString(earned.ppi());
        }
        return annual instanceof AnnualPpi.Published published ? Integer.toString(published.ppi()) : "none";
    }

    private void annual(AnnualPpi annual, boolean withPoints) {
        String head = "    " + annual.year() + ": ";
        if (annual instanceof AnnualPpi.Earned earned) {
            lines.add(head + earned.ppi() + " = (" + earned.indicatorPoints() + " points + " + earned.extraCredit()
                    + " extra credit) / " + earned.indicators() + " indicators");
        } else if (annual instanceof AnnualPpi.NotComputed none) {
            lines.add(head + "none, because " + none.because());
        } else {
            lines.add(head + ppi(annual) + ", as published");
        }
        if (withPoints) {
            annual.points().forEach(this::points);
            if (!inFull) {
                withoutResult(annual);
            }
        }
    }

    private void withoutResult(AnnualPpi annual) {
        String without = annual.points().stream()
                .filter(points -> points.indicator().isCore() && isWithoutResult(points))
                .map(points -> points.indicator().label())
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            lines.add("      no result is known: " + without);
        }
    }

    private static boolean isWithoutResult(Points points) {
        return points instanceof Points.NotComputed none && none.why() == NoPointsReason.NO_RESULT;
    }

    private void points(Points points) {
        boolean told = inFull || points.indicator().isCore();
        if (points instanceof Points.Awarded awarded && (told || awarded.points() > 0)) {
            lines.add(result(points) + awarded.clause().words() + ", " + awarded.points() + " points");
            for (PointsClause clause : awarded.unapplied()) {
                lines.add("        not tried, since the percentile is not known: " + clause.words());
            }
        } else if (points instanceof Points.NotComputed none && told && (inFull || !isWithoutResult(points))) {
            lines.add(result(points) + "no points: " + none.because());
        }
    }

    /** {@code CPI in mathematics 70.6 (target 83.3; 69.1 in 2012): }. */
    private static String result(Points points) {
        IndicatorComparison compared = points.compared();
        List<String> known = new ArrayList<>();
        if (compared.target() != null) {
            known.add("target " + compared.target());
        }
        if (compared.prior() != null) {
            known.add(compared.prior() + " in " + compared.priorYear());
        }
        return "      " + points.indicator().label()
                + (compared.current() == null ? "" : " " + compared.current())
                + (known.isEmpty() ? "" : " (" + String.join("; ", known) + ")") + ": ";
    }

    private void parameters(List<Parameter> parameters) {
        if (inFull) {
            parameters.forEach(parameter -> lines.add("    By " + parameter));
        } else if (told.contains(Set.copyOf(parameters))) {
            lines.add("    By the same parameters as above");
        } else {
            String assumed = ofStatus(Status.ASSUMED, parameters);
            String reconstructed = ofStatus(Status.RECONSTRUCTED, parameters);
            lines.add("    By " + Counted.of(parameters.size(), "parameter") + assumed + reconstructed);
        }
        told.add(Set.copyOf(parameters));
    }

    private static String ofStatus(Status status, List<Parameter> parameters) {
        String names = parameters.stream()
                .filter(parameter -> parameter.status() == status)
                .map(Parameter::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "; " + status + ": " + names;
    }
}
