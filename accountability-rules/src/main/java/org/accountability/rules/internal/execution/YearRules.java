package org.accountability.rules.internal.execution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.accountability.determination.Clause;
import org.accountability.determination.Reason;
import org.accountability.determination.Topic;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.FactKind;
import org.accountability.model.IndexValue;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Outcome;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.policy.ParameterSet;
import org.accountability.policy.TableRow;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.language.RuleReads;
import org.accountability.rules.internal.pack.EndedRules;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.ReasonText;
import org.accountability.rules.internal.pack.Stage;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.text.Nearest;

/**
 * The rules of a pack for some topics in one school year: its parameters, its rules in force with their stages, and its
 * reasons.
 */
public final class YearRules {
    private final SchoolYear year;
    private final ParameterSet parameters;
    private final List<TableRow> tableRows;
    private final List<Stage> stages;
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, StagedClause> inForce = new HashMap<>();
    private final List<RuleReads> reads = new ArrayList<>();
    private final Map<String, Map<Outcome, Reason>> reasons = new TreeMap<>();
    private final Map<String, Reason> noRuleApplies = new HashMap<>();

    /** A rule with the number of the stage it belongs to, and the values of the index that it names. */
    record StagedClause(Clause clause, int stage, Set<IndexValue> valuesRead) {}

    public YearRules(PackText pack, SchoolYear year, Predicate<Topic> about) {
        this.year = year;
        this.parameters = ParameterSet.asOf(year, pack.parameters());
        this.tableRows =
                pack.tables().stream().flatMap(table -> table.in(year).stream()).toList();
        pack.topics().stream().filter(about).forEach(topic -> topics.put(topic.code(), topic));
        this.stages = pack.stages().stream()
                .filter(stage -> topics.containsKey(stage.topic()))
                .toList();
        for (StatedRule rule : pack.rules()) {
            int stage = stageOf(rule.clause().file());
            if (rule.isInForce(year) && stage >= 0) {
                reads.add(rule.reads());
                inForce.put(rule.clause().rule(), new StagedClause(rule.clause(), stage, indexValues(rule.reads())));
            }
        }
        EndedRules ended = EndedRules.of(pack);
        topics.values().forEach(topic -> ended.before(year, topic)
                .ifPresent(why -> noRuleApplies.put(topic.code(), Reason.noRuleApplies(why))));
        for (ReasonText reason : pack.reasons().values()) {
            Map<Outcome, Reason> byOutcome = new HashMap<>();
            for (Topic topic : topics.values()) {
                for (Outcome outcome : topic.outcomes()) {
                    reason.in(year, outcome).ifPresent(printed -> byOutcome.put(outcome, printed));
                }
            }
            reasons.put(reason.code(), byOutcome);
        }
    }

    /** Returns the rules for what is determined in {@code year}. */
    public static YearRules ofDeterminations(PackText pack, SchoolYear year) {
        return new YearRules(pack, year, topic -> !isDiagnostic(topic));
    }

    /**
     * Returns the rules for diagnostics in {@code year}, which run once everything is determined and never change that.
     */
    public static YearRules ofDiagnostics(PackText pack, SchoolYear year) {
        return new YearRules(pack, year, YearRules::isDiagnostic);
    }

    private static boolean isDiagnostic(Topic topic) {
        return topic.nature() == Topic.Nature.DIAGNOSTIC;
    }

    private YearRules(YearRules rules, ParameterSet parameters) {
        this.year = rules.year;
        this.parameters = parameters;
        this.tableRows = rules.tableRows;
        this.stages = rules.stages;
        this.topics.putAll(rules.topics);
        this.inForce.putAll(rules.inForce);
        this.reads.addAll(rules.reads);
        this.reasons.putAll(rules.reasons);
        this.noRuleApplies.putAll(rules.noRuleApplies);
    }

    /** Returns a copy of these rules with other parameters. */
    public YearRules with(ParameterSet others) {
        return new YearRules(this, others);
    }

    public SchoolYear year() {
        return year;
    }

    public ParameterSet parameters() {
        return parameters;
    }

    /** The rows in force of the pack's tables. */
    public List<TableRow> tableRows() {
        return tableRows;
    }

