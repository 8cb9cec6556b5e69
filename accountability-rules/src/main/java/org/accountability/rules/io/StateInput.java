package org.accountability.rules.io;

import java.util.function.Supplier;
import org.accountability.model.InvalidInputException;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.answer.RuleFailureException;

/** A state as files give it, found sound, with the rules that determine it. Immutable. */
public final class StateInput {
    private final RulePack pack;
    private final StateYear state;
    private final Supplier<Determinations> determined;

    private StateInput(RulePack pack, StateYear state, Supplier<Determinations> determined) {
        this.pack = pack;
        this.state = state;
        this.determined = determined;
    }

    /** A state that {@code pack} determines as it is given. */
    public static StateInput of(RulePack pack, StateYear state) {
        return new StateInput(pack, state, () -> pack.determine(state));
    }

    /**
     * A state that is computed from results, in whole or in part.
     *
     * @param determined determines it by {@code pack}, together with what was computed
     */
    public static StateInput of(RulePack pack, StateYear state, Supplier<Determinations> determined) {
        return new StateInput(pack, state, determined);
    }

    /** The rules. */
    public RulePack pack() {
        return pack;
    }

    /** The state as given: what is computed to complete it is not in it. */
    public StateYear state() {
        return state;
    }

    /**
     * Determines the level, or the classification, of every school and district, and whatever else the rules determine.
     *
     * @throws InvalidInputException if the rules cannot determine the state; one that {@link StateFiles} read they can
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations determine() {
        return determined.get();
    }
}
