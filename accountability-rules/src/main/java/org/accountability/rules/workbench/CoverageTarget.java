package org.accountability.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import org.accountability.rules.internal.reading.Decisions;
import org.accountability.rules.internal.reading.Decisions.Decision;
import org.accountability.rules.internal.reading.Facts;
import org.accountability.rules.internal.reading.Match;
import org.accountability.rules.workbench.InterpretedPack.AdmittedRule;
import org.jspecify.annotations.Nullable;

/** A rule, or one side of one of its conditions, that scenarios should reach. */
final class CoverageTarget {
    private final AdmittedRule rule;
    private final Decisions decisions;
    private final @Nullable Decision decision;
    private final boolean side;
    private boolean reached;
    private @Nullable Nearest nearest;

    /** A match in a scenario, with how much keeps it from reaching the target. */
    private record Nearest(Scenario scenario, Match match, Facts facts, int lacks) {
        String words(List<String> lacking) {
            return "'" + scenario.sentence() + "' (" + scenario.place() + ") comes nearest; in the way: "
                    + String.join("; ", lacking);
        }
    }

    /**
     * A target.
     *
     * @param decision whose side it is; {@code null} where it is the rule itself
     * @param side whether it should hold
     */
    CoverageTarget(AdmittedRule rule, Decisions decisions, @Nullable Decision decision, boolean side) {
        this.rule = rule;
        this.decisions = decisions;
        this.decision = decision;
        this.side = side;
    }

    boolean isReached() {
        return reached;
    }

    /** Notes whether {@code match}, among the {@code facts} of {@code scenario}, reaches it, or how near it comes. */
    void tryWith(Scenario scenario, Match match, Facts facts) {
        if (reached) {
            return;
        }
        if (decision == null ? decisions.finds(match, facts) : isReachedBy(decision, match, facts)) {
            reached = true;
            return;
        }
        int lacks = decisions.countInTheWay(match, facts) + (isOnOtherSide(match, facts) ? 1 : 0);
        if (nearest == null || lacks < nearest.lacks) {
            nearest = new Nearest(scenario, match, facts, lacks);
        }
    }

    private boolean isOnOtherSide(Match match, Facts facts) {
        return decision != null && decisions.holds(decision, match, facts) != side;
    }

    private boolean isReachedBy(Decision asked, Match match, Facts facts) {
        return decisions.decides(asked, match, facts) && decisions.holds(asked, match, facts) == side;
    }

    Coverage.Unreached unreached() {
        String named = "rule \"" + rule.rule().name() + "\"";
        String what = decision == null
                ? named + ": finds nothing in any scenario"
                : named + ": " + decision.words() + " never alone "
                        + (side ? "lets it find something" : "keeps it from finding something");
        return new Coverage.Unreached(
                rule.place(decision == null ? rule.rule().offset() : decision.offset()),
                what,
                nearest == null ? "" : nearest.words(lacking(nearest)));
    }

    private List<String> lacking(Nearest near) {
        List<String> lacks = new ArrayList<>(decisions.inTheWay(near.match, near.facts));
        if (decision != null) {
            lacks.removeIf(lack -> !side && lack.startsWith(decision.words()));
            if (isOnOtherSide(near.match, near.facts)
                    && lacks.stream().noneMatch(lack -> lack.startsWith(decision.words()))) {
                lacks.add(decision.words() + (side ? " does not hold" : " holds"));
            }
        }
        return lacks;
    }
}
