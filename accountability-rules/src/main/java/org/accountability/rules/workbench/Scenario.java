package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accountability.determination.Determination;
import org.accountability.determination.Topic;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StateYear;
import org.accountability.policy.Status;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.internal.text.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * A case that a rule pack must get right: a sentence, the input, and the expectations of one organisation.
 *
 * @param sentence what the case shows
 * @param place where it stands, {@code file:line:column}
 * @param given what is known
 * @param parameters the values that stand in place of the pack's, by name
 * @param subject the school or district that something is expected of
 * @param level the level expected; {@code null} where any will do
 * @param starred whether a star is expected with it
 * @param reason the printed reason expected; {@code null} where any will do
 * @param outcomes the outcomes expected under other topics, by topic
 * @param reasons under other topics, the reasons expected among those found, as printed, by topic
 * @param statuses how sure what was determined must be, neither surer nor less so, by topic
 * @param listed under topics of which all findings stand, the entries expected and no others, by topic
 * @param notFired rules that must not find anything of the subject
 */
record Scenario(
        String sentence,
        String place,
        StateYear given,
        Map<String, String> parameters,
        OrganizationCode subject,
        @Nullable Level level,
        boolean starred,
        @Nullable String reason,
        Map<String, String> outcomes,
        Map<String, List<String>> reasons,
        Map<String, Status> statuses,
        Map<String, List<String>> listed,
        List<String> notFired) {

    /** An order in which scenarios that take long to run come last. */
    static final Comparator<Scenario> SMALL_FIRST =
            Comparator.comparingInt(scenario -> scenario.given().schools().size());

    /**
     * Runs the case.
     *
     * @return what came out otherwise than expected, a sentence each; empty where the case holds
     * @throws InvalidInputException if {@code pack} does not have a parameter that the case changes
     */
    List<String> failures(RulePack pack) {
        RulePack changed = pack.withParameters(parameters).orElseThrow();
        Determinations determined = changed.determine(given);
        return failures(ActualOutcomes.of(subject, determined, changed.diagnose(determined)));
    }

    /** Returns the differences between the results and the expectations, a sentence each. */
    List<String> failures(ActualOutcomes actual) {
        List<String> failures = new ArrayList<>();
        actual.first().ifPresent(determination -> expectFirst(failures, determination));
        outcomes.forEach((topic, code) -> {
            if (isDetermined(failures, topic, actual, Topic.Gives.ONE)) {
                expect(
                        failures,
                        topic,
                        code,
                        actual.find(topic).map(found -> found.outcome().code()).orElse("nothing"));
            }
        });
        reasons.forEach((topic, texts) -> {
            if (isDetermined(failures, topic, actual, Topic.Gives.ONE)) {
                expectReasons(failures, topic, texts, actual);
            }
        });
        statuses.forEach((topic, status) -> {
            if (isDetermined(failures, topic, actual, Topic.Gives.ONE)) {
                expect(
                        failures,
                        "status of " + topic,
                        status.name(),
                        actual.find(topic)
                                .map(found -> found.weakestStatus().name())
                                .orElse("nothing"));
            }
        });
        listed.forEach((topic, entries) -> {
            if (isDetermined(failures, topic, actual, Topic.Gives.ALL)) {
                expect(
                        failures,
                        topic,
                        entries.stream().sorted().toList(),
                        actual.listed(topic)
                                .map(ground -> ground.outcome().code())
                                .sorted()
                                .toList());
            }
        });
        actual.grounds()
                .map(ground -> ground.clause().rule())
                .filter(notFired::contains)
                .forEach(rule -> failures.add("rule \"" + rule + "\" fired"));
        return failures;
    }

    /**
     * Compares the first topic of the pack, whose expectations have keys of their own; the state as a whole has no
     * first topic.
     */
    private void expectFirst(List<String> failures, Determination determination) {
        if (level != null) {
            expect(failures, "level", level, determination.level());
            expect(failures, "star", starred, determination.starred());
        }
        if (reason != null) {
            expect(failures, "reason", reason, determination.reason().text());
        }
    }

    private static void expectReasons(List<String> failures, String topic, List<String> texts, ActualOutcomes actual) {
        List<String> found = actual.grounds(topic)
                .map(ground -> ground.reason().text())
                .distinct()
                .toList();
        texts.stream()
                .filter(text -> !found.contains(text))
                .forEach(text -> failures.add(
                        "reasons of " + topic + " are '" + String.join("', '", found) + "', expected '" + text + "'"));
    }

    private static boolean isDetermined(List<String> failures, String topic, ActualOutcomes actual, Topic.Gives gives) {
        List<String> known = actual.topics().stream()
                .filter(each -> each.gives() == gives)
                .map(Topic::code)
                .toList();
        if (!known.contains(topic)) {
            failures.add("the pack does not determine " + topic + Nearest.hint(topic, known));
        }
        return known.contains(topic);
    }

    private static void expect(List<String> failures, String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            failures.add(what + " is '" + found + "', expected '" + expected + "'");
        }
    }
}
