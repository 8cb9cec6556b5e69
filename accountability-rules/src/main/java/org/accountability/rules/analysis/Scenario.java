package org.accountability.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.model.InvalidInputException;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StateYear;
import org.accountability.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * One case that a rule pack must get right: a sentence, what is given, and what is expected of one organisation.
 *
 * @param sentence what the case shows
 * @param place where it stands, {@code file:line:column}
 * @param given what is known
 * @param parameters the values that stand in place of the pack's, by name
 * @param subject the school or district that something is expected of
 * @param level the level expected
 * @param starred whether a star is expected with it
 * @param reason the printed reason expected; {@code null} where any will do
 * @param notFired rules that must not find anything of the subject
 */
public record Scenario(
        String sentence,
        String place,
        StateYear given,
        Map<String, String> parameters,
        OrganizationCode subject,
        Level level,
        boolean starred,
        @Nullable String reason,
        List<String> notFired) {

    /**
     * Runs the case.
     *
     * @return what came out otherwise than expected, a sentence each; empty where the case holds
     * @throws InvalidInputException if {@code pack} does not have a parameter that the case changes
     */
    public List<String> failures(RulePack pack) {
        return failures(pack.withParameters(parameters)
                .orElseThrow()
                .determine(given)
                .find(subject)
                .orElseThrow());
    }

    /** What {@code determination} of the subject says otherwise than expected, a sentence each. */
    List<String> failures(Determination determination) {
        List<String> failures = new ArrayList<>();
        expect(failures, "level", level, determination.level());
        expect(failures, "star", starred, determination.starred());
        if (reason != null) {
            expect(failures, "reason", reason, determination.reason().text());
        }
        for (Ground ground : determination.explanation().grounds()) {
            if (notFired.contains(ground.clause().rule())) {
                failures.add("rule \"" + ground.clause().rule() + "\" fired");
            }
        }
        return failures;
    }

    private void expect(List<String> failures, String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            failures.add(what + " is '" + found + "', expected '" + expected + "'");
        }
    }
}
