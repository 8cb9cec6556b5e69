package org.accountability.determination;

import java.util.ArrayList;
import java.util.List;
import org.accountability.model.Level;
import org.accountability.model.Outcome;
import org.accountability.policy.Status;
import org.jspecify.annotations.Nullable;

/**
 * Settles the findings about one organisation. A designation stands. Else, where it is not classified, that is so
 * whatever the criteria, floors and reliefs come to. Else, where there is relief, the more severe of the relieved outcome and the floors. Else the most severe criterion or floor; a finding of no level
 * yields to any that gives one. Of several findings of that outcome, the first in the official order of reasons binds.
 */
final class Resolution {
    private Resolution() {}

    /**
     * Settles grounds that give levels.
     *
     * @param grounds in any order; they are put into the official order of reasons
     * @return what they come to, and why
     */
    static Explanation settle(List<Ground> grounds) {
        return settle(grounds, Level.NONE);
    }

    /**
     * Settles {@code grounds}.
     *
     * @param grounds in any order; they are put into the official order of reasons
     * @param undetermined what they come to where there are none
     * @return what they come to, and why
     */
    static Explanation settle(List<Ground> grounds, Outcome undetermined) {
        return settle(grounds, undetermined, Reason.NO_RULE_APPLIES);
    }

    /**
     * Settles {@code grounds}.
     *
     * @param grounds in any order; they are put into the official order of reasons
     * @param undetermined what they come to where there are none
     * @param withoutGround the reason that is printed there
     * @return what they come to, and why
     */
    static Explanation settle(List<Ground> grounds, Outcome undetermined, Reason withoutGround) {
        List<Ground> ordered = grounds;
        if (grounds.size() > 1) {
            ordered = new ArrayList<>(grounds);
            ordered.sort(Ground.ORDER);
        }
        Ground designation = null;
        Ground relief = null;
        Ground unclassified = null;
        Ground withRelief = null;
        Ground withoutRelief = null;
        boolean starred = false;
        for (Ground ground : ordered) {
            switch (ground.kind()) {
                case DESIGNATION -> designation = moreSevere(designation, ground);
                case CRITERION -> withoutRelief = moreSevere(withoutRelief, ground);
                case FLOOR -> {
                    withoutRelief = moreSevere(withoutRelief, ground);
                    withRelief = moreSevere(withRelief, ground);
                }
                case RELIEF -> {
                    relief = moreSevere(relief, ground);
                    withRelief = moreSevere(withRelief, ground);
                }
                case UNCLASSIFIED -> unclassified = moreSevere(unclassified, ground);
                case STAR -> starred = true;
                case ENTRY -> {
                    // Stands for itself: it settles nothing.
                }
            }
        }
        if (designation != null) {
            return new Explanation(
                    designation.outcome(),
                    designation,
                    starred,
                    designation.status(),
                    List.copyOf(ordered),
                    withoutGround);
        }
        Ground binding = relief == null ? withoutRelief : withRelief;
        if (unclassified != null && !givesTheSame(binding, unclassified)) {
            return new Explanation(
                    unclassified.outcome(),
                    unclassified,
                    starred,
                    unclassified.status(),
                    List.copyOf(ordered),
                    withoutGround);
        }
        return new Explanation(
                binding == null ? undetermined : binding.outcome(),
                binding,
                starred,
                weakest(binding, relief),
                List.copyOf(ordered),
                withoutGround);
    }

    /** Whether not being classified changes nothing, so that what is surer of the same outcome binds. */
    private static boolean givesTheSame(@Nullable Ground binding, Ground unclassified) {
        return binding != null && binding.outcome().equals(unclassified.outcome());
    }

    /** The more severe of the two; of two at one outcome the first, as the official order has it. */
    private static Ground moreSevere(@Nullable Ground first, Ground second) {
        return first == null || second.outcome().severity() > first.outcome().severity() ? second : first;
    }

    /** An outcome rests on what binds it, and on the relief that set worse criteria aside. */
    private static Status weakest(@Nullable Ground binding, @Nullable Ground relief) {
        Status status = binding == null ? Status.ASSUMED : binding.status();
        return relief == null ? status : status.weaker(relief.status());
    }
}
