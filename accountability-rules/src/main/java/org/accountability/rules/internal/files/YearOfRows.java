package org.accountability.rules.internal.files;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accountability.model.SchoolYear;
import org.jspecify.annotations.Nullable;

/** Holds the rows of a file against the school year that they are read for. */
public final class YearOfRows {
    private final SchoolYear asked;
    private final TreeSet<SchoolYear> years = new TreeSet<>();
    private boolean unreadable;
    private int ofOtherYears;
    private String firstOfOtherYears = "";

    public YearOfRows(SchoolYear asked) {
        this.asked = asked;
    }

    /** Whether a row is of another year, so that it is not used; {@code false} where its year cannot be read. */
    public boolean isOther(@Nullable SchoolYear given, Cell cell) {
        if (given == null) {
            unreadable = true;
            return false;
        }
        years.add(given);
        if (given.equals(asked)) {
            return false;
        }
        firstOfOtherYears = ofOtherYears == 0 ? cell.place() : firstOfOtherYears;
        ofOtherYears++;
        return true;
    }

    /** Refuses a file of which no row is, or may be, of the year; else counts those that are not. */
    public void report(String file, ProblemList problems) {
        if (!years.isEmpty() && !unreadable && !years.contains(asked)) {
            problems.error(file, notOf(years, asked));
        } else if (ofOtherYears > 0) {
            problems.warning(
                    firstOfOtherYears,
                    "rows of other school years than " + asked + " are not used: " + ofOtherYears + " from here on");
        }
    }

    /** Says of a file that it is of other years than the one that is asked for. */
    public static String notOf(Collection<SchoolYear> years, SchoolYear asked) {
        return notOf(years, List.of(asked));
    }

    /** The same of several years that are asked for. */
    public static String notOf(Collection<SchoolYear> years, Collection<SchoolYear> asked) {
        return "is of " + inOrder(years) + ", not of " + inOrder(asked);
    }

    /** The years in order, separated by commas. */
    public static String inOrder(Collection<SchoolYear> years) {
        return years.stream().sorted().map(SchoolYear::toString).distinct().collect(Collectors.joining(", "));
    }
}
