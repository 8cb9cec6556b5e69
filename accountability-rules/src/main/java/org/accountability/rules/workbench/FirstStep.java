package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.model.Evidence;
import org.accountability.model.Level;
import org.accountability.rules.internal.interpreter.Decisions;
import org.accountability.rules.internal.interpreter.Facts;
import org.accountability.rules.internal.interpreter.Match;
import org.accountability.rules.internal.language.Operand;
import org.accountability.rules.workbench.InterpretedPack.AdmittedRule;
import org.jspecify.annotations.Nullable;

/** The first step on which a scenario and the rules part: what was found and should not be, or was not and should. */
final class FirstStep {
    private final InterpretedPack pack;
    private final Scenario scenario;
    private final Determination determination;

    FirstStep(InterpretedPack pack, Scenario scenario, Determination determination) {
        this.pack = pack;
        this.scenario = scenario;
        this.determination = determination;
    }

    String words() {
        Level expected = scenario.level();
        return expected == null ? "what follows from the level is not what is expected" : words(expected);
    }

    private String words(Level expected) {
        List<Ground> grounds = determination.explanation().grounds();
        Ground binding = determination.explanation().binding();
        return grounds.stream()
                .filter(ground -> scenario.notFired().contains(ground.clause().rule()))
                .findFirst()
                .map(ground -> "found by " + named(ground) + ", which must not fire")
                .or(() -> grounds.stream()
                        .filter(ground -> isExpected(ground) && !ground.equals(binding))
                        .findFirst()
                        .map(ground -> "the expected " + expected + " is found by " + named(ground)
                                + ", but what counts is found by " + (binding == null ? "none" : named(binding))))
                .or(() -> nearestMiss(expected))
                .orElse("no rule in force in " + scenario.given().year() + " gives " + expected
                        + (scenario.reason() == null ? "" : " for the reason '" + scenario.reason() + "'"));
    }

    private boolean isExpected(Ground ground) {
        return ground.kind() != Kind.STAR
                && ground.level() == scenario.level()
                && (scenario.reason() == null || ground.reason().text().equals(scenario.reason()));
    }

    private static String named(Ground ground) {
        return "rule \"" + ground.clause().rule() + "\" (" + ground.clause().file() + ":"
                + ground.clause().line() + ")";
    }

    /** Of the rules that would give what is expected, the one that lacks least. */
    private Optional<String> nearestMiss(Level expected) {
        Facts facts = pack.run(scenario).facts();
        List<Miss> misses = new ArrayList<>();
        for (AdmittedRule rule : pack.rules()) {
            if (rule.text().isInForce(scenario.given().year()) && gives(rule, expected)) {
                Miss miss = miss(rule, facts);
                if (miss != null) {
                    misses.add(miss);
                }
            }
        }
        return misses.stream().min(Comparator.comparingInt(Miss::weight)).map(Miss::words);
    }

    private record Miss(int weight, String words) {}

    private static boolean gives(AdmittedRule rule, Level expected) {
        return rule.rule().finding().stream()
                .anyMatch(operand -> operand instanceof Operand.Constant constant
                        && constant.type().equals("Level")
                        && constant.name().equals(expected.name()));
    }

    private @Nullable Miss miss(AdmittedRule rule, Facts facts) {
        Decisions decisions = pack.decisions(rule);
        List<List<String>> candidates = new ArrayList<>();
        decisions.forEachCandidate(facts, match -> {
            if (isAboutSubject(match)) {
                candidates.add(decisions.inTheWay(match, facts));
            }
        });
        String named = "rule \"" + rule.rule().name() + "\" ("
                + rule.text().clause().file() + ":" + rule.text().clause().line() + ")";
        return candidates.stream()
                .filter(inTheWay -> !inTheWay.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .map(inTheWay ->
                        new Miss(inTheWay.size(), named + " does not find it: " + inTheWay.get(0) + " does not hold"))
                .orElse(null);
    }

    private boolean isAboutSubject(Match match) {
        return match.matched().stream()
                .anyMatch(fact -> fact instanceof Evidence evidence
                        && evidence.organization().equals(scenario.subject()));
    }
}
