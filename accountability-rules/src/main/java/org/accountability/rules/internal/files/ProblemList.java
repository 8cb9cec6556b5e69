package org.accountability.rules.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accountability.model.InvalidValueException;
import org.accountability.model.Problem;
import org.accountability.model.internal.Counted;

/**
 * What is wrong with one file, in the order found: the first thousand errors and the first thousand warnings, and then
 * how many more there are. What a hostile file puts into a message is made visible, and stays short and on its line.
 */
public final class ProblemList {
    private static final int MOST = 1_000;
    private static final int LONGEST_MESSAGE = 1_000;

    private final String file;
    private final List<Problem> kept = new ArrayList<>();
    private int errors;
    private int warnings;
    private int suppressed;
    private String firstSuppressed = "";

    public ProblemList(String file) {
        this.file = file;
    }

    public void error(String place, String message) {
        if (errors < MOST) {
            kept.add(Problem.error(place, visible(message)));
        }
        errors++;
    }

    public void error(String place, InvalidValueException invalid) {
        error(place, String.valueOf(invalid.getMessage()));
    }

    public void warning(String place, String message) {
        if (warnings < MOST) {
            kept.add(Problem.warning(place, visible(message)));
        }
        warnings++;
    }

    /** Counts a cell that is suppressed; all of them are told together. */
    public void suppressed(String place) {
        firstSuppressed = suppressed == 0 ? place : firstSuppressed;
        suppressed++;
    }

    public void addAll(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.isError()) {
                error(problem.place(), problem.message());
            } else {
                warning(problem.place(), problem.message());
            }
        }
    }

    /** How many errors were added so far. */
    public int errors() {
        return errors;
    }

    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(kept);
        if (suppressed > 0) {
            all.add(Problem.warning(
                    firstSuppressed, "suppressed values (*) are read as not known: " + suppressed + " from here on"));
        }
        if (errors > MOST) {
            all.add(Problem.error(file, "has " + Counted.of(errors - MOST, "more error") + ", not listed"));
        }
        if (warnings > MOST) {
            all.add(Problem.warning(file, "has " + Counted.of(warnings - MOST, "more warning") + ", not listed"));
        }
        return all;
    }

    private static String visible(String message) {
        StringBuilder visible = new StringBuilder();
        message.chars()
                .limit(LONGEST_MESSAGE)
                .forEach(c -> visible.append(
                        isUnprintable(c) ? String.format(Locale.ROOT, "\\u%04X", c) : Character.toString(c)));
        return visible.append(message.length() > LONGEST_MESSAGE ? "..." : "").toString();
    }

    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
