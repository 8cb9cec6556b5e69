package org.accountability.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.accountability.determination.Determination;
import org.accountability.determination.LowestParticipation;
import org.accountability.model.Evidence;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.GraduationHistory;
import org.accountability.model.IndexValue;
import org.accountability.model.Level;
import org.accountability.model.ParticipationRate;
import org.accountability.model.School;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.accountability.rules.WhyNot.Needed;
import org.accountability.rules.WhyNot.Way;
import org.accountability.rules.internal.ruleanalysis.Margins;

/**
 * Finds the smallest sets of changes with which a school would reach a level. Tries all combinations of the values
 * at which a rule would judge the school differently.
 */
final class MinimalChangeSearch {
    private static final int HIGHEST_RATE = 100;

    private final SchoolVariant given;
    private final Margins margins;
    private final ParameterSet inForce;
    private final List<List<CandidateChange>> candidates = new ArrayList<>();

    /** Options, one for each value of the school, that reach the level together. */
    private record Reaching(List<CandidateChange> options, Determination determination) {
        boolean needsAsMuchAs(Reaching other) {
            for (int i = 0; i < options.size(); i++) {
                if (!options.get(i).isAtLeast(other.options.get(i))) {
                    return false;
                }
            }
            return !options.equals(other.options);
        }

        Way way(IndicatorWays indicators) {
            return new Way(indicators.of(options), determination);
        }
    }

    private MinimalChangeSearch(SchoolVariant given, Margins margins, ParameterSet inForce) {
        this.given = given;
        this.margins = margins;
        this.inForce = inForce;
    }

    /** Creates the search for a school that is determined as {@code now}. */
    static MinimalChangeSearch of(SchoolVariant given, Determination now, Margins margins, ParameterSet inForce) {
        MinimalChangeSearch search = new MinimalChangeSearch(given, margins, inForce);
        School school = given.school();
        search.addValue(IndexValue.CUMULATIVE_PPI_ALL, school, 0, 100, "", SchoolVariant::withPpiAll);
        search.addValue(IndexValue.CUMULATIVE_PPI_HIGH_NEEDS, school, 0, 100, "", SchoolVariant::withPpiHighNeeds);
        search.addValue(
                IndexValue.SCHOOL_PERCENTILE,
                school,
                1,
                99,
                "depends on the other schools of its type",
                SchoolVariant::withPercentile);
        search.addValue(
                IndexValue.LOWEST_SUBGROUP_PERCENTILE,
                school,
                1,
                99,
                "depends on the subgroups of other schools",
                SchoolVariant::withLowestSubgroupPercentile);
        Set<Evidence> found = new HashSet<>(now.explanation().evidence());
        search.addParticipation();
        search.addGraduation(found);
        given.facts().stream().filter(found::contains).forEach(search::addFact);
        return search;
    }

    /** The smallest sets of changes that reach {@code wanted} or a better level, the easiest first. */
    List<Way> ways(RulePack pack, Level wanted, IndicatorWays indicators) {
        List<Reaching> reaching = new ArrayList<>();
        tryAll(pack, wanted, new ArrayList<>(), reaching);
        return reaching.stream()
                .filter(way -> reaching.stream().noneMatch(way::needsAsMuchAs))
                .map(way -> way.way(indicators))
                .sorted(Comparator.<Way, Boolean>comparing(way -> !way.withinReach())
                        .thenComparing(way -> way.changes().size())
                        .thenComparing(way -> way.changes().toString()))
                .toList();
    }

    private void tryAll(RulePack pack, Level wanted, List<CandidateChange> chosen, List<Reaching> reaching) {
        if (chosen.size() < candidates.size()) {
            for (CandidateChange option : candidates.get(chosen.size())) {
                chosen.add(option);
                tryAll(pack, wanted, chosen, reaching);
                chosen.remove(chosen.size() - 1);
            }
            return;
        }
        SchoolVariant changed = given;
        for (CandidateChange option : chosen) {
            changed = option.applied().apply(changed);
        }
        Determination then = changed.determinedBy(pack);
        if (WhyNot.reaches(then, wanted)) {
            reaching.add(new Reaching(List.copyOf(chosen), then));
        }
    }

