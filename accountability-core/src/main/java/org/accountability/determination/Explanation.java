package org.accountability.determination;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accountability.model.Evidence;
import org.accountability.model.Level;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;

/**
 * Why an organisation has its level: everything that was found, and which of it decided.
 *
 * @param binding the ground that gives the level; {@code null} where no rule found anything
 * @param starred whether the level prints a star
 * @param weakestStatus the weakest status of the binding ground and of any relief granted
 * @param grounds everything found, in the official order of reasons
 */
public record Explanation(@Nullable Ground binding, boolean starred, Status weakestStatus, List<Ground> grounds) {

    /** The level that the findings come to. */
    public Level level() {
        return binding == null ? Level.NONE : binding.level();
    }

    /** The reason that is printed. */
    public Reason reason() {
        return binding == null ? Reason.NO_RULE_APPLIES : binding.reason();
    }

    /** All that the findings were found in, each once. */
    public Set<Evidence> evidence() {
        Set<Evidence> evidence = new LinkedHashSet<>();
        grounds.forEach(ground -> evidence.addAll(ground.evidence()));
        return evidence;
    }
}
