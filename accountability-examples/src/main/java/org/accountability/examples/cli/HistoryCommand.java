package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.accountability.model.Checked;
import org.accountability.model.InvalidValueException;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.analysis.History;
import org.accountability.rules.io.DeseExtract;
import org.accountability.rules.io.FactsFile;
import org.accountability.rules.io.HistoryWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells the history of one school or district, through both systems. */
@Command(
        name = "history",
        description = "One school or district over the years of both systems: level, classification, federal labels, "
                + "special education, percentile, and the index or target percentage.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ORG", description = "The organisation code, 8 digits.")
    String organization;

    @Option(names = "--from", defaultValue = "2012", paramLabel = "YEAR", description = "The first school year.")
    int from;

    @Option(names = "--to", defaultValue = "2025", paramLabel = "YEAR", description = "The last school year.")
    int to;

    @Option(names = "--schools", paramLabel = "FILE", description = "DESE's extract of schools, one for each year.")
    List<Path> schools = List.of();

    @Option(
            names = "--districts",
            paramLabel = "FILE",
            description = "DESE's extracts of districts, in the same order.")
    List<Path> districts = List.of();

    @Option(names = "--target-points", paramLabel = "FILE", description = "2018 on: points of each indicator, 0 to 4.")
    @Nullable
    Path targetPoints;

    @Mixin
    Targets targets;

    @Option(names = "--facts", paramLabel = "FILE", description = "Decisions and flags of all years.")
    @Nullable
    Path facts;

    @Option(names = "--json", description = "Print the history as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    private final List<Problem> problems = new ArrayList<>();

    @Override
    public Integer call() {
        Report report = Report.of(command);
        Optional<History> history = history();
        // The facts are those of all years, so that each year leaves some of them to the others.
        report.problems(problems.stream()
                .filter(problem -> problem.isError() || !problem.place().equals("facts"))
                .distinct()
                .toList());
        if (history.isEmpty()) {
            return Main.UNUSABLE;
        }
        report.text(json ? Json.of(asMap(history.get())) : HistoryWriter.csv(history.get()));
        return Main.DONE;
    }

    private Optional<History> history() {
        try {
            OrganizationCode code = OrganizationCode.of(organization);
            SchoolYear first = SchoolYear.of(from);
            SchoolYear last = SchoolYear.of(to);
            List<Determinations> determined = new ArrayList<>();
            states(first, last)
                    .forEach((year, state) ->
                            determined.add(RulePack.covering(year).determine(state)));
            return problems.stream().anyMatch(Problem::isError)
                    ? Optional.empty()
                    : Optional.of(History.of(code, determined, first, last));
        } catch (InvalidValueException impossible) {
            problems.add(Problem.error("history", String.valueOf(impossible.getMessage())));
            return Optional.empty();
        }
    }

    private Map<SchoolYear, StateYear> states(SchoolYear first, SchoolYear last) {
        refuseWhatIsOfNoUse(first, last);
        Map<SchoolYear, StateYear> states = new TreeMap<>();
        Map<SchoolYear, DeseExtract> extracts = extracts(first, last);
        RulePack later = RulePack.bundled(RulePack.SYSTEM_2018);
        for (int spring = first.spring(); spring <= last.spring(); spring++) {
            SchoolYear year = SchoolYear.of(spring);
            DeseExtract extract = extracts.get(year);
            if (later.covers(year) && (targetPoints != null || extract != null)) {
                take(classified(year, later, extract))
                        .filter(state -> !state.districts().isEmpty())
                        .ifPresent(state -> states.put(year, state));
            } else if (extract != null) {
                take(levelled(extract)).ifPresent(state -> states.put(year, state));
            }
        }
        return problems.stream().anyMatch(Problem::isError) ? Map.of() : states;
    }

    private void refuseWhatIsOfNoUse(SchoolYear first, SchoolYear last) {
        if (districts.size() > schools.size()) {
            problems.add(Problem.error(
                    "--districts",
                    "is given " + districts.size() + " times, --schools " + schools.size()
                            + " times; give one of each for a school year, in the same order"));
        }
        if (targetPoints == null && (targets.spans != null || targets.prior != null)) {
            problems.add(Problem.error(
                    targets.spans == null ? "--prior" : "--spans",
                    "says more of target points; give --target-points too"));
        }
        RulePack later = RulePack.bundled(RulePack.SYSTEM_2018);
        boolean ofUse = IntStream.rangeClosed(first.spring(), last.spring())
                .anyMatch(spring -> later.covers(SchoolYear.of(spring)));
        if (targetPoints != null && !ofUse) {
            problems.add(Problem.error(
                    "--target-points",
                    "are of school years " + later.years() + ", and the history is of " + first + " to " + last));
        }
        if (facts != null && targetPoints == null && schools.isEmpty()) {
            problems.add(Problem.error("--facts", "says more of schools; give --schools or --target-points too"));
        }
    }

    /** One for each school year; two of one year are refused, whatever they say. */
    private Map<SchoolYear, DeseExtract> extracts(SchoolYear first, SchoolYear last) {
        Map<SchoolYear, DeseExtract> extracts = new TreeMap<>();
        Map<SchoolYear, Path> files = new TreeMap<>();
        for (int i = 0; i < schools.size(); i++) {
            Path file = schools.get(i);
            DeseExtract extract = take(DeseExtract.read(file, i < districts.size() ? districts.get(i) : null))
                    .orElse(null);
            if (extract == null) {
                continue;
            }
            SchoolYear year = extract.year();
            Path earlier = files.putIfAbsent(year, file);
            if (earlier != null) {
                problems.add(Problem.error(
                        file.toString(),
                        "is of " + year + ", and so is " + earlier + "; give one extract of a school year"));
            } else if (year.compareTo(first) < 0 || year.compareTo(last) > 0) {
                problems.add(Problem.warning(
                        file.toString(), "is of " + year + ", not of " + first + " to " + last + ", and is not used"));
            } else if (take(Packs.load(null, year)).isPresent()) {
                extracts.put(year, extract);
            }
        }
        return extracts;
    }

    private Checked<StateYear> levelled(DeseExtract extract) {
        StateYear.Builder state = extract.toStateBuilder();
        if (facts != null) {
            take(FactsFile.read(facts)).ifPresent(read -> read.addTo(state));
        }
        return state.check();
    }

    private Checked<StateYear> classified(SchoolYear year, RulePack pack, @Nullable DeseExtract extract) {
        SystemInput input = new SystemInput(year, pack);
        if (extract != null) {
            input.extract(extract);
        }
        if (targetPoints != null) {
            input.targetsOfAnyYear(targetPoints, targets);
        }
        if (facts != null) {
            input.facts(facts);
        }
        return input.read();
    }

    private <T> Optional<T> take(Checked<T> checked) {
        problems.addAll(checked.problems());
        return checked.value();
    }

    private static Map<String, Object> asMap(History history) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("org", history.organization().digits());
        List<Map<String, Object>> years = new ArrayList<>();
        history.years().forEach(year -> years.add(asMap(year)));
        map.put("years", years);
        return map;
    }

    private static Map<String, Object> asMap(History.Year year) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("school_year", year.year().spring());
        putIfKnown(map, "level", year.level());
        putIfKnown(map, "classification", year.classification());
        putIfKnown(map, "reason", year.reason());
        putIfKnown(map, "esea", year.esea());
        putIfKnown(map, "essa", year.essa());
        putIfKnown(map, "special_education", year.specialEducation());
        putIfKnown(map, "school_percentile", year.schoolPercentile());
        putIfKnown(map, "accountability_percentile", year.accountabilityPercentile());
        putIfKnown(map, "cumulative_ppi", year.cumulativePpi());
        putIfKnown(map, "target_percentage", year.targetPercentage());
        if (!year.note().isEmpty()) {
            map.put("note", year.note());
        }
        return map;
    }

    private static void putIfKnown(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
