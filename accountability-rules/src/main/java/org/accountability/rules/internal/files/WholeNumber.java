package org.accountability.rules.internal.files;

import java.util.regex.Pattern;
import org.accountability.model.InvalidValueException;

/**
 * A kind of whole number within a range.
 *
 * @param name what it is, in the field's words
 * @param lowest the lowest it can be
 * @param highest the highest it can be
 */
public record WholeNumber(String name, int lowest, int highest) {
    public static final WholeNumber PERCENTILE = new WholeNumber("school percentile", 1, 99);
    public static final WholeNumber PPI_ALL = new WholeNumber("cumulative PPI of all students", 0, 100);
    public static final WholeNumber PPI_HIGH_NEEDS = new WholeNumber("cumulative PPI of high needs", 0, 100);

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,9}");

    /** @throws InvalidValueException unless {@code text} is such a number */
    public int parse(String text) {
        if (DIGITS.matcher(text).matches()) {
            int value = Integer.parseInt(text);
            if (value >= lowest && value <= highest) {
                return value;
            }
        }
        throw new InvalidValueException(name, text, "must be a whole number from " + lowest + " to " + highest);
    }
}
