package org.accountability.determination;

import java.util.List;
import java.util.Optional;
import org.accountability.model.Level;
import org.accountability.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A question that a rule pack answers of an organisation, such as its level or its special-education determination.
 *
 * @param code names it in files and columns
 * @param title in words
 * @param nature whether the answer was determined by somebody entitled to, is proposed, or is a diagnostic
 * @param gives whether one finding settles it or all stand
 * @param outcomes the possible answers, from the mildest to the most severe
 * @param undetermined what stands where no rule finds anything
 * @param identifies whether an answer can single an organisation out for intervention, so that it needs a way out
 * @param releases the code of the topic whose identifications this one releases from; {@code null} where it is none
 */
public record Topic(
        String code,
        String title,
        Nature nature,
        Gives gives,
        List<? extends Outcome> outcomes,
        Outcome undetermined,
        boolean identifies,
        @Nullable String releases) {

    /** The level of a school or district. */
    public static final Topic LEVEL = new Topic(
            "level", "Level", Nature.DETERMINATION, Gives.ONE, List.of(Level.values()), Level.NONE, true, null);

    /** The authority of an answer: determinations, proposals and diagnostics are never mixed. These are never mixed. */
    public enum Nature {
        /** A determination by the law, the Board or the Department. */
        DETERMINATION,
        /** A proposal of this library where nobody has determined anything. */
        PROPOSAL,
        /** A hint for review, which determines nothing. */
        DIAGNOSTIC
    }

    /** The number of findings that make up the answer. */
    public enum Gives {
        /** The most serious, as {@link Resolution} settles them. */
        ONE,
        /** Every one beside the others. */
        ALL
    }

    /** The outcome of this code. */
    public Optional<Outcome> outcome(String code) {
        for (Outcome outcome : outcomes) {
            if (outcome.code().equals(code)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
