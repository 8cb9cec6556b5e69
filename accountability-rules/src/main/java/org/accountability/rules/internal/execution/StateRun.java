package org.accountability.rules.internal.execution;

import java.util.List;
import org.accountability.determination.Standing;
import org.accountability.model.StateYear;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.engine.FindingListener;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.engine.RuleSession;
import org.jspecify.annotations.Nullable;

/** Takes a state through the stages of a pack, several chunks at a time if asked to. Of one use. */
public final class StateRun {
    /** Sessions of 10 to 50 districts cost least for each school. */
    public static final int DISTRICTS_IN_A_SESSION = 25;

    private final RuleBase base;
    private final YearRules rules;
    private final StateYear state;
    private final List<Standing> before;
    private final List<TopicRun> topics;
    private volatile @Nullable RuleSession session;
    private volatile boolean stopped;

    /**
     * Creates a run of {@code rules} on {@code state}.
     *
     * @param before what was settled before, in order of code, which rules may look at
     */
    public StateRun(RuleBase base, YearRules rules, StateYear state, List<Standing> before) {
        this.base = base;
        this.rules = rules;
        this.state = state;
        this.before = before;
        this.topics = rules.topics().stream().map(TopicRun::of).toList();
    }

    /** Determines every school and district in this thread, a limited number of districts at a time. */
    public StateRun run(int districtsInASession) {
        return run(districtsInASession, Workers.ALONE);
    }

    /** Determines every school and district, a limited number of districts at a time in each of several threads. */
    public StateRun run(int districtsInASession, Workers workers) {
        workers.inOrder(Chunk.of(state, before, districtsInASession), this::run, run -> topics.forEach(run::addTo));
        return this;
    }

    private ChunkRun run(Chunk chunk) {
        checkNotStopped();
        ChunkRun run = new ChunkRun(rules, chunk);
        FindingListener found = (finding, rule, matched) -> {
            checkNotStopped();
            run.found(finding, rule, matched);
        };
        try (RuleSession opened = base.open(rules.rulesInForce(), rules::named, found)) {
            session = opened;
            run.through(opened);
        }
        return run;
    }

    /** Ends the run, and its session with it, at the next finding or session: nobody waits for it any more. */
    public void stop() {
        stopped = true;
    }

    private void checkNotStopped() {
        if (stopped) {
            throw new RuleFailureException("stopped, since nobody waits for it any more");
        }
    }

    /** The results, topic by topic in the order of stages. */
    public List<TopicRun> topics() {
        return topics.stream().map(TopicRun::inOrder).toList();
    }

    /** Returns words for the current activity of {@code thread}, which runs this, with the rule if it can be found. */
    public String activityOf(Thread thread) {
        RuleSession current = session;
        return current == null ? "opening a session" : current.activityOf(thread);
    }
}
