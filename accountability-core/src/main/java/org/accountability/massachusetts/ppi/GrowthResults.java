package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What the points for a median SGP are decided by.
 *
 * @param indicator the median SGP of which subject
 * @param current that of the year, with one decimal
 * @param students how many students have an SGP; {@code null} where not known
 * @param yearBefore that of the year before
 */
record GrowthResults(
        Indicator indicator,
        @Nullable BigDecimal current,
        @Nullable Integer students,
        @Nullable Prior yearBefore) {}
