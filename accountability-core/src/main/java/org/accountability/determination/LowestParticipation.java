package org.accountability.determination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountability.determination.internal.GroupSize;
import org.accountability.model.ExplainedValue;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.jspecify.annotations.Nullable;

/**
 * The lowest participation rate of an organisation over its groups and subjects. A cut on it holds exactly where it
 * holds for some group and subject.
 *
 * @param organization school or district
 * @param rate the rate that counts, in whole percents: as printed, or the two-year average where that is in force and
 *     higher
 * @param lowest the rate it comes from
 * @param priorYear the same group's rate of the year before, where it was averaged in
 * @param parameters what was read to come to the rate
 */
public record LowestParticipation(
        OrganizationCode organization,
        int rate,
        ParticipationRate lowest,
        @Nullable ParticipationRate priorYear,
        List<Parameter> parameters)
        implements Computed {

    /** Whether a low rate gives way to the average of two years, where that is higher. */
    public static final String TWO_YEAR_AVERAGE = "PARTICIPATION_TWO_YEAR_AVERAGE";

    /**
     * The lowest of {@code rates}.
     *
     * @param rates those of one organisation, of {@code year} and of the year before, in a fixed order: of equally low
     *     rates the first is kept
     * @return nothing where no rate of the year counts
     */
    public static Optional<LowestParticipation> of(
            SchoolYear year, List<ParticipationRate> rates, ParameterSet inForce) {
        Optional<Parameter> average = inForce.find(TWO_YEAR_AVERAGE).filter(Parameter::yes);
        LowestParticipation lowest = null;
        List<ParticipationRate> tooSmall = List.of();
        for (ParticipationRate rate : rates) {
            // An average only ever raises a rate: one that is not lower as printed is not lower at all.
            boolean mayBeLower = lowest == null || rate.printed() < lowest.rate;
            if (!mayBeLower || !rate.year().equals(year)) {
                continue;
            }
            if (GroupSize.counts(rate.group(), rate.students(), inForce)) {
                LowestParticipation counted = counted(rate, rates, average);
                if (lowest == null || counted.rate < lowest.rate) {
                    lowest = counted;
                }
            } else {
                tooSmall = with(tooSmall, rate);
            }
        }
        return lowest == null ? Optional.empty() : Optional.of(lowest.withSizes(tooSmall, inForce));
    }

    private static List<ParticipationRate> with(List<ParticipationRate> some, ParticipationRate another) {
        List<ParticipationRate> longer = new ArrayList<>(some);
        longer.add(another);
        return longer;
    }

    /** The lowest rate rests on the minimum sizes that let it count, and that kept a lower one from counting. */
    private LowestParticipation withSizes(List<ParticipationRate> tooSmall, ParameterSet inForce) {
        Set<Parameter> read = new LinkedHashSet<>(parameters);
        GroupSize.readFor(lowest.group(), lowest.students(), inForce).ifPresent(read::add);
        for (ParticipationRate rate : tooSmall) {
            if (rate.printed() < this.rate) {
                GroupSize.readFor(rate.group(), rate.students(), inForce).ifPresent(read::add);
            }
        }
        return read.size() == parameters.size()
                ? this
                : new LowestParticipation(organization, rate, lowest, priorYear, List.copyOf(read));
    }

    private static LowestParticipation counted(
            ParticipationRate rate, List<ParticipationRate> rates, Optional<Parameter> average) {
        if (average.isPresent()) {
            for (ParticipationRate prior : rates) {
                if (isYearBefore(prior, rate)) {
                    int twoYears = averageOf(rate, prior);
                    if (twoYears > rate.printed()) {
                        return new LowestParticipation(
                                rate.organization(), twoYears, rate, prior, List.of(average.get()));
                    }
                }
            }
        }
        return new LowestParticipation(rate.organization(), rate.printed(), rate, null, List.of());
    }

    private static boolean isYearBefore(ParticipationRate prior, ParticipationRate rate) {
        return prior.year().equals(rate.year().minus(1))
                && prior.group() == rate.group()
                && prior.subject() == rate.subject();
    }

    /** The average of the two printed rates, rounded half-up to whole percents (ASSUMED: of the printed rates). */
    private static int averageOf(ParticipationRate one, ParticipationRate other) {
        return BigDecimal.valueOf(one.printed() + other.printed())
                .divide(BigDecimal.valueOf(2), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    @Override
    public Set<StudentGroup> studentGroups() {
        return lowest.group() == null ? Set.of() : Set.of(lowest.group());
    }

    @Override
    public List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>(lowest.inputs());
        if (priorYear != null) {
            inputs.add(ExplainedValue.of("participation of the year before", priorYear.printed() + "%"));
            inputs.add(ExplainedValue.of("two-year average", rate + "%"));
        }
        return List.copyOf(inputs);
    }
}
