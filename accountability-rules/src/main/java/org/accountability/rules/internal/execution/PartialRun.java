package org.accountability.rules.internal.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.GraduationHistory;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.engine.RuleBase;
import org.accountability.rules.internal.engine.RuleSession;

/** Determines some districts of a state again, with all their schools. */
public final class PartialRun {
    private final RuleBase base;
    private final Map<OrganizationCode, District> districts = new TreeMap<>();
    private final Map<OrganizationCode, List<School>> schools = new HashMap<>();
    private final Map<OrganizationCode, List<Fact>> facts;
    private final Map<OrganizationCode, List<ParticipationRate>> participation;
    private final Map<OrganizationCode, List<GraduationHistory>> graduation;
    private final Map<OrganizationCode, List<Evidence>> evidence;

    public PartialRun(RuleBase base, StateYear state) {
        this.base = base;
        state.districts().forEach(district -> districts.put(district.code(), district));
        for (School school : state.schools()) {
            schools.computeIfAbsent(school.code().district(), code -> new ArrayList<>())
                    .add(school);
        }
        facts = byOrganization(state.facts());
        participation = byOrganization(state.participation());
        graduation = byOrganization(state.graduation());
        evidence = byOrganization(state.evidence());
    }

    /** Determines {@code of} again, and all their schools: whatever a district rests on is run with it. */
    public List<TopicRun> run(YearRules rules, Set<OrganizationCode> of) {
        List<TopicRun> results = rules.topics().stream().map(TopicRun::of).toList();
        List<OrganizationCode> together = new ArrayList<>();
        for (OrganizationCode district : new TreeSet<>(of)) {
            together.add(district);
            if (together.size() == StateRun.DISTRICTS_IN_A_SESSION) {
                run(rules, chunk(together), results);
                together.clear();
            }
        }
        if (!together.isEmpty()) {
            run(rules, chunk(together), results);
        }
        return results.stream().map(TopicRun::inOrder).toList();
    }

    private void run(YearRules rules, Chunk chunk, List<TopicRun> results) {
        ChunkRun run = new ChunkRun(rules, chunk);
        try (RuleSession session = base.open(rules.rulesInForce(), rules::named, run::found)) {
            run.through(session);
        }
        results.forEach(run::addTo);
    }

    private Chunk chunk(List<OrganizationCode> of) {
        List<District> inChunk = new ArrayList<>();
        List<School> running = new ArrayList<>();
        List<OrganizationCode> codes = new ArrayList<>();
        for (OrganizationCode district : of) {
            inChunk.add(get(districts, district));
            codes.add(district);
            for (School school : schools.getOrDefault(district, List.of())) {
                running.add(school);
                codes.add(school.code());
            }
        }
        return new Chunk(
                false,
                inChunk,
                running,
                all(facts, codes),
                all(participation, codes),
                all(graduation, codes),
                all(evidence, codes),
                List.of());
    }

    private static <T> T get(Map<OrganizationCode, T> all, OrganizationCode code) {
        T found = all.get(code);
        if (found == null) {
            throw new IllegalArgumentException(code + " is not in the state");
        }
        return found;
    }

    private static <T> List<T> all(Map<OrganizationCode, List<T>> byCode, List<OrganizationCode> codes) {
        List<T> all = new ArrayList<>();
        codes.forEach(code -> all.addAll(byCode.getOrDefault(code, List.of())));
        return all;
    }

    private static <T extends Evidence> Map<OrganizationCode, List<T>> byOrganization(Collection<T> all) {
        Map<OrganizationCode, List<T>> byCode = new HashMap<>();
        all.forEach(one -> byCode.computeIfAbsent(one.organization(), code -> new ArrayList<>())
                .add(one));
        return byCode;
    }
}
