package org.accountability.massachusetts.ppi;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.accountability.model.Measure;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PublishedPoints;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.SchoolType;
import org.accountability.model.StudentsAtLevel;
import org.jspecify.annotations.Nullable;

/**
 * The index written a second time, as plainly as the rules read, with their numbers in the text. It shares no code with
 * the index and reads nothing but the rows.
 */
final class PlainIndex {
    private static final List<String> SUBJECTS = List.of("ELA", "MATH", "SCIENCE");
    private static final List<String> CORE =
            List.of("ELA_CPI", "ELA_SGP", "MATH_CPI", "MATH_SGP", "SCIENCE_CPI", "GRADUATION", "DROPOUT");
    private static final List<String> EXTRA = List.of(
            "ELA_WARNING",
            "ELA_ADVANCED",
            "MATH_WARNING",
            "MATH_ADVANCED",
            "SCIENCE_WARNING",
            "SCIENCE_ADVANCED",
            "REENGAGEMENT",
            "ACCESS");
    private static final Map<String, Integer> WORTH = Map.of(
            "PROFICIENT_OR_ADVANCED", 100,
            "NI_HIGH", 75,
            "NI_LOW", 50,
            "WF_HIGH", 25,
            "WF_LOW", 0,
            "ALT_PROGRESSING", 100,
            "ALT_EMERGING", 75,
            "ALT_AWARENESS", 50,
            "ALT_INCOMPLETE", 25,
            "ALT_NOT_SUBMITTED", 0);

    /** Fewer than these are not ranked; the generated states are small. */
    private final int smallestPopulation;

    /** Whether equal values take the highest of their ranks, or else the lowest. */
    private final boolean tiesHighest;

    final Map<String, PlainGroup> groups = new TreeMap<>();
    private final Map<String, List<BigDecimal>> ranked = new HashMap<>();
    private final Map<PlainGroup, Boolean> complete = new HashMap<>();
    private final Set<String> reported = new HashSet<>();

    PlainIndex(
            List<Reported> rows, Map<OrganizationCode, SchoolType> types, int smallestPopulation, boolean tiesHighest) {
        this.tiesHighest = tiesHighest;
        this.smallestPopulation = smallestPopulation;
        Map<PlainGroup, Map<String, int[]>> counted = new HashMap<>();
        for (Reported row : rows) {
            PlainGroup group = groups.computeIfAbsent(
                    row.organization() + " " + row.group(),
                    key -> new PlainGroup(
                            row.organization().digits(),
                            row.group().toString(),
                            types.containsKey(row.organization())
                                    ? String.valueOf(types.get(row.organization()))
                                    : null));
            int year = row.year().spring();
            if (row instanceof Measure measure) {
                String name = measure.kind().code() + (measure.subject() == null ? "" : " " + measure.subject());
                put(group, name, year, measure.value(), measure.students());
            } else if (row instanceof PublishedPoints points) {
                put(group, "points " + points.indicator(), year, new BigDecimal(points.points()), null);
            } else if (row instanceof PublishedPpi ppi) {
                put(group, "ppi " + ppi.kind(), year, new BigDecimal(ppi.ppi()), null);
            } else if (row instanceof StudentsAtLevel count) {
                int[] sums = counted.computeIfAbsent(group, first -> new HashMap<>())
                        .computeIfAbsent(year + " cpi " + count.subject(), first -> new int[2]);
                sums[0] += count.students();
                sums[1] += count.students() * number(WORTH.get(count.level().toString()));
            }
        }
        counted.forEach((group, byName) -> byName.forEach((name, sums) -> {
            if (sums[0] > 0) {
                put(
                        group,
                        name.substring(5),
                        Integer.parseInt(name.substring(0, 4)),
                        new BigDecimal(sums[1]).divide(new BigDecimal(sums[0]), 1, HALF_UP),
                        sums[0]);
            }
        }));
    }

    private void put(PlainGroup group, String name, int year, BigDecimal value, @Nullable Integer students) {
        group.put(name, year, value, students);
        reported.add(name + " " + year);
    }

    private static int number(@Nullable Integer worth) {
        if (worth == null) {
            throw new IllegalStateException("a level without points");
        }
        return worth;
    }

