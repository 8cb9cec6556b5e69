package org.accountability.rules.internal.pack;

import java.util.List;
import java.util.Optional;
import org.accountability.determination.Reason;
import org.accountability.model.FactKind;
import org.accountability.model.Outcome;
import org.accountability.model.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * A reason with its printed texts through the years.
 *
 * @param code as rules name it
 * @param place its place in the official order
 * @param names the fact that a published reason gives away; {@code null} where it gives none
 * @param value the value of that fact, where it needs one
 * @param texts in order of the first year
 */
public record ReasonText(
        String code,
        int place,
        @Nullable FactKind names,
        @Nullable String value,
        List<DatedText> texts) {
    private static final String LEVEL = "{level}";
    private static final String OUTCOME = "{outcome}";

    /** A text and the school year from which it is printed. */
    public record DatedText(SchoolYear from, String prints) {}

    /**
     * Returns the reason with its text printed in {@code year} for {@code outcome}; empty before the reason came into
     * use.
     */
    public Optional<Reason> in(SchoolYear year, Outcome outcome) {
        return texts.stream()
                .filter(text -> text.from().compareTo(year) <= 0)
                .reduce((earlier, later) -> later)
                .map(text -> new Reason(code, place, filledIn(text.prints(), outcome)));
    }

    private static String filledIn(String text, Outcome outcome) {
        return text.replace(LEVEL, Integer.toString(outcome.level().number())).replace(OUTCOME, outcome.label());
    }
}
