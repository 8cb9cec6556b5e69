package org.accountability.determination;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accountability.model.Evidence;
import org.accountability.model.Level;
import org.accountability.model.Outcome;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;

/**
 * The grounds of a level or another outcome: everything that was found, and which finding decided.
 *
 * @param outcome what the findings come to
 * @param binding the ground that gives the outcome; {@code null} where no rule found anything
 * @param starred whether the level prints a star
 * @param weakestStatus the weakest status of the binding ground and of any relief granted
 * @param grounds everything found, in the official order of reasons
 * @param withoutGround the reason that is printed where nothing binds
 */
public record Explanation(
        Outcome outcome,
        @Nullable Ground binding,
        boolean starred,
        Status weakestStatus,
        List<Ground> grounds,
        Reason withoutGround) {

    /**
     * Settles the grounds of one organization: which of them binds, and the outcome that they come to.
     *
     * @param grounds in any order; they are put into the official order of reasons
     * @param undetermined the outcome where there are none
     * @param withoutGround the reason that is printed where none binds
     */
    public static Explanation of(List<Ground> grounds, Outcome undetermined, Reason withoutGround) {
        return Resolution.settle(grounds, undetermined, withoutGround);
    }

    /** The level that the findings settle to; {@link Level#NONE} if they settle to no level. */
    public Level level() {
        return outcome.level();
    }

    /** The level that the criteria alone come to, without designations, floors and relief. */
    public Level levelByCriteria() {
        Level level = Level.NONE;
        for (Ground ground : grounds) {
            if (ground.kind() == Kind.CRITERION && ground.level().severity() > level.severity()) {
                level = ground.level();
            }
        }
        return level;
    }

    /** The reason that is printed. */
    public Reason reason() {
        return binding == null ? withoutGround : binding.reason();
    }

    /** The codes of the reasons that bring the outcome about, each of which would do alone; in the official order. */
    public List<String> causes() {
        if (binding == null || grounds.size() == 1) {
            return List.of(reason().code());
        }
        boolean designated = binding.kind() == Kind.DESIGNATION;
        if (binding.kind() == Kind.UNCLASSIFIED) {
            return List.of(reason().code());
        }
        boolean relieved = grounds.stream().anyMatch(ground -> ground.kind() == Kind.RELIEF);
        return grounds.stream()
                .filter(ground -> ground.outcome().equals(outcome) && ground.kind() != Kind.STAR)
                .filter(ground -> designated == (ground.kind() == Kind.DESIGNATION))
                .filter(ground -> designated || !relieved || ground.kind() != Kind.CRITERION)
                .map(ground -> ground.reason().code())
                .distinct()
                .toList();
    }

    /** All evidence in which the findings were found, each piece once. */
    public Set<Evidence> evidence() {
        Set<Evidence> evidence = new LinkedHashSet<>();
        grounds.forEach(ground -> evidence.addAll(ground.evidence()));
        return evidence;
    }
}
