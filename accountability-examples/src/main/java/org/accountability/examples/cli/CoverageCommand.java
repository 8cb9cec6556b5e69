package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.accountability.model.Problem;
import org.accountability.model.internal.Counted;
import org.accountability.rules.workbench.Coverage;
import org.accountability.rules.workbench.Mutation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what the scenarios of a rule pack do not reach, and what they would not notice. */
@Command(
        name = "coverage",
        description =
                "Says which rules, sides of conditions and values of parameters no scenario of a rule pack reaches,"
                        + " with the nearest one. Exit status 1 where less than --at-least is reached, or a mistake survives.",
        mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {
    private static final int ALL = 100;

    @Parameters(paramLabel = "DIR", description = "The folder of the rule pack.")
    Path folder;

    @Option(names = "--at-least", paramLabel = "PERCENT", description = "What must be reached, in percent.")
    int atLeast;

    @Option(
            names = "--mutations",
            description = "Also try small mistakes in the rules, and say which of them no scenario would notice.")
    boolean mutations;

    @Option(names = "--json", description = "Print the result as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        Report report = Report.of(command);
        if (atLeast < 0 || atLeast > ALL) {
            report.problems(List.of(Problem.error("--at-least", atLeast + " must be from 0 to " + ALL + " percent")));
            return Main.UNUSABLE;
        }
        Optional<Coverage> coverage = report.take(Coverage.of(folder));
        Optional<Mutation> mutation = mutations ? report.take(Mutation.of(folder)) : Optional.empty();
        if (coverage.isEmpty() || (mutations && mutation.isEmpty())) {
            return Main.UNUSABLE;
        }
        if (json) {
            report.text(Json.of(asMap(coverage.get(), mutation.orElse(null))));
        } else {
            print(report, coverage.get());
            mutation.ifPresent(tried -> print(report, tried));
        }
        boolean survived =
                mutation.filter(tried -> !tried.survivors().isEmpty()).isPresent();
        return coverage.get().percent() < atLeast || survived ? Main.CHECK_FAILED : Main.DONE;
    }

    private static void print(Report report, Coverage coverage) {
        for (Coverage.Unreached unreached : coverage.unreached()) {
            report.line(unreached.place() + ": " + unreached.what());
            if (!unreached.nearest().isEmpty()) {
                report.line("  " + unreached.nearest());
            }
        }
        coverage.notCounted().forEach(report::line);
        report.line(coverage.reached() + " of " + coverage.all() + " reached, " + coverage.percent() + " percent");
    }

    private static void print(Report report, Mutation mutation) {
        mutation.survivors().forEach(survivor -> report.line(survivor.toString()));
        report.line(mutation.noticed() + " of " + Counted.of(mutation.mistakes(), "mistake") + " noticed, "
                + mutation.argued().size() + " argued to make no difference");
    }

    private static Map<String, Object> asMap(Coverage coverage, @Nullable Mutation mutation) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("reached", coverage.reached());
        map.put("all", coverage.all());
        map.put("percent", coverage.percent());
        map.put(
                "unreached",
                coverage.unreached().stream().map(CoverageCommand::asMap).toList());
        map.put("notCounted", coverage.notCounted());
        if (mutation != null) {
            map.put("mistakes", mutation.mistakes());
            map.put("noticed", mutation.noticed());
            map.put("survivors", asMaps(mutation.survivors()));
            map.put("argued", asMaps(mutation.argued()));
        }
        return map;
    }

    private static Map<String, Object> asMap(Coverage.Unreached unreached) {
        return Json.object(
                Map.entry("place", unreached.place()),
                Map.entry("what", unreached.what()),
                Map.entry("nearest", unreached.nearest()));
    }

    private static List<Map<String, String>> asMaps(List<Mutation.Survivor> survivors) {
        return survivors.stream()
                .map(survivor -> Json.<String>object(
                        Map.entry("place", survivor.place()), Map.entry("change", survivor.change())))
                .toList();
    }
}
