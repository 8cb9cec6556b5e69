package org.accountability.rules.internal.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountability.determination.Clause;
import org.accountability.determination.Computed;
import org.accountability.determination.Determination;
import org.accountability.determination.DistrictRoster;
import org.accountability.determination.Explanation;
import org.accountability.determination.Finding;
import org.accountability.determination.Ground;
import org.accountability.determination.GroupParticipation;
import org.accountability.determination.Listing;
import org.accountability.determination.LowestParticipation;
import org.accountability.determination.RawEvidence;
import org.accountability.determination.Reason;
import org.accountability.determination.Standing;
import org.accountability.determination.Topic;
import org.accountability.determination.internal.GroupSize;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.GraduationHistory;
import org.accountability.model.GraduationRate;
import org.accountability.model.Organization;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Outcome;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.policy.TableRow;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.engine.RuleSession;
import org.accountability.rules.internal.pack.Stage;
import org.accountability.rules.internal.publication.QuotedText;

/** Takes one chunk through the stages. */
final class ChunkRun {
    /**
     * The least limit on the findings of one rule: many times the findings of a rule that joins the schools of a
     * district.
     */
    private static final int FINDINGS_AT_LEAST = 5_000;

    private static final int FINDINGS_PER_SUBJECT = 200;

    private final YearRules rules;
    private final Chunk chunk;
    private final Map<OrganizationCode, Evidence> subjects = new HashMap<>();
    private final Map<String, Map<OrganizationCode, Case>> casesByTopic = new LinkedHashMap<>();
    private final Map<String, Integer> findings = new HashMap<>();
    private final Map<String, List<Parameter>> parametersRead = new HashMap<>();

    ChunkRun(YearRules rules, Chunk chunk) {
        this.rules = rules;
        this.chunk = chunk;
        chunk.subjects().forEach(subject -> subjects.put(subject.organization(), subject));
        rules.topics().forEach(topic -> casesByTopic.put(topic.code(), new HashMap<>()));
    }

    /** Runs every stage in {@code session}, which reports its findings to {@link #found}. */
    void through(RuleSession session) {
        insertGiven(session);
        boolean standingsRead = session.reads(Standing.class);
        boolean rostered = !session.reads(DistrictRoster.class);
        List<Stage> stages = rules.stages();
        for (int stage = 0; stage < stages.size(); stage++) {
            if (stages.get(stage).settles().hasDistricts() && !rostered) {
                insertRosters(session, stage - 1);
                rostered = true;
            }
            session.fire();
            if (standingsRead && stage + 1 < stages.size()) {
                insertStandings(session, stage);
            }
        }
    }

    /** Takes note of a finding with the rule that made it and what the rule matched. */
    void found(Finding finding, String rule, List<Object> matched) {
        refuseTooMany(rule);
        YearRules.StagedClause clause = rules.clause(rule);
        OrganizationCode organization = finding.organization();
        if (!subjects.containsKey(organization)) {
            throw new RuleFailureException(rules.named(rule) + " finds something of " + organization
                    + ", which is not among what it was given");
        }
        Stage stage = rules.stages().get(clause.stage());
        if (!stage.settles().include(organization)) {
            throw new RuleFailureException(rules.named(rule) + " finds something of " + organization
                    + ", but the stage " + stage.name() + " settles "
                    + stage.settles().words());
        }
        Topic topic = rules.topicOf(stage);
        cases(topic)
                .computeIfAbsent(organization, code -> new Case(rules, topic))
                .add(ground(finding, topic, clause, matched), clause.stage());
    }

    /** A rule that lists a long table for everybody would fill the memory with what nobody can read. */
    private void refuseTooMany(String rule) {
        long most = FINDINGS_AT_LEAST + (long) FINDINGS_PER_SUBJECT * subjects.size();
        if (findings.merge(rule, 1, Integer::sum) > most) {
            throw new RuleFailureException(String.format(
                    Locale.ROOT,
                    "%s finds more than %,d things of %,d organisations; let it look for fewer facts or rows of tables",
                    rules.named(rule),
                    most,
                    subjects.size()));
        }
    }

