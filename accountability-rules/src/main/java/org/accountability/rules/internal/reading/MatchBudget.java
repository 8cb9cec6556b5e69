package org.accountability.rules.internal.reading;

import java.util.Locale;
import org.accountability.rules.internal.reading.MatchEstimate.Work;

/**
 * The number of matches and tries that the rules of a session are allowed. Honest criteria ask of each fact a few
 * others, so that their work grows as the facts do: the budget does too, and is many times what any rule of the bundled
 * packs needs.
 *
 * @param matches that may be held at once by one rule
 * @param tries how often one rule may hold a fact against what was matched before it
 */
record MatchBudget(long matches, long tries) {
    private static final long MATCHES_AT_LEAST = 50_000;
    private static final long MATCHES_PER_FACT = 200;
    private static final long MOST_MATCHES = 1_000_000;
    private static final long TRIES_PER_MATCH = 20;
    /** The budget of all rules together, as a multiple of the budget of one. */
    private static final long TOGETHER = 3;

    private static final String REMEDY = "; join the facts that it looks for by conditions with ==, or split the rule";

    /** Returns the budget of a session of {@code facts} facts. */
    static MatchBudget of(int facts) {
        long matches = Math.min(MOST_MATCHES, MATCHES_AT_LEAST + MATCHES_PER_FACT * facts);
        return new MatchBudget(matches, TRIES_PER_MATCH * matches);
    }

    boolean allows(Work work) {
        return work.matches() <= matches && work.tries() <= tries;
    }

    boolean allowsTogether(Work all) {
        return all.matches() <= TOGETHER * matches && all.tries() <= TOGETHER * tries;
    }

    /** Whether a rough estimate is so small that a closer one is not worth its time. */
    boolean isSmall(Work work) {
        return 100 * work.matches() <= matches && 100 * work.tries() <= tries;
    }

    String tooMuch(Work work) {
        return tooMuch(work, 1);
    }

    String tooMuchTogether(Work all) {
        return tooMuch(all, TOGETHER);
    }

    private String tooMuch(Work work, long times) {
        return (work.matches() > times * matches
                        ? "there may be " + number(work.matches()) + " matches, of "
                                + number((double) (times * matches))
                        : "facts may be tried " + number(work.tries()) + " times, of "
                                + number((double) (times * tries)))
                + " that are allowed"
                + REMEDY;
    }

    private static String number(double number) {
        return number < 1e12 ? String.format(Locale.ROOT, "%,d", (long) number) : "more than 1,000,000,000,000";
    }
}