    @Nullable
    Integer points(PlainGroup group, String indicator, int year) {
        BigDecimal published = group.value("points " + indicator, year);
        if (published != null) {
            return published.intValueExact();
        }
        String subject = indicator.substring(0, Math.max(0, indicator.indexOf('_')));
        if (indicator.endsWith("_CPI")) {
            return cpi(group, subject, year);
        } else if (indicator.endsWith("_SGP")) {
            return sgp(group, subject, year);
        } else if (indicator.equals("GRADUATION")) {
            return graduation(group, year);
        } else if (indicator.equals("DROPOUT")) {
            return dropout(group, year);
        } else if (indicator.endsWith("_WARNING")) {
            BigDecimal current = group.value("pct_warning_failing " + subject, year);
            BigDecimal prior = group.prior("pct_warning_failing " + subject, year);
            if (current == null || prior == null) {
                return null;
            }
            return prior.signum() > 0 && tenthOf(prior, prior.subtract(current)) ? 25 : 0;
        } else if (indicator.endsWith("_ADVANCED")) {
            BigDecimal current = group.value("pct_advanced " + subject, year);
            BigDecimal prior = group.prior("pct_advanced " + subject, year);
            if (current == null || prior == null) {
                return null;
            }
            return prior.signum() > 0 && tenthOf(prior, current.subtract(prior)) ? 25 : 0;
        } else if (indicator.equals("REENGAGEMENT")) {
            BigDecimal dropouts = group.value("dropouts_reengaged", year);
            return year < 2014 || dropouts == null ? null : dropouts.intValueExact() >= 2 ? 25 : 0;
        }
        BigDecimal median = group.value("access_sgpa", year);
        boolean applies = group.isAll() || group.group.equals("HIGH_NEEDS") || group.group.equals("EL");
        return year < 2016 || median == null || !applies ? null : atLeast(median, "60") ? 25 : 0;
    }

    private static boolean tenthOf(BigDecimal prior, BigDecimal change) {
        return change.multiply(BigDecimal.TEN).compareTo(prior) >= 0;
    }

    private @Nullable Integer cpi(PlainGroup group, String subject, int year) {
        BigDecimal cpi = group.value("cpi " + subject, year);
        BigDecimal target = cpiTarget(group, subject, year);
        if (cpi == null || target == null) {
            return null;
        }
        BigDecimal gap = cpi.subtract(target);
        Integer amongAll = percentile(group, subject, year, "all");
        Integer amongOwn = percentile(group, subject, year, "own");
        if (above(gap, "1.25") || atLeast(cpi, "97.5") || (amongAll != null && amongAll >= 90)) {
            return 100;
        }
        if (!above(gap.negate(), "1.25")
                || (amongAll != null && amongAll >= 80)
                || (amongOwn != null && amongOwn >= 90)) {
            return 75;
        }
        BigDecimal prior = group.prior("cpi " + subject, year);
        if (prior == null) {
            return null;
        }
        BigDecimal change = cpi.subtract(prior);
        return change.signum() > 0 ? 50 : atLeast(change, "-2.5") ? 25 : 0;
    }

    private @Nullable BigDecimal cpiTarget(PlainGroup group, String subject, int year) {
        BigDecimal given = group.value("target " + subject, year);
        if (given != null) {
            return given;
        }
        int first = group.group.equals("ECONOMICALLY_DISADVANTAGED") ? 2015 : 2011;
        BigDecimal baseline = reported(group, "cpi_baseline " + subject, year);
        BigDecimal ownYear = reported(group, "cpi_baseline_year " + subject, year);
        int baselineYear = ownYear == null ? first : ownYear.intValueExact();
        if (baseline == null && ownYear != null) {
            baseline = group.value("cpi " + subject, baselineYear);
        } else if (baseline == null && anyone("cpi " + subject, first)) {
            for (baselineYear = first; baselineYear < year; baselineYear++) {
                baseline = group.value("cpi " + subject, baselineYear);
                if (baseline != null) {
                    break;
                }
            }
        }
        int k = year - baselineYear;
        if (baseline == null || k < 1 || k > 6) {
            return null;
        }
        BigDecimal gap = new BigDecimal(100).subtract(baseline);
        return baseline.multiply(new BigDecimal(12))
                .add(gap.multiply(new BigDecimal(k)))
                .divide(new BigDecimal(12), 1, HALF_UP);
    }

