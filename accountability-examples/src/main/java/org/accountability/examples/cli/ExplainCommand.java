package org.accountability.examples.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.accountability.determination.Determination;
import org.accountability.determination.Topic;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.WhyNot;
import org.accountability.rules.io.OutputFiles;
import org.accountability.rules.io.StateInput;
import org.accountability.rules.workbench.ExplanationText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why one school or district has its level. */
@Command(
        name = "explain",
        description =
                "Says why a school or district has its level, and what follows from it: step by step, with every source.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final int MOST_ASKED = 4;

    @Parameters(paramLabel = "ORG", description = "The organisation code, 8 digits.")
    String organization;

    @Mixin
    StateOptions input;

    @Option(
            names = "--why-not",
            paramLabel = "LEVEL",
            description = "Say why it is not at this level, and the smallest changes that would reach it.")
    @Nullable
    Integer whyNot;

    @Option(names = "--full", description = "Tell of computed values every year, and every parameter.")
    boolean inFull;

    @Option(names = "--json", description = "Print the determination as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        Report report = Report.of(command);
        if (inFull && (json || whyNot != null)) {
            report.problems(
                    List.of(Problem.error("--full", "tells more of the words; leave it out with --json or --why-not")));
            return Main.UNUSABLE;
        }
        OrganizationCode code;
        try {
            code = OrganizationCode.of(organization);
        } catch (InvalidValueException impossible) {
            report.problems(List.of(Problem.error("ORG", String.valueOf(impossible.getMessage()))));
            return Main.UNUSABLE;
        }
        Optional<StateInput> ready = report.take(input.read());
        if (ready.isEmpty()) {
            return Main.UNUSABLE;
        }
        if (whyNot != null && !ready.get().pack().topics().contains(Topic.LEVEL)) {
            report.problems(List.of(Problem.error(
                    "--why-not",
                    "asks for a level, and " + ready.get().pack().name() + " determines none; leave it out")));
            return Main.UNUSABLE;
        }
        Determinations determinations = ready.get().determine();
        if (inFull && determinations.computation(StateIndex.class).isEmpty()) {
            report.problems(List.of(
                    Problem.error("--full", "tells more of values that an index computes, and none is computed")));
            return Main.UNUSABLE;
        }
        Optional<Determination> determination = determinations.find(code);
        if (determination.isEmpty()) {
            report.problems(List.of(Problem.error("ORG", code + " is not among the organisations given")));
            return Main.UNUSABLE;
        }
        if (whyNot != null) {
            return whyNot(report, ready.get().pack(), determinations, determination.get(), whyNot);
        }
        report.text(
                json
                        ? OutputFiles.json(determinations, determination.get())
                        : inFull
                                ? ExplanationText.inFull(determinations, code)
                                : ExplanationText.of(determinations, code));
        return Main.DONE;
    }

    private int whyNot(Report report, RulePack pack, Determinations determinations, Determination now, int level) {
        boolean isBetter =
                level >= 1 && (now.level() == Level.NONE || level < now.level().number());
        if (!isBetter || level > MOST_ASKED) {
            report.problems(List.of(Problem.error(
                    "--why-not", level + " must be a level from 1 to 4 that is better than its own, " + now.level())));
            return Main.UNUSABLE;
        }
        WhyNot answer = WhyNot.of(pack, determinations, now.organization(), Level.of(level));
        report.text(json ? WhyNotJson.of(answer) : ExplanationText.of(answer));
        return Main.DONE;
    }
}
