package org.accountability.rules.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.accountability.determination.Topic;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Outcome;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.RulePack;
import org.accountability.rules.answer.RuleInputs;
import org.jspecify.annotations.Nullable;

/** Draws the decisions and flags that the rules in force in a year name. */
final class DrawnFacts {
    private static final String SPECIAL_EDUCATION = "special_education";
    private static final Set<FactKind> FILED = Set.of(
            FactKind.COMMISSIONERS_DISTRICT,
            FactKind.DISTRICT_PLAN_FILED,
            FactKind.PROFESSIONAL_DEVELOPMENT_PLAN_FILED,
            FactKind.PROFESSIONAL_DEVELOPMENT_PLAN_APPROVED,
            FactKind.PLAN_MANAGER);

    private final RulePack pack;
    private final SchoolYear year;
    private final List<StudentGroup> groups;
    private final RuleInputs inputs;

    /** A fact, short of whose it is. */
    interface Decided extends Function<OrganizationCode, Fact> {}

    DrawnFacts(RulePack pack, SchoolYear year, List<StudentGroup> groups) {
        this.pack = pack;
        this.year = year;
        this.groups = groups;
        this.inputs = pack.ruleInputs(year);
    }

    /** Draws facts about an organisation like {@code organization}: most have no decisions. */
    Arbitrary<List<Known>> of(OrganizationCode organization) {
        Arbitrary<List<Decided>> designation = kinds(organization, true).isEmpty()
                ? Arbitraries.just(List.of())
                : Absent.mostly(decided(kinds(organization, true)).list().ofSize(1));
        Arbitrary<List<Decided>> others = kinds(organization, false).isEmpty()
                ? Arbitraries.just(List.of())
                : Absent.mostly(
                        decided(kinds(organization, false)).list().ofMinSize(1).ofMaxSize(3));
        return Combinators.combine(designation, others).as((one, more) -> {
            List<Known> known = new ArrayList<>();
            one.forEach(fact -> known.add((state, code) -> state.fact(fact.apply(code))));
            more.forEach(fact -> known.add((state, code) -> state.fact(fact.apply(code))));
            return known;
        });
    }

    /** The kinds named that can be about what is like {@code organization}; participation is drawn with the results. */
    List<FactKind> kinds(OrganizationCode organization, boolean designations) {
        return inputs.facts().stream()
                .filter(kind -> kind.canBeAbout(organization) && kind.isDesignation() == designations)
                .filter(kind -> kind != FactKind.PARTICIPATION)
                .filter(kind ->
                        !kind.needs(FactKind.Detail.CATEGORY) || !categories().isEmpty())
                .sorted()
                .toList();
    }

    /**
     * Draws a fact of one of several kinds.
     *
     * @param kinds one or more
     */
    Arbitrary<Decided> decided(List<FactKind> kinds) {
        return Arbitraries.oneOf(kinds.stream().map(this::decided).toList());
    }

    private Arbitrary<Decided> decided(FactKind kind) {
        return details(kind)
                .map(details -> code -> details.apply(
                                Fact.of(kind, code, year).decidedBy("DESE").citation("drawn by the test kit"))
                        .build());
    }

    private Arbitrary<UnaryOperator<Fact.Builder>> details(FactKind kind) {
        if (kind.needs(FactKind.Detail.PRIOR_LEVEL)) {
            return Arbitraries.of(Level.class).map(level -> fact -> fact.priorLevel(level));
        }
        if (kind.needs(FactKind.Detail.CATEGORY)) {
            return Arbitraries.of(categories()).map(category -> fact -> fact.category(category));
        }
        if (FILED.contains(kind)) {
            return Arbitraries.of("yes", "no").map(answer -> fact -> fact.value(answer));
        }
        Arbitrary<@Nullable StudentGroup> group = Arbitraries.of(groups).injectNull(Absent.MOSTLY);
        return kind == FactKind.LOW_SUBGROUP
                ? Combinators.combine(group, percentileAlone())
                        .as((of, alone) -> fact -> fact.group(of).value(alone == null ? null : alone.toString()))
                : group.map(of -> fact -> fact.group(of));
    }

    /** The percentile that a school would have by its low subgroup alone. */
    private Arbitrary<@Nullable Integer> percentileAlone() {
        return Around.whole(inputs.thresholds(Fact.class.getSimpleName(), "percent"), 1, 99)
                .injectNull(Absent.RARELY);
    }

    private List<String> categories() {
        return pack.topics().stream()
                .filter(topic -> topic.code().equals(SPECIAL_EDUCATION))
                .map(Topic::outcomes)
                .flatMap(List::stream)
                .map(Outcome::code)
                .toList();
    }
}
