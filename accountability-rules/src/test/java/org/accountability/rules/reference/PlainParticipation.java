package org.accountability.rules.reference;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.accountability.model.ParticipationRate;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The lowest participation rate of an organisation among the groups and subjects that count.
 *
 * @param rate in whole percents; from 2016 the average of two years where that is higher
 * @param lowest the rate it comes from
 * @param priorYear the rate of the year before, where it was averaged in
 */
public record PlainParticipation(
        int rate, ParticipationRate lowest, @Nullable ParticipationRate priorYear) {

    /** The lowest of the rates of one organisation; of equally low ones the first. */
    static @Nullable PlainParticipation lowestOf(List<ParticipationRate> rates, PlainParameters parameters) {
        PlainParticipation lowest = null;
        for (int i = 0; i < rates.size(); i++) {
            ParticipationRate rate = rates.get(i);
            if (rate.year().spring() != parameters.spring() || isSmall(rate, parameters)) {
                continue;
            }
            int counts = printed(rate);
            ParticipationRate averagedWith = null;
            ParticipationRate prior = parameters.averagesTwoYears() ? priorYearOf(rate, rates) : null;
            if (prior != null) {
                // Half-up: the half that an odd sum leaves counts as one.
                int average = (printed(rate) + printed(prior) + 1) / 2;
                if (average > counts) {
                    counts = average;
                    averagedWith = prior;
                }
            }
            if (lowest == null || counts < lowest.rate) {
                lowest = new PlainParticipation(counts, rate, averagedWith);
            }
        }
        return lowest;
    }

    /**
     * The minimum sizes that decided: of the group that counts, and of those left out for their size that had a lower
     * rate. A group of unknown size is held against none.
     */
    List<Parameter> sizesRead(List<ParticipationRate> rates, PlainParameters parameters) {
        List<Parameter> read = new ArrayList<>();
        for (ParticipationRate other : rates) {
            boolean leftOut =
                    other.year().spring() == parameters.spring() && isSmall(other, parameters) && printed(other) < rate;
            if (other.students() != null && (other.equals(lowest) || leftOut)) {
                read.addAll(parameters.readForSize(other.group() == StudentGroup.ALL));
            }
        }
        return read;
    }

    private static boolean isSmall(ParticipationRate rate, PlainParameters parameters) {
        Integer students = rate.students();
        return students != null && students < parameters.minimumSize(rate.group() == StudentGroup.ALL);
    }

    private static @Nullable ParticipationRate priorYearOf(ParticipationRate rate, List<ParticipationRate> rates) {
        for (int i = 0; i < rates.size(); i++) {
            ParticipationRate other = rates.get(i);
            if (other.year().spring() == rate.year().spring() - 1
                    && other.group() == rate.group()
                    && other.subject() == rate.subject()) {
                return other;
            }
        }
        return null;
    }

    private static int printed(ParticipationRate rate) {
        return rate.percent().setScale(0, RoundingMode.HALF_UP).intValue();
    }
}
