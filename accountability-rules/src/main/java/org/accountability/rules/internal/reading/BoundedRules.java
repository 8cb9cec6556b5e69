package org.accountability.rules.internal.reading;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.accountability.rules.internal.engine.FindingListener;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.engine.RuleSession;
import org.accountability.rules.internal.language.RuleFile;

/**
 * Rules of an edited pack that are refused before they run if they may match more than a session has room for. This is
 * estimated from the facts in the session before anything is matched, since matching that has begun cannot be stopped.
 */
public final class BoundedRules implements RuleBase {
    private final RuleBase base;
    private final List<MatchEstimate> estimates;

    private BoundedRules(RuleBase base, List<MatchEstimate> estimates) {
        this.base = base;
        this.estimates = estimates;
    }

    /** Bounds {@code base}, which runs the rules of {@code files}. */
    public static RuleBase of(RuleBase base, Collection<RuleFile> files) {
        ImportedTypes types = new ImportedTypes(files);
        return new BoundedRules(
                base,
                files.stream()
                        .flatMap(file -> file.rules().stream())
                        .map(rule -> new MatchEstimate(types, rule))
                        .toList());
    }

    @Override
    public RuleSession open(Set<String> inForce, UnaryOperator<String> named, FindingListener found) {
        List<MatchEstimate> open = estimates.stream()
                .filter(estimate -> inForce.contains(estimate.rule().name()))
                .toList();
        return new BoundedSession(base.open(inForce, named, found), new BudgetCheck(open, named));
    }
}
