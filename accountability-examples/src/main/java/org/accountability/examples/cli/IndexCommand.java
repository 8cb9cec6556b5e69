package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.accountability.index.GroupIndex;
import org.accountability.index.PercentileKind;
import org.accountability.index.StateIndex;
import org.accountability.index.StateResults;
import org.accountability.model.Checked;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.rules.RulePack;
import org.accountability.rules.io.IndexWriter;
import org.accountability.rules.io.OrganizationsFile;
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
    Results results;

    @Option(names = "--organizations", paramLabel = "FILE", description = "School types or grades, to rank within.")
    @Nullable
    Path organizations;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "A folder of edited rules and parameters in place of the bundled pack.")
    @Nullable
    Path pack;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
    Path folder;

    @Option(names = "--json", description = "Print the summary as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    private final List<Problem> problems = new ArrayList<>();

    @Override
    public Integer call() {
        Report report = Report.of(command);
        Optional<StateIndex> index = index();
        report.problems(problems);
        Optional<List<Path>> written = index.flatMap(
                computed -> report.take(InputFiles.apartFrom(command, folder).write(IndexWriter.files(computed))));
        if (index.isEmpty() || written.isEmpty()) {
            return Main.UNUSABLE;
        }
        if (json) {
            report.text(Json.of(summary(index.get(), written.get())));
        } else {
            print(report, index.get(), written.get());
        }
        return Main.DONE;
    }

    private Optional<StateIndex> index() {
        if (!results.areGiven()) {
            problems.add(Problem.error("results", "give --measures, --counts or --points"));
            return Optional.empty();
        }
        SchoolYear ofYear;
        try {
            ofYear = SchoolYear.of(year);
        } catch (InvalidValueException impossible) {
            problems.add(Problem.error("--year", String.valueOf(impossible.getMessage())));
            return Optional.empty();
        }
        Optional<RulePack> rules = take(Packs.load(pack, ofYear));
        Optional<OrganizationsFile> known =
                organizations == null ? Optional.empty() : take(OrganizationsFile.read(organizations, ofYear));
        Optional<StateResults> read =
                take(results.read(ofYear, known.map(OrganizationsFile::schools).orElse(List.of())));
        return rules.isEmpty() || read.isEmpty() || (organizations != null && known.isEmpty())
                ? Optional.empty()
                : take(rules.get().checkIndex(read.get()));
    }

    private <T> Optional<T> take(Checked<T> checked) {
        problems.addAll(checked.problems());
        return checked.value();
    }

    private static void print(Report report, StateIndex index, List<Path> written) {
        summary(index, written).forEach((what, number) -> {
            if (number instanceof Number) {
                report.line(what.replace('_', ' ') + ": " + number);
            }
        });
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
        summary.put("written", written.stream().map(Path::toString).toList());
        return summary;
    }
}
