package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.accountability.determination.Determination;
import org.accountability.model.Problem;
import org.accountability.rules.Audience;
import org.accountability.rules.Determinations;
import org.accountability.rules.Diagnostics;
import org.accountability.rules.RulePack;
import org.accountability.rules.io.OutputFiles;
import org.accountability.rules.io.StateInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Determines every school and district of a year, and writes the results. */
@Command(
        name = "determine",
        description = "Determines the level of every school and district, and writes schools.csv, districts.csv and "
                + "determinations.json. With no input, for the bundled made-up state.",
        mixinStandardHelpOptions = true)
final class DetermineCommand implements Callable<Integer> {
    private static final int NARROWEST = 10;

    @Mixin
    StateOptions input;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
    Path folder;

    @Option(names = "--diagnostics", description = "Also write what is worth a look, for the public, as files apart.")
    boolean diagnostics;

    @Option(names = "--small-groups", description = SmallGroups.OPTION)
    boolean smallGroups;

    @Option(names = "--json", description = "Print the summary as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        Report report = Report.of(command);
        Optional<StateInput> ready = report.take(input.read(diagnostics || smallGroups));
        if (ready.isEmpty()) {
            return Main.UNUSABLE;
        }
        Determinations determinations = ready.get().determine();
        Optional<List<Path>> written = report.take(InputFiles.apartFrom(command, folder)
                .write(files(report, determinations, ready.get().pack())));
        if (written.isEmpty()) {
            return Main.UNUSABLE;
        }
        if (smallGroups) {
            report.problems(List.of(SmallGroups.warning(folder)));
        }
        if (json) {
            report.text(Json.of(summary(determinations, written.get())));
        } else {
            print(report, determinations, written.get());
        }
        return Main.DONE;
    }

    private Map<String, String> files(Report report, Determinations determinations, RulePack pack) {
        Map<String, String> files = new TreeMap<>(OutputFiles.of(pack, determinations));
        if (diagnostics) {
            Diagnostics found = pack.diagnose(determinations);
            files.putAll(OutputFiles.of(pack, determinations, found));
            if (found.topics().isEmpty()) {
                report.problems(List.of(Problem.warning(
                        "--diagnostics",
                        pack.name() + " has no diagnostic rules, so that vocabularies.csv alone holds anything")));
            }
        }
        if (smallGroups) {
            files.putAll(OutputFiles.of(pack, determinations, Audience.ENTITLED));
            files.putAll(OutputFiles.of(pack, determinations, pack.diagnose(determinations, Audience.ENTITLED)));
        }
        return files;
    }

    private static void print(Report report, Determinations determinations, List<Path> written) {
        report.line(determinations.provenance().pack() + ", school year " + determinations.year());
        report.line("");
        Map<String, Long> schools = byOutcome(determinations.schools());
        Map<String, Long> districts = byOutcome(determinations.districts());
        Map<String, Long> outcomes = union(schools, districts);
        int width = outcomes.keySet().stream().mapToInt(String::length).reduce(NARROWEST, Math::max);
        report.line(row(width, "", "schools", "districts"));
        outcomes.forEach((outcome, ignored) -> report.line(
                row(width, outcome, schools.getOrDefault(outcome, 0L), districts.getOrDefault(outcome, 0L))));
        report.line(row(
                width,
                "all",
                determinations.schools().size(),
                determinations.districts().size()));
        report.line("");
        written.forEach(file -> report.line("wrote " + file));
    }

    private static Map<String, Object> summary(Determinations determinations, List<Path> written) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("school_year", determinations.year().spring());
        summary.put("pack", determinations.provenance().pack());
        summary.put("schools", byOutcome(determinations.schools()));
        summary.put("districts", byOutcome(determinations.districts()));
        summary.put("written", written.stream().map(Path::toString).toList());
        return summary;
    }

    private static Map<String, Long> union(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> union = new TreeMap<>(one);
        union.putAll(other);
        return union;
    }

    private static Map<String, Long> byOutcome(List<Determination> determinations) {
        return determinations.stream()
                .collect(Collectors.groupingBy(
                        determination -> determination.outcome().label(), TreeMap::new, Collectors.counting()));
    }

    private static String row(int width, String name, Object schools, Object districts) {
        return String.format(Locale.ROOT, "%-" + width + "s %8s %10s", name, schools, districts);
    }
}
