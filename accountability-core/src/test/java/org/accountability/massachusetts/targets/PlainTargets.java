package org.accountability.massachusetts.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rounding chain of the target percentage once more, plainly: whole numbers only, one step after the other. Weights
 * are in tenths of a percent.
 */
final class PlainTargets {
    private static final int[] NON_HIGH_WITH_EL = {600, 200, 0, 100, 100};
    private static final int[] NON_HIGH_WITHOUT_EL = {675, 225, 0, 0, 100};
    private static final int[] HIGH_WITH_EL = {400, 200, 200, 100, 100};
    private static final int[] HIGH_WITHOUT_EL = {475, 225, 200, 0, 100};
    private static final int[] LOWEST = {675, 225, 0, 0, 100};
    /** The area of each indicator in the order of reports. */
    private static final int[] AREA = {0, 0, 0, 1, 1, 2, 2, 2, 3, 4, 4};

    private PlainTargets() {}

    /** Earned and possible in tenths, the percentage in tenths and in whole percents. */
    record Column(long earned, long possible, long tenths, long whole) {}

    /** @param points of the indicators in the order of reports, {@code null} for none */
    static @Nullable Column column(int year, boolean lowest, boolean highSchool, List<@Nullable Integer> points) {
        boolean el = points.get(8) != null;
        int[] weights = lowest
                ? LOWEST
                : highSchool ? (el ? HIGH_WITH_EL : HIGH_WITHOUT_EL) : (el ? NON_HIGH_WITH_EL : NON_HIGH_WITHOUT_EL);
        long earnedInThousandths = 0;
        long possibleInThousandths = 0;
        for (int i = 0; i < AREA.length; i++) {
            Integer one = points.get(i);
            if (one != null) {
                earnedInThousandths += (long) one * weights[AREA[i]];
                possibleInThousandths += 4L * weights[AREA[i]];
            }
        }
        if (possibleInThousandths == 0) {
            return null;
        }
        long earned = halfUp(earnedInThousandths, 100);
        long possible = halfUp(possibleInThousandths, 100);
        long tenths = halfUp(earned * 1000, possible);
        return new Column(earned, possible, tenths, year == 2018 ? halfUp(earned * 100, possible) : halfUp(tenths, 10));
    }

    /** The percentage of a span in hundredths. */
    static long span(int year, Column all, @Nullable Column lowest) {
        if (lowest == null) {
            return year == 2018 ? all.whole() * 100 : all.tenths() * 10;
        }
        return year == 2018 ? (all.whole() + lowest.whole()) * 50 : (all.tenths() + lowest.tenths()) * 5;
    }

    /** The annual percentage in ten-thousandths. */
    static long annual(long nonHighInHundredths, long highInHundredths, int nonHighWeight) {
        return nonHighInHundredths * nonHighWeight + highInHundredths * (100 - nonHighWeight);
    }

    /** The cumulative percentage in millionths, of a whole one before and one in ten-thousandths. */
    static long cumulative(int prior, long annual) {
        return prior * 400_000L + annual * 60;
    }

    static String label(int year, long whole) {
        if (year == 2018) {
            return whole >= 75 ? "Meeting targets" : "Partially meeting targets";
        }
        if (whole >= 75) {
            return "Meeting or exceeding targets";
        }
        if (whole >= 50) {
            return "Substantial progress toward targets";
        }
        return whole >= 25 ? "Moderate progress toward targets" : "Limited or no progress toward targets";
    }

    /** Of what is not negative. */
    static long halfUp(long numerator, long denominator) {
        return (numerator * 2 + denominator) / (denominator * 2);
    }
}
