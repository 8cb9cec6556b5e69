package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.accountability.model.Problem;
import org.accountability.model.internal.Counted;
import org.accountability.rules.workbench.Lint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything that is wrong or odd in a rule pack. */
@Command(
        name = "lint",
        description =
                "Says everything that is wrong or odd in a rule pack, with rule, file and line. Exit status 2 where"
                        + " it cannot be loaded.",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder of the rule pack.")
    Path folder;

    @Option(names = "--json", description = "Print the problems as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        Report report = Report.of(command);
        List<Problem> problems = Lint.of(folder);
        long errors = problems.stream().filter(Problem::isError).count();
        if (json) {
            report.text(Json.of(
                    Map.of("problems", problems.stream().map(LintCommand::asMap).toList())));
        } else {
            problems.forEach(problem -> report.line(problem.toString()));
            report.line(Counted.of(errors, "error") + ", " + Counted.of(problems.size() - errors, "warning"));
        }
        return errors == 0 ? Main.DONE : Main.UNUSABLE;
    }

    private static Map<String, Object> asMap(Problem problem) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("place", problem.place());
        map.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        map.put("message", problem.message());
        return map;
    }
}
