package org.accountability.rules.internal.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.accountability.rules.internal.engine.FindingListener;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.engine.RuleSession;

/** Rules that are run as they were compiled from their syntax, without the engine. */
public final class SecondReading implements RuleBase {
    private final List<RuleSearch> rules;
    private final Consumer<Facts> inserted;
    private final Map<Set<String>, RulesInForce> byRulesInForce;

    private SecondReading(
            List<RuleSearch> rules, Consumer<Facts> inserted, Map<Set<String>, RulesInForce> byRulesInForce) {
        this.rules = rules;
        this.inserted = inserted;
        this.byRulesInForce = byRulesInForce;
    }

    /** Returns the reading of {@code rules}, in any order. */
    public static SecondReading of(List<RuleSearch> rules) {
        return new SecondReading(List.copyOf(rules), facts -> {}, new ConcurrentHashMap<>());
    }

    /** Returns the same reading, which tells {@code inserted} all facts of each session when it is closed. */
    public SecondReading telling(Consumer<Facts> inserted) {
        return new SecondReading(rules, inserted, byRulesInForce);
    }

    @Override
    public RuleSession open(Set<String> inForce, UnaryOperator<String> named, FindingListener found) {
        RulesInForce open = byRulesInForce.computeIfAbsent(inForce, asked -> RulesInForce.of(rules, asked));
        return new ReadingSession(open, named, found, inserted);
    }
}
