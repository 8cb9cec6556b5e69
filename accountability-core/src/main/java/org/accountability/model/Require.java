package org.accountability.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ranges that several records share. */
final class Require {
    /** The most decimal places of a percentage; with more, sums and differences take room without end. */
    private static final int MOST_PLACES = 100;

    private Require() {}

    static void percentile(@Nullable Integer percentile) {
        between("school percentile", percentile, 1, 99);
    }

    static void cumulativePpi(String name, @Nullable Integer ppi) {
        between(name, ppi, 0, 100);
    }

    /** Unmodifiable, and in the order of values, since it is printed. */
    static Map<IndexValue, Evidence> computed(Map<IndexValue, Evidence> computed) {
        return computed.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(computed));
    }

    static void between(String name, @Nullable Integer value, int lowest, int highest) {
        if (value != null && (value < lowest || value > highest)) {
            throw new InvalidValueException(name, value, "must be a whole number from " + lowest + " to " + highest);
        }
    }

    static void percent(String name, BigDecimal value) {
        if (Math.abs((long) value.scale()) > MOST_PLACES) {
            throw new InvalidValueException(
                    name, value.toString(), "must be a percentage of at most " + MOST_PLACES + " decimal places");
        }
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new InvalidValueException(name, value.toPlainString(), "must be a percentage from 0 to 100");
        }
    }

    static void students(@Nullable Integer students) {
        if (students != null && students < 0) {
            throw new InvalidValueException("number of students", students, "must be 0 or more");
        }
    }

    static void school(OrganizationCode code) {
        if (!code.isSchool()) {
            throw new InvalidValueException("school code", code, "ends in 0000, so it is not a school");
        }
    }

    static void district(OrganizationCode code) {
        if (!code.isDistrict()) {
            throw new InvalidValueException("district code", code, "must be a district's, ending in 0000");
        }
    }
}
