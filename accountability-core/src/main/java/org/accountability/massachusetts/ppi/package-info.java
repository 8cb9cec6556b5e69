/**
 * The index computed from results: CPI, targets, points per indicator, annual and cumulative PPI, percentiles. Pure
 * functions on exact numbers: every result as printed is a whole number of tenths, every rounding is named, and every
 * result tells its inputs, the clause that gave it and the parameters it rests on.
 */
@NullMarked
package org.accountability.massachusetts.ppi;

import org.jspecify.annotations.NullMarked;
