package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.accountability.model.internal.Counted;
import org.accountability.rules.workbench.ScenarioReport;
import org.accountability.rules.workbench.ScenarioReport.FailedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the scenarios of a rule pack. */
@Command(
        name = "test",
        description =
                "Runs the scenarios that a rule pack brings along. Exit status 1 where one does not come out as it"
                        + " expects.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder of the rule pack.")
    Path folder;

    @Option(names = "--json", description = "Print the result as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        Report report = Report.of(command);
        Optional<ScenarioReport> run = report.take(ScenarioReport.run(folder));
        if (run.isEmpty()) {
            return Main.UNUSABLE;
        }
        if (json) {
            report.text(Json.of(asMap(run.get())));
        } else {
            run.get().failed().forEach(failed -> print(report, failed));
            report.line(Counted.of(run.get().scenarios(), "scenario") + ", "
                    + run.get().failed().size() + " failed");
        }
        return run.get().failed().isEmpty() ? Main.DONE : Main.CHECK_FAILED;
    }

    private static void print(Report report, FailedScenario failed) {
        report.line(failed.place() + ": " + failed.sentence());
        failed.differences().forEach(difference -> report.line("  " + difference));
        report.line("  first step: " + failed.firstStep());
        failed.explanation().lines().forEach(line -> report.line("  | " + line));
        report.line("");
    }

    private static Map<String, Object> asMap(ScenarioReport run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("pack", run.pack());
        map.put("scenarios", run.scenarios());
        map.put("failed", run.failed().stream().map(TestCommand::asMap).toList());
        return map;
    }

    private static Map<String, Object> asMap(FailedScenario failed) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("place", failed.place());
        map.put("scenario", failed.sentence());
        map.put("differences", failed.differences());
        map.put("first_step", failed.firstStep());
        map.put("explanation", failed.explanation());
        return map;
    }
}
