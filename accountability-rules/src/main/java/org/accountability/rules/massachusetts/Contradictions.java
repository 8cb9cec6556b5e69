package org.accountability.rules.massachusetts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Correction;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.IndexValue;
import org.accountability.model.MeasureKind;
import org.accountability.model.Organization;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.Reported;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.internal.files.FactsFile;
import org.accountability.rules.internal.files.GroupResultsFile;

/** Finds what was published and two files of a state give otherwise, or both give: each with both places. */
final class Contradictions {
    private final Optional<DeseExtract> extract;
    private final Optional<ResultFiles> files;
    private final Optional<StateResults> results;
    private final StateReading.More more;
    private final List<Problem> found = new ArrayList<>();

    Contradictions(
            Optional<DeseExtract> extract,
            Optional<ResultFiles> files,
            Optional<StateResults> results,
            StateReading.More more) {
        this.extract = extract;
        this.files = files;
        this.results = results;
        this.more = more;
    }

    List<Problem> find() {
        extract.ifPresent(published -> {
            results.ifPresent(given -> published.schools().forEach(row -> comparePercentile(row, published, given)));
            more.groups().ifPresent(groups -> compareGroups(published, groups));
        });
        results.ifPresent(given -> more.facts().ifPresent(facts -> compareParticipation(facts, given)));
        return found;
    }

    private void comparePercentile(DeseExtract.Row<School> row, DeseExtract published, StateResults given) {
        OrganizationCode school = row.organization().code();
        Integer percentile = row.organization().percentile();
        Optional<BigDecimal> other =
                given.value(school, published.year(), StudentGroup.ALL, null, MeasureKind.SCHOOL_PERCENTILE);
        if (percentile != null
                && other.isPresent()
                && other.get().intValueExact() != percentile
                && !isCorrected(school, published.year(), other.get().intValueExact(), given)) {
            found.add(Problem.error(
                    row.place(),
                    "the school percentile of " + school + " is " + percentile + " here, " + other.get() + " in "
                            + placeOf(new ResultFile.Asked(
                                    school, published.year(), StudentGroup.ALL, null, MeasureKind.SCHOOL_PERCENTILE))
                            + "; one of the two is wrong"));
        }
    }

    /** A percentile that was corrected among the results is corrected in the extract too. */
    private static boolean isCorrected(OrganizationCode school, SchoolYear year, int percentile, StateResults given) {
        Optional<Reported> cell = IndexValue.SCHOOL_PERCENTILE.reported(school, year, percentile);
        return given.corrections().stream().map(Correction::cell).anyMatch(corrected -> cell.map(Reported::cell)
                .filter(corrected::equals)
                .isPresent());
    }

    private void compareGroups(DeseExtract published, GroupResultsFile groups) {
        Map<OrganizationCode, DeseExtract.Row<? extends Organization>> rows = new HashMap<>();
        Stream.concat(published.schools().stream(), published.districts().stream())
                .forEach(row -> rows.put(row.organization().organization(), row));
        groups.forEach((organization, result, place) -> {
            DeseExtract.Row<? extends Organization> row = rows.get(organization);
            Integer ppi = result.cumulativePpi();
            if (row == null || ppi == null) {
                return;
            }
            for (IndexValue value : List.of(IndexValue.CUMULATIVE_PPI_ALL, IndexValue.CUMULATIVE_PPI_HIGH_NEEDS)) {
                OptionalInt other = row.organization().number(value);
                if (value.group().filter(result.group()::equals).isPresent()
                        && other.isPresent()
                        && other.getAsInt() != ppi) {
                    found.add(Problem.error(
                            place,
                            "the " + value.label() + " of " + organization + " is " + ppi + " here, " + other.getAsInt()
                                    + " at " + row.place() + "; one of the two is wrong"));
                }
            }
        });
    }

    /** A rate that a fact gives counts in place of the same rate among measures, so that both are one too many. */
    private void compareParticipation(FactsFile facts, StateResults given) {
        for (FactsFile.Given one : facts.facts()) {
            Fact fact = one.fact();
            StudentGroup group = fact.group();
            if (fact.kind() != FactKind.PARTICIPATION || group == null) {
                continue;
            }
            given.asGiven(fact.organization(), fact.year(), group, fact.subject(), MeasureKind.PARTICIPATION)
                    .ifPresent(rate -> found.add(Problem.error(
                            one.place(),
                            "the participation of " + fact.organization() + " in " + fact.year() + ", "
                                    + group.label() + ", is " + fact.value() + " here, " + rate + " in "
                                    + placeOf(new ResultFile.Asked(
                                            fact.organization(),
                                            fact.year(),
                                            group,
                                            fact.subject(),
                                            MeasureKind.PARTICIPATION))
                                    + "; give it once")));
        }
    }

    private String placeOf(ResultFile.Asked asked) {
        return files.flatMap(read -> read.placeOf(asked)).orElse("the results");
    }
}