    /** Whether a rule in force looks for facts of {@code kind}; participation is read as the rates it gives. */
    public boolean read(FactKind kind) {
        return kind == FactKind.PARTICIPATION || reads.stream().anyMatch(read -> read.factKind(kind));
    }

    /** Whether a rule in force looks for evidence of {@code type}. */
    public boolean read(Class<? extends Evidence> type) {
        return reads.stream().anyMatch(read -> read.evidence(type));
    }

    /** Whether a rule in force asks for {@code value} of a school or district. */
    public boolean read(IndexValue value) {
        return reads.stream().anyMatch(read -> reads(read, value));
    }

    private static Set<IndexValue> indexValues(RuleReads read) {
        Set<IndexValue> values = EnumSet.allOf(IndexValue.class);
        values.removeIf(value -> !reads(read, value));
        return values;
    }

    private static boolean reads(RuleReads read, IndexValue value) {
        return read.field(School.class, value.field()) || read.field(District.class, value.field());
    }

    /** Whether a rule in force looks at what the stage of this name, or the topic of this code, came to. */
    boolean readsStandings(String name) {
        return reads.stream().anyMatch(read -> read.standing(name));
    }

    List<Stage> stages() {
        return stages;
    }

    /** The topics that the stages settle, in the order of the stages. */
    List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    Topic topicOf(Stage stage) {
        return Objects.requireNonNull(topics.get(stage.topic()));
    }

    /** Whether any stage settles {@code topic} of {@code organization}. */
    boolean settles(Topic topic, OrganizationCode organization) {
        return stages.stream()
                .anyMatch(stage ->
                        stage.topic().equals(topic.code()) && stage.settles().include(organization));
    }

    /** Whether no stage after the one numbered {@code stage} settles the same topic of {@code organization}. */
    boolean isSettledBy(int stage, OrganizationCode organization) {
        String topic = stages.get(stage).topic();
        return stages.subList(stage + 1, stages.size()).stream()
                .noneMatch(
                        later -> later.topic().equals(topic) && later.settles().include(organization));
    }

    /** The reason of whoever no rule finds anything of in {@code topic}. */
    Reason noRuleApplies(Topic topic) {
        return noRuleApplies.getOrDefault(topic.code(), Reason.NO_RULE_APPLIES);
    }

    /** The outcome that a rule names. */
    Outcome outcome(String code, Topic topic, Clause clause) {
        Optional<Outcome> outcome = topic.outcome(code);
        if (outcome.isEmpty()) {
            List<String> known = topic.outcomes().stream().map(Outcome::code).toList();
            throw new RuleFailureException(named(clause.rule()) + " gives the outcome " + code + ", which "
                    + topic.code() + " does not have" + Nearest.hint(code, known));
        }
        return outcome.get();
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

    /** Returns the name by which messages call a rule, with its file and line if the pack has it. */
    String named(String rule) {
        StagedClause staged = inForce.get(rule);
        return "rule \"" + rule + "\""
                + (staged == null
                        ? ""
                        : " (" + staged.clause().file() + ":" + staged.clause().line() + ")");
    }

    /** The reason as printed this year for {@code outcome}. */
    Reason reason(String code, Outcome outcome, Clause clause) {
        // A rule that passes on what a school came to passes it on where no rule applied to the school, too.
        if (code.equals(Reason.NO_RULE_APPLIES.code())) {
            return Reason.NO_RULE_APPLIES;
        }
        Map<Outcome, Reason> byOutcome = reasons.get(code);
        if (byOutcome == null) {
            throw new RuleFailureException(named(clause.rule()) + " gives the reason " + code
                    + ", which reasons.yaml does not have" + Nearest.hint(code, reasons.keySet()));
        }
        Reason reason = byOutcome.get(outcome);
        if (reason == null) {
            throw new RuleFailureException(named(clause.rule()) + " gives the reason " + code
                    + ", which reasons.yaml prints only after " + year);
        }
        return reason;
    }

    /** Returns the number of the stage that {@code file} belongs to; -1 if it belongs to no stage here. */
    private int stageOf(String file) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).files().contains(file)) {
                return i;
            }
        }
        return -1;
    }
}
