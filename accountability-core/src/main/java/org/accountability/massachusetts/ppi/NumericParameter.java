package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.accountability.policy.Parameter;

/**
 * A parameter that is a number, ready to be compared exactly with values in tenths.
 *
 * @param parameter where it comes from
 * @param thousandths its value in thousandths
 */
record NumericParameter(Parameter parameter, long thousandths) {
    private static final int DECIMALS = 3;
    private static final long ONE = 1000;
    private static final long TENTH = 100;

    /** @throws UnusableParameterException unless it is a number of at most three decimals and nine digits before them */
    static NumericParameter of(Parameter parameter) {
        BigDecimal value = number(parameter);
        if (value.precision() - value.scale() > 9) {
            throw notA(parameter, "a number below a thousand million");
        }
        try {
            return new NumericParameter(
                    parameter,
                    value.setScale(DECIMALS, RoundingMode.UNNECESSARY)
                            .unscaledValue()
                            .longValueExact());
        } catch (ArithmeticException finer) {
            throw notA(parameter, "a number of at most three decimals");
        }
    }

    private static BigDecimal number(Parameter parameter) {
        try {
            return parameter.decimal();
        } catch (IllegalStateException notANumber) {
            throw notA(parameter, "a number");
        }
    }

    boolean isBetween(int lowest, int highest) {
        return thousandths >= lowest * ONE && thousandths <= highest * ONE;
    }

    /** Whether {@code tenths} are at or above it. */
    boolean reachedBy(int tenths) {
        return tenths * TENTH >= thousandths;
    }

    /** Whether {@code tenths} are above it. */
    boolean exceededBy(int tenths) {
        return tenths * TENTH > thousandths;
    }

    /** Whether {@code tenths} are above it by {@code margin} or more. */
    boolean exceededBy(int tenths, NumericParameter margin) {
        return tenths * TENTH >= thousandths + margin.thousandths;
    }

    /** Whether the whole number {@code count} is at or above it. */
    boolean reachedByWhole(int count) {
        return count * ONE >= thousandths;
    }

    /** Its value, which must be whole. */
    int whole() {
        if (thousandths % ONE != 0) {
            throw notA(parameter, "a whole number");
        }
        return (int) (thousandths / ONE);
    }

    /** As the parameter gives it. */
    @Override
    public String toString() {
        return parameter.value();
    }

    static UnusableParameterException notA(Parameter parameter, String kind) {
        return new UnusableParameterException(
                parameter.name(),
                "is '" + parameter.value() + "' from " + parameter.from() + "; the index reads it as " + kind);
    }
}
