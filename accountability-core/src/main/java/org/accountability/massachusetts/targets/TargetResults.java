package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accountability.computation.Calculator;
import org.accountability.computation.Results;
import org.accountability.model.AppliedCorrections;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.InvalidInputException;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.ParameterSet;
import org.jspecify.annotations.Nullable;

/**
 * What target percentages are computed from: points or results of each column, weights of the grade spans, and annual
 * percentages of years before. Consistent, immutable, and the same whatever order it was collected in.
 */
public final class TargetResults implements Results<StateTargets> {
    private final SortedMap<GroupColumn, SortedMap<TargetIndicator, Entry>> columns;
    private final Map<OfYear, SpanWeights> weights;
    private final Map<OfGroup, Annual> annuals;
    private final List<Correction> corrections;

    private TargetResults(
            SortedMap<GroupColumn, SortedMap<TargetIndicator, Entry>> columns,
            Map<OfYear, SpanWeights> weights,
            Map<OfGroup, Annual> annuals,
            List<Correction> corrections) {
        this.columns = columns;
        this.weights = weights;
        this.annuals = annuals;
        this.corrections = corrections;
    }

    /** Points or results of one indicator, with where they were read; neither where they are suppressed. */
    record Entry(
            String place,
            @Nullable Integer published,
            @Nullable IndicatorResults results) {
        boolean isSuppressed() {
            return published == null && results == null;
        }
    }

    /** Published points that were corrected, of one column and indicator, as a correction names them. */
    private static String cell(GroupColumn column, TargetIndicator indicator) {
        return column.organization() + " " + column.year() + ", "
                + column.group().label() + ", points for " + indicator.code() + ", "
                + inWords(column.set(), column.span());
    }

    /** The student set and grade span of a column, as a {@link Correction} of its points names them. */
    public static String inWords(StudentSet set, GradeSpan span) {
        return set.label() + ", " + span.label();
    }

    /** An organisation in one year. */
    record OfYear(OrganizationCode organization, SchoolYear year) {}

    /** A group of an organisation in one year. */
    record OfGroup(OrganizationCode organization, SchoolYear year, StudentGroup group) {
        private String cell() {
            return organization + " " + year + ", " + group.label() + ", annual target percentage";
        }
    }

    /** An annual percentage that was given, with where it was read. */
    record Annual(String place, BigDecimal percentage) {}

    /** Nothing yet. */
    public static Builder of() {
        return new Builder();
    }

    SortedMap<GroupColumn, SortedMap<TargetIndicator, Entry>> columns() {
        return columns;
    }

    SpanWeights weights(OrganizationCode organization, SchoolYear year) {
        return weights.getOrDefault(new OfYear(organization, year), SpanWeights.NOT_KNOWN);
    }

    Map<OfGroup, Annual> annuals() {
        return annuals;
    }

    /** The corrections that were applied to them. */
    public List<Correction> corrections() {
        return corrections;
    }

    /** The school years that there are points of, in order. */
    @Override
    public List<SchoolYear> years() {
        return columns.keySet().stream().map(GroupColumn::year).distinct().toList();
    }

    @Override
    public Calculator calculator() {
        return TargetCalculator.INSTANCE;
    }

    @Override
    public Set<MeasureKind> measures() {
        return Set.of();
    }

    @Override
    public Optional<String> firstPlaceOf(SchoolYear year) {
        return Optional.of(placeOf(year));
    }

    @Override
    public Checked<StateTargets> compute(Function<SchoolYear, ParameterSet> inForce) {
        try {
            return StateTargets.check(this, inForce);
        } catch (IllegalStateException unusable) {
            return Checked.refused(List.of(Problem.error("parameters", String.valueOf(unusable.getMessage()))));
        }
    }

    /** Where the first points of a year were read. */
    public String placeOf(SchoolYear year) {
        return columns.entrySet().stream()
                .filter(column -> column.getKey().year().equals(year))
                .flatMap(column -> column.getValue().values().stream())
                .map(Entry::place)
                .findFirst()
                .orElse("school year " + year);
    }

    /** Collects results; what cannot be is told by {@link #check()}. */
    public static final class Builder {
        private final SortedMap<GroupColumn, SortedMap<TargetIndicator, Entry>> columns = new TreeMap<>();
        private final Map<OfYear, Map<GradeSpan, Weight>> weights = new HashMap<>();
        private final Map<OfGroup, Annual> annuals = new HashMap<>();
        private final List<Correction.Placed> corrections = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        private record Weight(String place, BigDecimal weight) {}

