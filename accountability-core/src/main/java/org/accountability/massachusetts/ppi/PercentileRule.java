package org.accountability.massachusetts.ppi;

import java.util.List;
import org.accountability.policy.Parameter;

/**
 * The percentile of a result among those of a population: {@code 1 + floor(99 * r / (n + 1))}, where {@code r} of the
 * {@code n} results are at or below it. So equal results have equal percentiles, those of the highest of their ranks; it
 * runs from 1 to 99, and rises with the result. That ties rank so is assumed, and a parameter.
 *
 * <p>Source: reconstructed from DESE's accountability extract of 2012, where it gives each of the 1,523 school
 * percentiles from their order within the school type. That results of fewer than [20] students are not ranked, and that
 * fewer than [50] results are too few to rank in, is assumed.
 */
final class PercentileRule {
    /** How many percentiles there are. */
    public static final String PERCENTILES = "PERCENTILES";
    /** How many students a result needs to be ranked. */
    public static final String MINIMUM_STUDENTS = "PERCENTILE_MINIMUM_STUDENTS";
    /** How many results are ranked at least. */
    public static final String MINIMUM_POPULATION = "PERCENTILE_MINIMUM_POPULATION";

    /** Whether equal results of a ranking take the highest of their ranks, or else the lowest. */
    public static final String TIES_HIGHEST = "PERCENTILE_TIES_TAKE_HIGHEST_RANK";

    private static final int MOST = 99;

    private final NumericParameter percentiles;
    private final NumericParameter minimumStudents;
    private final NumericParameter minimumPopulation;
    private final boolean tiesHighest;
    private final List<Parameter> parameters;

    PercentileRule(ParameterReader reader) {
        percentiles = reader.whole(PERCENTILES, 1, MOST, "there are 1 to " + MOST);
        minimumStudents = reader.quantity(MINIMUM_STUDENTS);
        minimumPopulation = reader.quantity(MINIMUM_POPULATION);
        tiesHighest = reader.yes(TIES_HIGHEST);
        parameters = new Parameters()
                .add(percentiles)
                .add(minimumStudents)
                .add(minimumPopulation)
                .add(reader.parameter(TIES_HIGHEST))
                .list();
    }

    /**
     * The percentile of a result.
     *
     * @param atOrBelow how many results of the population are at or below it
     * @param population how many there are
     */
    public int percentile(int atOrBelow, int population) {
        return 1 + (int) ((long) percentiles.whole() * atOrBelow / (population + 1L));
    }

    /**
     * The rank of a result, by how ties rank in the year.
     *
     * @param below how many results of the population it is better than
     * @param atOrBelow how many of them it is better than or equal to; 0 where it reaches none of them, and so is its rank
     */
    int rank(int below, int atOrBelow) {
        return tiesHighest ? atOrBelow : Math.min(below + 1, atOrBelow);
    }

    /** Whether a result of so many students is ranked; {@link Tenths#NONE} where not known, and then it is. */
    boolean ranks(int students) {
        return students == Tenths.NONE || minimumStudents.reachedByWhole(students);
    }

    boolean isLargeEnough(int population) {
        return population > 0 && minimumPopulation.reachedByWhole(population);
    }

    List<Parameter> parameters() {
        return parameters;
    }
}
