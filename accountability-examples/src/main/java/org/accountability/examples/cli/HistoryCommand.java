package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.accountability.model.Checked;
import org.accountability.model.InvalidValueException;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.internal.Counted;
import org.accountability.rules.Determinations;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateInput;
import org.accountability.rules.massachusetts.History;
import org.accountability.rules.massachusetts.HistoryFiles;
import org.accountability.rules.massachusetts.Massachusetts;
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
    TargetOptions targets;

    @Option(names = "--facts", paramLabel = "FILE", description = "Decisions and flags of all years.")
    @Nullable
    Path facts;

    @Option(names = "--json", description = "Print the history as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        Report report = Report.of(command);
        Optional<History> history = report.take(history());
        if (history.isEmpty()) {
            return Main.UNUSABLE;
        }
        report.text(json ? Json.of(asMap(history.get())) : Massachusetts.csv(history.get()));
        return Main.DONE;
    }

    private Checked<History> history() {
        try {
            OrganizationCode code = OrganizationCode.of(organization);
            SchoolYear first = SchoolYear.of(from);
            SchoolYear last = SchoolYear.of(to);
            if (first.compareTo(last) > 0) {
                return Checked.refused(
                        List.of(Problem.error("--from", first + " is after " + last + ", the last year asked for")));
            }
            return states(first, last).flatMap(states -> {
                List<Determinations> determined =
                        states.stream().map(StateInput::determine).toList();
                if (determined.stream().noneMatch(ofYear -> ofYear.find(code).isPresent())) {
                    return Checked.refused(List.of(Problem.error(
                            "ORG",
                            code + " is not among the organisations given of any year from " + first + " to " + last)));
                }
                return Checked.of(History.of(code, determined, first, last), List.of());
            });
        } catch (InvalidValueException impossible) {
            return Checked.refused(List.of(Problem.error("history", String.valueOf(impossible.getMessage()))));
        }
    }

    private Checked<List<StateInput>> states(SchoolYear first, SchoolYear last) {
        if (districts.size() > schools.size()) {
            return Checked.refused(List.of(Problem.error(
                    "--districts",
                    "is given " + Counted.of(districts.size(), "time") + ", --schools "
                            + Counted.of(schools.size(), "time")
                            + "; give one of each for a school year, in the same order")));
        }
        HistoryFiles files = HistoryFiles.of(first, last).named(code -> "--" + code);
        for (int i = 0; i < schools.size(); i++) {
            files.extract(schools.get(i), i < districts.size() ? districts.get(i) : null);
        }
        add(files, InputFile.TARGET_POINTS, targetPoints);
        add(files, InputFile.SPANS, targets.spans);
        add(files, InputFile.PRIOR, targets.prior);
        add(files, InputFile.FACTS, facts);
        return files.read();
    }

    private static void add(HistoryFiles files, InputFile which, @Nullable Path given) {
        if (given != null) {
            files.with(which, given);
        }
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
