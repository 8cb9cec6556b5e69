package org.accountability.rules.internal.interpreter;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.accountability.rules.internal.engine.FindingListener;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.engine.RuleSession;

/** Rules that are run as they are written, without a compiler. For small states: every fact is tried with every other. */
public final class InterpretedRules implements RuleBase {
    private final Meaning meaning;
    private final List<Matcher> rules;
    private final Consumer<Facts> inserted;

    /**
     * Rules that passed the gate.
     *
     * @param rules in any order
     * @param inserted told of all facts of a session when it is closed
     */
    public InterpretedRules(Meaning meaning, List<Matcher> rules, Consumer<Facts> inserted) {
        this.meaning = meaning;
        this.rules = List.copyOf(rules);
        this.inserted = inserted;
    }

    @Override
    public RuleSession open(Set<String> inForce, UnaryOperator<String> named, FindingListener found) {
        List<Matcher> open = rules.stream()
                .filter(rule -> inForce.contains(rule.rule().name()))
                .toList();
        return new BoundedSession(
                new InterpretedSession(meaning, open, named, found, inserted),
                open.stream().map(Matcher::estimate).toList(),
                named);
    }
}
