package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.accountability.model.Indicator;

/**
 * The smallest sets of better results by which a group would have reached a cumulative PPI, by brute force: every value
 * of every measure is put to the plain index, and then every set of those that earn more.
 */
final class PlainAnnualNeeded {
    private static final int TENTHS = 1000;
    private static final BigDecimal STEP_OF_POINTS = BigDecimal.valueOf(25);
    private static final BigDecimal MOST_GROWTH = BigDecimal.valueOf(99);

    private final PlainIndex plain;
    private final PlainGroup group;
    private final int year;
    private final List<List<Better>> indicators = new ArrayList<>();

    /** A better result, and what its indicator earns then. */
    record Better(String name, int ofYear, BigDecimal value, int points) {}

    PlainAnnualNeeded(PlainIndex plain, PlainGroup group, int year) {
        this.plain = plain;
        this.group = group;
        this.year = year;
        for (Indicator indicator : Indicator.all()) {
            Integer points = plain.points(group, indicator.toString(), year);
            if (points != null) {
                List<Better> better = new ArrayList<>();
                resultsOf(indicator).forEach((name, ofYear) -> addBetter(better, indicator, points, name, ofYear));
                indicators.add(better);
            }
        }
    }

    /** How many sets there are to try. */
    long sets() {
        return indicators.stream().mapToLong(better -> better.size() + 1L).reduce(1, (one, other) -> one * other);
    }

    Set<Set<Better>> smallest(int wanted) {
        List<Set<Better>> sets = new ArrayList<>(List.of(Set.of()));
        for (List<Better> better : indicators) {
            for (Set<Better> set : List.copyOf(sets)) {
                better.forEach(one -> sets.add(with(set, one)));
            }
        }
        Set<Set<Better>> smallest = new HashSet<>();
        for (Set<Better> set : sets) {
            if (reaches(set, wanted) && lesser(set).stream().noneMatch(less -> reaches(less, wanted))) {
                smallest.add(set);
            }
        }
        return smallest;
    }

    private boolean reaches(Set<Better> set, int wanted) {
        Map<String, BigDecimal> before = new TreeMap<>();
        for (Better one : set) {
            before.put(one.name(), now(one.name(), one.ofYear()));
            put(one.name(), one.ofYear(), one.value());
        }
        int cumulative = Objects.requireNonNull(plain.cumulative(group, year));
        for (Better one : set) {
            put(one.name(), one.ofYear(), Objects.requireNonNull(before.get(one.name())));
        }
        return cumulative >= wanted;
    }

    /** Without one of them, or with the next lesser of the same results in its place. */
    private List<Set<Better>> lesser(Set<Better> set) {
        List<Set<Better>> lesser = new ArrayList<>();
        for (Better one : set) {
            Set<Better> others = new HashSet<>(set);
            others.remove(one);
            lesser.add(others);
            for (List<Better> better : indicators) {
                for (Better other : better) {
                    if (other.name().equals(one.name()) && other.points() < one.points()) {
                        lesser.add(with(others, other));
                    }
                }
            }
        }
        return lesser;
    }

    private static Set<Better> with(Set<Better> set, Better one) {
        Set<Better> with = new HashSet<>(set);
        with.add(one);
        return with;
    }

    /** What the points of an indicator are told from, with the year that it is of. */
    private Map<String, Integer> resultsOf(Indicator indicator) {
        if (group.value("points " + indicator, year) != null) {
            return Map.of("points " + indicator, year);
        }
        String subject = String.valueOf(indicator.subject());
        return switch (indicator) {
            case ELA_CPI, MATH_CPI, SCIENCE_CPI -> Map.of("cpi " + subject, year);
            case ELA_SGP, MATH_SGP -> Map.of("median_sgp " + subject, year);
            case GRADUATION -> Map.of("graduation_4yr", year - 1, "graduation_5yr", year - 2);
            case DROPOUT -> Map.of("dropout_rate", year - 1);
            case ELA_WARNING, MATH_WARNING, SCIENCE_WARNING -> Map.of("pct_warning_failing " + subject, year);
            case ELA_ADVANCED, MATH_ADVANCED, SCIENCE_ADVANCED -> Map.of("pct_advanced " + subject, year);
            case REENGAGEMENT -> Map.of("dropouts_reengaged", year);
            case ACCESS -> Map.of("access_sgpa", year);
        };
    }

    /** For all points that some value earns, the value that is nearest. */
    private void addBetter(List<Better> better, Indicator indicator, int points, String name, int ofYear) {
        if (group.value(name, ofYear) == null) {
            return;
        }
        BigDecimal now = now(name, ofYear);
        Map<Integer, Better> nearest = new TreeMap<>();
        for (BigDecimal value : values(indicator, name)) {
            put(name, ofYear, value);
            Integer then = plain.points(group, indicator.toString(), year);
            if (then != null && then > points) {
                Better one = new Better(name, ofYear, value.stripTrailingZeros(), then);
                nearest.merge(
                        then, one, (known, other) -> far(known, now).compareTo(far(other, now)) <= 0 ? known : other);
            }
        }
        put(name, ofYear, now);
        better.addAll(nearest.values());
    }

    private static BigDecimal far(Better one, BigDecimal now) {
        return one.value().subtract(now).abs();
    }

    private static List<BigDecimal> values(Indicator indicator, String name) {
        List<BigDecimal> values = new ArrayList<>();
        for (int tenths = 0; tenths <= TENTHS; tenths++) {
            BigDecimal value = BigDecimal.valueOf(tenths, 1);
            if (canBe(indicator, name, value)) {
                values.add(value);
            }
        }
        return values;
    }

    private static boolean canBe(Indicator indicator, String name, BigDecimal value) {
        if (name.startsWith("points")) {
            boolean isOnScale = value.remainder(STEP_OF_POINTS).signum() == 0;
            return isOnScale && (indicator.isCore() || value.compareTo(STEP_OF_POINTS) <= 0);
        }
        if (name.equals("dropouts_reengaged")) {
            return value.stripTrailingZeros().scale() <= 0;
        }
        boolean isGrowth = name.startsWith("median_sgp") || name.equals("access_sgpa");
        return !isGrowth || (value.intValue() >= 1 && value.compareTo(MOST_GROWTH) <= 0);
    }

    private BigDecimal now(String name, int ofYear) {
        return Objects.requireNonNull(group.value(name, ofYear));
    }

    private void put(String name, int ofYear, BigDecimal value) {
        group.put(name, ofYear, value, group.students(name, ofYear));
    }
}
