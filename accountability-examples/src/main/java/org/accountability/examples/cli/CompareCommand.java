package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accountability.model.Checked;
import org.accountability.model.Problem;
import org.accountability.model.internal.Counted;
import org.accountability.rules.Determinations;
import org.accountability.rules.Differences;
import org.accountability.rules.ParameterWhatIf;
import org.accountability.rules.RulePack;
import org.accountability.rules.io.StateInput;
import org.accountability.rules.workbench.Comparison;
import org.accountability.rules.workbench.ExplanationText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the organisations whose outcomes change when rules or parameters change. */
@Command(
        name = "compare",
        description = "Says who moves when rules or parameters change, from what to what, and by which rule.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final int MOST_UNLESS_TOLD = 20;
    private static final String SET = "--set";
    private static final Pattern SETTING = Pattern.compile("([^=]+)=(.*)");
    private static final Pattern SWEEP = Pattern.compile("(\\w+)=(-?\\d{1,9})\\.\\.(-?\\d{1,9})");

    @Mixin
    StateOptions input;

    @ArgGroup(exclusive = true, multiplicity = "1")
    Candidate candidate;

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "How many moves to tell one by one; " + MOST_UNLESS_TOLD + " unless told.")
    @Nullable
    Integer most;

    @Option(names = "--json", description = "Print all of it as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    /** The rules or parameters to compare with. */
    static final class Candidate {
        @Option(names = "--candidate", paramLabel = "DIR", description = "A folder of edited rules.")
        @Nullable
        Path folder;

        @Option(names = SET, paramLabel = "NAME=VALUE", description = "Another value of a parameter.")
        @Nullable
        List<String> values;

        @Option(
                names = "--sweep",
                paramLabel = "NAME=FROM..TO",
                description = "Every value of a parameter from one to another.")
        @Nullable
        String sweep;
    }

    @Override
    public Integer call() {
        Report report = Report.of(command);
        if (most != null && (json || most < 0)) {
            report.problems(List.of(Problem.error(
                    "--most",
                    most < 0 ? most + " must be 0 or more" : "says how many moves to tell, and --json tells all")));
            return Main.UNUSABLE;
        }
        Optional<StateInput> ready = report.take(input.read());
        if (ready.isEmpty()) {
            return Main.UNUSABLE;
        }
        return candidate.sweep == null ? compare(report, ready.get()) : sweep(report, ready.get(), candidate.sweep);
    }

    private int compare(Report report, StateInput ready) {
        Optional<Comparison> comparison = report.take(comparison(ready));
        if (comparison.isEmpty()) {
            return Main.UNUSABLE;
        }
        report.text(json ? Json.of(ComparisonJson.of(comparison.get())) : ExplanationText.of(comparison.get(), most()));
        return Main.DONE;
    }

    private Checked<Comparison> comparison(StateInput ready) {
        Checked<RulePack> other = candidate.values == null
                ? Packs.load(candidate.folder, ready.state().year())
                : values(candidate.values).flatMap(ready.pack()::withParameters);
        return other.flatMap(pack -> {
            Determinations baseline = ready.determine();
            List<Problem> problems = pack.review(baseline.state());
            return problems.stream().anyMatch(Problem::isError)
                    ? Checked.refused(problems)
                    : Checked.of(Comparison.of(Differences.between(ready.pack(), baseline, pack)), problems);
        });
    }

    /** The values that are to be tried, by the name of the parameter. */
    private static Checked<Map<String, String>> values(List<String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String one : given) {
            Matcher parts = SETTING.matcher(one);
            if (!parts.matches()) {
                problems.add(Problem.error(SET, "'" + one + "' must be such as PPI_TARGET=74"));
            } else if (values.putIfAbsent(parts.group(1), parts.group(2)) != null) {
                problems.add(Problem.error(SET, parts.group(1) + " is given twice; give it one value"));
            }
        }
        return problems.isEmpty() ? Checked.of(values, problems) : Checked.refused(problems);
    }

    private int sweep(Report report, StateInput ready, String asked) {
        Matcher range = SWEEP.matcher(asked);
        if (!range.matches()) {
            report.problems(List.of(Problem.error("--sweep", "'" + asked + "' must be such as PPI_TARGET=60..90")));
            return Main.UNUSABLE;
        }
        int from = Integer.parseInt(range.group(2));
        int to = Integer.parseInt(range.group(3));
        ParameterWhatIf whatIf = ParameterWhatIf.of(ready.pack(), ready.determine());
        Optional<List<ParameterWhatIf.Step>> steps = report.take(whatIf.sweep(range.group(1), from, to));
        if (steps.isEmpty()) {
            return Main.UNUSABLE;
        }
        if (json) {
            List<Map<String, Object>> told = new ArrayList<>();
            steps.get().forEach(step -> told.add(ComparisonJson.of(step)));
            report.text(Json.of(Json.object(Map.entry("parameter", range.group(1)), Map.entry("steps", told))));
        } else {
            steps.get().forEach(step -> print(report, range.group(1), step));
        }
        return Main.DONE;
    }

    private void print(Report report, String parameter, ParameterWhatIf.Step step) {
        report.line(parameter + " = " + step.value() + ": "
                + Counted.of(step.changes().size(), "comes", "come") + " out otherwise than before");
        step.changes().stream().limit(most()).forEach(change -> report.line("  " + change));
        if (step.changes().size() > most()) {
            report.line("  ... and " + (step.changes().size() - most()) + " more");
        }
    }

    private int most() {
        return most == null ? MOST_UNLESS_TOLD : most;
    }
}
