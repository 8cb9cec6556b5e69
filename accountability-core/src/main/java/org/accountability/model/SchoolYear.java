package org.accountability.model;

/**
 * A school year, named by its spring: 2013 is 2012-13.
 *
 * @param spring the calendar year in which it ends: 1990 to 2100 where it is given, and up to a century beyond where it is
 *     reckoned from a given one
 */
public record SchoolYear(int spring) implements Comparable<SchoolYear> {
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;
    private static final int CENTURY = 100;
    private static final int DIGITS = 4;
    private static final String REMEDY = "must be the spring of the year, such as 2013 for 2012-13";

    /**
     * Checks that the year lies within the years that can be reckoned with.
     *
     * @throws InvalidValueException unless {@code spring} lies within a century of 1990 to 2100
     */
    public SchoolYear {
        requireWithin(spring, CENTURY);
    }

    /**
     * Returns the school year that ends in this spring.
     *
     * @throws InvalidValueException unless {@code spring} lies within 1990 and 2100
     */
    public static SchoolYear of(int spring) {
        requireWithin(spring, 0);
        return new SchoolYear(spring);
    }

    private static void requireWithin(int spring, int beyond) {
        if (spring < EARLIEST - beyond || spring > LATEST + beyond) {
            throw new InvalidValueException("school year", spring, REMEDY);
        }
    }

    /**
     * The school year written as its spring, such as {@code 2013}.
     *
     * @throws InvalidValueException unless {@code text} are four digits of a year within 1990 and 2100
     */
    public static SchoolYear parse(String text) {
        if (text.length() != DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new InvalidValueException("school year", text, REMEDY);
        }
        return of(Integer.parseInt(text));
    }

    /**
     * The year {@code years} before this one.
     *
     * @throws InvalidValueException if that is more than a century before 1990 or after 2100
     */
    public SchoolYear minus(int years) {
        return new SchoolYear(spring - years);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(spring, other.spring);
    }

    /** The spring, such as {@code 2013}. */
    @Override
    public String toString() {
        return Integer.toString(spring);
    }
}
