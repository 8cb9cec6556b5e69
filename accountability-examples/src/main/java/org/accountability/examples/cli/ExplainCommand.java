package org.accountability.examples.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.accountability.determination.Determination;
import org.accountability.model.InvalidValueException;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.rules.Determinations;
import org.accountability.rules.analysis.PlainWords;
import org.accountability.rules.io.DeterminationsWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why one school or district has its level. */
@Command(
        name = "explain",
        description = "Says why a school or district has its level: what was found, by which rule, from which numbers.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ORG", description = "The organisation code, 8 digits.")
    String organization;

    @Mixin
    Input input;

    @Option(names = "--json", description = "Print the determination as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        Report report = Report.of(command);
        OrganizationCode code;
        try {
            code = OrganizationCode.of(organization);
        } catch (InvalidValueException impossible) {
            report.problems(List.of(Problem.error("ORG", String.valueOf(impossible.getMessage()))));
            return Main.UNUSABLE;
        }
        Optional<Input.Ready> ready = report.take(input.read());
        if (ready.isEmpty()) {
            return Main.UNUSABLE;
        }
        Determinations determinations = ready.get().pack().determine(ready.get().state());
        Optional<Determination> determination = determinations.find(code);
        if (determination.isEmpty()) {
            report.problems(List.of(Problem.error("ORG", code + " is not among the organisations given")));
            return Main.UNUSABLE;
        }
        report.line(
                json
                        ? DeterminationsWriter.json(determinations, determination.get())
                        : PlainWords.of(determination.get(), determinations.provenance()));
        return Main.DONE;
    }
}
