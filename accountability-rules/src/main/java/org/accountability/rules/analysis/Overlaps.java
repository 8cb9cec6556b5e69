package org.accountability.rules.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Kind;
import org.accountability.model.Level;

/**
 * Looks for rules that disagree. That a school meets the criteria of two levels is meant where one judges it by other
 * values than the other; where both judge by the same, one of them is not meant.
 */
final class Overlaps {
    private final Map<String, Set<String>> judgedBy;
    private final Found found;

    /** @param judgedBy what each rule judges by */
    Overlaps(Map<String, Set<String>> judgedBy, Found found) {
        this.judgedBy = judgedBy;
        this.found = found;
    }

    void look(CellResults results, int cell, Determination determination) {
        List<Ground> grounds = determination.explanation().grounds();
        for (int i = 0; i < grounds.size(); i++) {
            for (int j = i + 1; j < grounds.size(); j++) {
                look(results, cell, determination, grounds.get(i), grounds.get(j));
            }
        }
    }

    private void look(CellResults results, int cell, Determination determination, Ground one, Ground other) {
        if (!gives(one) || !gives(other)) {
            return;
        }
        boolean twoLevels = one.level() != other.level()
                && one.level() != Level.NONE
                && other.level() != Level.NONE
                && one.kind() == other.kind();
        if (twoLevels && judgeBySame(one.clause().rule(), other.clause().rule())) {
            Ground milder = one.level().worseThan(other.level()) ? other : one;
            String what = "rule " + named(one) + " gives " + one.level() + " and rule " + named(other) + " gives "
                    + other.level() + " for the same values";
            found.add(
                    Fault.Kind.OVERLAP,
                    what,
                    results.year(),
                    () -> results.scenario(
                            "This school is in " + milder.level() + " alone",
                            cell,
                            milder.level(),
                            determination.starred(),
                            milder.reason().text()));
        }
    }

    private static boolean gives(Ground ground) {
        return ground.kind() == Kind.DESIGNATION || ground.kind() == Kind.CRITERION || ground.kind() == Kind.FLOOR;
    }

    private boolean judgeBySame(String one, String other) {
        Set<String> byOne = judgedBy.getOrDefault(one, Set.of());
        Set<String> byOther = judgedBy.getOrDefault(other, Set.of());
        return byOne.containsAll(byOther) || byOther.containsAll(byOne);
    }

    private static String named(Ground ground) {
        return '"' + ground.clause().rule() + "\" (" + ground.clause().file() + ":"
                + ground.clause().line() + ")";
    }
}
