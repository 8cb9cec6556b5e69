package org.accountability.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Problem;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ParameterOverrides;
import org.accountability.rules.internal.text.Nearest;

/** Holds scenarios against the pack that they are about. */
final class ScenarioCheck {
    private ScenarioCheck() {}

    /** What {@code scenarios} speak of and {@code pack} does not have. */
    static List<Problem> problems(List<Scenario> scenarios, PackText pack) {
        List<String> rules =
                pack.rules().stream().map(rule -> rule.clause().rule()).toList();
        List<Problem> problems = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            if (!pack.years().include(scenario.given().year())) {
                problems.add(Problem.error(
                        scenario.place(),
                        "is of " + scenario.given().year() + ", and the pack is in force " + pack.years()));
            }
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
            ParameterOverrides.apply(pack.parameters(), scenario.parameters())
                    .problems()
                    .forEach(problem ->
                            problems.add(Problem.error(scenario.place(), problem.place() + " " + problem.message())));
        }
        return problems;
    }
}
