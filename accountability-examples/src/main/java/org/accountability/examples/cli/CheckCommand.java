package org.accountability.examples.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.accountability.model.Checked;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Problem;
import org.accountability.model.SchoolYear;
import org.accountability.model.internal.Counted;
import org.accountability.rules.RulePacks;
import org.accountability.rules.workbench.Check;
import org.accountability.rules.workbench.Check.Claim;
import org.accountability.rules.workbench.Check.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a rule pack does with all that can be given of a school or district. */
@Command(
        name = "check",
        description =
                "Looks for gaps, overlaps, dead rules and reasons never printed in all that can be given of a school or"
                        + " district, and says how the outcome answers to each of it; or says where two packs differ."
                        + " Exit status 1 where there is a fault or a difference.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder of the rule pack.")
    Path folder;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "The folder of another pack, which should come to the same everywhere.")
    @Nullable
    Path other;

    @Option(names = "--year", paramLabel = "YEAR", description = "One school year alone; else all that are covered.")
    @Nullable
    Integer year;

    @Option(names = "--json", description = "Print the result as JSON.")
    boolean json;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        Report report = Report.of(command);
        Optional<Check> taken = report.take(checked());
        if (taken.isEmpty()) {
            return Main.UNUSABLE;
        }
        Check check = taken.get();
        if (json) {
            report.text(Json.of(asMap(check)));
        } else {
            print(report, check);
        }
        return check.faults().isEmpty() ? Main.DONE : Main.CHECK_FAILED;
    }

    private Checked<Check> checked() {
        Set<SchoolYear> years;
        try {
            years = year == null ? Set.of() : Set.of(SchoolYear.of(year));
        } catch (InvalidValueException impossible) {
            return Checked.refused(List.of(Problem.error("--year", String.valueOf(impossible.getMessage()))));
        }
        return other == null
                ? Check.of(folder, years, RulePacks.DEFAULT_DEADLINE)
                : Check.against(folder, other, years, RulePacks.DEFAULT_DEADLINE);
    }

    private static void print(Report report, Check check) {
        for (Fault fault : check.faults()) {
            report.text(fault.toString());
            if (!fault.scenario().isEmpty()) {
                report.text(fault.scenario());
            }
        }
        check.declaredGaps().forEach(gap -> report.line("declared gap: " + gap));
        for (Claim claim : check.claims()) {
            report.line(claim.toString());
            claim.counterExample().ifPresent(report::line);
        }
        check.notCovered().forEach(what -> report.line("not covered: " + what));
        if (!check.notAsked().isEmpty()) {
            report.line("not asked: " + String.join(", ", check.notAsked()));
        }
        report.line((check.cells() == 0 ? "nothing was checked: " : "") + Counted.of(check.cells(), "cell") + " in "
                + check.years() + ", faults: " + check.faults().size());
    }

    private static Map<String, Object> asMap(Check check) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("years", check.years());
        map.put("cells", check.cells());
        map.put("faults", check.faults().stream().map(CheckCommand::asMap).toList());
        map.put("declaredGaps", check.declaredGaps());
        map.put("claims", check.claims().stream().map(CheckCommand::asMap).toList());
        map.put("notCovered", check.notCovered());
        map.put("notAsked", check.notAsked());
        return map;
    }

    private static Map<String, Object> asMap(Fault fault) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", fault.kind().name());
        map.put("what", fault.what());
        map.put("years", fault.years());
        map.put("cells", fault.cells());
        map.put("scenario", fault.scenario());
        return map;
    }

    private static Map<String, Object> asMap(Claim claim) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("claim", claim.sentence());
        map.put("falseIn", claim.falseIn());
        map.put("counterExample", claim.counterExample().orElse(""));
        return map;
    }
}
