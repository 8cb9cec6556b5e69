package org.accountability.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value that a determination looked at.
 *
 * @param name in the field's words
 * @param value as printed; {@code null} where it is not known
 * @param origin where the value comes from; {@code null} where it can only have been given
 */
public record ExplainedValue(
        String name, @Nullable String value, @Nullable Origin origin) {
    /** The origin of a value that is published, but can also be computed or corrected on appeal. */
    public enum Origin {
        PUBLISHED,
        COMPUTED,
        CORRECTED;

        /** {@code published}, {@code computed} or {@code corrected}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An input whose value prints as {@code value} does. */
    public static ExplainedValue of(String name, @Nullable Object value) {
        return new ExplainedValue(name, value == null ? null : value.toString(), null);
    }

    @Override
    public String toString() {
        return name + " " + (value == null ? "not known" : value) + (origin == null ? "" : " (" + origin.word() + ")");
    }
}
