package org.accountability.computation;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.accountability.determination.Suppression;
import org.accountability.model.Checked;
import org.accountability.model.Correction;
import org.accountability.model.MeasureKind;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.Subject;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.jspecify.annotations.Nullable;

/** The numbers that a calculator made of the results of a state, with which it completes the state. Immutable. */
public interface Computation {
    /** Returns the calculator that made it. */
    Calculator calculator();

    /**
     * Completes a part of a state with the numbers that the state does not give itself.
     *
     * @param part schools and districts of {@code whole}, or all of it
     * @param whole the state as given
     * @return the part, or every contradiction between the state and the results
     */
    Checked<StateYear> complete(StateYear part, StateYear whole);

    /**
     * Completes a state with the numbers that it does not give itself.
     *
     * @return the state, or every contradiction between it and the results
     */
    default Checked<StateYear> complete(StateYear state) {
        return complete(state, state);
    }

    /**
     * Computes the same results by other parameters.
     *
     * @param inForce the parameters of each school year
     */
    Checked<? extends Computation> recompute(Function<SchoolYear, ParameterSet> inForce);

    /** Returns the parameters in force in the years that were computed, by name and then by year. */
    List<Parameter> parameters();

    /** Returns the corrections on appeal that were applied to the results. */
    List<Correction> corrections();

    /**
     * Returns the numbers of students behind the results of one measure: of each student group of an organization, in
     * tables whose groups add up. Empty where the results tell none.
     */
    List<Map<Suppression.Group, Optional<Integer>>> numbersOfStudents(MeasureKind kind, @Nullable Subject subject);

    /** Writes the results in a form that is the same whenever the results are, for a digest of the input. */
    void writeTo(DataOutput out) throws IOException;
}
