package org.accountability.policy.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accountability.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a parameter, which says what values there are: a percentile is a whole number from 1 to 99. A unit is
 * written as its name, which may say of what ({@code percent of schools}, {@code CPI points}), and it may narrow its
 * values: {@code points, 0 to 4}, {@code percent, whole}, {@code percentile, with one decimal}. Any other name is a unit
 * too where it states its range: {@code level, 1 to 5}.
 */
public final class Unit {
    /** A range between two numbers, each perhaps with its meaning, as in {@code 1 for Weak to 5 for Exemplary}. */
    private static final Pattern RANGE =
            Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?)(?: [^,]*?)? to (-?\\d{1,9}(?:\\.\\d{1,9})?)(?: [^,]*)?");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final int LONGEST = 200;

    /** The names that need state no range. */
    private enum Known {
        PERCENT("percent", Range.of(0, 100), Decimals.ANY),
        PERCENTAGE_POINTS("percentage points", Range.of(0, 100), Decimals.ANY),
        PERCENTILE("percentile", Range.of(1, 99), Decimals.NONE),
        PERCENTILES("percentiles", Range.of(1, 99), Decimals.NONE),
        POINTS("points", Range.from(0), Decimals.ANY),
        WEIGHT("weight", Range.from(0), Decimals.ANY),
        TIMES("times", Range.from(1), Decimals.ANY),
        STUDENTS("students", Range.from(1), Decimals.NONE),
        SCHOOLS("schools", Range.from(1), Decimals.NONE),
        YEARS("years", Range.of(0, 100), Decimals.NONE),
        SCHOOL_YEARS("school years", Range.of(0, 100), Decimals.NONE),
        SCHOOL_YEAR("school year", Range.of(1990, 2100), Decimals.NONE),
        YES_OR_NO("yes or no", null, Decimals.NONE);

        private final String text;
        private final @Nullable Range range;
        private final Decimals decimals;

        Known(String text, @Nullable Range range, Decimals decimals) {
            this.text = text;
            this.range = range;
            this.decimals = decimals;
        }

        /**
         * Returns the unit that a name begins or ends with, the longest if there are several: percentage points are not
         * points.
         */
        static @Nullable Known in(String name) {
            return Arrays.stream(values())
                    .filter(known -> name.equals(known.text)
                            || name.startsWith(known.text + " ")
                            || name.endsWith(" " + known.text))
                    .max(Comparator.comparingInt(known -> known.text.length()))
                    .orElse(null);
        }
    }

    /** The number of decimals that a value may have. */
    private enum Decimals {
        NONE(0),
        ONE(1),
        ANY(Integer.MAX_VALUE);

        private final int most;

        Decimals(int most) {
            this.most = most;
        }

        boolean allow(BigDecimal value) {
            return value.stripTrailingZeros().scale() <= most;
        }
    }

    /**
     * A range whose ends are both values of the unit.
     *
     * @param highest {@code null} where there is none
     */
    private record Range(BigDecimal lowest, @Nullable BigDecimal highest) {
        static Range of(int lowest, int highest) {
            return new Range(BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest));
        }

        static Range from(int lowest) {
            return new Range(BigDecimal.valueOf(lowest), null);
        }

        boolean includes(BigDecimal value) {
            return value.compareTo(lowest) >= 0 && (highest == null || value.compareTo(highest) <= 0);
        }

        boolean includes(Range other) {
            return includes(other.lowest) && (highest == null || (other.highest != null && includes(other.highest)));
        }

        @Override
        public String toString() {
            return lowest.toPlainString() + (highest == null ? " or more" : " to " + highest.toPlainString());
        }
    }

    private final String name;
    private final @Nullable Range range;
    private final Decimals decimals;

    private Unit(String name, @Nullable Range range, Decimals decimals) {
        this.name = name;
        this.range = range;
        this.decimals = decimals;
    }

    /**
     * Reads a unit.
     *
     * @throws InvalidValueException if its name is none of {@link #names()} and it states no range, or if it states one
     *     that is none or goes beyond what its name says
     */
    public static Unit of(String text) {
        String[] parts = text.strip().split("\\s*,\\s*", -1);
        Known known = Known.in(parts[0]);
        Range stated = text.length() > LONGEST ? null : stated(text, parts);
        if (known == null && stated == null) {
            throw new InvalidValueException(
                    "unit",
                    text,
                    "must be one of " + String.join(", ", names()) + ", or state its range, as 'level, 1 to 5' does");
        }
        if (known != null && stated != null && (known.range == null || !known.range.includes(stated))) {
            throw new InvalidValueException(
                    "unit",
                    text,
                    known.range == null
                            ? "has no range; it is true or false"
                            : "goes beyond what " + known.text + " can be, which is " + known.range);
        }
        return new Unit(
                parts[0],
                stated == null && known != null ? known.range : stated,
                decimals(parts, known == null ? Decimals.ANY : known.decimals));
    }

    /** The names of the units that need state no range. */
    public static List<String> names() {
        return Arrays.stream(Known.values()).map(known -> known.text).toList();
    }

    /**
     * The highest value, if there is one.
     *
     * @return such as 100 of percent; nothing of a number of students, or of yes or no
     */
    public Optional<BigDecimal> highest() {
        return range == null ? Optional.empty() : Optional.ofNullable(range.highest);
    }

    /**
     * Returns why {@code value} is not a value of this unit, to follow the value and "is"; empty if it is one.
     *
     * @param value a number, or {@code true} or {@code false}, as text
     */
    public Optional<String> refuses(String value) {
        boolean number = NUMBER.matcher(value).matches();
        if (range == null) {
            return value.equals("true") || value.equals("false")
                    ? Optional.empty()
                    : Optional.of("neither true nor false; its unit is " + this);
        }
        if (!number) {
            return Optional.of("no number; its unit is " + this);
        }
        BigDecimal decimal = new BigDecimal(value);
        if (!range.includes(decimal)) {
            return Optional.of("outside its unit, which is " + this);
        }
        return decimals.allow(decimal)
                ? Optional.empty()
                : Optional.of((decimals == Decimals.NONE ? "no whole number" : "no number of at most one decimal")
                        + "; its unit is " + this);
    }

    /** The name with the range, such as {@code percentile, 1 to 99}. */
    @Override
    public String toString() {
        return range == null ? name : name + ", " + range;
    }

    private static @Nullable Range stated(String text, String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            Matcher range = RANGE.matcher(parts[i]);
            if (range.matches()) {
                BigDecimal lowest = new BigDecimal(range.group(1));
                BigDecimal highest = new BigDecimal(range.group(2));
                if (lowest.compareTo(highest) > 0) {
                    throw new InvalidValueException("unit", text, "states no range; write the lower end first");
                }
                return new Range(lowest, highest);
            }
        }
        return null;
    }

    private static Decimals decimals(String[] parts, Decimals otherwise) {
        List<String> said = Arrays.asList(parts);
        if (said.contains("whole")) {
            return Decimals.NONE;
        }
        return said.contains("with one decimal") ? Decimals.ONE : otherwise;
    }
}
