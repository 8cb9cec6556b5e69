package org.accountability.computation;

import java.util.List;
import java.util.Optional;
import org.accountability.determination.Computed;

/** A computed number for which the results can be found that would have made it higher. */
public interface Adjustable extends Computed {
    /**
     * Finds what would have been needed for a higher number, everything that can no longer be changed being as it is.
     *
     * @param wanted more than the number that it has
     * @param ways how many sets of changes are told at most, 0 or more
     * @return nothing where no result can change the number
     */
    Optional<? extends Adjustment> adjustedTo(int wanted, int ways);

    /** Computes the results behind this number as they would be with some of them changed, and all others as they are. */
    Computation with(List<ResultChange> changes);
}
