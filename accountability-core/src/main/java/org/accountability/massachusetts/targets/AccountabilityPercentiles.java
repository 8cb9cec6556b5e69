package org.accountability.massachusetts.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.accountability.policy.Status;

/**
 * Accountability percentiles, computed: an estimate, never enough for a determination, where none was published. Every
 * result of a school is ranked among the schools given, its rank {@code r} of {@code n} as a position {@code r / (n + 1)},
 * the higher the better; equal results all take the highest of their ranks, or all the lowest. A year's score is the mean
 * of the positions of each area by the weights of the areas; the score is the mean of the years, weighing [60], [25] and
 * [15] from the year itself back. What is not known drops out with its weight. Positions, means and scores are each
 * rounded half-up to millionths; the percentile is {@code 1 + floor(99 * r / (n + 1))} of the score.
 *
 * <p>The weights of the years are reconstructed from reports of 2025; that areas weigh as they do for target percentages,
 * how ranks are averaged, and how ties rank, is assumed.
 */
final class AccountabilityPercentiles {
    private static final List<String> YEARS =
            List.of("PERCENTILE_WEIGHT_OF_YEAR", "PERCENTILE_WEIGHT_1_YEAR_BEFORE", "PERCENTILE_WEIGHT_2_YEARS_BEFORE");
    private static final String PERCENTILES = "PERCENTILES";
    private static final String TIES_HIGHEST = "PERCENTILE_TIES_TAKE_HIGHEST_RANK";
    private static final int MILLIONTHS = 6;

    private final List<Parameter> ofYears = new ArrayList<>();
    private final Map<Area, Parameter> ofAreas = new EnumMap<>(Area.class);
    private final Parameter percentiles;
    private final boolean tiesHighest;
    private final List<Parameter> read;

    AccountabilityPercentiles(TargetParameters parameters, GradeSpan span) {
        TargetParameters.Read all = new TargetParameters.Read();
        YEARS.forEach(name -> ofYears.add(parameters.number(name)));
        for (Area area : Area.values()) {
            parameters
                    .numberIfInForce("WEIGHT_" + span.name() + "_WITH_EL_" + area.name())
                    .ifPresent(weight -> ofAreas.put(area, weight));
        }
        percentiles = parameters.parameter(PERCENTILES);
        ofYears.forEach(all::add);
        ofAreas.values().forEach(all::add);
        Parameter ties = parameters.parameter(TIES_HIGHEST);
        tiesHighest = ties.yes();
        read = all.add(percentiles).add(ties).list();
    }

    /**
     * The results of a school in one year.
     *
     * @param yearsBack 0 for the year itself, 1 for the one before, 2 for the one before that; others do not count
     * @param values each indicator's result
     */
    public record YearResults(int yearsBack, Map<TargetIndicator, BigDecimal> values) {}

    /**
     * A computed percentile.
     *
     * @param value 1 to 99
     * @param among how many schools were ranked
     * @param score what they were ranked by, 0 to 1, in millionths
     * @param parameters all that was read
     */
    public record Computed(int value, int among, BigDecimal score, List<Parameter> parameters) {
        /** The weakest status among the parameters read. */
        public Status weakestStatus() {
            return Status.weakestOf(parameters);
        }
    }

    /**
     * The rule of one school year, for schools of one span.
     *
     * @throws IllegalStateException naming the parameter, if one is missing or cannot be read
     */
    public static AccountabilityPercentiles of(SchoolYear year, GradeSpan span, ParameterSet inForce) {
        return new AccountabilityPercentiles(new TargetParameters(year, inForce), span);
    }

    /**
     * The percentile of every school of which anything is known.
     *
     * @param schools those of one school type, each with its results by year
     */
    public Map<OrganizationCode, Computed> rank(Map<OrganizationCode, List<YearResults>> schools) {
        Map<OrganizationCode, BigDecimal> scores = new TreeMap<>();
        schools.forEach((school, years) -> {
            Mean mean = new Mean();
            for (YearResults year : years) {
                if (year.yearsBack() >= 0 && year.yearsBack() < ofYears.size()) {
                    mean.add(score(year, schools), ofYears.get(year.yearsBack()).decimal());
                }
            }
            if (mean.isKnown()) {
                scores.put(school, mean.value());
            }
        });
        Map<OrganizationCode, Computed> ranked = new TreeMap<>();
        scores.forEach((school, score) ->
                ranked.put(school, new Computed(percentile(score, scores), scores.size(), score, read)));
        return ranked;
    }

    /**
     * The same where some schools are closed: they count in no ranking and have no percentile, which is assumed.
     *
     * @param closed their codes
     */
    public Map<OrganizationCode, Computed> rank(
            Map<OrganizationCode, List<YearResults>> schools, Set<OrganizationCode> closed) {
        Map<OrganizationCode, List<YearResults>> open = new TreeMap<>(schools);
        open.keySet().removeAll(closed);
        return rank(open);
    }

    private int percentile(BigDecimal score, Map<OrganizationCode, BigDecimal> scores) {
        Rank rank = new Rank();
        scores.values().forEach(other -> rank.add(other.compareTo(score)));
        return 1 + (int) (percentiles.whole() * (long) rank.in(tiesHighest) / (scores.size() + 1L));
    }

    /** The mean position in each area, by the weights of the areas. */
    private Mean score(YearResults year, Map<OrganizationCode, List<YearResults>> schools) {
        Mean score = new Mean();
        ofAreas.forEach((area, weight) -> {
            Mean ofArea = new Mean();
            year.values().forEach((indicator, value) -> {
                if (indicator.area() == area) {
                    ofArea.add(position(indicator, value, year.yearsBack(), schools), BigDecimal.ONE);
                }
            });
            score.add(ofArea, weight.decimal());
        });
        return score;
    }

    private BigDecimal position(
            TargetIndicator indicator,
            BigDecimal value,
            int yearsBack,
            Map<OrganizationCode, List<YearResults>> schools) {
        Rank rank = new Rank();
        for (List<YearResults> years : schools.values()) {
            for (YearResults other : years) {
                BigDecimal result =
                        other.yearsBack() == yearsBack ? other.values().get(indicator) : null;
                if (result != null) {
                    rank.add(indicator.lowerIsBetter() ? value.compareTo(result) : result.compareTo(value));
                }
            }
        }
        return BigDecimal.valueOf(rank.in(tiesHighest))
                .divide(BigDecimal.valueOf(rank.population + 1L), MILLIONTHS, RoundingMode.HALF_UP);
    }

    /** The rank of a result among all of a population, itself one of them. */
    private static final class Rank {
        private int population;
        private int worse;
        private int equal;

        /** @param compared how another of the population compares with the result: negative where it is worse */
        void add(int compared) {
            population++;
            worse += compared < 0 ? 1 : 0;
            equal += compared == 0 ? 1 : 0;
        }

        int in(boolean tiesHighest) {
            return tiesHighest ? worse + equal : worse + 1;
        }
    }

    /** A weighted mean in the making. */
    private static final class Mean {
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal weight = BigDecimal.ZERO;

        void add(BigDecimal value, BigDecimal weighing) {
            sum = sum.add(value.multiply(weighing));
            weight = weight.add(weighing);
        }

        void add(Mean mean, BigDecimal weighing) {
            if (mean.isKnown()) {
                add(mean.value(), weighing);
            }
        }

        boolean isKnown() {
            return weight.signum() > 0;
        }

        BigDecimal value() {
            return sum.divide(weight, MILLIONTHS, RoundingMode.HALF_UP);
        }
    }
}