    /** Adds what was determined of the organisations of the chunk, in order of code. */
    void addTo(TopicRun results) {
        Topic topic = results.topic();
        if (topic.gives() == Topic.Gives.ALL) {
            addListings(results);
            return;
        }
        addDeterminations(topic, chunk.schools(), results.schools());
        addDeterminations(topic, chunk.districts(), results.districts());
        addDeterminations(topic, chunk.state(), results.state());
    }

    private void addListings(TopicRun results) {
        Map<OrganizationCode, Case> cases = cases(results.topic());
        for (Evidence subject : chunk.subjects()) {
            Case found = cases.get(subject.organization());
            if (found != null) {
                results.listings().add(new Listing(subject, rules.year(), results.topic(), found.grounds()));
            }
        }
    }

    /**
     * Adds the determinations of a topic, if it is settled for this kind of organisation.
     *
     * @param about all of them schools, or all districts, or the state
     */
    private void addDeterminations(Topic topic, List<? extends Evidence> about, List<Determination> determinations) {
        if (about.isEmpty() || !rules.settles(topic, about.get(0).organization())) {
            return;
        }
        int last = rules.stages().size();
        for (Evidence subject : about) {
            determinations.add(new Determination(subject, rules.year(), topic, explanation(subject, topic, last)));
        }
    }

    private void insertGiven(RuleSession session) {
        rules.parameters().all().forEach(session::insert);
        rules.tableRows().forEach(session::insert);
        chunk.schools().forEach(session::insert);
        if (session.reads(District.class)) {
            chunk.districts().forEach(session::insert);
        }
        for (Fact fact : chunk.facts()) {
            // Participation is seen as the rates it gives.
            if (fact.kind() != FactKind.PARTICIPATION) {
                session.insert(fact);
            }
        }
        insertLowestParticipation(session);
        for (GraduationHistory history : chunk.graduation()) {
            if (GroupSize.counts(history.group(), history.students(), rules.parameters())) {
                session.insert(history);
            }
        }
        for (Evidence known : chunk.evidence()) {
            if (known instanceof RawEvidence raw) {
                raw.finished(rules.year(), rules.parameters()).forEach(session::insert);
            } else if (!(known instanceof GraduationRate rate)
                    || GroupSize.counts(rate.group(), rate.students(), rules.parameters())) {
                session.insert(known);
            }
        }
        chunk.standings().forEach(session::insert);
    }

    private void insertLowestParticipation(RuleSession session) {
        List<ParticipationRate> rates = chunk.participation();
        boolean ofGroups = session.reads(GroupParticipation.class);
        int start = 0;
        for (int end = 1; end <= rates.size(); end++) {
            if (end == rates.size()
                    || !rates.get(end).organization().equals(rates.get(start).organization())) {
                Optional<LowestParticipation> lowest =
                        LowestParticipation.of(rules.year(), rates.subList(start, end), rules.parameters());
                lowest.ifPresent(session::insert);
                if (ofGroups) {
                    insertGroupParticipation(session, rates.subList(start, end));
                }
                start = end;
            }
        }
    }

    private void insertGroupParticipation(RuleSession session, List<ParticipationRate> ofOrganization) {
        for (StudentGroup group : StudentGroup.values()) {
            GroupParticipation.of(group, rules.year(), ofOrganization, rules.parameters())
                    .ifPresent(session::insert);
        }
    }

    private void insertRosters(RuleSession session, int settledStage) {
        int next = 0;
        List<School> schools = chunk.schools();
        for (District district : chunk.districts()) {
            List<Explanation> ofDistrict = new ArrayList<>();
            int closed = 0;
            while (next < schools.size() && schools.get(next).code().isOf(district.code())) {
                if (schools.get(next).isClosed()) {
                    closed++;
                } else {
                    ofDistrict.add(explanation(schools.get(next), Topic.LEVEL, settledStage));
                }
                next++;
            }
            session.insert(DistrictRoster.of(district.code(), ofDistrict, closed));
        }
    }

