package org.accountability.rules.internal.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The known word that a misspelt one was probably meant to be. */
public final class Nearest {
    private static final int MOST_TOLD = 40;
    /** The most words that are compared, and the longest; beyond, comparing takes longer than a slip is worth. */
    private static final int MOST_COMPARED = 1_000;

    private static final int LONGEST_COMPARED = 80;

    private Nearest() {}

    /**
     * Returns {@code "; did you mean X?"}, or all the known words if no word is near and they are not too many to read.
     */
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
        String lowercase = word.toLowerCase(Locale.ROOT);
        for (String candidate : known) {
            int most = Math.max(1, candidate.length() / 3);
            if (candidate.length() > LONGEST_COMPARED || Math.abs(word.length() - candidate.length()) > most) {
                continue;
            }
            int distance = distance(lowercase, candidate.toLowerCase(Locale.ROOT), Math.min(most, least));
            if (distance <= most && distance <= least) {
                nearest = distance < least ? candidate : null;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * Levenshtein's distance, in which two letters that changed places are one mistake; more than {@code most} where it is
     * more than that, which is known long before all letters are compared.
     */
    private static int distance(String one, String other, int most) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = IntStream.rangeClosed(0, other.length()).toArray();
        int leastOfLast = 0;
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            Arrays.fill(row, most + 1);
            row[0] = i;
            int least = i;
            // So far apart, more than that many letters are left out or put in.
            for (int j = Math.max(1, i - most); j <= Math.min(other.length(), i + most); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most && leastOfLast > most) {
                return least;
            }
            leastOfLast = least;
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
