package org.accountability.rules.internal.interpreter;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.accountability.rules.internal.engine.FindingListener;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.engine.RuleSession;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.language.RuleFile;

/** Rules that are run as they are written, without a compiler. For small states: every fact is tried with every other. */
public final class InterpretedRules implements RuleBase {
    private final Meaning meaning;
    private final List<Rule> rules;
    private final Consumer<List<Object>> inserted;

    /**
     * The rules of files that passed the gate.
     *
     * @param files those that import what rules name
     * @param rules in any order
     * @param inserted told of all facts of a session when it is closed
     */
    public InterpretedRules(Collection<RuleFile> files, List<Rule> rules, Consumer<List<Object>> inserted) {
        this(new Meaning(files), List.copyOf(rules), inserted);
    }

    private InterpretedRules(Meaning meaning, List<Rule> rules, Consumer<List<Object>> inserted) {
        this.meaning = meaning;
        this.rules = rules;
        this.inserted = inserted;
    }

    /** The rules of {@code files}. */
    public static InterpretedRules of(Collection<RuleFile> files) {
        return new InterpretedRules(
                files, files.stream().flatMap(file -> file.rules().stream()).toList(), facts -> {});
    }

    /** The same, of other rules that speak of the same types. */
    public InterpretedRules with(List<Rule> others) {
        return new InterpretedRules(meaning, List.copyOf(others), facts -> {});
    }

    @Override
    public RuleSession open(Set<String> inForce, UnaryOperator<String> named, FindingListener found) {
        List<Rule> open =
                rules.stream().filter(rule -> inForce.contains(rule.name())).toList();
        return new InterpretedSession(meaning, open, named, found, inserted);
    }
}
