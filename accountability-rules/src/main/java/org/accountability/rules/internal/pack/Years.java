package org.accountability.rules.internal.pack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accountability.model.SchoolYear;

/**
 * A range of school years, both ends included.
 *
 * @param first the first
 * @param last the last, not before the first
 */
public record Years(SchoolYear first, SchoolYear last) {
    /** The years of a pack that does not state its own. */
    public static final Years ANY = new Years(SchoolYear.of(1990), SchoolYear.of(2100));

    private static final int DIGITS = 4;

    /** Reads {@code 2012-2017} or {@code 2017}. */
    static Optional<Years> parse(String text) {
        String[] ends = text.strip().split("-", 2);
        try {
            for (String end : ends) {
                if (end.length() != DIGITS) {
                    return Optional.empty();
                }
            }
            Years years = new Years(
                    SchoolYear.of(Integer.parseInt(ends[0])), SchoolYear.of(Integer.parseInt(ends[ends.length - 1])));
            return years.last.compareTo(years.first) < 0 ? Optional.empty() : Optional.of(years);
        } catch (IllegalArgumentException notAYear) {
            return Optional.empty();
        }
    }

    /** Whether {@code year} is one of them. */
    public boolean include(SchoolYear year) {
        return first.compareTo(year) <= 0 && year.compareTo(last) <= 0;
    }

    /** All of them, the first one first. */
    public List<SchoolYear> each() {
        return IntStream.rangeClosed(first.spring(), last.spring())
                .mapToObj(SchoolYear::of)
                .toList();
    }

    /** Whether any year is one of both. */
    boolean overlap(Years other) {
        return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }

    /** Returns the years that are also among {@code others}; these years themselves if they do not overlap. */
    Years within(Years others) {
        return overlap(others)
                ? new Years(
                        first.compareTo(others.first) < 0 ? others.first : first,
                        last.compareTo(others.last) > 0 ? others.last : last)
                : this;
    }

    /**
     * Returns years in words, such as {@code 2012-2017}, or {@code 2012, 2014}.
     *
     * @param years some, in order
     */
    public static String inWords(List<SchoolYear> years) {
        SchoolYear first = years.get(0);
        SchoolYear last = years.get(years.size() - 1);
        return last.spring() - first.spring() == years.size() - 1
                ? new Years(first, last).toString()
                : years.stream().map(SchoolYear::toString).collect(Collectors.joining(", "));
    }

    /** {@code 2012-2017}, or {@code 2017}. */
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "-" + last;
    }
}
