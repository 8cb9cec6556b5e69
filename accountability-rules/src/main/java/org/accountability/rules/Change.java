package org.accountability.rules;

import java.util.ArrayList;
import java.util.List;
import org.accountability.determination.Determination;
import org.accountability.determination.Ground;
import org.accountability.determination.Topic;
import org.accountability.model.OrganizationCode;

/**
 * A change in the determination of a school or district under other rules: another outcome, another reason, or another
 * star. A reason that only quotes another number, such as the percentile that would release a school, is no change.
 *
 * @param before as it was
 * @param after as it is then
 */
public record Change(Determination before, Determination after) {
    /**
     * Returns all changes from {@code baseline} to {@code candidate}, under every topic of both that gives one outcome,
     * in order of code. Organisations that only one of them determines are left out.
     */
    public static List<Change> between(Determinations baseline, Determinations candidate) {
        return Changes.between(baseline, candidate);
    }

    /** Whether the two determinations differ. */
    static boolean isBetween(Determination before, Determination after) {
        return isMove(before, after)
                || !before.reason().code().equals(after.reason().code())
                || before.starred() != after.starred();
    }

    /** The school or district. */
    public OrganizationCode organization() {
        return before.organization();
    }

    /** The topic of the determinations. */
    public Topic topic() {
        return before.topic();
    }

    /** Whether the outcome is another, and not its reason alone. */
    public boolean isMove() {
        return isMove(before, after);
    }

    /** Whether the codes of the outcomes differ; their ranks may differ anyway, if the other rules add a category. */
    private static boolean isMove(Determination before, Determination after) {
        return !before.outcome().code().equals(after.outcome().code());
    }

    /** The findings of the determination before that the other does not have. */
    public List<Ground> lost() {
        return foundOnlyIn(before, after);
    }

    /** The findings of the determination after that the other does not have. */
    public List<Ground> gained() {
        return foundOnlyIn(after, before);
    }

    private static List<Ground> foundOnlyIn(Determination one, Determination other) {
        List<Ground> only = new ArrayList<>();
        for (Ground ground : one.explanation().grounds()) {
            boolean inOther = other.explanation().grounds().stream()
                    .anyMatch(candidate -> candidate.finding().equals(ground.finding())
                            && candidate.clause().rule().equals(ground.clause().rule()));
            if (!inOther) {
                only.add(ground);
            }
        }
        return List.copyOf(only);
    }

    /** {@code 00350072 level: Level 2 to Level 1}. */
    @Override
    public String toString() {
        return organization() + " " + topic().code() + ": " + before.outcome().label() + " to "
                + after.outcome().label();
    }
}
