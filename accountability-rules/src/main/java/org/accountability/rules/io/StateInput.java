package org.accountability.rules.io;

import java.util.Optional;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.massachusetts.targets.TargetBasis;
import org.accountability.model.InvalidInputException;
import org.accountability.model.StateYear;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.answer.RuleFailureException;
import org.jspecify.annotations.Nullable;

/** A state as files give it, found sound, with the rules that determine it. Immutable. */
public final class StateInput {
    private final RulePack pack;
    private final StateYear state;
    private final @Nullable StateIndex index;
    private final @Nullable TargetBasis targets;

    private StateInput(RulePack pack, StateYear state, @Nullable StateIndex index, @Nullable TargetBasis targets) {
        this.pack = pack;
        this.state = state;
        this.index = index;
        this.targets = targets;
    }

    /** A state that {@code pack} determines as it is given. */
    public static StateInput of(RulePack pack, StateYear state) {
        return new StateInput(pack, state, null, null);
    }

    /**
     * A state that an index completes.
     *
     * @param index of the same year, by the parameters of {@code pack}
     */
    public static StateInput of(RulePack pack, StateYear state, StateIndex index) {
        return new StateInput(pack, state, index, null);
    }

    /**
     * A state that was put together from target points and measures.
     *
     * @param targets what its percentages and rates were computed from, by the parameters of {@code pack}
     */
    public static StateInput of(RulePack pack, StateYear state, TargetBasis targets) {
        return new StateInput(pack, state, null, targets);
    }

    /** The rules. */
    public RulePack pack() {
        return pack;
    }

    /** The state as given: what an index adds is not in it. */
    public StateYear state() {
        return state;
    }

    /** The index of the results that were given; none where none were, or where the rules read no index. */
    public Optional<StateIndex> index() {
        return Optional.ofNullable(index);
    }

    /**
     * Determines the level, or the classification, of every school and district, and whatever else the rules determine.
     *
     * @throws InvalidInputException if the rules cannot determine the state; one that {@link StateFiles} read they can
     * @throws RuleFailureException if a rule of an edited pack fails, runs away or takes too long
     */
    public Determinations determine() {
        if (targets != null) {
            return pack.determine(state, targets);
        }
        return index == null ? pack.determine(state) : pack.determine(state, index);
    }
}
