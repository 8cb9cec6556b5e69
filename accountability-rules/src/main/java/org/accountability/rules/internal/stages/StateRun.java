package org.accountability.rules.internal.stages;

import java.util.List;
import org.accountability.determination.Standing;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.engine.RuleSession;
import org.jspecify.annotations.Nullable;

/** Takes a state through the stages of a pack. Of one thread, and of one use. */
public final class StateRun {
    /** Sessions of 10 to 50 districts cost least for each school. */
    public static final int DISTRICTS_IN_A_SESSION = 25;

    private final RuleBase base;
    private final YearRules rules;
    private final StateYear state;
    private final List<Standing> before;
    private final List<TopicRun> topics;
    private volatile @Nullable RuleSession session;

    /** @param before what was settled before, in order of code, which rules may look at */
    public StateRun(RuleBase base, YearRules rules, StateYear state, List<Standing> before) {
        this.base = base;
        this.rules = rules;
        this.state = state;
        this.before = before;
        this.topics = rules.topics().stream().map(TopicRun::of).toList();
    }

    /** Determines every school and district, so many districts at a time. */
    public StateRun run(int districtsInASession) {
        for (Chunk chunk : Chunk.of(state, before, districtsInASession)) {
            ChunkRun run = new ChunkRun(rules, chunk);
            try (RuleSession opened = base.open(rules.rulesInForce(), rules::named, run::found)) {
                session = opened;
                run.through(opened);
            }
            topics.forEach(run::addTo);
        }
        return this;
    }

    /** What came of it, topic by topic in the order of stages. */
    public List<TopicRun> topics() {
        return topics.stream().map(TopicRun::inOrder).toList();
    }

    /** What {@code thread}, which is running this, is doing, with the rule as far as can be told. */
    public String activityOf(Thread thread) {
        RuleSession current = session;
        return current == null ? "opening a session" : current.activityOf(thread);
    }
}
