package org.accountability.massachusetts.ppi;

import java.util.List;
import org.accountability.model.SchoolYear;
import org.accountability.model.internal.Counted;

/**
 * The cumulative PPI: annual PPIs, not capped, weighted [1], [2], [3] and [4] from the third year before to the year
 * itself; rounded half-up to a whole number and then capped at [100]: 69.5 gives 70, 104.5 gives 100. The year itself
 * must be there, and [three] of the four; a missing year drops out with its weight. A cumulative PPI of [75] or more
 * meets the target.
 *
 * <p>Source: DESE School and District Profiles, accountability reports 2012 to 2016; how a missing year is treated is
 * inferred.
 */
final class CumulativeRule {
    /** The weights, of the year itself first. */
    public static final List<String> WEIGHTS = List.of(
            "CUMULATIVE_PPI_WEIGHT",
            "CUMULATIVE_PPI_WEIGHT_1_YEAR_BEFORE",
            "CUMULATIVE_PPI_WEIGHT_2_YEARS_BEFORE",
            "CUMULATIVE_PPI_WEIGHT_3_YEARS_BEFORE");
    /** How many of the years must have an annual PPI. */
    public static final String MINIMUM_YEARS = "CUMULATIVE_PPI_MINIMUM_YEARS";
    /** The highest cumulative PPI there is. */
    public static final String CAP = "CUMULATIVE_PPI_CAP";
    /** The cumulative PPI that meets the gap narrowing goals. */
    public static final String TARGET = "CUMULATIVE_PPI_TARGET";

    private static final int MOST_WEIGHT = 1000;
    private static final int HIGHEST = 100;

    private final NumericParameter[] weights = new NumericParameter[WEIGHTS.size()];
    private final NumericParameter minimumYears;
    private final NumericParameter cap;
    private final NumericParameter target;

    CumulativeRule(ParameterReader reader) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = reader.whole(
                    WEIGHTS.get(i),
                    i == 0 ? 1 : 0,
                    MOST_WEIGHT,
                    "a year weighs 0 to " + MOST_WEIGHT + ", the year itself 1 or more");
        }
        minimumYears = reader.quantity(MINIMUM_YEARS);
        cap = reader.whole(CAP, 0, HIGHEST, "must be a whole number from 0 to " + HIGHEST);
        target = reader.quantity(TARGET);
    }

    /**
     * The cumulative PPI of a group.
     *
     * @param annuals of the years that it rests on, oldest first and the year itself last
     */
    public CumulativePpi of(SchoolYear year, List<AnnualPpi> annuals) {
        int[] newestFirst = new int[weights.length];
        int known = 0;
        Parameters read = new Parameters();
        for (int back = 0; back < weights.length; back++) {
            AnnualPpi annual = annuals.get(annuals.size() - 1 - back);
            newestFirst[back] = ppi(annual);
            if (newestFirst[back] != Tenths.NONE) {
                known++;
                read.add(weights[back]);
            }
        }
        int uncapped = uncapped(newestFirst);
        if (uncapped == Tenths.NONE) {
            return notComputed(year, annuals, known);
        }
        if (known < weights.length) {
            read.add(minimumYears);
        }
        int ppi = capped(uncapped);
        if (ppi < uncapped) {
            read.add(cap);
        }
        return new CumulativePpi.Earned(
                year, ppi, uncapped, meetsTarget(ppi), annuals, read.add(target).list());
    }

    private CumulativePpi notComputed(SchoolYear year, List<AnnualPpi> annuals, int known) {
        AnnualPpi ofYear = annuals.get(annuals.size() - 1);
        if (ofYear instanceof AnnualPpi.NotComputed notComputed) {
            return new CumulativePpi.NotComputed(
                    year, "the year itself has no annual PPI: " + notComputed.because(), annuals, List.of());
        }
        return new CumulativePpi.NotComputed(
                year,
                Counted.of(known, "of the " + weights.length + " years has", "of the " + weights.length + " years have")
                        + " an annual PPI; " + minimumYears + " are needed",
                annuals,
                List.of(minimumYears.parameter()));
    }

    /** The Department's own, beside what is known of the annual ones. */
    CumulativePpi published(SchoolYear year, int ppi, List<AnnualPpi> annuals) {
        return new CumulativePpi.Published(year, ppi, meetsTarget(ppi), annuals, List.of(target.parameter()));
    }

    /** How much an annual PPI counts, of the year itself ({@code back} 0) or so many years before. */
    int weight(int back) {
        return weights[back].whole();
    }

    /** How many years it looks at. */
    int years() {
        return weights.length;
    }

    /**
     * Before it is capped; {@link Tenths#NONE} where there is none.
     *
     * @param newestFirst annual PPIs, {@link Tenths#NONE} where a year has none
     */
    int uncapped(int[] newestFirst) {
        int known = 0;
        long sum = 0;
        long weight = 0;
        for (int back = 0; back < weights.length; back++) {
            if (newestFirst[back] != Tenths.NONE) {
                known++;
                sum += (long) newestFirst[back] * weights[back].whole();
                weight += weights[back].whole();
            }
        }
        return newestFirst[0] == Tenths.NONE || !minimumYears.reachedByWhole(known)
                ? Tenths.NONE
                : (int) Tenths.halfUp(sum, weight);
    }

    int capped(int uncapped) {
        return Math.min(uncapped, cap.whole());
    }

    boolean meetsTarget(int ppi) {
        return target.reachedByWhole(ppi);
    }

    private static int ppi(AnnualPpi annual) {
        if (annual instanceof AnnualPpi.Earned earned) {
            return earned.ppi();
        }
        return annual instanceof AnnualPpi.Published published ? published.ppi() : Tenths.NONE;
    }
}
