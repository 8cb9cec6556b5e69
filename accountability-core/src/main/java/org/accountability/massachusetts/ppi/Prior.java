package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import org.accountability.model.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * The earlier result that a change is told from.
 *
 * @param year its school year
 * @param value as printed, with one decimal
 */
public record Prior(SchoolYear year, BigDecimal value) {
    /** {@link Tenths#NONE} where there is none. */
    static int tenths(@Nullable Prior prior) {
        return prior == null ? Tenths.NONE : Tenths.of(prior.value);
    }
}
