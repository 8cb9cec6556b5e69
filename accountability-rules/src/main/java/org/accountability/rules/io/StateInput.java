package org.accountability.rules.io;

import java.util.Optional;
import org.accountability.computation.Computation;
import org.accountability.model.InvalidInputException;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.answer.RuleFailureException;

/** A state as files give it, found sound, with the rules that determine it. Immutable. */
public final class StateInput {
    private final RulePack pack;
    private final StateYear state;
    private final Optional<Computation> computation;

    private StateInput(RulePack pack, StateYear state, Optional<Computation> computation) {
        this.pack = pack;
        this.state = state;
        this.computation = computation;
    }

    /** Returns a state that {@code pack} determines as it is given. */
    public static StateInput of(RulePack pack, StateYear state) {
        return new StateInput(pack, state, Optional.empty());
    }

    /**
     * Returns a state that is completed by what was computed of it.
     *
     * @param computed of the same year, by the parameters of {@code pack}
     */
    public static StateInput of(RulePack pack, StateYear state, Computation computed) {
        return new StateInput(pack, state, Optional.of(computed));
    }

    /** Returns the rules. */
    public RulePack pack() {
        return pack;
    }

    /** Returns the state as given: what an index adds is not in it. */
    public StateYear state() {
        return state;
    }

    /** Returns what was computed of the results that were given, if it is of {@code type}. */
    public <C extends Computation> Optional<C> computation(Class<C> type) {
        return computation.filter(type::isInstance).map(type::cast);
    }

    /**
     * Determines the level, or the classification, of every school and district, and whatever else the rules determine.
     *
     * @throws InvalidInputException if the rules cannot determine the state; one that {@link StateFiles} read they can
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations determine() {
        return computation.map(computed -> pack.determine(state, computed)).orElseGet(() -> pack.determine(state));
    }
}
