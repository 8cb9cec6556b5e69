package org.accountability.rules.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.determination.Clause;
import org.accountability.model.Problem;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.gate.Gate;
import org.accountability.rules.internal.gate.PackReview;
import org.accountability.rules.internal.language.RuleFile;
import org.accountability.rules.internal.pack.PackFiles;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.text.Nearest;

/**
 * Says everything that is wrong or odd in a rule pack, at once: what keeps it from being loaded, rules that can never
 * find anything, what is stated and never used, and scenarios that speak of rules that are not there.
 */
public final class Lint {
    private Lint() {}

    /**
     * Looks over the pack in {@code folder}.
     *
     * @return errors and warnings, each with its place; empty for a pack without any
     */
    public static List<Problem> of(Path folder) {
        LinkedHashSet<Problem> problems =
                new LinkedHashSet<>(RulePack.load(folder).problems());
        PackFiles.in(folder).value().ifPresent(files -> problems.addAll(review(files)));
        problems.addAll(ScenarioFolder.read(folder).problems());
        return List.copyOf(problems);
    }

    /** What was said when the pack was loaded is not said again. */
    private static List<Problem> review(PackFiles files) {
        List<Problem> said = new ArrayList<>();
        Optional<PackText> text = PackText.read(files, said);
        Map<String, RuleFile> rules = Gate.admit(files, said);
        List<Problem> problems = new ArrayList<>();
        if (text.isPresent() && said.stream().noneMatch(Problem::isError)) {
            PackReview.review(text.get(), rules, problems);
        }
        text.ifPresent(pack -> problems.addAll(scenarios(pack)));
        return problems;
    }

    private static List<Problem> scenarios(PackText pack) {
        List<String> rules = pack.rules().stream()
                .map(rule -> rule.clause())
                .map(Clause::rule)
                .toList();
        List<Problem> problems = new ArrayList<>();
        for (Scenario scenario :
                ScenarioFolder.read(Path.of(pack.files().folder())).value().orElse(List.of())) {
            for (String rule : scenario.notFired()) {
                if (!rules.contains(rule)) {
                    problems.add(Problem.error(
                            scenario.place(),
                            "no rule of the pack is called '" + rule + "'"
                                    + Nearest.to(rule, rules)
                                            .map(nearest -> "; did you mean '" + nearest + "'?")
                                            .orElse("")));
                }
            }
            if (!pack.years().include(scenario.given().year())) {
                problems.add(Problem.error(
                        scenario.place(),
                        "is of " + scenario.given().year() + ", and the pack is in force " + pack.years()));
            }
        }
        return problems;
    }
}
