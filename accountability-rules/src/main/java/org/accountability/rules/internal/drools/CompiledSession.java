package org.accountability.rules.internal.drools;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.accountability.determination.Finding;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.engine.FindingListener;
import org.accountability.rules.internal.engine.RuleSession;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ObjectTypeNode;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** A session of Drools. */
final class CompiledSession implements RuleSession {
    /** Far more than any rule of criteria needs; a rule that makes its own facts to fire on reaches it at once. */
    private static final int FIRINGS_PER_FACT = 50;

    private static final int FIRINGS_AT_LEAST = 10_000;
    /** The number of further firings that are counted, to find which rule it is that runs away. */
    private static final int FIRINGS_COUNTED = 1_000;

    private final KieSession session;
    private final ClassLoader loader;
    private final UnaryOperator<String> named;
    private final Map<String, Integer> firings = new HashMap<>();
    private boolean counting;
    private int inserted;
    private volatile @Nullable Match firing;

    CompiledSession(KieSession session, ClassLoader loader, UnaryOperator<String> named, FindingListener found) {
        this.session = session;
        this.loader = loader;
        this.named = named;
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                firing = event.getMatch();
                if (counting) {
                    firings.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
                }
            }

            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                firing = null;
            }
        });
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                Match match = firing;
                if (match != null && event.getObject() instanceof Finding finding) {
                    found.onFinding(finding, match.getRule().getName(), match.getObjects());
                }
            }
        });
    }

    @Override
    public boolean reads(Class<?> type) {
        for (ObjectTypeNode node :
                ((InternalRuleBase) session.getKieBase()).getRete().getObjectTypeNodes()) {
            if (node.getObjectType().isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void insert(Object fact) {
        inserted++;
        session.insert(fact);
    }

    @Override
    public void fire() {
        int limit = FIRINGS_AT_LEAST + FIRINGS_PER_FACT * inserted;
        try {
            if (session.fireAllRules(limit) >= limit) {
                counting = true;
                session.fireAllRules(FIRINGS_COUNTED);
                String rule = Collections.max(firings.entrySet(), Map.Entry.comparingByValue())
                        .getKey();
                throw new RuleFailureException(named.apply(rule) + " runs away: rules fired more than " + limit
                        + " times on " + inserted + " facts");
            }
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    public String activityOf(Thread thread) {
        Match match = firing;
        return match == null
                ? "matching the conditions of " + matched(thread.getStackTrace())
                : "firing " + named.apply(match.getRule().getName());
    }

    @Override
    public void close() {
        session.dispose();
    }

    /** Drools wraps what it catches, once or more. */
    private RuleFailureException failure(RuntimeException thrown) {
        Throwable cause = thrown;
        while (!(cause instanceof RuleFailureException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof RuleFailureException known) {
            return known;
        }
        Match match = firing;
        String where = match == null
                ? matched(cause.getStackTrace()) + " fails in its conditions: "
                : named.apply(match.getRule().getName()) + " fails: ";
        return new RuleFailureException(where + (cause.getMessage() == null ? cause : cause.getMessage()), thrown);
    }

    private String matched(StackTraceElement[] stack) {
        List<String> rules = MatchedRule.in(stack, loader);
        return rules.isEmpty() ? "a rule" : rules.stream().map(named).collect(Collectors.joining(" or "));
    }
}
