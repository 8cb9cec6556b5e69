package org.accountability.rules.internal.reading;

import java.util.List;
import java.util.Set;

/** The rules of a session, in their order, with the estimates of their work. */
record RulesInForce(List<RuleSearch> rules, List<MatchEstimate> estimates) {
    static RulesInForce of(List<RuleSearch> rules, Set<String> inForce) {
        List<RuleSearch> open = rules.stream()
                .filter(rule -> inForce.contains(rule.rule().name()))
                .toList();
        return new RulesInForce(open, open.stream().map(RuleSearch::estimate).toList());
    }

    boolean read(Class<?> type) {
        return rules.stream().anyMatch(rule -> rule.looksFor(type));
    }
}
