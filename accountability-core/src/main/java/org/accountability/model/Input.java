package org.accountability.model;

import org.jspecify.annotations.Nullable;

/**
 * One value that a determination looked at.
 *
 * @param name in the field's words
 * @param value as printed; {@code null} where it is not known
 */
public record Input(String name, @Nullable String value) {
    /** An input whose value prints as {@code value} does. */
    public static Input of(String name, @Nullable Object value) {
        return new Input(name, value == null ? null : value.toString());
    }

    @Override
    public String toString() {
        return name + " " + (value == null ? "not known" : value);
    }
}
