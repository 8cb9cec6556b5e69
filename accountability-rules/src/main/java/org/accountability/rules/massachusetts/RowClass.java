package org.accountability.rules.massachusetts;

/** A class of published rows, by what they can prove about the rules. */
public enum RowClass {
    /** Percentile, PPI and school levels alone decide; every flag is false. */
    NUMBERS,
    /** The one fact that the printed reason names is taken as given; everything else is computed. */
    FLAG,
    /** Held harmless: the level that it kept is an input, so agreement counts for nothing beyond its consequences. */
    GIVEN,
    /** A participation reason where the numbers give a worse level or an earlier reason: only silent relief explains it. */
    IMPLIED,
    /** No level and no reason printed: computed, and compared with nothing. */
    UNPUBLISHED
}