        private Builder() {}

        /** The Department's points for one indicator of a column. */
        public Builder points(GroupColumn column, TargetIndicator indicator, int points) {
            return points(column, indicator, points, column + ", " + indicator.label());
        }

        /**
         * The same.
         *
         * @param place where they were read, which problems name
         */
        public Builder points(GroupColumn column, TargetIndicator indicator, int points, String place) {
            return add(column, indicator, new Entry(place, points, null));
        }

        /**
         * The Department's points for one indicator of a column are suppressed, so that its group has no percentage.
         *
         * @param place where that was read, which problems name
         */
        public Builder suppressedPoints(GroupColumn column, TargetIndicator indicator, String place) {
            return add(column, indicator, new Entry(place, null, null));
        }

        /** The result of one indicator of a column, from which its points are found. */
        Builder results(GroupColumn column, IndicatorResults results) {
            String place = column + ", " + results.indicator().label();
            return add(column, results.indicator(), new Entry(place, null, results));
        }

        /** The weight of a grade span of an organisation, in percent. */
        public Builder spanWeight(OrganizationCode organization, SchoolYear year, GradeSpan span, BigDecimal weight) {
            return spanWeight(
                    organization, year, span, weight, organization + " " + year + ", weight of " + span.label());
        }

        /**
         * The same.
         *
         * @param place where it was read, which problems name
         */
        public Builder spanWeight(
                OrganizationCode organization, SchoolYear year, GradeSpan span, BigDecimal weight, String place) {
            requirePercent("weight", weight, place);
            Map<GradeSpan, Weight> ofYear =
                    weights.computeIfAbsent(new OfYear(organization, year), key -> new TreeMap<>());
            Weight earlier = ofYear.putIfAbsent(span, new Weight(place, weight));
            if (earlier != null) {
                problems.add(Problem.error(
                        place,
                        "the weight of " + span.label() + " of " + organization + " " + year + " is given twice"
                                + firstAt(earlier.place(), place)));
            }
            return this;
        }

        /** The annual percentage of a group in a year that there are no points of. */
        public Builder annual(
                OrganizationCode organization, SchoolYear year, StudentGroup group, BigDecimal percentage) {
            return annual(
                    organization,
                    year,
                    group,
                    percentage,
                    organization + " " + year + ", " + group.label() + ", annual percentage");
        }

        /**
         * The same.
         *
         * @param place where it was read, which problems name
         */
        public Builder annual(
                OrganizationCode organization,
                SchoolYear year,
                StudentGroup group,
                BigDecimal percentage,
                String place) {
            requirePercent("annual percentage", percentage, place);
            Annual earlier = annuals.putIfAbsent(new OfGroup(organization, year, group), new Annual(place, percentage));
            if (earlier != null) {
                problems.add(Problem.error(
                        place,
                        "the annual percentage of " + organization + " " + year + ", " + group.label()
                                + " is given twice" + firstAt(earlier.place(), place)));
            }
            return this;
        }

        /** Corrects published points, or the annual percentage of a year before. */
        public Builder correction(Correction correction) {
            return correction(correction, correction.cell());
        }

        /**
         * Corrects a number, and says where the correction was read.
         *
         * @param place where it was read, which problems name
         */
        public Builder correction(Correction correction, String place) {
            corrections.add(new Correction.Placed(correction, place));
            return this;
        }

        /** Whether a correction is to be held against what was added so far: it is of points or percentages of its group. */
        public boolean concerns(Correction correction) {
            OfGroup of = new OfGroup(correction.organization(), correction.year(), correction.group());
            return correction.column() == null
                    ? of.cell().equals(correction.cell()) && annuals.containsKey(of)
                    : columns.keySet().stream()
                            .anyMatch(column ->
                                    of.equals(new OfGroup(column.organization(), column.year(), column.group())));
        }

        /** @throws InvalidInputException with every problem, if something is given twice or cannot be */
        public TargetResults build() {
            return check().orElseThrow();
        }

