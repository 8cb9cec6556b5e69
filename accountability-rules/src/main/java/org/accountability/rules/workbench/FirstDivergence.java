package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.determination.Topic;
import org.accountability.model.Evidence;
import org.accountability.model.Level;
import org.accountability.model.Outcome;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Status;
import org.accountability.rules.internal.pack.Stage;
import org.accountability.rules.internal.reading.Decisions;
import org.accountability.rules.internal.reading.Facts;
import org.accountability.rules.internal.reading.Match;
import org.accountability.rules.internal.text.Nearest;
import org.accountability.rules.workbench.InterpretedPack.AdmittedRule;
import org.jspecify.annotations.Nullable;

/**
 * The first step at which a scenario and the rules part, topic by topic in the order of the pack's stages. It names the
 * finding that should not be there, or is missing, with the rule and the row of a table.
 */
final class FirstDivergence {
    private final InterpretedPack pack;
    private final Scenario scenario;
    private final ActualOutcomes actual;
    private final WhatRulesGive given;

    FirstDivergence(InterpretedPack pack, Scenario scenario, ActualOutcomes actual) {
        this.pack = pack;
        this.scenario = scenario;
        this.actual = actual;
        this.given = new WhatRulesGive(pack.text(), year());
    }

    String words() {
        for (Topic topic : actual.topics()) {
            Optional<String> words = words(topic);
            if (words.isPresent()) {
                return topic.code() + " of " + scenario.subject() + ": " + words.get();
            }
        }
        return Stream.concat(scenario.outcomes().keySet().stream(), scenario.listed().keySet().stream())
                .filter(code ->
                        actual.topics().stream().noneMatch(topic -> topic.code().equals(code)))
                .findFirst()
                .map(code -> "the pack does not determine " + code)
                .orElse("no rule finds it otherwise than expected");
    }

    private SchoolYear year() {
        return scenario.given().year();
    }

    private Optional<String> words(Topic topic) {
        List<Ground> grounds = topic.gives() == Topic.Gives.ALL
                ? actual.listed(topic.code()).toList()
                : actual.grounds(topic.code()).toList();
        return grounds.stream()
                .filter(ground -> scenario.notFired().contains(ground.clause().rule()))
                .findFirst()
                .map(ground -> "found by " + named(ground) + ", which must not fire")
                .or(() -> unsettled(topic))
                .or(() -> topic.gives() == Topic.Gives.ALL
                        ? listed(topic, grounds)
                        : actual.find(topic.code()).flatMap(found -> settled(topic, found, grounds)));
    }

    private Optional<String> listed(Topic topic, List<Ground> grounds) {
        List<String> expected = scenario.listed().get(topic.code());
        if (expected == null) {
            return Optional.empty();
        }
        List<String> missing = new ArrayList<>(expected);
        List<Ground> besides = new ArrayList<>();
        for (Ground ground : grounds) {
            if (!missing.remove(ground.outcome().code())) {
                besides.add(ground);
            }
        }
        return missing.stream()
                .findFirst()
                .map(code -> "expected " + code + ", which is not listed; " + why(topic, outcome(topic, code), null))
                .or(() -> besides.stream()
                        .findFirst()
                        .map(ground -> ground.outcome().code() + " is not expected and is listed by " + named(ground)));
    }

    private Optional<String> settled(Topic topic, Determination found, List<Ground> grounds) {
        boolean first = topic.equals(actual.topics().get(0));
        Level level = first ? scenario.level() : null;
        String code = level != null ? level.name() : scenario.outcomes().get(topic.code());
        String reason = first ? scenario.reason() : null;
        if (code != null && !code.equals(found.outcome().code())) {
            Outcome expected = outcome(topic, code);
            return Optional.of("expected " + expected.label() + ", came out "
                    + found.outcome().label() + by(found) + "; " + unlessFound(topic, expected, reason, grounds));
        }
        if (level != null && found.starred() != scenario.starred()) {
            return Optional.of(star(grounds));
        }
        if (reason != null && !reason.equals(found.reason().text())) {
            return Optional.of("expected the reason '" + reason + "', came out '"
                    + found.reason().text() + "'" + by(found) + "; "
                    + unlessFound(topic, found.outcome(), reason, grounds));
        }
        return scenario.reasons().getOrDefault(topic.code(), List.of()).stream()
                .filter(text -> grounds.stream()
                        .noneMatch(ground -> ground.reason().text().equals(text)))
                .findFirst()
                .map(text -> "expected '" + text + "' among the reasons; " + why(topic, null, text))
                .or(() -> status(topic, found));
    }

    /**
     * Returns words for a topic that no stage settles for the scenario's subject, such as a topic of districts alone
     * for a school.
     */
    private Optional<String> unsettled(Topic topic) {
        boolean expected = scenario.outcomes().containsKey(topic.code())
                || scenario.listed().containsKey(topic.code())
                || scenario.reasons().containsKey(topic.code());
        return expected && pack.text().stages().stream().noneMatch(stage -> isOf(stage, topic))
                ? Optional.of("no stage of pack.yaml settles it of " + subjects())
                : Optional.empty();
    }

