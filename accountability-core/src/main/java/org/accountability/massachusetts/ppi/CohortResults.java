package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import org.accountability.massachusetts.internal.Prior;
import org.accountability.model.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * The graduation rate of one cohort.
 *
 * @param cohort the school year in which its students were to graduate
 * @param rate in percent, with one decimal
 * @param prior that of the most recent of the cohorts before that has one
 */
record CohortResults(
        SchoolYear cohort,
        @Nullable BigDecimal rate,
        @Nullable Prior prior) {}
