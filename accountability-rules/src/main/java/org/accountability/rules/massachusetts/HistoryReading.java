package org.accountability.rules.massachusetts;

import static org.accountability.rules.io.InputFile.FACTS;
import static org.accountability.rules.io.InputFile.PRIOR;
import static org.accountability.rules.io.InputFile.SCHOOLS;
import static org.accountability.rules.io.InputFile.SPANS;
import static org.accountability.rules.io.InputFile.TARGET_POINTS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.internal.files.FactsFile;
import org.accountability.rules.internal.files.YearOfRows;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.io.StateInput;
import org.jspecify.annotations.Nullable;

/** Reads the files of several years once, and shares them out among the states of these years. */
final class HistoryReading {
    private static final Set<String> OF_ALL_YEARS = Set.of("facts", "target points");

    private final HistoryFiles files;
    private final List<SchoolYear> years;
    private final ReadOnce once = new ReadOnce();
    private final RulePack later = RulePacks.bundled(Massachusetts.SYSTEM_2018);
    private final List<Problem> problems = new ArrayList<>();

    HistoryReading(HistoryFiles files) {
        this.files = files;
        this.years = files.years();
    }

    Checked<List<StateInput>> read() {
        refuseWhatIsOfNoUse();
        Map<SchoolYear, HistoryFiles.Extract> extracts = extracts();
        Set<SchoolYear> yearsOfTargets = yearsOfTargets();
        Optional<FactsFile> facts = Optional.ofNullable(files.find(FACTS)).flatMap(file -> take(once.facts(file)));
        Set<SchoolYear> withoutResults = new TreeSet<>();
        List<StateInput> states = new ArrayList<>();
        facts.ifPresent(read -> withoutResults.addAll(read.years()));
        for (SchoolYear year : years) {
            StateFiles ofYear = files.of(year);
            addExtract(ofYear, extracts.get(year));
            if (yearsOfTargets.contains(year)) {
                List.of(TARGET_POINTS, SPANS, PRIOR).forEach(which -> add(ofYear, which));
            }
            if (facts.filter(read -> isOfUse(read, ofYear)).isPresent()) {
                add(ofYear, FACTS);
                withoutResults.remove(year);
            }
            if (!ofYear.isEmpty()) {
                take(StateFiles.covering(year).flatMap(pack -> StateReading.state(ofYear, pack, once)))
                        .ifPresent(states::add);
            }
        }
        facts.ifPresent(read -> tellOfFactsNotUsed(read, withoutResults));
        return Checked.of(states, distinctProblems());
    }

    private void refuseWhatIsOfNoUse() {
        boolean targets = files.find(TARGET_POINTS) != null;
        if (files.isEmpty()) {
            refuse(SCHOOLS, "nothing is given to tell a history of; give schools or " + files.name(TARGET_POINTS));
        }
        for (InputFile which : List.of(SPANS, PRIOR)) {
            if (files.find(which) != null && !targets) {
                refuse(which, "says more of target points; give " + files.name(TARGET_POINTS) + " too");
            }
        }
        if (targets && years.stream().noneMatch(later::covers)) {
            refuse(
                    TARGET_POINTS,
                    "are of school years " + later.years() + ", and the history is of " + years.get(0) + " to "
                            + years.get(years.size() - 1));
        }
        if (files.find(FACTS) != null && !targets && files.extracts().isEmpty()) {
            refuse(
                    FACTS,
                    "says more of schools; give " + files.name(SCHOOLS) + " or " + files.name(TARGET_POINTS) + " too");
        }
    }

    private void refuse(InputFile which, String why) {
        problems.add(Problem.error(files.name(which), why));
    }

    /** One for each school year; two of one year are refused, whatever they say. */
    private Map<SchoolYear, HistoryFiles.Extract> extracts() {
        Map<SchoolYear, HistoryFiles.Extract> extracts = new TreeMap<>();
        for (HistoryFiles.Extract extract : files.extracts()) {
            take(once.extract(extract.schools(), extract.districts())).ifPresent(read -> {
                SchoolYear year = read.year();
                HistoryFiles.Extract earlier = extracts.putIfAbsent(year, extract);
                if (earlier != null) {
                    problems.add(Problem.error(
                            extract.schools().toString(),
                            "is of " + year + ", and so is " + earlier.schools()
                                    + "; give one extract of a school year"));
                } else if (!years.contains(year)) {
                    problems.add(Problem.warning(
                            extract.schools().toString(),
                            "is of " + year + ", not of " + years.get(0) + " to " + years.get(years.size() - 1)
                                    + ", and is not used"));
                }
            });
        }
        return extracts;
    }

    private Set<SchoolYear> yearsOfTargets() {
        Path points = files.find(TARGET_POINTS);
        if (points == null) {
            return Set.of();
        }
        ReadOnce.Targets read = once.targets(points, files.find(SPANS), files.find(PRIOR), files.find(FACTS), later);
        take(read.percentages());
        if (!read.years().isEmpty() && years.stream().noneMatch(read.years()::contains)) {
            problems.add(Problem.error(points.toString(), YearOfRows.notOf(read.years(), years)));
        } else {
            Set<SchoolYear> others = new TreeSet<>(read.years());
            years.forEach(others::remove);
            years.forEach(year -> others.remove(year.minus(1)));
            if (!others.isEmpty()) {
                problems.add(
                        Problem.warning(points.toString(), "those of " + YearOfRows.inOrder(others) + " are not used"));
            }
        }
        return read.years();
    }

    /** From 2018 on, facts alone say who is to be classified. */
    private boolean isOfUse(FactsFile facts, StateFiles ofYear) {
        SchoolYear year = ofYear.year();
        return ofYear.isEmpty() ? later.covers(year) && !facts.of(year).isEmpty() : facts.isOfUse(year);
    }

    private static void addExtract(StateFiles ofYear, HistoryFiles.@Nullable Extract extract) {
        if (extract != null) {
            ofYear.with(SCHOOLS, extract.schools());
            Path districts = extract.districts();
            if (districts != null) {
                ofYear.with(InputFile.DISTRICTS, districts);
            }
        }
    }

    private void add(StateFiles ofYear, InputFile which) {
        Path file = files.find(which);
        if (file != null) {
            ofYear.with(which, file);
        }
    }

    private void tellOfFactsNotUsed(FactsFile facts, Set<SchoolYear> notUsed) {
        if (notUsed.isEmpty()) {
            return;
        }
        String message = "has facts of " + YearOfRows.inOrder(notUsed) + ", of which nothing else is given";
        String place = String.valueOf(files.find(FACTS));
        problems.add(
                notUsed.containsAll(facts.years())
                        ? Problem.error(place, message)
                        : Problem.warning(place, message + "; they are not used"));
    }

    /** Each once. Facts and target points are those of all years, so that every year leaves some to the others. */
    private List<Problem> distinctProblems() {
        return problems.stream()
                .filter(problem -> problem.isError() || !OF_ALL_YEARS.contains(problem.place()))
                .distinct()
                .toList();
    }

    private <T> Optional<T> take(Checked<T> checked) {
        problems.addAll(checked.problems());
        return checked.value();
    }
}
