package org.accountability.rules.internal.ruleanalysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountability.determination.LowestParticipation;
import org.accountability.model.Evidence;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.StateYear;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.Stage;
import org.accountability.rules.internal.pack.StatedRule;

/**
 * The organisations for which another value of a parameter can change an answer: those with a value between the two.
 */
public final class AffectedOrganizations {
    private final List<Judged> judged = new ArrayList<>();

    /** A value of an organisation that a rule compares with the parameter. */
    private record Judged(OrganizationCode organization, ParameterComparison cut, int value) {}

    private AffectedOrganizations() {}

    /**
     * Looks for every value that rules hold against {@code parameter}.
     *
     * @param firstTopic whether the rules of the pack's first topic alone are meant
     * @param state what they look at
     * @param inForce the parameters in force
     * @return nothing where rules do more with the parameter than that, or Java reads it
     */
    public static Optional<AffectedOrganizations> find(
            String parameter, PackText pack, boolean firstTopic, StateYear state, ParameterSet inForce) {
        List<StatedRule> stated = firstTopic ? ofFirstTopic(pack) : pack.rules();
        if (stated.stream().anyMatch(rule -> rule.rule().isEmpty())) {
            return Optional.empty();
        }
        List<Rule> rules =
                stated.stream().map(rule -> rule.rule().orElseThrow()).toList();
        Optional<Set<ParameterComparison>> cuts =
                ParameterThresholds.of(parameter, rules).filter(found -> !found.isEmpty());
        AffectedOrganizations affected = new AffectedOrganizations();
        Map<String, List<Evidence>> known = byType(state, cuts.orElse(Set.of()), inForce);
        return cuts.isPresent() && cuts.get().stream().allMatch(cut -> affected.addAll(cut, known))
                ? Optional.of(affected)
                : Optional.empty();
    }

    private static List<StatedRule> ofFirstTopic(PackText pack) {
        String first = pack.topics().get(0).code();
        return pack.rules().stream()
                .filter(rule -> pack.stageOf(rule)
                        .map(Stage::topic)
                        .filter(first::equals)
                        .isPresent())
                .toList();
    }

    /** The organisations of which a value is judged otherwise by one value of the parameter than by another. */
    public Set<OrganizationCode> between(int one, int other) {
        Set<OrganizationCode> organizations = new HashSet<>();
        for (Judged value : judged) {
            if (!value.cut.judgesAlike(value.value, one, other)) {
                organizations.add(value.organization);
            }
        }
        return organizations;
    }

    /** Whether every value that is held against the parameter there is a whole number. */
    private boolean addAll(ParameterComparison cut, Map<String, List<Evidence>> known) {
        List<Evidence> all = known.get(cut.type());
        if (all == null) {
            return false;
        }
        for (Evidence evidence : all) {
            if (!cut.isOfWholeNumbers(evidence.getClass())) {
                return false;
            }
            cut.valueIn(evidence).ifPresent(value -> judged.add(new Judged(evidence.organization(), cut, value)));
        }
        return true;
    }

    /**
     * Returns all evidence that rules can match, by the simple name of its type, without what rules settle themselves.
     */
    private static Map<String, List<Evidence>> byType(
            StateYear state, Set<ParameterComparison> cuts, ParameterSet inForce) {
        Map<String, List<Evidence>> byType = new HashMap<>();
        byType.put("School", List.copyOf(state.schools()));
        byType.put("District", List.copyOf(state.districts()));
        byType.put("Fact", List.copyOf(state.facts()));
        byType.put("GraduationHistory", List.copyOf(state.graduation()));
        String lowest = LowestParticipation.class.getSimpleName();
        if (cuts.stream().anyMatch(cut -> cut.type().equals(lowest))) {
            byType.put(lowest, lowestParticipation(state, inForce));
        }
        for (Evidence evidence : state.evidence()) {
            byType.computeIfAbsent(evidence.getClass().getSimpleName(), type -> new ArrayList<>())
                    .add(evidence);
        }
        return byType;
    }

    private static List<Evidence> lowestParticipation(StateYear state, ParameterSet inForce) {
        Map<OrganizationCode, List<ParticipationRate>> rates = new HashMap<>();
        for (ParticipationRate rate : state.participation()) {
            rates.computeIfAbsent(rate.organization(), code -> new ArrayList<>())
                    .add(rate);
        }
        List<Evidence> lowest = new ArrayList<>();
        rates.values().forEach(ofOne -> LowestParticipation.of(state.year(), ofOne, inForce)
                .ifPresent(lowest::add));
        return lowest;
    }
}
