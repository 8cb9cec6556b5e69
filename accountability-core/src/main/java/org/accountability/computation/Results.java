package org.accountability.computation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.accountability.model.Checked;
import org.accountability.model.MeasureKind;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;

/**
 * Results that a calculator computes numbers from. Immutable.
 *
 * @param <C> what is computed, such as the index of a state
 */
public interface Results<C> {
    /** Returns the calculator whose results these are. */
    Calculator calculator();

    /** Returns the school years that are computed, which a pack must cover, in order. */
    List<SchoolYear> years();

    /** Returns where the results of {@code year} were read first, if that is known. */
    default Optional<String> firstPlaceOf(SchoolYear year) {
        return Optional.empty();
    }

    /** Returns the measures that the results hold. */
    Set<MeasureKind> measures();

    /**
     * Computes what these results come to, or finds every reason why nothing can be computed.
     *
     * @param inForce the parameters of each school year
     */
    Checked<C> compute(Function<SchoolYear, ParameterSet> inForce);
}
