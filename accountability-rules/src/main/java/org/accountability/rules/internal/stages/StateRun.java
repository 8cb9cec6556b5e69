package org.accountability.rules.internal.stages;

import java.util.ArrayList;
import java.util.List;
import org.accountability.determination.Determination;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.drools.RuleBase;
import org.accountability.rules.internal.drools.RuleSession;
import org.jspecify.annotations.Nullable;

/** Takes a state through the stages of a pack. Of one thread, and of one use. */
public final class StateRun {
    /** Sessions of 10 to 50 districts cost least for each school. */
    public static final int DISTRICTS_IN_A_SESSION = 25;

    private final RuleBase base;
    private final YearRules rules;
    private final StateYear state;
    private final List<Determination> schools;
    private final List<Determination> districts;
    private volatile @Nullable RuleSession session;

    public StateRun(RuleBase base, YearRules rules, StateYear state) {
        this.base = base;
        this.rules = rules;
        this.state = state;
        this.schools = new ArrayList<>(state.schools().size());
        this.districts = new ArrayList<>(state.districts().size());
    }

    /** Determines every school and district, so many districts at a time. */
    public StateRun run(int districtsInASession) {
        for (Chunk chunk : Chunk.of(state, districtsInASession)) {
            ChunkRun run = new ChunkRun(rules, chunk);
            try (RuleSession opened = base.open(rules.rulesInForce(), rules::named, run::found)) {
                session = opened;
                run.through(opened);
            }
            schools.addAll(run.schools());
            districts.addAll(run.districts());
        }
        return this;
    }

    /** In order of code. */
    public List<Determination> schools() {
        return schools;
    }

    /** In order of code. */
    public List<Determination> districts() {
        return districts;
    }

    /** What {@code thread}, which is running this, is doing, with the rule as far as can be told. */
    public String activityOf(Thread thread) {
        RuleSession current = session;
        return current == null ? "opening a session" : current.activityOf(thread);
    }
}
