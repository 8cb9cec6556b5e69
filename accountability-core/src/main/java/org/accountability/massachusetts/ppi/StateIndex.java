package org.accountability.massachusetts.ppi;

import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.accountability.computation.Calculator;
import org.accountability.computation.Computation;
import org.accountability.computation.ResultChange;
import org.accountability.determination.Suppression.Group;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.District;
import org.accountability.model.InvalidInputException;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;

/**
 * The index of a state in one year, computed from its results: points and annual PPIs of four years, cumulative PPIs and
 * percentiles of every group. Immutable; numbers are computed at once, and how they came about is told when it is asked
 * for, by the same rules.
 */
public final class StateIndex implements Computation {
    private final StateResults results;
    private final RulesByYear byYear;
    private final IndexRules rules;
    private final AssessedCpis assessed;
    private final CumulativeRule cumulative;
    private final List<YearIndex> years;
    private final int[] uncapped;
    private final int[] publishedCumulative;
    private final Percentiles percentiles;

    /** @param known years whose results are the same */
    private StateIndex(StateResults results, RulesByYear byYear, List<YearIndex> known) {
        this.results = results;
        this.byYear = byYear;
        SchoolYear year = results.year();
        rules = byYear.of(year);
        cumulative = rules.cumulative();
        ResultColumns columns = results.columns();
        assessed = new AssessedCpis(columns, byYear);
        List<YearIndex> oldestFirst = new ArrayList<>();
        for (int back = cumulative.years() - 1; back >= 0; back--) {
            SchoolYear ofYear = year.minus(back);
            oldestFirst.add(known.stream()
                    .filter(one -> one.year().equals(ofYear))
                    .findFirst()
                    .orElseGet(() -> new YearIndex(byYear.of(ofYear), results, assessed)));
        }
        years = List.copyOf(oldestFirst);
        publishedCumulative = columns.values(ResultColumns.column(PublishedPpi.Kind.CUMULATIVE), year.spring());
        uncapped = uncapped();
        percentiles = new Percentiles(results, assessed, rules);
    }

    /**
     * Computes the index of the year that {@code results} are for.
     *
     * @param inForce the parameters of each school year, the four of the cumulative PPI and any that counts are given of
     * @throws InvalidInputException if published points are none that the scale of their year has, or a parameter is
     *     missing or cannot be read
     */
    public static StateIndex of(StateResults results, Function<SchoolYear, ParameterSet> inForce) {
        return check(results, inForce).orElseThrow();
    }

    /** Computes the index, or finds a parameter it cannot be computed with, or every published number of points that the
     * scale of its year does not have. */
    static Checked<StateIndex> check(StateResults results, Function<SchoolYear, ParameterSet> inForce) {
        try {
            return judged(new StateIndex(results, new RulesByYear(inForce), List.of()));
        } catch (UnusableParameterException unusable) {
            return Checked.refused(List.of(unusable.unusable().problem()));
        }
    }

    private static Checked<StateIndex> judged(StateIndex index) {
        List<Problem> problems = new ArrayList<>();
        index.years.forEach(year -> year.judgePublished(problems));
        for (int year : index.assessed.notCounted()) {
            problems.add(Problem.warning(
                    "results", "counts of " + year + " make no CPI, since no points per level are in force in it"));
        }
        return Checked.of(index, problems);
    }

    private int[] uncapped() {
        int[] ofRow = results.columns().empty();
        int[] newestFirst = new int[years.size()];
        for (int row = 0; row < ofRow.length; row++) {
            for (int back = 0; back < newestFirst.length; back++) {
                newestFirst[back] = years.get(years.size() - 1 - back).ppi(row);
            }
            ofRow[row] = cumulative.uncapped(newestFirst);
        }
        return ofRow;
    }

    /** The year of the cumulative PPIs and percentiles. */
    public SchoolYear year() {
        return results.year();
    }

    /** The years that annual PPIs are computed of, oldest first. */
    public List<SchoolYear> years() {
        return years.stream().map(YearIndex::year).toList();
    }

    /** Every group that anything was reported of, in order of organisation code and then of group. */
    public List<GroupIndex> groups() {
        List<GroupIndex> groups = new ArrayList<>();
        ResultColumns columns = results.columns();
        for (int row = 0; row < columns.rows(); row++) {
            if (columns.isReported(row)) {
                groups.add(new GroupIndex(this, row));
            }
        }
        return groups;
    }

    /** One group, if anything was reported of it. */
    public Optional<GroupIndex> group(OrganizationCode organization, StudentGroup group) {
        int position = results.position(organization);
        if (position < 0) {
            return Optional.empty();
        }
        int row = ResultColumns.row(position, group);
        return results.columns().isReported(row) ? Optional.of(new GroupIndex(this, row)) : Optional.empty();
    }