    private void addValue(
            IndexValue value,
            School school,
            int least,
            int most,
            String held,
            BiFunction<SchoolVariant, Integer, SchoolVariant> with) {
        OptionalInt known = school.number(value);
        if (known.isEmpty()) {
            return;
        }
        int now = known.getAsInt();
        List<CandidateChange> options = new ArrayList<>(List.of(CandidateChange.AS_IT_IS));
        for (int other : aroundCuts(School.class, value.field())) {
            if (other != now && other >= least && other <= most) {
                options.add(new CandidateChange(
                        other - now,
                        List.of(new Needed(value.label(), Integer.toString(now), Integer.toString(other), held)),
                        changed -> with.apply(changed, other),
                        value));
            }
        }
        candidates.add(options);
    }

    /**
     * Adds the options of the lowest participation rate: to raise it to a cut, every rate below the cut must be
     * raised.
     */
    private void addParticipation() {
        List<CandidateChange> options = new ArrayList<>(List.of(CandidateChange.AS_IT_IS));
        for (int cut : aroundCuts(LowestParticipation.class, "rate")) {
            List<Needed> changes = new ArrayList<>();
            List<ParticipationRate> raised = new ArrayList<>();
            for (ParticipationRate rate : given.participation()) {
                ParticipationRate enough = raisedTo(cut, rate);
                raised.add(enough);
                if (!enough.equals(rate)) {
                    changes.add(new Needed(
                            "participation of "
                                    + (rate.group() == null
                                            ? "some group"
                                            : rate.group().label())
                                    + (rate.subject() == null
                                            ? ""
                                            : " in " + rate.subject().label()),
                            rate.printed() + "%",
                            enough.printed() + "%",
                            ""));
                }
            }
            if (!changes.isEmpty() && cut <= HIGHEST_RATE) {
                options.add(new CandidateChange(cut, changes, school -> school.withParticipation(raised)));
            }
        }
        candidates.add(options);
    }

    /** The rate, or the lowest whole one that counts as {@code cut} at least; one that does not count stays. */
    private ParticipationRate raisedTo(int cut, ParticipationRate rate) {
        ParticipationRate candidate = rate;
        for (int percent = rate.printed(); percent <= HIGHEST_RATE; percent++) {
            candidate = percent == rate.printed() ? rate : rate.withPercent(BigDecimal.valueOf(percent));
            List<ParticipationRate> withPrior = new ArrayList<>(given.participation());
            withPrior.removeIf(other -> other.year().equals(given.year()));
            withPrior.add(candidate);
            int counted = LowestParticipation.of(given.year(), withPrior, inForce)
                    .map(LowestParticipation::rate)
                    .orElse(HIGHEST_RATE);
            if (counted >= cut) {
                return candidate;
            }
        }
        return candidate;
    }

    /** Groups whose rates led to a finding: the cohort of the year could have done better, those before it are history. */
    private void addGraduation(Set<Evidence> found) {
        for (GraduationHistory history : given.graduation()) {
            if (found.contains(history)) {
                List<CandidateChange> options = new ArrayList<>(List.of(CandidateChange.AS_IT_IS));
                for (int rate : aroundCuts(GraduationHistory.class, "latestFourYear")) {
                    if (rate > history.latestFourYear() && rate <= HIGHEST_RATE) {
                        options.add(new CandidateChange(
                                rate - history.latestFourYear(),
                                List.of(new Needed(
                                        "four-year graduation rate of "
                                                + history.group().label(),
                                        history.latestFourYear() + "%",
                                        rate + "%",
                                        "")),
                                school -> school.withGraduation(history, BigDecimal.valueOf(rate))));
                    }
                }
                candidates.add(options);
            }
        }
    }

    private void addFact(Fact fact) {
        if (fact.kind() != FactKind.PARTICIPATION) {
            candidates.add(List.of(
                    CandidateChange.AS_IT_IS,
                    new CandidateChange(
                            1,
                            List.of(new Needed(
                                    fact.kind().words(), "given", "not given", "decided by " + fact.decidedBy())),
                            school -> school.without(fact))));
        }
    }

    /** The values on either side of every parameter that a rule holds the field against. */
    private Set<Integer> aroundCuts(Class<? extends Evidence> type, String field) {
        Set<Integer> values = new TreeSet<>();
        for (Parameter parameter : inForce.all()) {
            boolean held = margins.cutsOf(parameter.name()).stream()
                    .anyMatch(cut -> cut.type().equals(type.getSimpleName())
                            && cut.field().equals(field));
            if (held) {
                values.addAll(List.of(parameter.whole() - 1, parameter.whole(), parameter.whole() + 1));
            }
        }
        return values;
    }
}
