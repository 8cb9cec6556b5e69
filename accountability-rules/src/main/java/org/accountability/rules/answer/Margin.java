package org.accountability.rules.answer;

import org.accountability.policy.Parameter;

/**
 * A value that a rule compared with a parameter.
 *
 * @param field what was asked, as rules call it
 * @param value what it was
 * @param comparison how it was held against the parameter, such as {@code <}
 * @param parameter with its value
 */
public record Margin(String field, int value, String comparison, Parameter parameter) {
    /** The distance of the value from the parameter. */
    public int distance() {
        return Math.abs(parameter.whole() - value);
    }

    /** {@code cumulativePpiAll 62 < CUMULATIVE_PPI_TARGET 75, by 13}. */
    @Override
    public String toString() {
        return field + " " + value + " " + comparison + " " + parameter.name() + " " + parameter.value() + ", by "
                + distance();
    }
}
