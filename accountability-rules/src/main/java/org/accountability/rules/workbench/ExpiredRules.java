package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accountability.determination.Determination;
import org.accountability.determination.Kind;
import org.accountability.model.Checked;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.pack.StatedRule;

/** Rules whose last year is over, and what they would have answered where no rule does. */
final class ExpiredRules {
    private final Map<String, StatedRule> expired;
    private final Question asked;
    private final Map<Integer, Set<String>> byCell = new HashMap<>();

    private ExpiredRules(Map<String, StatedRule> expired, Question asked) {
        this.expired = expired;
        this.asked = asked;
    }

    /**
     * Returns the expired rules that would have answered {@code asked} in a gap of {@code year}, in words that end a
     * sentence; empty if no rule would have. They are run beside the rules in force, on the cells that both cut
     * together.
     */
    static String answering(CheckedPack pack, SchoolYear year, Question asked) {
        Map<String, StatedRule> expired = pack.rulesEndedBefore(year, asked.topic()).stream()
                .collect(Collectors.toMap(rule -> rule.clause().rule(), rule -> rule));
        return expired.isEmpty() ? "" : new ExpiredRules(expired, asked).answering(pack, year);
    }

    private String answering(CheckedPack pack, SchoolYear year) {
        CellRun run = new CellRun(List.of(pack, pack.reviving(year)), year);
        for (Question question : pack.questions()) {
            Checked<List<CellResults>> results = run.of(question, (all, cell, determination) -> {
                if (question.equals(asked)) {
                    note(cell, determination);
                }
            });
            if (results.value().isEmpty()) {
                return "; whether a rule that is no longer in force would was not tried: there are too many cells";
            }
            if (question.equals(asked)) {
                return words(results.orElseThrow().get(0));
            }
        }
        return "";
    }

    private void note(int cell, Determination determination) {
        // A star answers nothing.
        determination.explanation().grounds().stream()
                .filter(ground -> ground.kind() != Kind.STAR)
                .map(ground -> ground.clause().rule())
                .filter(expired::containsKey)
                .forEach(rule ->
                        byCell.computeIfAbsent(cell, none -> new TreeSet<>()).add(rule));
    }

    private String words(CellResults results) {
        Set<String> answering = new TreeSet<>();
        byCell.forEach((cell, rules) -> {
            if (results.isGap(cell)) {
                answering.addAll(rules);
            }
        });
        List<String> named = new ArrayList<>();
        expired.forEach((name, rule) -> {
            if (answering.contains(name)) {
                named.add("rule \"" + name + "\" (" + rule.clause().file() + ":"
                        + rule.clause().line() + ", in force " + rule.inForce() + ")");
            }
        });
        return named.isEmpty()
                ? ""
                : "; no longer in force, and would have applied: "
                        + named.stream().sorted().collect(Collectors.joining(", "));
    }
}