    /** As given for the year, else for the next year after it, else for the last before it. */
    private static @Nullable BigDecimal reported(PlainGroup group, String name, int year) {
        for (int later = year; later <= 2017; later++) {
            if (group.value(name, later) != null) {
                return group.value(name, later);
            }
        }
        for (int earlier = year; earlier >= 2000; earlier--) {
            if (group.value(name, earlier) != null) {
                return group.value(name, earlier);
            }
        }
        return null;
    }

    private boolean anyone(String name, int year) {
        return reported.contains(name + " " + year);
    }

    private static @Nullable Integer sgp(PlainGroup group, String subject, int year) {
        BigDecimal sgp = group.value("median_sgp " + subject, year);
        Integer students = group.students("median_sgp " + subject, year);
        if (sgp == null || (students != null && students < 20)) {
            return null;
        }
        return atLeast(sgp, "60")
                ? 100
                : atLeast(sgp, "51") ? 75 : atLeast(sgp, "41") ? 50 : atLeast(sgp, "31") ? 25 : 0;
    }

    private static @Nullable Integer graduation(PlainGroup group, int year) {
        Integer four = cohort(group, "graduation_4yr", year - 1, "80", "82.5");
        Integer five = cohort(group, "graduation_5yr", year - 2, "85", "87.5");
        return four == null ? five : five == null ? four : Integer.valueOf(Math.max(four, five));
    }

    private static @Nullable Integer cohort(PlainGroup group, String name, int cohort, String target, String above) {
        BigDecimal rate = group.value(name, cohort);
        if (rate == null) {
            return null;
        }
        if (atLeast(rate, "95") || atLeast(rate, above)) {
            return 100;
        }
        if (atLeast(rate, target)) {
            return 75;
        }
        BigDecimal prior = group.prior(name, cohort);
        if (prior == null) {
            return null;
        }
        BigDecimal change = rate.subtract(prior);
        return atLeast(change, "2.5") ? 50 : above(change, "-2.5") ? 25 : 0;
    }

    private @Nullable Integer dropout(PlainGroup group, int year) {
        BigDecimal rate = group.value("dropout_rate", year - 1);
        BigDecimal baseline = reported(group, "dropout_baseline", year);
        BigDecimal ownYear = reported(group, "dropout_baseline_year", year);
        int first = group.group.equals("ECONOMICALLY_DISADVANTAGED") ? 2015 : 2011;
        int baselineYear = ownYear == null ? first : ownYear.intValueExact();
        if (baseline == null && ownYear != null) {
            baseline = group.value("dropout_rate", baselineYear - 1);
        } else if (baseline == null && anyone("dropout_rate", first - 1)) {
            for (baselineYear = first; baselineYear < year; baselineYear++) {
                baseline = group.value("dropout_rate", baselineYear - 1);
                if (baseline != null) {
                    break;
                }
            }
        }
        int k = year - baselineYear;
        if (rate == null || baseline == null || k < 1 || k > 6) {
            return null;
        }
        BigDecimal target = baseline.multiply(new BigDecimal(12 - k)).divide(new BigDecimal(12), 1, HALF_UP);
        if (rate.multiply(new BigDecimal(2)).compareTo(target) <= 0) {
            return 100;
        }
        if (rate.compareTo(target) <= 0) {
            return 75;
        }
        BigDecimal prior = group.prior("dropout_rate", year - 1);
        if (prior == null) {
            return null;
        }
        return rate.compareTo(prior) < 0 ? 50 : rate.compareTo(prior) == 0 ? 25 : 0;
    }

    @Nullable
    Integer annual(PlainGroup group, int year) {
        BigDecimal published = group.value("ppi ANNUAL", year);
        if (published != null) {
            return published.intValueExact();
        }
        int sum = 0;
        int count = 0;
        for (String indicator : CORE) {
            Integer points = points(group, indicator, year);
            sum += points == null ? 0 : points;
            count += points == null ? 0 : 1;
        }
        for (String indicator : EXTRA) {
            Integer points = points(group, indicator, year);
            sum += points == null ? 0 : points;
        }
        return count == 0 || !eligible(group, year)
                ? null
                : new BigDecimal(sum).divide(new BigDecimal(count), 0, HALF_UP).intValueExact();
    }

