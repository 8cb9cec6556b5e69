package org.accountability.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.accountability.computation.Calculator;
import org.accountability.computation.ParameterReview.Unusable;
import org.accountability.computation.Results;
import org.accountability.model.Checked;
import org.accountability.model.MeasureKind;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;

/** Finds what keeps a pack from computing results, and which results it leaves unread. */
final class ResultsReview {
    private final RulePack pack;

    ResultsReview(RulePack pack) {
        this.pack = pack;
    }

    /** Computes what results come to, or finds every reason why it cannot be. */
    <C> Checked<C> compute(Results<C> results) {
        PackParameters parameters = pack.allParameters();
        List<Problem> problems = new ArrayList<>(notCovered(results));
        if (problems.isEmpty()) {
            problems.addAll(parameters.computing(results.calculator()).problems().stream()
                    .filter(Problem::isError)
                    .toList());
        }
        if (problems.isEmpty()) {
            problems.addAll(unusableOverrides(results.calculator(), results.years()));
        }
        return problems.isEmpty()
                ? results.compute(parameters.byYear(results.calculator()))
                : Checked.refused(problems);
    }

    private List<Problem> notCovered(Results<?> results) {
        return results.years().stream()
                .filter(year -> !pack.covers(year))
                .map(year -> notCovered(results, year))
                .toList();
    }

    private Problem notCovered(Results<?> results, SchoolYear year) {
        Problem problem = pack.notCovered(year);
        return results.firstPlaceOf(year)
                .map(place -> Problem.error(place, problem.place() + " " + problem.message()))
                .orElse(problem);
    }

    /**
     * Finds the values set in place of those of the files that nothing can be computed with. Those of the files were
     * reviewed when they were read; some are asked for only when a percentile is.
     */
    List<Problem> unusableOverrides(Calculator calculator, List<SchoolYear> years) {
        PackParameters parameters = pack.allParameters();
        return parameters.overrides().isEmpty()
                ? List.of()
                : years.stream()
                        .flatMap(year -> calculator.review(year, parameters.byYear(calculator)).unusable().stream())
                        .map(Unusable::problem)
                        .distinct()
                        .toList();
    }

    /** Returns warnings of the results that nothing is made of. */
    List<Problem> review(Results<?> results) {
        List<Problem> notCovered = notCovered(results);
        if (!notCovered.isEmpty()) {
            return notCovered;
        }
        Calculator calculator =
                pack.allParameters().calculators().stream().findFirst().orElse(results.calculator());
        SortedMap<String, SortedSet<SchoolYear>> unreadYears =
                pack.allParameters().computing(calculator).value().isEmpty()
                        ? Collections.emptySortedMap()
                        : calculator.unreadYears(results, pack.allParameters().byYear(calculator));
        return results.years().stream()
                .findFirst()
                .map(year -> unread(year, results.measures(), calculator.measuresRead(), unreadYears))
                .orElse(List.of());
    }

    private List<Problem> unread(
            SchoolYear year,
            Set<MeasureKind> given,
            Set<MeasureKind> read,
            SortedMap<String, SortedSet<SchoolYear>> unreadYears) {
        String makesNothing = pack.name() + " in " + year + " makes nothing ";
        List<Problem> unread = new ArrayList<>();
        given.stream()
                .filter(kind -> !read.contains(kind))
                .forEach(kind ->
                        unread.add(Problem.warning("measures", makesNothing + "of the measure " + kind.code())));
        if (!unreadYears.isEmpty()) {
            String all = unreadYears.entrySet().stream()
                    .map(one -> one.getKey() + " of " + inWords(one.getValue()))
                    .collect(Collectors.joining("; "));
            unread.add(Problem.warning("results", makesNothing + "of other years than it looks at: " + all));
        }
        return unread;
    }

    /** Years that follow each other are told as a range. */
    private static String inWords(SortedSet<SchoolYear> years) {
        List<String> ranges = new ArrayList<>();
        SchoolYear first = years.first();
        SchoolYear last = first;
        for (SchoolYear year : years) {
            if (year.compareTo(last) > 0 && !year.minus(1).equals(last)) {
                ranges.add(range(first, last));
                first = year;
            }
            last = year;
        }
        ranges.add(range(first, last));
        return String.join(", ", ranges);
    }

    private static String range(SchoolYear first, SchoolYear last) {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
