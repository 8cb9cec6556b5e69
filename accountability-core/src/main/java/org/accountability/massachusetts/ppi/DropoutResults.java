package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * What the points for the annual dropout rate are decided by.
 *
 * @param rateYear the school year of the rate that counts, one before the year of the points
 * @param rate in percent, with one decimal
 * @param target what it was to sink to
 * @param prior the rate of the most recent of the years before that has one
 */
record DropoutResults(
        SchoolYear rateYear,
        @Nullable BigDecimal rate,
        IndicatorTarget target,
        @Nullable Prior prior) {}
