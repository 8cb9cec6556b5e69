package org.accountability.rules.internal.partition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** A number of a school or district that rules hold against cuts. */
enum MeasuredField {
    PERCENTILE("School", "percentile", "the percentile", 1, 99),
    CUMULATIVE_PPI_ALL("School", "cumulativePpiAll", "the cumulative PPI of all students", 0, 100),
    CUMULATIVE_PPI_HIGH_NEEDS("School", "cumulativePpiHighNeeds", "the cumulative PPI of high needs", 0, 100),
    LOWEST_SUBGROUP_PERCENTILE("School", "lowestSubgroupPercentile", "the lowest subgroup percentile", 1, 99),
    PARTICIPATION("LowestParticipation", "rate", "the lowest participation rate", 0, 100),
    GROUP_PARTICIPATION("GroupParticipation", "rate", "the participation rate", 0, 100),
    FOUR_YEAR_GRADUATION("GraduationHistory", "latestFourYear", "the four-year graduation rate", 0, 100),
    FIVE_YEAR_GRADUATION("GraduationHistory", "highestFiveYear", "the highest five-year graduation rate", 0, 100),
    GRADUATION_RATE("GraduationRate", "printed", "the graduation rate", 0, 1000),
    TARGET_PERCENTAGE("TargetPercentage", "counting", "the target percentage", 0, 100),
    SUBGROUP_PERCENTILE("SubgroupPercentiles", "lowest", "the lowest percentile of a group", 1, 99),
    SCHOOLS("DistrictRoster", "schools", "the number of schools", 0, 99);

    private final String type;
    private final String field;
    private final String words;
    private final int lowest;
    private final int highest;

    MeasuredField(String type, String field, String words, int lowest, int highest) {
        this.type = type;
        this.field = field;
        this.words = words;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Returns the input that rules read as {@code field} of {@code type}. */
    static Optional<MeasuredField> of(String type, String field) {
        for (MeasuredField measured : values()) {
            if (measured.type.equals(type) && measured.field.equals(field)) {
                return Optional.of(measured);
            }
        }
        return Optional.empty();
    }

    /** Whether each student group has its own of {@code type}. */
    static boolean areOfGroups(String type) {
        return Arrays.stream(values()).anyMatch(measured -> measured.type.equals(type) && measured.isOfGroups());
    }

    String words() {
        return words;
    }

    /** The lowest value, in steps, the unit of {@link #highest} and of all its numbers. */
    int lowest() {
        return lowest;
    }

    int highest() {
        return highest;
    }

    /** Whether each student group has its own. */
    boolean isOfGroups() {
        return this == GROUP_PARTICIPATION || this == GRADUATION_RATE || this == TARGET_PERCENTAGE;
    }

    /** Whether it can be unknown by itself: the five-year rates are known wherever the four-year rate is. */
    boolean canBeUnknown() {
        return this != FIVE_YEAR_GRADUATION && this != SCHOOLS;
    }

    /** Whether it says how well something is done. */
    boolean isResult() {
        return this != SCHOOLS;
    }

    /** Returns the number that {@code steps} steps make: whole numbers, or tenths of a percent. */
    BigDecimal number(int steps) {
        return BigDecimal.valueOf(steps, decimals());
    }

    /** The first step that is not below {@code cut}. */
    int from(BigDecimal cut) {
        return cut.movePointRight(decimals()).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** The first step above {@code cut}. */
    int above(BigDecimal cut) {
        return cut.movePointRight(decimals()).setScale(0, RoundingMode.FLOOR).intValueExact() + 1;
    }

    private int decimals() {
        return this == GRADUATION_RATE ? 1 : 0;
    }
}
