package org.accountability.rules.internal.execution;

import java.util.ArrayList;
import java.util.List;
import org.accountability.determination.Explanation;
import org.accountability.determination.Ground;
import org.accountability.determination.Topic;
import org.jspecify.annotations.Nullable;

/**
 * An organisation on its way through the stages of a topic, with its findings so far and the outcome they settle to.
 */
final class Case {
    private final YearRules rules;
    private final Topic topic;
    private final List<Ground> grounds = new ArrayList<>(2);
    private int latestStage;
    private @Nullable Explanation settled;

    Case(YearRules rules, Topic topic) {
        this.rules = rules;
        this.topic = topic;
    }

    /** Adds what a rule of the stage numbered {@code stage} found. */
    void add(Ground ground, int stage) {
        grounds.add(ground);
        latestStage = Math.max(latestStage, stage);
        settled = null;
    }

    List<Ground> grounds() {
        return grounds;
    }

    /**
     * Returns the explanation that the findings of the stages up to {@code stage} settle to; a rule may fire before its
     * stage.
     */
    Explanation settle(int stage) {
        if (latestStage > stage) {
            return Explanation.of(
                    grounds.stream()
                            .filter(ground ->
                                    rules.clause(ground.clause().rule()).stage() <= stage)
                            .toList(),
                    topic.undetermined(),
                    rules.noRuleApplies(topic));
        }
        Explanation known = settled;
        if (known == null) {
            known = Explanation.of(grounds, topic.undetermined(), rules.noRuleApplies(topic));
            settled = known;
        }
        return known;
    }
}
