package org.accountability.policy;

import java.math.BigDecimal;
import org.accountability.model.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as it is in force in one school year.
 *
 * @param name such as {@code PPI_TARGET}
 * @param description what it decides
 * @param unit the unit of its value
 * @param value a number, or {@code true} or {@code false}, as text
 * @param from the first school year of this value
 * @param to the last school year of this value; {@code null} while it stays
 * @param citation the document that gives the value
 * @param status how sure we are of it
 */
public record Parameter(
        String name,
        String description,
        String unit,
        String value,
        SchoolYear from,
        @Nullable SchoolYear to,
        String citation,
        Status status) {

    /**
     * The value as a whole number.
     *
     * @throws IllegalStateException if it is not one
     */
    public int whole() {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notWhole) {
            throw notA("a whole number");
        }
    }

    /**
     * The value as an exact decimal.
     *
     * @throws IllegalStateException if it is not a number
     */
    public BigDecimal decimal() {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException notANumber) {
            throw notA("a number");
        }
    }

    /** Whether the value is a number. */
    public boolean isNumber() {
        try {
            new BigDecimal(value);
            return true;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /**
     * The value as yes or no.
     *
     * @throws IllegalStateException if it is neither {@code true} nor {@code false}
     */
    public boolean yes() {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw notA("true or false");
        };
    }

    private IllegalStateException notA(String kind) {
        return new IllegalStateException(
                "parameter " + name + " is '" + value + "' from " + from + "; a rule reads it as " + kind);
    }

    /** {@code PPI_TARGET 75 (CONFIRMED, from 2012)}. */
    @Override
    public String toString() {
        return name + " " + value + " (" + status + ", from " + from + (to == null ? "" : " to " + to) + ")";
    }
}
