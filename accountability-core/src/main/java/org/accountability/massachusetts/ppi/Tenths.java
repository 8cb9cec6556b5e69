package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.accountability.massachusetts.internal.Prior;
import org.jspecify.annotations.Nullable;

/**
 * CPIs and rates as printed, with one decimal, counted in tenths: 88.9 is 889. So they are compared exactly, and a
 * state of them takes little room.
 */
final class Tenths {
    /** No value is known. */
    static final int NONE = Integer.MIN_VALUE;
    /** The top of every percentage and of the CPI, 100.0. */
    static final int HUNDRED = 1000;

    private static final int ONE = 10;

    private Tenths() {}

    /** {@code value} rounded half-up to one decimal, as printed. */
    static int of(@Nullable BigDecimal value) {
        if (value == null) {
            return NONE;
        }
        return value.setScale(1, RoundingMode.HALF_UP).scaleByPowerOfTen(1).intValueExact();
    }

    /** The value of the earlier result; {@link #NONE} without one. */
    static int of(@Nullable Prior prior) {
        return prior == null ? NONE : of(prior.value());
    }

    static int ofWhole(int value) {
        return value * ONE;
    }

    /** The value with one decimal. */
    static BigDecimal decimal(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }

    static @Nullable BigDecimal decimalOrNull(int tenths) {
        return tenths == NONE ? null : decimal(tenths);
    }

    /**
     * The quotient rounded half-up to a whole number.
     *
     * @param numerator 0 or more
     * @param denominator more than 0
     */
    static long halfUp(long numerator, long denominator) {
        return (2 * numerator + denominator) / (2 * denominator);
    }
}
