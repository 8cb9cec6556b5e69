package org.accountability.massachusetts.ppi;

import org.jspecify.annotations.Nullable;

/** A scale for each of several populations, numbered from 0; those to which nothing is added take no room. */
final class Scales {
    private final @Nullable Scale[] scales;

    Scales(int populations) {
        scales = new Scale[populations];
    }

    void add(int population, int tenths) {
        Scale scale = scales[population];
        if (scale == null) {
            scale = new Scale();
            scales[population] = scale;
        }
        scale.add(tenths);
    }

    /** To be called after the last {@link #add}. */
    void close() {
        for (Scale scale : scales) {
            if (scale != null) {
                scale.close();
            }
        }
    }

    /** How many results a population has. */
    int size(int population) {
        Scale scale = scales[population];
        return scale == null ? 0 : scale.size();
    }

    /** How many results of a population are at or below {@code tenths}. */
    int atOrBelow(int population, int tenths) {
        Scale scale = scales[population];
        return scale == null ? 0 : scale.atOrBelow(tenths);
    }

    /** How many results of a population are below {@code tenths}. */
    int below(int population, int tenths) {
        Scale scale = scales[population];
        return scale == null ? 0 : scale.below(tenths);
    }

    /** How many results of a population are below the highest of them at or below {@code tenths}. */
    int belowHighestReached(int population, int tenths) {
        Scale scale = scales[population];
        return scale == null ? 0 : scale.belowHighestReached(tenths);
    }

    /** How many results of a population are at or above {@code tenths}. */
    int atOrAbove(int population, int tenths) {
        Scale scale = scales[population];
        return scale == null ? 0 : scale.atOrAbove(tenths);
    }
}
