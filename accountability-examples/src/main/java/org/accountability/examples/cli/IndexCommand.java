package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.accountability.massachusetts.ppi.GroupIndex;
import org.accountability.massachusetts.ppi.PercentileKind;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.model.Checked;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.Audience;
import org.accountability.rules.RulePack;
import org.accountability.rules.io.InputFile;
import org.accountability.rules.io.StateFiles;
import org.accountability.rules.massachusetts.Massachusetts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes the index of every group, and writes it. */
@Command(
        name = "index",
        description =
                "Computes points, annual and cumulative PPIs and percentiles from results, and writes points.csv, "
                        + "annual_ppi.csv, cumulative_ppi.csv and percentiles.csv.",
        mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "School year, named by its spring.")
    int year;

    @Mixin
    ResultOptions results;

    @Option(names = "--organizations", paramLabel = "FILE", description = "School types or grades, to rank within.")
    @Nullable
    Path organizations;

    @Option(names = "--facts", paramLabel = "FILE", description = Corrections.OPTION)
    @Nullable
    Path facts;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "A folder of edited rules and parameters in place of the bundled pack.")
    @Nullable
    Path pack;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
    Path folder;

    @Option(names = "--small-groups", description = SmallGroups.OPTION)
    boolean smallGroups;

    @Option(names = "--json", description = "Print the summary as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        Report report = Report.of(command);
        Optional<Computed> computed = report.take(index());
        Optional<StateIndex> index = computed.map(Computed::index);
        Optional<List<Path>> written = computed.flatMap(
                ready -> report.take(InputFiles.apartFrom(command, folder).write(files(ready))));
        if (index.isEmpty() || written.isEmpty()) {
            return Main.UNUSABLE;
        }
        if (smallGroups) {
            report.problems(List.of(SmallGroups.warning(folder)));
        }
        if (json) {
            report.text(Json.of(summary(index.get(), written.get())));
        } else {
            print(report, index.get(), written.get());
        }
        return Main.DONE;
    }

    /** An index, and the rules that it was computed by. */
    private record Computed(StateIndex index, RulePack pack) {}

    private Map<String, String> files(Computed computed) {
        StateIndex index = computed.index();
        Map<String, String> files = new TreeMap<>(Massachusetts.files(computed.pack(), index, Audience.PUBLIC));
        if (smallGroups) {
            files.putAll(Massachusetts.files(computed.pack(), index, Audience.ENTITLED));
        }
        return files;
    }

    private Checked<Computed> index() {
        SchoolYear ofYear;
        try {
            ofYear = SchoolYear.of(year);
        } catch (InvalidValueException impossible) {
            return Checked.refused(List.of(Problem.error("--year", String.valueOf(impossible.getMessage()))));
        }
        StateFiles files = StateFiles.of(ofYear).named(code -> "--" + code);
        StateOptions.add(files, InputFile.ORGANIZATIONS, organizations);
        StateOptions.add(files, InputFile.FACTS, facts);
        results.addTo(files);
        return Packs.load(pack, ofYear).flatMap(rules -> Massachusetts.index(files, rules)
                .flatMap(index -> Checked.of(new Computed(index, rules), List.of())));
    }

    private static void print(Report report, StateIndex index, List<Path> written) {
        summary(index, written).forEach((what, number) -> {
            if (number instanceof Number) {
                report.line(what.replace('_', ' ') + ": " + number);
            }
        });
        Corrections.print(report, index.results().corrections());
        report.line("");
        written.forEach(file -> report.line("wrote " + file));
    }

    private static Map<String, Object> summary(StateIndex index, List<Path> written) {
        List<GroupIndex> groups = index.groups();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("school_year", index.year().spring());
        summary.put("groups", groups.size());
        summary.put(
                "with_a_cumulative_ppi",
                groups.stream()
                        .filter(group -> group.cumulativePpi().isPresent())
                        .count());
        summary.put(
                "meeting_the_target",
                groups.stream().filter(GroupIndex::meetsTarget).count());
        summary.put(
                "schools_with_a_percentile",
                groups.stream()
                        .filter(group -> group.percentile(PercentileKind.SCHOOL).isPresent())
                        .count());
        Corrections.put(summary, index.results().corrections());
        summary.put("written", written.stream().map(Path::toString).toList());
        return summary;
    }
}
