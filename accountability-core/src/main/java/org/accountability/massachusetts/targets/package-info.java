/**
 * Target percentages of the system of 2018, computed from results: points of each indicator, the percentage of possible
 * points of each column, the annual and the cumulative percentage, and its label. Pure functions on exact decimals: every
 * rounding is named, and every result tells its inputs, the clause that gave it and the parameters it rests on.
 */
@NullMarked
package org.accountability.massachusetts.targets;

import org.jspecify.annotations.NullMarked;
