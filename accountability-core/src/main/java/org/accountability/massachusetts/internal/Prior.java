package org.accountability.massachusetts.internal;

import java.math.BigDecimal;
import org.accountability.model.SchoolYear;

/**
 * The earlier result that a change is told from.
 *
 * @param year its school year
 * @param value as printed, with one decimal
 */
public record Prior(SchoolYear year, BigDecimal value) {}