        /** What was collected, or everything that is given twice or cannot be. */
        public Checked<TargetResults> check() {
            List<Problem> found = new ArrayList<>(problems);
            Map<OfYear, SpanWeights> byYear = new HashMap<>();
            weights.forEach((key, ofSpans) -> {
                SpanWeights both = SpanWeights.NOT_KNOWN;
                BigDecimal sum = BigDecimal.ZERO;
                String place = "";
                for (Map.Entry<GradeSpan, Weight> one : ofSpans.entrySet()) {
                    both = both.with(one.getKey(), one.getValue().weight());
                    sum = sum.add(one.getValue().weight());
                    place = one.getValue().place();
                }
                if (ofSpans.size() > 1 && sum.compareTo(TargetParameters.HUNDRED) != 0) {
                    found.add(Problem.error(
                            place,
                            "the weights of the grade spans of " + key.organization() + " " + key.year() + " add up to "
                                    + sum.toPlainString() + ", not to 100"));
                }
                byYear.put(key, both);
            });
            found.addAll(weightsOfNoColumn());
            AppliedCorrections applied = new AppliedCorrections(corrections, List.of());
            SortedMap<GroupColumn, SortedMap<TargetIndicator, Entry>> corrected = correctedPoints(applied);
            Map<OfGroup, Annual> percentages = correctedAnnuals(applied);
            found.addAll(applied.problems());
            applied.notFound().forEach(placed -> found.add(AppliedCorrections.refusal(placed)));
            return Checked.of(new TargetResults(corrected, Map.copyOf(byYear), percentages, applied.found()), found);
        }

        private SortedMap<GroupColumn, SortedMap<TargetIndicator, Entry>> correctedPoints(AppliedCorrections applied) {
            SortedMap<GroupColumn, SortedMap<TargetIndicator, Entry>> corrected = new TreeMap<>();
            columns.forEach((column, entries) -> {
                SortedMap<TargetIndicator, Entry> points = new TreeMap<>();
                entries.forEach(
                        (indicator, entry) -> points.put(indicator, corrected(column, indicator, entry, applied)));
                corrected.put(column, points);
            });
            return corrected;
        }

        private static Entry corrected(
                GroupColumn column, TargetIndicator indicator, Entry entry, AppliedCorrections applied) {
            Integer points = entry.published();
            if (points == null || !applied.concern(column.organization())) {
                return entry;
            }
            String cell = cell(column, indicator);
            BigDecimal now = applied.correct(cell, BigDecimal.valueOf(points), entry.place());
            return new Entry(applied.placeOf(cell).orElse(entry.place()), now.intValueExact(), null);
        }

        private Map<OfGroup, Annual> correctedAnnuals(AppliedCorrections applied) {
            Map<OfGroup, Annual> corrected = new HashMap<>();
            annuals.forEach((of, annual) -> corrected.put(
                    of, new Annual(annual.place(), applied.correct(of.cell(), annual.percentage(), annual.place()))));
            return corrected;
        }

        /** The weights of organisations and years that there are no points or results of. */
        private List<Problem> weightsOfNoColumn() {
            Set<OfYear> known = columns.keySet().stream()
                    .map(column -> new OfYear(column.organization(), column.year()))
                    .collect(Collectors.toSet());
            return weights.entrySet().stream()
                    .filter(given -> !known.contains(given.getKey()))
                    .flatMap(given -> given.getValue().values().stream())
                    .map(weight -> Problem.warning(
                            weight.place(), "the weight is not used: there are no points that it would weigh"))
                    .sorted(Comparator.comparing(Problem::place))
                    .toList();
        }

        private Builder add(GroupColumn column, TargetIndicator indicator, Entry entry) {
            Entry earlier =
                    columns.computeIfAbsent(column, key -> new TreeMap<>()).putIfAbsent(indicator, entry);
            if (earlier != null) {
                problems.add(Problem.error(
                        entry.place(),
                        column + ": " + indicator.label() + " is given twice"
                                + firstAt(earlier.place(), entry.place())));
            }
            return this;
        }

        private static String firstAt(String first, String place) {
            return first.equals(place) ? "" : "; first at " + first;
        }

        private void requirePercent(String name, BigDecimal value, String place) {
            if (value.signum() < 0 || value.compareTo(TargetParameters.HUNDRED) > 0) {
                problems.add(Problem.error(
                        place, name + " '" + value.toPlainString() + "': must be a percentage from 0 to 100"));
            }
        }
    }
}
