package org.accountability.rules.internal.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.accountability.determination.Clause;
import org.accountability.determination.Computed;
import org.accountability.determination.Determination;
import org.accountability.determination.DistrictRoster;
import org.accountability.determination.Explanation;
import org.accountability.determination.Finding;
import org.accountability.determination.Ground;
import org.accountability.determination.LowestParticipation;
import org.accountability.determination.Standing;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.GraduationHistory;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.policy.Parameter;
import org.accountability.rules.RuleFailureException;
import org.accountability.rules.internal.drools.RuleSession;
import org.accountability.rules.internal.pack.Stage;

/** Takes one chunk through the stages. */
final class ChunkRun {
    private final YearRules rules;
    private final Chunk chunk;
    private final Map<OrganizationCode, Case> cases = new HashMap<>();
    private final Map<String, List<Parameter>> parametersRead = new HashMap<>();

    ChunkRun(YearRules rules, Chunk chunk) {
        this.rules = rules;
        this.chunk = chunk;
        chunk.schools().forEach(school -> cases.put(school.code(), new Case(school, rules)));
        chunk.districts().forEach(district -> cases.put(district.code(), new Case(district, rules)));
    }

    /** Runs every stage in {@code session}, which reports its findings to {@link #found}. */
    void through(RuleSession session) {
        insertGiven(session);
        boolean rostered = false;
        List<Stage> stages = rules.stages();
        for (int stage = 0; stage < stages.size(); stage++) {
            if (stages.get(stage).settles() == Stage.Subject.DISTRICTS && !rostered) {
                insertRosters(session, stage - 1);
                rostered = true;
            }
            session.fire();
            if (stage + 1 < stages.size() && session.reads(Standing.class)) {
                insertStandings(session, stage);
            }
        }
    }

    /** Takes note of a finding with the rule that made it and what the rule matched. */
    void found(Finding finding, String rule, List<Object> matched) {
        YearRules.StagedClause clause = rules.clause(rule);
        Case subject = cases.get(finding.organization());
        if (subject == null) {
            throw new RuleFailureException(rules.named(rule) + " finds something of " + finding.organization()
                    + ", which is not among what it was given");
        }
        subject.add(ground(finding, clause.clause(), matched), clause.stage());
    }

    /** What was determined of the schools of the chunk, in order of code. */
    List<Determination> schools() {
        return determinations(chunk.schools());
    }

    /** What was determined of the districts of the chunk, in order of code. */
    List<Determination> districts() {
        return determinations(chunk.districts());
    }

    private List<Determination> determinations(List<? extends Evidence> subjects) {
        List<Determination> determinations = new ArrayList<>(subjects.size());
        for (Evidence subject : subjects) {
            determinations.add(new Determination(
                    subject, rules.year(), explanation(subject, rules.stages().size())));
        }
        return determinations;
    }

    private void insertGiven(RuleSession session) {
        rules.parameters().all().forEach(session::insert);
        chunk.schools().forEach(session::insert);
        for (Fact fact : chunk.facts()) {
            // Participation is seen as the rates it gives.
            if (fact.kind() != FactKind.PARTICIPATION) {
                session.insert(fact);
            }
        }
        insertLowestParticipation(session);
        for (GraduationHistory history : chunk.graduation()) {
            if (LowestParticipation.largeEnough(history.group(), history.students(), rules.parameters())) {
                session.insert(history);
            }
        }
    }

    private void insertLowestParticipation(RuleSession session) {
        List<ParticipationRate> rates = chunk.participation();
        int start = 0;
        for (int end = 1; end <= rates.size(); end++) {
            if (end == rates.size()
                    || !rates.get(end).organization().equals(rates.get(start).organization())) {
                Optional<LowestParticipation> lowest =
                        LowestParticipation.of(rules.year(), rates.subList(start, end), rules.parameters());
                lowest.ifPresent(session::insert);
                start = end;
            }
        }
    }

    private void insertRosters(RuleSession session, int settledStage) {
        int next = 0;
        List<School> schools = chunk.schools();
        for (District district : chunk.districts()) {
            List<Explanation> ofDistrict = new ArrayList<>();
            while (next < schools.size() && schools.get(next).code().isOf(district.code())) {
                ofDistrict.add(explanation(schools.get(next), settledStage));
                next++;
            }
            session.insert(DistrictRoster.of(district.code(), ofDistrict));
        }
    }

    private void insertStandings(RuleSession session, int stage) {
        Stage settled = rules.stages().get(stage);
        List<? extends Evidence> subjects =
                settled.settles() == Stage.Subject.SCHOOLS ? chunk.schools() : chunk.districts();
        for (Evidence subject : subjects) {
            Explanation explanation = explanation(subject, stage);
            session.insert(new Standing(
                    settled.name(),
                    subject.organization(),
                    explanation.level(),
                    explanation.reason().code(),
                    explanation.starred()));
        }
    }

    private Explanation explanation(Evidence subject, int stage) {
        return Objects.requireNonNull(cases.get(subject.organization())).settle(stage);
    }

    private Ground ground(Finding finding, Clause clause, List<Object> matched) {
        List<Parameter> parameters = new ArrayList<>(2);
        List<Evidence> evidence = new ArrayList<>(2);
        for (Object object : matched) {
            if (object instanceof Parameter parameter) {
                parameters.add(parameter);
            } else if (object instanceof Evidence known) {
                evidence.add(known);
                if (known instanceof Computed computed) {
                    parameters.addAll(computed.parameters());
                }
            }
        }
        return new Ground(
                finding,
                rules.reason(finding.reason(), finding.level(), clause),
                clause,
                sameAsBefore(clause.rule(), parameters),
                List.copyOf(evidence));
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
