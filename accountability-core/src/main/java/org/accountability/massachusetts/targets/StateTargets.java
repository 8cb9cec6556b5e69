package org.accountability.massachusetts.targets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.accountability.massachusetts.targets.TargetResults.Annual;
import org.accountability.massachusetts.targets.TargetResults.Entry;
import org.accountability.massachusetts.targets.TargetResults.OfGroup;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.InvalidInputException;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.ParameterSet;
import org.jspecify.annotations.Nullable;

/**
 * The target percentages of a state, of every group and year that there are points or results of. Immutable. The annual
 * percentage of the year before is the one given for it, else the one computed.
 */
public final class StateTargets {
    private static final Comparator<OfGroup> ORDER = Comparator.comparing(OfGroup::year)
            .thenComparing(OfGroup::organization)
            .thenComparing(OfGroup::group);

    private static final String SUPPRESSED = "points are suppressed";

    private final TargetResults results;
    private final Map<SchoolYear, TargetRules> rules = new HashMap<>();
    private final SortedMap<OfGroup, TargetPercentage> percentages = new TreeMap<>(ORDER);
    private final Set<OfGroup> annualsUsed = new TreeSet<>(ORDER);
    private final List<Problem> problems = new ArrayList<>();

    private StateTargets(TargetResults results, Function<SchoolYear, ParameterSet> inForce) {
        this.results = results;
        for (SchoolYear year : results.years()) {
            rules.put(year, TargetRules.of(year, inForce.apply(year)));
        }
        judge();
        if (problems.stream().noneMatch(Problem::isError)) {
            compute();
            warnOfUnused();
        }
    }

    /**
     * The target percentages that {@code results} come to.
     *
     * @param inForce the parameters of each school year that there are points of
     * @throws InvalidInputException if points are none that the scale of their year has, or count nowhere
     * @throws IllegalStateException naming the parameter, if one is missing or cannot be read
     */
    public static StateTargets of(TargetResults results, Function<SchoolYear, ParameterSet> inForce) {
        return check(results, inForce).orElseThrow();
    }

    /**
     * The same, or every points that cannot be.
     *
     * @throws IllegalStateException naming the parameter, if one is missing or cannot be read
     */
    public static Checked<StateTargets> check(TargetResults results, Function<SchoolYear, ParameterSet> inForce) {
        StateTargets targets = new StateTargets(results, inForce);
        return Checked.of(targets, targets.problems);
    }

    TargetResults results() {
        return results;
    }

    /** The corrections that were applied to the points and percentages that they are computed from. */
    public List<Correction> corrections() {
        return results.corrections();
    }

    /** In order of year, organisation code and group. */
    public List<TargetPercentage> all() {
        return List.copyOf(percentages.values());
    }

    /** That of one group in one year, if there are points or results of it. */
    public Optional<TargetPercentage> find(OrganizationCode organization, SchoolYear year, StudentGroup group) {
        return Optional.ofNullable(percentages.get(new OfGroup(organization, year, group)));
    }

    private TargetRules rules(SchoolYear year) {
        TargetRules ofYear = rules.get(year);
        if (ofYear == null) {
            throw new IllegalArgumentException("no points are given of " + year);
        }
        return ofYear;
    }

    private void judge() {
        results.columns()
                .forEach((column, indicators) -> indicators.forEach((indicator, entry) -> {
                    TargetRules ofYear = rules(column.year());
                    if (!indicator.isOf(column.span())
                            || !ofYear.column().weighs(column.set(), column.span(), indicator.area())) {
                        problems.add(Problem.error(
                                entry.place(),
                                "'" + indicator.code() + "' counts nowhere for "
                                        + column.set().label() + " in "
                                        + column.span().label() + "; leave it out"));
                    }
                    Integer points = entry.published();
                    if (points != null && !ofYear.scale().has(points)) {
                        problems.add(Problem.error(
                                entry.place(),
                                "points '" + points + "': must be one of "
                                        + ofYear.scale().words()));
                    }
                }));
    }

