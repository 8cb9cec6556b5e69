package org.accountability.rules.internal.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.reading.MatchEstimate.Work;
import org.jspecify.annotations.Nullable;

/** Holds what the rules of a session may match against the budget, each time before they run. Of one session. */
final class BudgetCheck {
    private final List<MatchEstimate> rules;
    private final UnaryOperator<String> named;
    private final @Nullable Work[] known;

    BudgetCheck(List<MatchEstimate> rules, UnaryOperator<String> named) {
        this.rules = rules;
        this.named = named;
        this.known = new @Nullable Work[rules.size()];
    }

    /**
     * Makes sure that the rules may run.
     *
     * @param unseen the types of the facts that came since the last check
     * @throws RuleFailureException naming the rule that may match too much
     */
    void check(Facts facts, List<Class<?>> unseen) {
        MatchBudget budget = MatchBudget.of(facts.size());
        Work all = Work.NONE;
        for (int i = 0; i < known.length; i++) {
            MatchEstimate rule = rules.get(i);
            Work work = known[i];
            if (work == null || unseen.stream().anyMatch(rule::looksFor)) {
                work = rule.work(facts, budget);
                known[i] = work;
            }
            if (!budget.allows(work)) {
                throw new RuleFailureException(named.apply(rule.rule().name()) + " is not run: among the "
                        + facts.size() + " facts of a session, parameters and rows of tables counted, "
                        + budget.tooMuch(work));
            }
            all = all.and(work);
        }
        if (!budget.allowsTogether(all)) {
            throw new RuleFailureException(heaviest() + " is not run: together with the other rules, among "
                    + facts.size() + " facts of a session, " + budget.tooMuchTogether(all));
        }
    }

    private String heaviest() {
        Map<MatchEstimate, Work> works = new HashMap<>();
        for (int i = 0; i < known.length; i++) {
            Work work = known[i];
            if (work != null) {
                works.put(rules.get(i), work);
            }
        }
        return works.entrySet().stream()
                .max(Map.Entry.comparingByValue(Work.BY_WEIGHT))
                .map(most -> named.apply(most.getKey().rule().name()))
                .orElse("a rule");
    }
}
