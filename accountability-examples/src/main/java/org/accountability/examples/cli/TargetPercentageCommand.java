package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.accountability.massachusetts.targets.StateTargets;
import org.accountability.massachusetts.targets.TargetPercentage;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.accountability.rules.massachusetts.Massachusetts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes target percentages from points, and writes them. */
@Command(
        name = "target-percentage",
        description = "Computes the annual and cumulative target percentages of 2018 and later from points, and writes "
                + "columns.csv and target_percentage.csv.",
        mixinStandardHelpOptions = true)
final class TargetPercentageCommand implements Callable<Integer> {
    @Option(names = "--points", required = true, paramLabel = "FILE", description = "Points of each indicator, 0 to 4.")
    Path points;

    @Mixin
    TargetOptions targets;

    @Option(names = "--facts", paramLabel = "FILE", description = Corrections.OPTION)
    @Nullable
    Path facts;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
    Path folder;

    @Option(names = "--json", description = "Print the percentages as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        Report report = Report.of(command);
        RulePack pack = RulePacks.bundled(Massachusetts.SYSTEM_2018);
        Optional<StateTargets> computed = report.take(targets.read(points, facts, pack));
        Optional<List<Path>> written = computed.flatMap(
                sound -> report.take(InputFiles.apartFrom(command, folder).write(Massachusetts.files(sound))));
        if (computed.isEmpty() || written.isEmpty()) {
            return Main.UNUSABLE;
        }
        if (json) {
            report.text(Json.of(asMap(pack, computed.get(), written.get())));
        } else {
            print(report, computed.get(), written.get());
        }
        return Main.DONE;
    }

    private static void print(Report report, StateTargets targets, List<Path> written) {
        Map<String, Long> byLabel = targets.all().stream()
                .collect(Collectors.groupingBy(
                        group -> group.year() + "  "
                                + (group.label() == null
                                        ? "none"
                                        : group.label().printed()),
                        TreeMap::new,
                        Collectors.counting()));
        byLabel.forEach((label, groups) -> report.line(label + ": " + groups));
        targets.all().stream()
                .filter(group -> group.notComputedBecause() != null)
                .forEach(group -> report.line(group.organization() + " " + group.year() + ", "
                        + group.group().label() + ": no percentage, since " + group.notComputedBecause()));
        Corrections.print(report, targets.corrections());
        report.line("");
        written.forEach(file -> report.line("wrote " + file));
    }

    private static Map<String, Object> asMap(RulePack pack, StateTargets targets, List<Path> written) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("pack", pack.name());
        List<Map<String, Object>> groups = new ArrayList<>();
        targets.all().forEach(group -> groups.add(asMap(group)));
        map.put("target_percentages", groups);
        Corrections.put(map, targets.corrections());
        map.put("written", written.stream().map(Path::toString).toList());
        return map;
    }

    private static Map<String, Object> asMap(TargetPercentage group) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("school_year", group.year().spring());
        map.put("org", group.organization().digits());
        map.put("student_group", group.group().name());
        putIfKnown(map, "annual", group.annualWhole());
        putIfKnown(map, "cumulative", group.cumulativeWhole());
        if (group.label() != null) {
            map.put("label", group.label().printed());
            map.put("status", group.weakestStatus().name());
        }
        putIfKnown(map, "because", group.notComputedBecause());
        return map;
    }

    private static void putIfKnown(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