    private void compute() {
        Map<OfGroup, List<ColumnPercentage>> columns = new LinkedHashMap<>();
        results.columns().forEach((column, indicators) -> columns.computeIfAbsent(
                        new OfGroup(column.organization(), column.year(), column.group()), key -> new ArrayList<>())
                .add(column(column, indicators)));
        // In order of year: the year before is there when it is asked for.
        columns.forEach((key, ofGroup) -> percentages.put(key, percentage(key, ofGroup)));
    }

    private ColumnPercentage column(GroupColumn column, SortedMap<TargetIndicator, Entry> indicators) {
        TargetRules ofYear = rules(column.year());
        List<TargetPoints> points = new ArrayList<>();
        indicators.forEach((indicator, entry) -> {
            Integer published = entry.published();
            IndicatorResults measured = entry.results();
            if (entry.isSuppressed()) {
                points.add(new TargetPoints.NotComputed(indicator, SUPPRESSED, List.of()));
            } else if (published != null) {
                points.add(new TargetPoints.Published(indicator, published));
            } else if (measured != null) {
                points.add(ofYear.award(column.span(), measured));
            }
        });
        return indicators.values().stream().anyMatch(Entry::isSuppressed)
                ? new ColumnPercentage.NotComputed(column.set(), column.span(), SUPPRESSED, List.copyOf(points))
                : ofYear.column().of(column.set(), column.span(), points);
    }

    private TargetPercentage percentage(OfGroup key, List<ColumnPercentage> columns) {
        TargetRules ofYear = rules(key.year());
        AnnualPercentage annual = columns.stream().anyMatch(StateTargets::isSuppressed)
                ? new AnnualPercentage.NotComputed(key.year(), SUPPRESSED, List.of())
                : ofYear.annual().of(columns, results.weights(key.organization(), key.year()));
        CumulativePercentage cumulative =
                ofYear.cumulative().of(annual, ofYear.cumulative().isInForce() ? prior(key) : null);
        LabelRule.Labelled labelled = ofYear.label().of(annual, cumulative);
        return new TargetPercentage(
                key.organization(),
                key.year(),
                key.group(),
                List.copyOf(columns),
                annual,
                cumulative,
                labelled.percentage(),
                labelled.label(),
                labelled.parameters());
    }

    private static boolean isSuppressed(ColumnPercentage column) {
        return column instanceof ColumnPercentage.NotComputed none
                && none.because().equals(SUPPRESSED);
    }

    private AnnualPercentage.@Nullable Known prior(OfGroup key) {
        SchoolYear before = key.year().minus(1);
        OfGroup keyBefore = new OfGroup(key.organization(), before, key.group());
        Annual given = results.annuals().get(keyBefore);
        if (given != null) {
            annualsUsed.add(keyBefore);
            return new AnnualPercentage.Given(before, given.percentage());
        }
        TargetPercentage computed = percentages.get(keyBefore);
        if (computed != null && computed.annual() instanceof AnnualPercentage.Known known) {
            return known;
        }
        Annual underTheYear = results.annuals().get(key);
        if (underTheYear == null) {
            return null;
        }
        // A report prints the year before beside its own: the row may carry the year of the report.
        annualsUsed.add(key);
        problems.add(Problem.warning(
                underTheYear.place(),
                "the annual percentage of " + key.year() + " is computed from points; the one given is read as that of "
                        + before));
        return new AnnualPercentage.Given(before, underTheYear.percentage());
    }

    private void warnOfUnused() {
        results.annuals().entrySet().stream()
                .filter(given -> !annualsUsed.contains(given.getKey()))
                .sorted(Map.Entry.comparingByKey(ORDER))
                .forEach(given -> problems.add(Problem.warning(
                        given.getValue().place(),
                        "the annual percentage of " + given.getKey().organization() + " "
                                + given.getKey().year() + ", "
                                + given.getKey().group().label()
                                + " enters no cumulative percentage and is not used")));
    }
}
