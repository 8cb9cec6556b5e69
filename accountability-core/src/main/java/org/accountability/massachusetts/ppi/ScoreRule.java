package org.accountability.massachusetts.ppi;

import java.util.ArrayList;
import java.util.List;
import org.accountability.policy.Parameter;

/**
 * The score that schools, or groups in schools, are ranked by for their percentiles. Every measure of every one of four
 * years is ranked within the population, its rank {@code r} of {@code n} as a position {@code r / (n + 1)}, the higher
 * the better; of percent Warning/Failing and of dropout the lower values rank higher.
 *
 * <ul>
 *   <li>Achievement: the mean position in English language arts, mathematics and science of CPI, weighing [2], percent
 *       Warning/Failing, [1], and percent Advanced, [1].
 *   <li>Growth: the mean position of median SGP in English language arts and mathematics.
 *   <li>Completion: the mean position of four-year and five-year graduation and dropout, of the cohorts and the year that
 *       the school year counts.
 * </ul>
 *
 * In each of them the years weigh [1], [2], [3] and [4], and what is not known drops out with its weight. The score is
 * the mean of the three, weighing [3], to 2013 [4], and [1] and [1]; one that is not known drops out with its weight.
 * Positions, the three means and the score are each rounded half-up to millionths.
 *
 * <p>That indicators are ranked and the ranks averaged is confirmed in outline, and so is achievement to growth 4:1 to
 * 2013; 3:1 from 2014 is reconstructed from the percentiles of 2016; all else is assumed. A published percentile is to be
 * preferred.
 */
final class ScoreRule {
    static final String ACHIEVEMENT = "PERCENTILE_WEIGHT_ACHIEVEMENT";
    static final String GROWTH = "PERCENTILE_WEIGHT_GROWTH";
    static final String COMPLETION = "PERCENTILE_WEIGHT_COMPLETION";
    static final String CPI = "PERCENTILE_WEIGHT_CPI";
    static final String WARNING = "PERCENTILE_WEIGHT_WARNING_FAILING";
    static final String ADVANCED = "PERCENTILE_WEIGHT_ADVANCED";
    /** The weights of the years, of the year itself first. */
    static final List<String> YEARS = List.of(
            "PERCENTILE_WEIGHT_OF_YEAR",
            "PERCENTILE_WEIGHT_1_YEAR_BEFORE",
            "PERCENTILE_WEIGHT_2_YEARS_BEFORE",
            "PERCENTILE_WEIGHT_3_YEARS_BEFORE");

    /** Positions and scores are counted in millionths. */
    static final int WHOLE = 1_000_000;
    /** The most that anything weighs. */
    private static final int MOST = 1000;
    /** No score. */
    static final int NONE = -1;

    private final int achievement;
    private final int growth;
    private final int completion;
    private final int cpi;
    private final int warning;
    private final int advanced;
    private final int[] years = new int[YEARS.size()];
    private final List<Parameter> parameters;

    ScoreRule(ParameterReader reader) {
        List<Parameter> read = new ArrayList<>();
        achievement = weight(reader, ACHIEVEMENT, read);
        growth = weight(reader, GROWTH, read);
        completion = weight(reader, COMPLETION, read);
        cpi = weight(reader, CPI, read);
        warning = weight(reader, WARNING, read);
        advanced = weight(reader, ADVANCED, read);
        for (int back = 0; back < years.length; back++) {
            years[back] = weight(reader, YEARS.get(back), read);
        }
        parameters = List.copyOf(read);
    }

    private static int weight(ParameterReader reader, String name, List<Parameter> read) {
        NumericParameter weight = reader.whole(name, 0, MOST, "a weight is 0 to " + MOST);
        read.add(weight.parameter());
        return weight.whole();
    }

    /** In millionths: the share of the population, counted with one more, that is at or below. */
    static int position(int atOrBelow, int population) {
        return (int) Tenths.halfUp((long) WHOLE * atOrBelow, population + 1L);
    }

    /** The mean of positions; {@link #NONE} where none is known. */
    static int mean(long weightedSum, long weight) {
        return weight == 0 ? NONE : (int) Tenths.halfUp(weightedSum, weight);
    }

    /** The score in millionths; {@link #NONE} where no part of it is known. */
    int score(int achievementMean, int growthMean, int completionMean) {
        long sum = 0;
        long weight = 0;
        if (achievementMean != NONE) {
            sum += (long) achievement * achievementMean;
            weight += achievement;
        }
        if (growthMean != NONE) {
            sum += (long) growth * growthMean;
            weight += growth;
        }
        if (completionMean != NONE) {
            sum += (long) completion * completionMean;
            weight += completion;
        }
        return mean(sum, weight);
    }

    int years() {
        return years.length;
    }

    int ofYear(int back) {
        return years[back];
    }

    int ofCpi() {
        return cpi;
    }

    int ofWarning() {
        return warning;
    }

    int ofAdvanced() {
        return advanced;
    }

    List<Parameter> parameters() {
        return parameters;
    }
}
