package org.accountability.rules.internal.ruleanalysis;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountability.model.Evidence;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.execution.DiagnosedRun;
import org.accountability.rules.internal.language.Pattern;
import org.accountability.rules.internal.language.Pattern.Quantifier;
import org.accountability.rules.internal.language.Rule;
import org.accountability.rules.internal.pack.PackText;
import org.accountability.rules.internal.pack.StatedRule;
import org.accountability.rules.internal.reading.Decisions;
import org.accountability.rules.internal.reading.Facts;
import org.accountability.rules.internal.reading.ImportedTypes;
import org.accountability.rules.internal.reading.Match;
import org.accountability.rules.internal.reading.RuleSearch;
import org.accountability.rules.internal.reading.SecondReading;
import org.accountability.rules.internal.validation.RuleStructure;

/** Runs a small state as the rules are written, to ask one of them what keeps it from finding anything. */
public final class NearMisses {
    private final Rule rule;
    private final Decisions decisions;
    private final Facts facts = new Facts();
    private final Set<NearMiss> misses = new LinkedHashSet<>();
    private boolean anyCandidate;

    private NearMisses(Rule rule, Decisions decisions) {
        this.rule = rule;
        this.decisions = decisions;
    }

    /**
     * Returns the places where the rule of this name finds nothing in {@code state}, those first that lack least.
     *
     * @return nothing either where its file is not of the language of rules, or it is not in force
     */
    public static List<NearMiss> of(PackText pack, String name, StateYear state) {
        Optional<StatedRule> stated = pack.rules().stream()
                .filter(rule -> rule.clause().rule().equals(name) && rule.isInForce(state.year()))
                .findFirst();
        Optional<Rule> asked = stated.flatMap(StatedRule::rule);
        if (asked.isEmpty()) {
            return List.of();
        }
        ImportedTypes types = new ImportedTypes(pack.ruleFiles().values());
        RuleStructure structure = RuleStructure.of(pack.fileOf(stated.orElseThrow()), asked.get(), types.byName());
        NearMisses search =
                new NearMisses(asked.get(), new Decisions(types, asked.get(), structure::belongs, structure::guards));
        List<RuleSearch> all = pack.rules().stream()
                .flatMap(rule -> rule.rule().stream())
                .map(rule -> new RuleSearch(types, rule))
                .toList();
        DiagnosedRun.of(pack, state).run(SecondReading.of(all).telling(search.facts::addUnlike), state);
        return search.misses();
    }

    private List<NearMiss> misses() {
        decisions.forEachCandidate(facts, this::add);
        if (!anyCandidate) {
            misses.add(new NearMiss(null, List.of(missing())));
        }
        return misses.stream()
                .sorted(Comparator.<NearMiss>comparingInt(
                                miss -> miss.inTheWay().size())
                        .thenComparing(NearMiss::organization, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private void add(Match match) {
        anyCandidate = true;
        if (!decisions.finds(match, facts)) {
            misses.add(new NearMiss(organizationOf(match), decisions.inTheWay(match, facts)));
        }
    }

    private static OrganizationCode organizationOf(Match match) {
        return match.matched().stream()
                .filter(fact -> fact instanceof Evidence)
                .map(fact -> ((Evidence) fact).organization())
                .findFirst()
                .orElse(OrganizationCode.of("00000000"));
    }

    /** Returns words for a type of facts that the rule looks for, but that is absent. */
    private String missing() {
        return rule.patterns().stream()
                .filter(pattern -> pattern.quantifier() == Quantifier.EACH)
                .map(Pattern::type)
                .filter(type -> facts.all().stream()
                        .noneMatch(fact -> fact.getClass().getSimpleName().equals(type)))
                .findFirst()
                .map(type -> "there is no " + type)
                .orElse("there is nothing that belongs together");
    }
}
