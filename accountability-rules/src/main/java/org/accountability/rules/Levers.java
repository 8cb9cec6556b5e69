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
 * The possible changes of a school, at every value where a rule would judge it differently. Trying all
 * combinations finds every smallest set of changes.
 */
final class Levers {
    private static final int HIGHEST_RATE = 100;

    private final SchoolCase given;
    private final Margins margins;
    private final ParameterSet inForce;
    private final List<List<Setting>> levers = new ArrayList<>();

    /** Settings of all levers that reach the level. */
    private record Reaching(List<Setting> settings, Determination determination) {
        boolean needsAsMuchAs(Reaching other) {
            for (int i = 0; i < settings.size(); i++) {
                if (!settings.get(i).isAtLeast(other.settings.get(i))) {
                    return false;
                }
            }
            return !settings.equals(other.settings);
        }

        Way way(IndicatorWays indicators) {
            return new Way(indicators.of(settings), determination);
        }
    }

    private Levers(SchoolCase given, Margins margins, ParameterSet inForce) {
        this.given = given;
        this.margins = margins;
        this.inForce = inForce;
    }

    /** The levers of a school that is determined as {@code now}. */
    static Levers of(SchoolCase given, Determination now, Margins margins, ParameterSet inForce) {
        Levers levers = new Levers(given, margins, inForce);
        School school = given.school();
        levers.addValue(IndexValue.CUMULATIVE_PPI_ALL, school, 0, 100, "", SchoolCase::withPpiAll);
        levers.addValue(IndexValue.CUMULATIVE_PPI_HIGH_NEEDS, school, 0, 100, "", SchoolCase::withPpiHighNeeds);
        levers.addValue(
                IndexValue.SCHOOL_PERCENTILE,
                school,
                1,
                99,
                "depends on the other schools of its type",
                SchoolCase::withPercentile);
        levers.addValue(
                IndexValue.LOWEST_SUBGROUP_PERCENTILE,
                school,
                1,
                99,
                "depends on the subgroups of other schools",
                SchoolCase::withLowestSubgroupPercentile);
        Set<Evidence> found = new HashSet<>(now.explanation().evidence());
        levers.addParticipation();
        levers.addGraduation(found);
        given.facts().stream().filter(found::contains).forEach(levers::addFact);
        return levers;
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

    private void tryAll(RulePack pack, Level wanted, List<Setting> chosen, List<Reaching> reaching) {
        if (chosen.size() < levers.size()) {
            for (Setting setting : levers.get(chosen.size())) {
                chosen.add(setting);
                tryAll(pack, wanted, chosen, reaching);
                chosen.remove(chosen.size() - 1);
            }
            return;
        }
        SchoolCase changed = given;
        for (Setting setting : chosen) {
            changed = setting.applied().apply(changed);
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
            BiFunction<SchoolCase, Integer, SchoolCase> with) {
        OptionalInt known = school.number(value);
        if (known.isEmpty()) {
            return;
        }
        int now = known.getAsInt();
        List<Setting> settings = new ArrayList<>(List.of(Setting.AS_IT_IS));
        for (int other : aroundCuts(School.class, value.field())) {
            if (other != now && other >= least && other <= most) {
                settings.add(new Setting(
                        other - now,
                        List.of(new Needed(value.label(), Integer.toString(now), Integer.toString(other), held)),
                        changed -> with.apply(changed, other),
                        value));
            }
        }
        levers.add(settings);
    }

    /**
     * Adds the settings of the lowest participation rate: to raise it to a cut, every rate below the cut must be
     * raised.
     */
    private void addParticipation() {
        List<Setting> settings = new ArrayList<>(List.of(Setting.AS_IT_IS));
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
                settings.add(new Setting(cut, changes, school -> school.withParticipation(raised)));
            }
        }
        levers.add(settings);
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
                List<Setting> settings = new ArrayList<>(List.of(Setting.AS_IT_IS));
                for (int rate : aroundCuts(GraduationHistory.class, "latestFourYear")) {
                    if (rate > history.latestFourYear() && rate <= HIGHEST_RATE) {
                        settings.add(new Setting(
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
                levers.add(settings);
            }
        }
    }

    private void addFact(Fact fact) {
        if (fact.kind() != FactKind.PARTICIPATION) {
            levers.add(List.of(
                    Setting.AS_IT_IS,
                    new Setting(
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
