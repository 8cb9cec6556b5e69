package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accountability.determination.Topic;
import org.accountability.model.Outcome;
import org.accountability.model.Problem;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ParameterOverrides;
import org.accountability.rules.internal.text.Nearest;

/** Holds scenarios against the pack that they are about. */
final class ScenarioCheck {
    private ScenarioCheck() {}

    /**
     * Returns a problem for each name in {@code scenarios} that {@code pack} does not have.
     *
     * @param rulesKnown whether all its rules could be read, so that one which is not among them is not there
     */
    static List<Problem> problems(List<Scenario> scenarios, PackText pack, boolean rulesKnown) {
        List<String> rules =
                pack.rules().stream().map(rule -> rule.clause().rule()).toList();
        List<Problem> problems = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            if (!pack.years().include(scenario.given().year())) {
                problems.add(Problem.error(
                        scenario.place(),
                        "is of " + scenario.given().year() + ", and the pack is in force " + pack.years()));
            }
            for (String rule : rulesKnown ? scenario.notFired() : List.<String>of()) {
                if (!rules.contains(rule)) {
                    problems.add(Problem.error(
                            scenario.place(),
                            "no rule of the pack is called '" + rule + "'"
                                    + Nearest.to(rule, rules)
                                            .map(nearest -> "; did you mean '" + nearest + "'?")
                                            .orElse("")));
                }
            }
            scenario.outcomes().forEach((code, outcome) -> topic(code, pack)
                    .ifPresent(topic -> checkOutcome(scenario, topic, outcome, problems)));
            scenario.listed().forEach((code, entries) -> topic(code, pack)
                    .ifPresent(topic -> checkListed(scenario, topic, entries, problems)));
            ParameterOverrides.apply(pack.parameters(), scenario.parameters())
                    .problems()
                    .forEach(problem ->
                            problems.add(Problem.error(scenario.place(), problem.place() + " " + problem.message())));
        }
        return problems;
    }

    private static Optional<Topic> topic(String code, PackText pack) {
        return pack.topics().stream().filter(topic -> topic.code().equals(code)).findFirst();
    }

    private static void checkOutcome(Scenario scenario, Topic topic, String outcome, List<Problem> problems) {
        if (topic.gives() == Topic.Gives.ALL) {
            problems.add(Problem.error(
                    scenario.place(), topic.code() + " lists all that is found; expect its entries under 'listed'"));
        } else {
            List<String> known = codes(topic);
            known.add(topic.undetermined().code());
            check(scenario, topic, outcome, known, problems);
        }
    }

    private static void checkListed(Scenario scenario, Topic topic, List<String> entries, List<Problem> problems) {
        if (topic.gives() == Topic.Gives.ONE) {
            problems.add(Problem.error(
                    scenario.place(), topic.code() + " comes to one outcome; expect it under its own name"));
        } else {
            entries.forEach(entry -> check(scenario, topic, entry, codes(topic), problems));
        }
    }

    private static void check(
            Scenario scenario, Topic topic, String outcome, List<String> known, List<Problem> problems) {
        if (!known.contains(outcome)) {
            problems.add(Problem.error(
                    scenario.place(),
                    "expects the outcome " + outcome + ", which " + topic.code() + " does not have"
                            + Nearest.hint(outcome, known)));
        }
    }

    private static List<String> codes(Topic topic) {
        return topic.outcomes().stream().map(Outcome::code).collect(Collectors.toCollection(ArrayList::new));
    }
}
