package org.accountability.rules.internal.stages;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accountability.determination.Clause;
import org.accountability.determination.Reason;
import org.accountability.model.FactKind;
import org.accountability.model.Level;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.RuleFailureException;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ReasonText;
import org.accountability.rules.internal.pack.RuleText;
import org.accountability.rules.internal.pack.Stage;
import org.accountability.rules.internal.text.Nearest;

/** What a pack says in one school year: its parameters, its rules in force with their stages, and its reasons. */
public final class YearRules {
    private final SchoolYear year;
    private final ParameterSet parameters;
    private final List<Stage> stages;
    private final Map<String, StagedClause> inForce = new HashMap<>();
    private final Set<FactKind> factsRead = EnumSet.of(FactKind.PARTICIPATION);
    private final Map<String, Map<Level, Reason>> reasons = new TreeMap<>();

    /** A rule with the number of the stage it belongs to. */
    record StagedClause(Clause clause, int stage) {}

    public YearRules(PackText pack, SchoolYear year) {
        this.year = year;
        this.parameters = ParameterSet.asOf(year, pack.parameters());
        this.stages = pack.stages();
        for (RuleText rule : pack.rules()) {
            if (rule.isInForce(year)) {
                noteFactsReadBy(rule);
                inForce.put(
                        rule.clause().rule(),
                        new StagedClause(rule.clause(), stageOf(rule.clause().file())));
            }
        }
        for (ReasonText reason : pack.reasons().values()) {
            Map<Level, Reason> byLevel = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                reason.in(year, level).ifPresent(printed -> byLevel.put(level, printed));
            }
            reasons.put(reason.code(), byLevel);
        }
    }

    public SchoolYear year() {
        return year;
    }

    public ParameterSet parameters() {
        return parameters;
    }

    /** Whether a rule in force names facts of {@code kind}; participation is read as the rates it gives. */
    public boolean read(FactKind kind) {
        return factsRead.contains(kind);
    }

    private void noteFactsReadBy(RuleText rule) {
        for (FactKind kind : FactKind.values()) {
            if (rule.code().contains(FactKind.class.getSimpleName() + "." + kind.name())) {
                factsRead.add(kind);
            }
        }
    }

    List<Stage> stages() {
        return stages;
    }

    Set<String> rulesInForce() {
        return inForce.keySet();
    }

    StagedClause clause(String rule) {
        StagedClause clause = inForce.get(rule);
        if (clause == null) {
            throw new RuleFailureException(named(rule) + " fired, but is in no file of the pack");
        }
        return clause;
    }

    /** What messages call the rule of this name: with its file and line, where the pack has it. */
    String named(String rule) {
        StagedClause staged = inForce.get(rule);
        return "rule \"" + rule + "\""
                + (staged == null
                        ? ""
                        : " (" + staged.clause().file() + ":" + staged.clause().line() + ")");
    }

    /** The reason as printed this year for {@code level}. */
    Reason reason(String code, Level level, Clause clause) {
        Map<Level, Reason> byLevel = reasons.get(code);
        if (byLevel == null) {
            throw new RuleFailureException(named(clause.rule()) + " gives the reason " + code
                    + ", which reasons.yaml does not have" + Nearest.hint(code, reasons.keySet()));
        }
        Reason reason = byLevel.get(level);
        if (reason == null) {
            throw new RuleFailureException(named(clause.rule()) + " gives the reason " + code
                    + ", which reasons.yaml prints only after " + year);
        }
        return reason;
    }

    private int stageOf(String file) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).files().contains(file)) {
                return i;
            }
        }
        throw new IllegalStateException(file + " belongs to no stage");
    }
}
