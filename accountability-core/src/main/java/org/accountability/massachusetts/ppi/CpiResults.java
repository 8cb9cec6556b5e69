package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import org.accountability.massachusetts.internal.Percentile;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What the points for a CPI are decided by.
 *
 * @param indicator the CPI of which subject
 * @param current the CPI of the year, with one decimal
 * @param target what it was to reach
 * @param prior the CPI of the most recent of the years before that has one
 * @param amongAll where it stands among all-students CPIs of the same school type and subject, of a district among
 *     districts
 * @param amongOwnGroup where it stands among those of the same group
 */
record CpiResults(
        Indicator indicator,
        @Nullable BigDecimal current,
        IndicatorTarget target,
        @Nullable Prior prior,
        @Nullable Percentile amongAll,
        @Nullable Percentile amongOwnGroup) {}
