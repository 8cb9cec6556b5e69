package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.accountability.determination.Determination;
import org.accountability.model.Checked;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.ReplayFiles;
import org.accountability.rules.massachusetts.ReplayReport;
import org.accountability.rules.massachusetts.ReplayReport.ReplayedRow;
import org.accountability.rules.massachusetts.ReplayReport.ReplayedRow.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recomputes published determinations and compares level, star and reason. */
@Command(
        name = "replay",
        description = "Recomputes published determinations and compares level, star and reason. Exit status 1 where a "
                + "row decided by numbers, or by numbers and one flag, differs.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Option(names = "--schools", required = true, paramLabel = "FILE", description = "DESE's extract of schools.")
    Path schools;

    @Option(names = "--districts", paramLabel = "FILE", description = "DESE's extract of districts.")
    @Nullable
    Path districts;

    @Option(names = "--facts", paramLabel = "FILE", description = "Facts beyond those that the printed reasons name.")
    @Nullable
    Path facts;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "A folder of edited rules in place of the bundled pack.")
    @Nullable
    Path pack;

    @Option(names = "--json", description = "Print the comparison as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        Report report = Report.of(command);
        Optional<ReplayReport> replayed = report.take(replayed());
        if (replayed.isEmpty()) {
            return Main.UNUSABLE;
        }
        if (json) {
            report.text(Json.of(asMap(replayed.get())));
        } else {
            print(report, replayed.get());
        }
        return replayed.get().failed() ? Main.CHECK_FAILED : Main.DONE;
    }

    private Checked<ReplayReport> replayed() {
        ReplayFiles files = ReplayFiles.of(schools, districts);
        if (facts != null) {
            files.facts(facts);
        }
        return pack == null ? files.replay() : RulePacks.load(pack).flatMap(files::replay);
    }

    private static void print(Report report, ReplayReport replay) {
        report.line(replay.pack() + ", school year " + replay.year() + ", against what was published");
        report.line("");
        report.line(String.format(
                Locale.ROOT, "%-12s %14s %7s %16s %7s", "", "schools agree", "differ", "districts agree", "differ"));
        var ofDistricts = ReplayReport.tally(replay.districts());
        ReplayReport.tally(replay.schools()).forEach((rowClass, schools) -> {
            ReplayReport.Tally districts = ofDistricts.getOrDefault(rowClass, new ReplayReport.Tally(0, 0));
            report.line(String.format(
                    Locale.ROOT,
                    "%-12s %14d %7d %16d %7d",
                    name(rowClass),
                    schools.agree(),
                    schools.differ(),
                    districts.agree(),
                    districts.differ()));
        });
        List<ReplayedRow> differences = replay.differences();
        if (!differences.isEmpty()) {
            report.line("");
            differences.forEach(row -> report.line(row.organization() + " (" + name(row.rowClass()) + "): published "
                    + words(row.published()) + "; computed " + words(row.computed())));
        }
    }

    private static Map<String, Object> asMap(ReplayReport replay) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("school_year", replay.year().spring());
        map.put("pack", replay.pack());
        map.put("schools", tallies(replay.schools()));
        map.put("districts", tallies(replay.districts()));
        map.put(
                "differences",
                replay.differences().stream().map(ReplayCommand::difference).toList());
        return map;
    }

    private static Map<String, Object> tallies(List<ReplayedRow> rows) {
        Map<String, Object> tallies = new LinkedHashMap<>();
        ReplayReport.tally(rows)
                .forEach((rowClass, tally) -> tallies.put(
                        name(rowClass),
                        Json.object(Map.entry("agree", tally.agree()), Map.entry("differ", tally.differ()))));
        return tallies;
    }

    private static Map<String, Object> difference(ReplayedRow row) {
        Map<String, Object> difference = new LinkedHashMap<>();
        difference.put("org", row.organization().digits());
        difference.put("class", name(row.rowClass()));
        difference.put("published", words(row.published()));
        difference.put("computed", words(row.computed()));
        return difference;
    }

    private static String words(Published published) {
        return published.levelText() + ", " + published.reason();
    }

    private static String words(Determination computed) {
        return computed.level() + (computed.starred() ? "*" : "") + ", "
                + computed.reason().text();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
