package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the plain reference knows of one group: numbers by year and name, such as {@code cpi ELA}. */
final class PlainGroup {
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 20;

    final String organization;
    final String group;
    final @Nullable String type;
    private final Map<String, @Nullable BigDecimal[]> values = new HashMap<>();
    private final Map<String, @Nullable Integer[]> students = new HashMap<>();

    PlainGroup(String organization, String group, @Nullable String type) {
        this.organization = organization;
        this.group = group;
        this.type = type;
    }

    void put(String name, int year, BigDecimal value, @Nullable Integer numberOfStudents) {
        values.computeIfAbsent(name, first -> new BigDecimal[YEARS])[year - FIRST_YEAR] = value;
        students.computeIfAbsent(name, first -> new Integer[YEARS])[year - FIRST_YEAR] = numberOfStudents;
    }

    @Nullable
    BigDecimal value(String name, int year) {
        @Nullable BigDecimal[] byYear = values.get(name);
        return byYear == null ? null : byYear[year - FIRST_YEAR];
    }

    @Nullable
    Integer students(String name, int year) {
        @Nullable Integer[] byYear = students.get(name);
        return byYear == null ? null : byYear[year - FIRST_YEAR];
    }

    /** The most recent of the two years before. */
    @Nullable
    BigDecimal prior(String name, int year) {
        BigDecimal before = value(name, year - 1);
        return before != null ? before : value(name, year - 2);
    }

    @Override
    public String toString() {
        return organization + " " + group;
    }

    boolean isDistrict() {
        return organization.endsWith("0000");
    }

    boolean isAll() {
        return group.equals("ALL");
    }

    /** Whom it is ranked among; {@code null} for nobody. */
    @Nullable
    String circle() {
        if (isDistrict()) {
            return "districts";
        }
        return "EARLY_ELEMENTARY".equals(type) ? null : type;
    }
}