    @Override
    public Calculator calculator() {
        return IndexCalculator.INSTANCE;
    }

    @Override
    public Checked<StateIndex> recompute(Function<SchoolYear, ParameterSet> inForce) {
        return check(results, inForce);
    }

    @Override
    public List<Correction> corrections() {
        return results.corrections();
    }

    @Override
    public List<Map<Group, Optional<Integer>>> numbersOfStudents(MeasureKind kind, @Nullable Subject subject) {
        return results.numbersOfStudents(kind, subject);
    }

    @Override
    public void writeTo(DataOutput out) throws IOException {
        results.writeTo(out);
    }

    /** What it was computed from. */
    public StateResults results() {
        return results;
    }

    /** The parameters in force in any of the years it looks at, by name and then by year. */
    @Override
    public List<Parameter> parameters() {
        return byYear.parameters();
    }

    /** The schools and districts that anything was reported of in the year, and nothing else of them. */
    public StateYear organizations() {
        StateYear.Builder state = StateYear.of(year());
        Set<OrganizationCode> districts = new TreeSet<>();
        for (OrganizationCode code : results.organizationsOfYear()) {
            if (code.isSchool()) {
                state.school(School.of(code.digits()).build());
            }
            if (!code.isState()) {
                districts.add(code.district());
            }
        }
        districts.forEach(code -> state.district(District.of(code, null)));
        return state.corrected(results.corrections()).build();
    }

    /**
     * Completes a part of a state: what it does not give of a school or district is taken from the index, and
     * participation and graduation from the results. A value that the state gives stands, and where it does not, one
     * that was published among the results. A school that is flagged as having insufficient data gets no PPI. Subgroup
     * percentiles are taken only where {@code whole} gives no low subgroup of any school: a list that is given is the
     * whole list. Results of organizations outside {@code part} are ignored.
     *
     * @return the part, or every contradiction between it and the results
     */
    @Override
    public Checked<StateYear> complete(StateYear part, StateYear whole) {
        return new StateCompletion(part, whole, this).run();
    }

    /** See {@link GroupIndex#with}. */
    StateIndex with(List<ResultChange> changes) {
        List<Reported> others = changes.stream()
                .map(IndicatorChange.class::cast)
                .map(IndicatorChange::then)
                .toList();
        List<YearIndex> before = years.stream()
                .filter(year -> others.stream().allMatch(other -> year.year().compareTo(other.year()) < 0))
                .toList();
        return new StateIndex(results.with(others), byYear, before);
    }

    /** See {@link GroupIndex#adjustedTo}. */
    Optional<AnnualNeeded> annualNeeded(int row, int wanted, int kept) {
        boolean isComputed = !isPublished(row)
                && uncapped[row] != Tenths.NONE
                && !years.get(years.size() - 1).isPublished(row);
        return isComputed ? Optional.of(new AnnualSearch(years, cumulative, row).of(wanted, kept)) : Optional.empty();
    }

    boolean isPublished(int row) {
        return publishedCumulative[row] != Tenths.NONE;
    }

    IndexRules rules() {
        return rules;
    }

    OrganizationCode organization(int row) {
        return results.organizations().get(ResultColumns.organization(row));
    }

    StudentGroup group(int row) {
        return ResultColumns.group(row);
    }

    /** @throws IllegalArgumentException for a year that is not one of {@link #years()} */
    YearIndex year(SchoolYear year) {
        for (YearIndex one : years) {
            if (one.year().equals(year)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no points are computed of " + year + ", only of " + years());
    }

    /** The cumulative PPI of a row as it counts; {@link Tenths#NONE} where it has none. */
    int cumulative(int row) {
        if (publishedCumulative[row] != Tenths.NONE) {
            return publishedCumulative[row];
        }
        return uncapped[row] == Tenths.NONE ? Tenths.NONE : cumulative.capped(uncapped[row]);
    }

    CumulativePpi explainCumulative(int row) {
        List<AnnualPpi> annuals = years.stream().map(year -> year.annual(row)).toList();
        return publishedCumulative[row] == Tenths.NONE
                ? cumulative.of(year(), annuals)
                : cumulative.published(year(), publishedCumulative[row], annuals);
    }

    /** The weakest status of what a cumulative PPI rests on, known as soon as there is none weaker. */
    Status weakestStatus(int row) {
        if (publishedCumulative[row] == Tenths.NONE && uncapped[row] != Tenths.NONE) {
            for (YearIndex year : years) {
                if (year.hasAssumedPoints(row)) {
                    return Status.ASSUMED;
                }
            }
        }
        return explainCumulative(row).weakestStatus();
    }

    boolean meetsTarget(int ppi) {
        return cumulative.meetsTarget(ppi);
    }

    Percentiles percentiles() {
        return percentiles;
    }
}
