package org.accountability.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountability.computation.Computation;
import org.accountability.determination.Topic;
import org.accountability.model.InvalidInputException;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StateYear;
import org.accountability.policy.ParameterHistory;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.answer.Edit;
import org.accountability.rules.answer.RuleFailureException;
import org.accountability.rules.internal.ruleanalysis.Amendment;
import org.accountability.rules.internal.ruleanalysis.Answers;
import org.accountability.rules.internal.ruleanalysis.Answers.Asked;
import org.accountability.rules.internal.ruleanalysis.MixedPack;
import org.accountability.rules.internal.ruleanalysis.PackEdits;

/**
 * Which edits of a rule pack make organizations come out otherwise. Every edit is made alone, in the districts of those
 * who do; where none alone brings an organization to what it comes to, edits are taken back one after the other, as long
 * as it stays there.
 */
public final class Causes {
    /** With more edits, none is tried. */
    public static final int MOST_EDITS = 150;

    private final PackEdits.Side from;
    private final PackEdits.Side to;
    private final Determinations baseline;
    private final Answers wanted;
    private final List<Amendment> amendments;
    private final Map<Asked, List<List<Edit>>> causes = new HashMap<>();

    private Causes(PackEdits.Side from, PackEdits.Side to, Determinations baseline, Answers wanted) {
        this.from = from;
        this.to = to;
        this.baseline = baseline;
        this.wanted = wanted;
        this.amendments = from.isWritten() && to.isWritten() ? PackEdits.between(from, to, baseline.year()) : List.of();
    }

    /**
     * The causes of what {@code after} has otherwise than {@code before}.
     *
     * @param pack determined {@code before}
     * @param candidate determined {@code after}
     * @param whose organizations that come out otherwise, with the topic they do under
     */
    static Causes of(RulePack pack, Compared before, RulePack candidate, Compared after, Set<Asked> whose) {
        Determinations baseline = before.determinations();
        Causes causes = new Causes(side(pack, baseline), side(candidate, baseline), baseline, after.answers());
        causes.find(whose);
        return causes;
    }

    private static PackEdits.Side side(RulePack pack, Determinations baseline) {
        return new PackEdits.Side(pack.text(), pack.allParameters().of(baseline.computation()));
    }

    /** What the candidate says otherwise, as far as it can matter in the year. */
    public List<Edit> edits() {
        return amendments.stream().map(Amendment::edit).toList();
    }

    /**
     * The edits that make an organization come out otherwise: each list is enough, and of a list of several edits none
     * can be left out. Empty where there are too many edits to try.
     */
    public List<List<Edit>> of(OrganizationCode organization, Topic topic) {
        return causes.getOrDefault(new Asked(organization, topic.code()), List.of());
    }

    private void find(Set<Asked> whose) {
        if (amendments.size() == 1) {
            whose.forEach(asked -> causes.put(asked, List.of(edits())));
        } else if (amendments.size() <= MOST_EDITS && !whose.isEmpty()) {
            findAlone(whose);
            Set<Asked> left = new HashSet<>(whose);
            left.removeAll(causes.keySet());
            findTogether(left);
        }
    }

    private void findAlone(Set<Asked> whose) {
        for (Amendment amendment : amendments) {
            for (Asked asked : reached(List.of(amendment), whose)) {
                causes.computeIfAbsent(asked, none -> new ArrayList<>()).add(List.of(amendment.edit()));
            }
        }
    }

    private void findTogether(Set<Asked> whose) {
        Map<List<Amendment>, Set<Asked>> needed = new LinkedHashMap<>();
        needed.put(amendments, reached(amendments, whose));
        for (Amendment amendment : amendments) {
            Map<List<Amendment>, Set<Asked>> still = new LinkedHashMap<>();
            needed.forEach((all, asked) -> {
                List<Amendment> others =
                        all.stream().filter(one -> !one.equals(amendment)).toList();
                Set<Asked> without = reached(others, asked);
                Set<Asked> with = new HashSet<>(asked);
                with.removeAll(without);
                still.computeIfAbsent(others, none -> new HashSet<>()).addAll(without);
                still.computeIfAbsent(all, none -> new HashSet<>()).addAll(with);
            });
            needed.clear();
            needed.putAll(still);
        }
        needed.forEach((all, asked) -> {
            List<Edit> together = all.stream().map(Amendment::edit).toList();
            asked.forEach(one -> causes.put(one, List.of(together)));
        });
    }

    /** Those among {@code whose} whom these edits bring to what they come to by all of them. */
    private Set<Asked> reached(List<Amendment> made, Set<Asked> whose) {
        if (whose.isEmpty()) {
            return Set.of();
        }
        try {
            Answers answers = answers(made, whose);
            return whose.stream().filter(asked -> answers.isSame(asked, wanted)).collect(Collectors.toSet());
        } catch (RuleFailureException | InvalidInputException impossible) {
            return reachedApart(made, whose);
        }
    }

    /** Some edits make no pack without others; that it fails for one district says nothing of another. */
    private Set<Asked> reachedApart(List<Amendment> made, Set<Asked> whose) {
        Map<OrganizationCode, Set<Asked>> byDistrict =
                whose.stream().collect(Collectors.groupingBy(Causes::district, Collectors.toSet()));
        return byDistrict.size() == 1
                ? Set.of()
                : byDistrict.values().stream()
                        .flatMap(ofOne -> reached(made, ofOne).stream())
                        .collect(Collectors.toSet());
    }

    private static OrganizationCode district(Asked asked) {
        return asked.organization().isState()
                ? asked.organization()
                : asked.organization().district();
    }

    private Answers answers(List<Amendment> made, Set<Asked> whose) {
        MixedPack pack = PackEdits.start(from, to);
        List<ParameterHistory> before = pack.computing();
        made.forEach(amendment -> amendment.onto().accept(pack));
        List<ParameterHistory> now = pack.computing();
        Optional<Computation> computed = baseline.computation();
        if (!now.equals(before)) {
            computed = computed.map(known ->
                    known.recompute(year -> ParameterSet.asOf(year, now)).orElseThrow());
        }
        StateYear given = part(baseline.given(), whose);
        StateYear state = computed.map(
                        known -> known.complete(given, baseline.given()).orElseThrow())
                .orElse(given);
        return Answers.of(pack.run(state, computed));
    }

    /** The districts of {@code whose}, and the state as a whole; all of it where the state itself comes out otherwise. */
    private static StateYear part(StateYear state, Set<Asked> whose) {
        if (whose.stream().anyMatch(asked -> asked.organization().isState())) {
            return state;
        }
        return state.part(whose.stream().map(Causes::district).collect(Collectors.toSet()));
    }
}
