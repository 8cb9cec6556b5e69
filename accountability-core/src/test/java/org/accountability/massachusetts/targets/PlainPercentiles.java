package org.accountability.massachusetts.targets;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.accountability.massachusetts.targets.AccountabilityPercentiles.YearResults;
import org.accountability.model.OrganizationCode;

/** Computed accountability percentiles once more, as plainly as they are described, with their numbers in the text. */
final class PlainPercentiles {
    private static final List<String> LOWER_IS_BETTER = List.of("DROPOUT", "CHRONIC_ABSENTEEISM");
    private static final int[] YEARS = {60, 25, 15};
    private static final Map<String, Integer> AREAS =
            Map.of("ACHIEVEMENT", 60, "GROWTH", 20, "ENGLISH_PROFICIENCY", 10, "ADDITIONAL", 10);

    private PlainPercentiles() {}

    static Map<OrganizationCode, Integer> ofNonHighSchools(
            Map<OrganizationCode, List<YearResults>> schools, boolean tiesHighest) {
        Map<OrganizationCode, BigDecimal> scores = new TreeMap<>();
        schools.forEach((school, years) -> {
            List<BigDecimal[]> ofYears = new ArrayList<>();
            for (YearResults year : years) {
                List<BigDecimal[]> ofAreas = new ArrayList<>();
                AREAS.forEach((area, weight) -> {
                    List<BigDecimal[]> positions = new ArrayList<>();
                    year.values().forEach((indicator, value) -> {
                        if (indicator.area().name().equals(area)) {
                            List<BigDecimal> all = ofAll(schools, indicator, year.yearsBack());
                            int rank = LOWER_IS_BETTER.contains(indicator.name())
                                    ? rank(
                                            value.negate(),
                                            all.stream().map(BigDecimal::negate).toList(),
                                            tiesHighest)
                                    : rank(value, all, tiesHighest);
                            positions.add(new BigDecimal[] {
                                new BigDecimal(rank).divide(new BigDecimal(all.size() + 1), 6, HALF_UP), BigDecimal.ONE
                            });
                        }
                    });
                    addMean(ofAreas, positions, weight);
                });
                addMean(ofYears, ofAreas, YEARS[year.yearsBack()]);
            }
            List<BigDecimal[]> score = new ArrayList<>();
            addMean(score, ofYears, 1);
            score.forEach(one -> scores.put(school, one[0]));
        });
        Map<OrganizationCode, Integer> percentiles = new TreeMap<>();
        List<BigDecimal> all = List.copyOf(scores.values());
        scores.forEach(
                (school, score) -> percentiles.put(school, 1 + 99 * rank(score, all, tiesHighest) / (all.size() + 1)));
        return percentiles;
    }

    private static List<BigDecimal> ofAll(
            Map<OrganizationCode, List<YearResults>> schools, TargetIndicator indicator, int yearsBack) {
        return schools.values().stream()
                .flatMap(List::stream)
                .filter(year -> year.yearsBack() == yearsBack && year.values().containsKey(indicator))
                .map(year -> Objects.requireNonNull(year.values().get(indicator)))
                .toList();
    }

    /** From the lowest, 1: that of the last among its equals, or of the first. */
    private static int rank(BigDecimal value, List<BigDecimal> all, boolean last) {
        List<BigDecimal> ascending = all.stream().sorted().toList();
        return 1 + (last ? ascending.lastIndexOf(value) : ascending.indexOf(value));
    }

    private static void addMean(List<BigDecimal[]> means, List<BigDecimal[]> weighted, int weight) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (BigDecimal[] one : weighted) {
            sum = sum.add(one[0].multiply(one[1]));
            weights = weights.add(one[1]);
        }
        if (weights.signum() > 0) {
            means.add(new BigDecimal[] {sum.divide(weights, 6, HALF_UP), new BigDecimal(weight)});
        }
    }
}
