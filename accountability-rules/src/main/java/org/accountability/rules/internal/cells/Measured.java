package org.accountability.rules.internal.cells;

import java.util.Optional;

/** A number of a school that rules hold against cuts. */
public enum Measured {
    PERCENTILE("School", "percentile", "the percentile", 1, 99),
    CUMULATIVE_PPI_ALL("School", "cumulativePpiAll", "the cumulative PPI of all students", 0, 100),
    CUMULATIVE_PPI_HIGH_NEEDS("School", "cumulativePpiHighNeeds", "the cumulative PPI of high needs", 0, 100),
    LOWEST_SUBGROUP_PERCENTILE("School", "lowestSubgroupPercentile", "the lowest subgroup percentile", 1, 99),
    PARTICIPATION("LowestParticipation", "rate", "the lowest participation rate", 0, 100),
    FOUR_YEAR_GRADUATION("GraduationHistory", "latestFourYear", "the four-year graduation rate", 0, 100),
    FIVE_YEAR_GRADUATION("GraduationHistory", "highestFiveYear", "the highest five-year graduation rate", 0, 100);

    private final String type;
    private final String field;
    private final String words;
    private final int lowest;
    private final int highest;

    Measured(String type, String field, String words, int lowest, int highest) {
        this.type = type;
        this.field = field;
        this.words = words;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** What rules call {@code field} of {@code type}. */
    static Optional<Measured> of(String type, String field) {
        for (Measured measured : values()) {
            if (measured.type.equals(type) && measured.field.equals(field)) {
                return Optional.of(measured);
            }
        }
        return Optional.empty();
    }

    String words() {
        return words;
    }

    int lowest() {
        return lowest;
    }

    int highest() {
        return highest;
    }

    /** Whether it can be unknown by itself: the five-year rates are known wherever the four-year rate is. */
    boolean canBeUnknown() {
        return this != FIVE_YEAR_GRADUATION;
    }
}
