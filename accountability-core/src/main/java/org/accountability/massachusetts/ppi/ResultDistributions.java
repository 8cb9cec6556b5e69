package org.accountability.massachusetts.ppi;

import org.jspecify.annotations.Nullable;

/** A distribution for each of several populations, numbered from 0; those to which nothing is added take no room. */
final class ResultDistributions {
    private final @Nullable ResultDistribution[] scales;

    ResultDistributions(int populations) {
        scales = new ResultDistribution[populations];
    }

    void add(int population, int tenths) {
        ResultDistribution distribution = scales[population];
        if (distribution == null) {
            distribution = new ResultDistribution();
            scales[population] = distribution;
        }
        distribution.add(tenths);
    }

    /** Makes the counts ready. Call this after the last {@link #add}. */
    void close() {
        for (ResultDistribution distribution : scales) {
            if (distribution != null) {
                distribution.close();
            }
        }
    }

    /** How many results a population has. */
    int size(int population) {
        ResultDistribution distribution = scales[population];
        return distribution == null ? 0 : distribution.size();
    }

    /** How many results of a population are at or below {@code tenths}. */
    int atOrBelow(int population, int tenths) {
        ResultDistribution distribution = scales[population];
        return distribution == null ? 0 : distribution.atOrBelow(tenths);
    }

    /** How many results of a population are below {@code tenths}. */
    int below(int population, int tenths) {
        ResultDistribution distribution = scales[population];
        return distribution == null ? 0 : distribution.below(tenths);
    }

    /** How many results of a population are below the highest of them at or below {@code tenths}. */
    int belowHighestReached(int population, int tenths) {
        ResultDistribution distribution = scales[population];
        return distribution == null ? 0 : distribution.belowHighestReached(tenths);
    }

    /** How many results of a population are at or above {@code tenths}. */
    int atOrAbove(int population, int tenths) {
        ResultDistribution distribution = scales[population];
        return distribution == null ? 0 : distribution.atOrAbove(tenths);
    }
}
