package org.accountability.rules.workbench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.model.Level;
import org.accountability.rules.workbench.Check.Fault;

/**
 * Looks for rules that disagree. That a school meets the criteria of two levels is meant where one judges it by other
 * values than the other; where both judge by the same, one of them is not meant. So are two reasons for one outcome.
 */
final class Overlaps {
    private final Map<String, Set<String>> judgedBy;
    private final FaultCollector faults;

    /**
     * Adds overlaps to the faults in {@code faults}.
     *
     * @param judgedBy what each rule judges by
     */
    Overlaps(Map<String, Set<String>> judgedBy, FaultCollector faults) {
        this.judgedBy = judgedBy;
        this.faults = faults;
    }

    void look(CellResults results, int cell, Determination determination) {
        List<Ground> grounds = determination.explanation().grounds();
        for (int i = 0; i < grounds.size(); i++) {
            for (int j = i + 1; j < grounds.size(); j++) {
                look(results, cell, grounds.get(i), grounds.get(j));
            }
        }
    }

    private void look(CellResults results, int cell, Ground one, Ground other) {
        if (!gives(one) || !gives(other) || !disagree(results.question(), one, other)) {
            return;
        }
        faults.add(
                Fault.Kind.OVERLAP,
                "rule " + named(one) + " gives " + given(one, other) + " and rule " + named(other) + " gives "
                        + given(other, one) + " for the same values",
                results.year(),
                () -> results.scenario(
                        "Two rules disagree on this "
                                + results.question().subject().words(),
                        cell));
    }

    /** Two outcomes, or one for two reasons. Of further topics rules single out some of those that others are about. */
    private boolean disagree(Question question, Ground one, Ground other) {
        if (one.kind() != other.kind() || isTheSame(one, other)) {
            return false;
        }
        Set<String> byOne = judgedBy.getOrDefault(one.clause().rule(), Set.of());
        Set<String> byOther = judgedBy.getOrDefault(other.clause().rule(), Set.of());
        boolean oneSaysMore = byOne.containsAll(byOther) || byOther.containsAll(byOne);
        return byOne.equals(byOther)
                || (question.isFirst() && oneSaysMore && !one.outcome().equals(other.outcome()));
    }

    private static boolean isTheSame(Ground one, Ground other) {
        return one.outcome().equals(other.outcome()) && one.reason().equals(other.reason());
    }

    /** The outcome, and the reason where the outcome does not tell it from {@code other}. */
    private static String given(Ground one, Ground other) {
        String label = one.outcome().label();
        return one.outcome().equals(other.outcome())
                ? label + " (" + one.reason().text() + ")"
                : label;
    }

    private static boolean gives(Ground ground) {
        return ground.outcome() != Level.NONE
                && (ground.kind() == Kind.DESIGNATION
                        || ground.kind() == Kind.CRITERION
                        || ground.kind() == Kind.FLOOR);
    }

    private static String named(Ground ground) {
        return '"' + ground.clause().rule() + "\" (" + ground.clause().file() + ":"
                + ground.clause().line() + ")";
    }
}