    private static boolean eligible(PlainGroup group, int year) {
        if (group.value("points ELA_CPI", year) != null && group.value("points MATH_CPI", year) != null) {
            return true;
        }
        int minimum = group.isAll() ? 20 : year < 2015 ? 30 : 25;
        return assessed(group, year, minimum)
                && (assessed(group, year - 1, minimum) || assessed(group, year - 2, minimum));
    }

    private static boolean assessed(PlainGroup group, int year, int minimum) {
        for (String subject : List.of("ELA", "MATH")) {
            boolean result = group.value("cpi " + subject, year) != null
                    || group.value("points " + subject + "_CPI", year) != null;
            Integer students = group.students("cpi " + subject, year);
            if (!result || (students != null && students < minimum)) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    Integer cumulative(PlainGroup group, int year) {
        BigDecimal published = group.value("ppi CUMULATIVE", year);
        if (published != null) {
            return published.intValueExact();
        }
        int sum = 0;
        int weights = 0;
        int years = 0;
        for (int weight = 4; weight >= 1; weight--) {
            Integer annual = annual(group, year - 4 + weight);
            if (annual == null && weight == 4) {
                return null;
            }
            if (annual != null) {
                sum += weight * annual;
                weights += weight;
                years++;
            }
        }
        if (years < 3) {
            return null;
        }
        return Math.min(
                100,
                new BigDecimal(sum).divide(new BigDecimal(weights), 0, HALF_UP).intValueExact());
    }

    /** Of a CPI, among those of all students or of the same group, in the same school type or among districts. */
    private @Nullable Integer percentile(PlainGroup group, String subject, int year, String among) {
        BigDecimal published = group.value("cpi_percentile_" + among + " " + subject, year);
        if (published != null) {
            return published.intValueExact();
        }
        BigDecimal cpi = group.value("cpi " + subject, year);
        if (group.circle() == null || cpi == null) {
            return null;
        }
        return percentile(
                cpi,
                among(
                        "cpi " + subject,
                        year,
                        group.circle() + "/" + (among.equals("all") ? "ALL" : group.group),
                        other -> isIn(group.circle(), other)
                                && other.group.equals(among.equals("all") ? "ALL" : group.group)));
    }

    private static boolean isIn(@Nullable String circle, PlainGroup other) {
        String theirs = other.circle();
        return theirs != null && theirs.equals(circle);
    }

    /** The values that are ranked: of 20 students or more, or of a number that is not known. */
    private List<BigDecimal> among(String name, int year, String population, Predicate<PlainGroup> isInIt) {
        return ranked.computeIfAbsent(name + " " + year + " " + population, key -> {
            List<BigDecimal> values = new ArrayList<>();
            for (PlainGroup other : groups.values()) {
                BigDecimal value = other.value(name, year);
                Integer students = other.students(name, year);
                if (value != null && isInIt.test(other) && (students == null || students >= 20)) {
                    values.add(value);
                }
            }
            return values;
        });
    }

    private @Nullable Integer percentile(BigDecimal value, List<BigDecimal> among) {
        return among.size() < smallestPopulation
                ? null
                : Integer.valueOf(1 + 99 * rank(value, among) / (among.size() + 1));
    }

    /** The rank of a value, or of the highest that it reaches: that of the last among its equals, or of the first. */
    private int rank(BigDecimal value, List<BigDecimal> among) {
        List<BigDecimal> ascending = new ArrayList<>(among);
        Collections.sort(ascending);
        int last = 0;
        while (last < ascending.size() && ascending.get(last).compareTo(value) <= 0) {
            last++;
        }
        int first = last;
        while (first > 1 && ascending.get(first - 2).compareTo(ascending.get(last - 1)) == 0) {
            first--;
        }
        return tiesHighest ? last : first;
    }

    /** The percentile of a school or group by the score of four years; among all subgroups, or those of the same kind. */
    @Nullable
    Integer rankedPercentile(PlainGroup group, int year, boolean amongAllSubgroups) {
        String circle = group.circle();
        if (circle == null || group.isDistrict() || !isRanked(group, year)) {
            return null;
        }
        Predicate<PlainGroup> peers = other -> isIn(circle, other)
                && isRanked(other, year)
                && (amongAllSubgroups ? !other.isAll() : other.group.equals(group.group));
        String population = "ranked " + circle + "/" + (amongAllSubgroups ? "subgroups" : group.group);
        List<BigDecimal> scores = ranked.get(population);
        if (scores == null) {
            scores = new ArrayList<>();
            for (PlainGroup other : groups.values()) {
                if (peers.test(other)) {
                    scores.add(score(other, year, population, peers));
                }
            }
            ranked.put(population, scores);
        }
        return percentile(score(group, year, population, peers), scores);
    }

    private boolean isRanked(PlainGroup group, int year) {
        return complete.computeIfAbsent(group, asked -> hasFourYears(asked, year));
    }

    private static boolean hasFourYears(PlainGroup group, int year) {
        for (int back = 0; back < 4; back++) {
            for (String subject : List.of("ELA", "MATH")) {
                Integer students = group.students("cpi " + subject, year - back);
                if (group.value("cpi " + subject, year - back) == null || (students != null && students < 20)) {
                    return false;
                }
            }
        }
        return true;
    }

    private BigDecimal score(PlainGroup group, int year, String population, Predicate<PlainGroup> peers) {
        List<BigDecimal[]> achievement = new ArrayList<>();
        List<BigDecimal[]> growth = new ArrayList<>();
        List<BigDecimal[]> completion = new ArrayList<>();
        for (int back = 0; back < 4; back++) {
            int weight = 4 - back;
            for (String subject : SUBJECTS) {
                add(achievement, group, "cpi " + subject, year - back, 2 * weight, true, population, peers);
                add(
                        achievement,
                        group,
                        "pct_warning_failing " + subject,
                        year - back,
                        weight,
                        false,
                        population,
                        peers);
                add(achievement, group, "pct_advanced " + subject, year - back, weight, true, population, peers);
            }
            add(growth, group, "median_sgp ELA", year - back, weight, true, population, peers);
            add(growth, group, "median_sgp MATH", year - back, weight, true, population, peers);
            add(completion, group, "graduation_4yr", year - back - 1, weight, true, population, peers);
            add(completion, group, "graduation_5yr", year - back - 2, weight, true, population, peers);
            add(completion, group, "dropout_rate", year - back - 1, weight, false, population, peers);
        }
        List<BigDecimal[]> parts = new ArrayList<>();
        parts.add(new BigDecimal[] {mean(achievement), new BigDecimal(year <= 2013 ? 4 : 3)});
        if (!growth.isEmpty()) {
            parts.add(new BigDecimal[] {mean(growth), BigDecimal.ONE});
        }
        if (!completion.isEmpty()) {
            parts.add(new BigDecimal[] {mean(completion), BigDecimal.ONE});
        }
        return mean(parts);
    }

    /** Adds where a value stands, as a share of those ranked and one more, with its weight. */
    private void add(
            List<BigDecimal[]> positions,
            PlainGroup group,
            String name,
            int year,
            int weight,
            boolean higherIsBetter,
            String population,
            Predicate<PlainGroup> peers) {
        BigDecimal value = group.value(name, year);
        Integer students = group.students(name, year);
        if (value == null || (students != null && students < 20)) {
            return;
        }
        List<BigDecimal> others = among(name, year, population, peers);
        int rank = higherIsBetter
                ? rank(value, others)
                : rank(value.negate(), others.stream().map(BigDecimal::negate).toList());
        positions.add(new BigDecimal[] {
            new BigDecimal(rank).divide(new BigDecimal(others.size() + 1), 6, HALF_UP), new BigDecimal(weight)
        });
    }

    private static BigDecimal mean(List<BigDecimal[]> weighted) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (BigDecimal[] one : weighted) {
            sum = sum.add(one[0].multiply(one[1]));
            weights = weights.add(one[1]);
        }
        return sum.divide(weights, 6, HALF_UP);
    }

    private static boolean above(BigDecimal value, String limit) {
        return value.compareTo(new BigDecimal(limit)) > 0;
    }

    private static boolean atLeast(BigDecimal value, String limit) {
        return value.compareTo(new BigDecimal(limit)) >= 0;
    }
}