    private String subjects() {
        return scenario.subject().isSchool() ? "schools" : scenario.subject().isDistrict() ? "districts" : "the state";
    }

    private static Outcome outcome(Topic topic, String code) {
        return topic.outcome(code).orElse(topic.undetermined());
    }

    private String star(List<Ground> grounds) {
        return grounds.stream()
                .filter(ground -> ground.kind() == Kind.STAR)
                .findFirst()
                .map(ground -> "expected no star, which is found by " + named(ground))
                .orElse("expected a star, and no rule finds one");
    }

    private Optional<String> status(Topic topic, Determination found) {
        Status expected = scenario.statuses().get(topic.code());
        if (expected == null || expected == found.weakestStatus()) {
            return Optional.empty();
        }
        return Optional.of("expected to be " + expected + ", came out " + found.weakestStatus() + by(found));
    }

    private String by(Determination found) {
        Ground binding = found.explanation().binding();
        return binding == null ? " by no rule" : " by " + named(binding);
    }

    private String unlessFound(Topic topic, Outcome expected, @Nullable String reason, List<Ground> grounds) {
        return grounds.stream()
                .filter(ground -> ground.kind() != Kind.STAR)
                .filter(ground -> ground.outcome().code().equals(expected.code()))
                .filter(ground -> reason == null || ground.reason().text().equals(reason))
                .findFirst()
                .map(ground -> "what is expected is found by " + named(ground) + " and does not count before the other")
                .orElseGet(() -> why(topic, expected, reason));
    }

    /**
     * Returns words for the rule that lacks least, among the rules that would give the expected answer, or for the
     * absence of such a rule.
     */
    private String why(Topic topic, @Nullable Outcome expected, @Nullable String reason) {
        if (reason != null && !given.prints(reason)) {
            return "no reason of the pack prints it in " + year()
                    + Nearest.to(reason, given.texts())
                            .map(nearest -> "; did you mean '" + nearest + "'?")
                            .orElse("");
        }
        List<AdmittedRule> rules = pack.rules().stream()
                .filter(rule -> rule.text().isInForce(year()))
                .filter(rule -> settles(rule, topic))
                .filter(rule -> expected == null || given.outcome(rule.rule(), expected))
                .filter(rule -> reason == null || given.reason(rule.rule(), reason))
                .toList();
        Facts facts = pack.run(scenario).facts();
        List<Miss> misses = new ArrayList<>();
        rules.forEach(rule -> miss(rule, expected, facts).ifPresent(misses::add));
        return misses.stream()
                .min(Comparator.comparingInt(Miss::weight))
                .map(Miss::words)
                .or(() -> rules.stream()
                        .findFirst()
                        .map(rule -> named(rule)
                                + (rules.size() == 1
                                        ? " gives it, and what it looks for is not given"
                                        : ", as others, gives it, and what they look for is not given")))
                .orElseGet(() -> "no rule in force in " + year() + " gives "
                        + (expected == null ? "it" : expected.label())
                        + (reason == null ? "" : " for the reason '" + reason + "'")
                        + (expected == null ? "" : given.rowsWithout(expected)));
    }

    private boolean settles(AdmittedRule rule, Topic topic) {
        return pack.text().stages().stream()
                .filter(stage -> stage.files().contains(rule.text().clause().file()))
                .anyMatch(stage -> isOf(stage, topic));
    }

    private boolean isOf(Stage stage, Topic topic) {
        return stage.topic().equals(topic.code()) && stage.settles().include(scenario.subject());
    }

    private String named(Ground ground) {
        return "rule \"" + ground.clause().rule() + "\" (" + ground.clause().file() + ":"
                + ground.clause().line() + ")" + given.rowIn(ground);
    }

    private static String named(AdmittedRule rule) {
        return "rule \"" + rule.rule().name() + "\" (" + rule.text().clause().file() + ":"
                + rule.text().clause().line() + ")";
    }

    private record Miss(int weight, String words) {}

    private Optional<Miss> miss(AdmittedRule rule, @Nullable Outcome expected, Facts facts) {
        Decisions decisions = pack.decisions(rule);
        List<Miss> misses = new ArrayList<>();
        decisions.forEachCandidate(facts, match -> {
            List<String> inTheWay = isAboutSubject(match) && WhatRulesGive.outcome(match, expected)
                    ? decisions.inTheWay(match, facts)
                    : List.of();
            if (!inTheWay.isEmpty()) {
                misses.add(new Miss(
                        inTheWay.size(),
                        named(rule) + " does not find it" + WhatRulesGive.rowIn(match) + ": " + inTheWay.get(0)
                                + " does not hold"));
            }
        });
        return misses.stream().min(Comparator.comparingInt(Miss::weight));
    }

    private boolean isAboutSubject(Match match) {
        return match.matched().stream()
                .anyMatch(fact -> fact instanceof Evidence evidence
                        && evidence.organization().equals(scenario.subject()));
    }
}
