package org.accountability.rules.testkit;

import java.util.function.Predicate;
import org.accountability.model.StateYear;

/**
 * The effort of a search for a counter-example. The same search draws the same states in every run.
 *
 * @param tries how many states are drawn, in turn of every school year that the pack covers; 1 or more
 * @param seed another gives other states
 * @param among which of them are tried
 */
public record Search(int tries, long seed, Predicate<StateYear> among) {
    /** 500 tries, from the seed 1, among all states. */
    public static final Search DEFAULT = new Search(500, 1, state -> true);

    /**
     * Checks that there is a try.
     *
     * @throws IllegalArgumentException without a try
     */
    public Search {
        if (tries < 1) {
            throw new IllegalArgumentException(tries + " tries find nothing");
        }
    }

    /** Returns a search of {@code tries} tries in place of 500. */
    public static Search of(int tries) {
        return new Search(tries, DEFAULT.seed, DEFAULT.among);
    }

    /** Returns a copy of this search with another seed, which draws other states. */
    public Search withSeed(long other) {
        return new Search(tries, other, among);
    }

    /** Tries only states like these. */
    public Search among(Predicate<StateYear> like) {
        return new Search(tries, seed, among.and(like));
    }
}