    /**
     * Inserts the outcomes that a stage settled, under its own name if a rule names it, and under the topic's name once
     * that is settled.
     */
    private void insertStandings(RuleSession session, int stage) {
        Stage settled = rules.stages().get(stage);
        Topic topic = rules.topicOf(settled);
        if (topic.gives() == Topic.Gives.ALL) {
            return;
        }
        boolean readByStage = rules.readsStandings(settled.name());
        boolean readByTopic = rules.readsStandings(topic.code());
        if (!readByStage && !readByTopic) {
            return;
        }
        for (Evidence subject : chunk.subjects()) {
            OrganizationCode organization = subject.organization();
            if (settled.settles().include(organization)) {
                Explanation explanation = explanation(subject, topic, stage);
                if (readByStage) {
                    session.insert(Standing.of(settled.name(), organization, explanation));
                }
                if (readByTopic && rules.isSettledBy(stage, organization)) {
                    session.insert(Standing.of(topic.code(), organization, explanation));
                }
            }
        }
    }

    private Map<OrganizationCode, Case> cases(Topic topic) {
        Map<OrganizationCode, Case> cases = casesByTopic.get(topic.code());
        if (cases == null) {
            throw new IllegalArgumentException("no stage settles " + topic.code());
        }
        return cases;
    }

    private Explanation explanation(Evidence subject, Topic topic, int stage) {
        Case found = cases(topic).get(subject.organization());
        return found == null
                ? Explanation.of(List.of(), topic.undetermined(), rules.noRuleApplies(topic))
                : found.settle(stage);
    }

    private Ground ground(Finding finding, Topic topic, YearRules.StagedClause staged, List<Object> matched) {
        Clause clause = staged.clause();
        List<Parameter> parameters = new ArrayList<>(2);
        List<Evidence> evidence = new ArrayList<>(2);
        for (Object object : matched) {
            if (object instanceof Parameter parameter) {
                parameters.add(parameter);
            } else if (object instanceof TableRow row) {
                parameters.add(row.source());
            } else if (object instanceof Evidence known) {
                evidence.add(known);
                addParametersOf(known, parameters);
                addComputed(known, staged, evidence);
            }
        }
        Outcome outcome = rules.outcome(finding.outcome(), topic, clause);
        return new Ground(
                finding,
                outcome,
                reason(finding, outcome, clause, parameters, evidence),
                clause,
                sameAsBefore(clause.rule(), parameters),
                List.copyOf(evidence),
                staged.valuesRead());
    }

    /** A finding rests on how those values came about that its rule names, and on no other. */
    private static void addComputed(Evidence known, YearRules.StagedClause staged, List<Evidence> evidence) {
        if (known instanceof Organization indexed && !indexed.computed().isEmpty()) {
            indexed.computed().forEach((value, how) -> {
                if (staged.valuesRead().contains(value)) {
                    evidence.add(how);
                }
            });
        }
    }

    private Reason reason(
            Finding finding, Outcome outcome, Clause clause, List<Parameter> parameters, List<Evidence> evidence) {
        Reason reason = rules.reason(finding.reason(), outcome, clause);
        if (!QuotedText.quotes(reason.text())) {
            return reason;
        }
        Set<Parameter> read = new LinkedHashSet<>(parameters);
        evidence.forEach(known -> {
            if (known instanceof Computed computed) {
                read.addAll(computed.parameters());
            }
        });
        List<ExplainedValue> inputs =
                evidence.stream().flatMap(known -> known.inputs().stream()).toList();
        QuotedText quoted = new QuotedText(rules.year(), List.copyOf(read), inputs);
        String text = quoted.of(reason.text());
        quoted.missing().ifPresent(name -> {
            throw new RuleFailureException(rules.named(clause.rule()) + " gives the reason " + reason.code()
                    + ", which quotes {" + name + "}; the rule must look at exactly one value of that name");
        });
        return new Reason(reason.code(), reason.order(), text, reason.text());
    }

    private void addParametersOf(Evidence known, List<Parameter> parameters) {
        if (known instanceof GraduationHistory history) {
            GroupSize.readFor(history.group(), history.students(), rules.parameters())
                    .ifPresent(parameters::add);
        } else if (known instanceof GraduationRate rate) {
            GroupSize.readFor(rate.group(), rate.students(), rules.parameters()).ifPresent(parameters::add);
        }
    }

    /** A rule reads the same parameters almost every time: one list of them serves all its findings. */
    private List<Parameter> sameAsBefore(String rule, List<Parameter> parameters) {
        List<Parameter> before = parametersRead.get(rule);
        if (before != null && before.equals(parameters)) {
            return before;
        }
        List<Parameter> kept = List.copyOf(parameters);
        parametersRead.put(rule, kept);
        return kept;
    }
}
