package org.accountability.rules.internal.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that a misspelt one was probably meant to be. */
public final class Nearest {
    private static final int MOST_TOLD = 40;
    /** Among more words than these, or with longer ones, comparing takes longer than a slip is worth. */
    private static final int MOST_COMPARED = 1_000;

    private static final int LONGEST_COMPARED = 80;

    private Nearest() {}

    /** {@code "; did you mean X?"}, or all the known words where none is near and they are not too many to read. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse(known.isEmpty() || known.size() > MOST_TOLD ? "" : "; known are " + String.join(", ", known));
    }

    /** The nearest of {@code known}, if one differs in at most a third of its letters and no other is as near. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST_COMPARED || known.size() > MOST_COMPARED) {
            return Optional.empty();
        }
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int most = Math.max(1, candidate.length() / 3);
            if (candidate.length() > LONGEST_COMPARED || Math.abs(word.length() - candidate.length()) > most) {
                continue;
            }
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance <= most && distance <= least) {
                nearest = distance < least ? candidate : null;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Levenshtein's distance, in which two letters that changed places are one mistake. */
    private static int distance(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : nextDistance(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int nextDistance(int[][] rows, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        int least = Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
