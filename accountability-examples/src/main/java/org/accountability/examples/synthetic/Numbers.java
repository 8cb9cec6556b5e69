package org.accountability.examples.synthetic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as rows hold them, small ones made once, since a state has a million rows and few different numbers. */
final class Numbers {
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;
    private static final int SMALL = 4096;

    private final @Nullable BigDecimal[] withOneDecimal = new BigDecimal[SMALL];
    private final @Nullable BigDecimal[] whole = new BigDecimal[SMALL];
    private final @Nullable Integer[] students = new Integer[SMALL];

    BigDecimal tenths(int tenths) {
        BigDecimal known = withOneDecimal[tenths];
        if (known == null) {
            known = BigDecimal.valueOf(tenths, 1);
            withOneDecimal[tenths] = known;
        }
        return known;
    }

    BigDecimal whole(int number) {
        if (number >= SMALL) {
            return BigDecimal.valueOf(number);
        }
        BigDecimal known = whole[number];
        if (known == null) {
            known = BigDecimal.valueOf(number);
            whole[number] = known;
        }
        return known;
    }

    Integer students(int number) {
        if (number >= SMALL) {
            return number;
        }
        Integer known = students[number];
        if (known == null) {
            known = number;
            students[number] = known;
        }
        return known;
    }

    /** The share in whole percents, rounded half-up, as DESE prints shares of students at a level. */
    BigDecimal percent(int part, int all) {
        return whole((2 * HUNDRED * part + all) / (2 * all));
    }

    /** The share in tenths of a percent, rounded half-up. */
    static int tenthsOfPercent(int part, int all) {
        return (int) ((2L * THOUSAND * part + all) / (2L * all));
    }
}
