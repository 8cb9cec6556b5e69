package org.accountability.examples.benchmarks;

import static org.accountability.examples.benchmarks.PlainColumns.GROUPS;
import static org.accountability.examples.benchmarks.PlainColumns.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Reported;
import org.accountability.model.SchoolType;

/**
 * The index in plain loops over plain arrays: cumulative PPIs of every group, and the percentiles of schools. It shares
 * no code with the index, and knows what the made-up state has: no published points or percentiles, no targets.
 */
@SuppressWarnings("EnumOrdinal") // Arrays are numbered by it.
final class PlainIndex {
    private static final int YEARS = 4;
    private static final int DISTRICTS = PlainYear.CIRCLES - 1;
    private static final int MILLION = 1_000_000;

    private final PlainColumns columns;
    private final int year;
    private final int[] circles;
    /** Of the year itself first. */
    private final PlainYear[] years = new PlainYear[YEARS];

    private final int[] cumulative;
    private final int[] percentiles;

    PlainIndex(List<Reported> rows, Map<OrganizationCode, SchoolType> types, int year) {
        this.columns = new PlainColumns(rows);
        this.year = year;
        circles = circles(types);
        int[][] annual = new int[YEARS][columns.rows()];
        for (int back = 0; back < YEARS; back++) {
            years[back] = new PlainYear(columns, year - back, circles);
            for (int row = 0; row < columns.rows(); row++) {
                annual[back][row] = years[back].ppi(row);
            }
        }
        cumulative = cumulative(annual);
        percentiles = percentiles();
    }

    private int[] circles(Map<OrganizationCode, SchoolType> types) {
        int[] circles = new int[columns.organizations().size()];
        for (int i = 0; i < circles.length; i++) {
            OrganizationCode code = columns.organizations().get(i);
            SchoolType type = types.get(code);
            circles[i] = code.isDistrict()
                    ? DISTRICTS
                    : type == null || type == SchoolType.EARLY_ELEMENTARY ? -1 : type.ordinal();
        }
        return circles;
    }

    private int[] cumulative(int[][] annual) {
        int[] cumulative = new int[columns.rows()];
        for (int row = 0; row < cumulative.length; row++) {
            int sum = 0;
            int weights = 0;
            int known = 0;
            for (int back = 0; back < YEARS; back++) {
                if (annual[back][row] != NONE) {
                    sum += (YEARS - back) * annual[back][row];
                    weights += YEARS - back;
                    known++;
                }
            }
            boolean has = annual[0][row] != NONE && known >= 3;
            cumulative[row] = has ? Math.min(100, (2 * sum + weights) / (2 * weights)) : NONE;
        }
        return cumulative;
    }

    private int[] percentiles() {
        boolean[] ranked = new boolean[circles.length];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = circles[i] >= 0 && circles[i] != DISTRICTS && hasFourYears(i * GROUPS);
        }
        long[][] sums = new long[3][circles.length];
        long[][] weights = new long[3][circles.length];
        for (int back = 0; back < YEARS; back++) {
            int weight = YEARS - back;
            int y = year - back;
            for (int subject = 0; subject < 3; subject++) {
                rank(MeasureKind.CPI, subject, y, true, 2 * weight, ranked, sums[0], weights[0]);
                rank(MeasureKind.PCT_WARNING_FAILING, subject, y, false, weight, ranked, sums[0], weights[0]);
                rank(MeasureKind.PCT_ADVANCED, subject, y, true, weight, ranked, sums[0], weights[0]);
            }
            rank(MeasureKind.MEDIAN_SGP, 0, y, true, weight, ranked, sums[1], weights[1]);
            rank(MeasureKind.MEDIAN_SGP, 1, y, true, weight, ranked, sums[1], weights[1]);
            rank(MeasureKind.GRADUATION_4YR, 3, y - 1, true, weight, ranked, sums[2], weights[2]);
            rank(MeasureKind.GRADUATION_5YR, 3, y - 2, true, weight, ranked, sums[2], weights[2]);
            rank(MeasureKind.DROPOUT_RATE, 3, y - 1, false, weight, ranked, sums[2], weights[2]);
        }
        int[] scores = new int[circles.length];
        List<List<Integer>> byType = new ArrayList<>();
        for (int circle = 0; circle < PlainYear.CIRCLES; circle++) {
            byType.add(new ArrayList<>());
        }
        for (int i = 0; i < scores.length; i++) {
            if (ranked[i]) {
                scores[i] = score(sums, weights, i);
                byType.get(circles[i]).add(scores[i]);
            }
        }
        int[][] sorted = new int[byType.size()][];
        for (int circle = 0; circle < sorted.length; circle++) {
            sorted[circle] = byType.get(circle).stream()
                    .mapToInt(score -> score)
                    .sorted()
                    .toArray();
        }
        int[] percentiles = new int[circles.length];
        for (int i = 0; i < percentiles.length; i++) {
            percentiles[i] = ranked[i] && sorted[circles[i]].length >= 50
                    ? PlainRanks.ofRank(atOrBelow(sorted[circles[i]], scores[i]), sorted[circles[i]].length)
                    : NONE;
        }
        return percentiles;
    }

    private boolean hasFourYears(int row) {
        for (int back = 0; back < YEARS; back++) {
            for (int subject = 0; subject < 2; subject++) {
                int students = columns.students(MeasureKind.CPI, subject, year - back)[row];
                if (columns.values(MeasureKind.CPI, subject, year - back)[row] == NONE
                        || (students != NONE && students < 20)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void rank(
            MeasureKind kind,
            int subject,
            int inYear,
            boolean higherIsBetter,
            int weight,
            boolean[] ranked,
            long[] sums,
            long[] weights) {
        int[] values = columns.values(kind, subject, inYear);
        int[] students = columns.students(kind, subject, inYear);
        PlainRanks ranks = new PlainRanks(PlainYear.CIRCLES);
        for (int i = 0; i < ranked.length; i++) {
            if (ranked[i] && counts(values[i * GROUPS], students[i * GROUPS])) {
                ranks.add(circles[i], values[i * GROUPS]);
            }
        }
        ranks.sum();
        for (int i = 0; i < ranked.length; i++) {
            int value = values[i * GROUPS];
            if (ranked[i] && counts(value, students[i * GROUPS])) {
                int rank = higherIsBetter ? ranks.atOrBelow(circles[i], value) : ranks.atOrAbove(circles[i], value);
                sums[i] += weight * rounded((long) MILLION * rank, ranks.size(circles[i]) + 1L);
                weights[i] += weight;
            }
        }
    }

    private static boolean counts(int value, int students) {
        return value != NONE && (students == NONE || students >= 20);
    }

    private static int score(long[][] sums, long[][] weights, int i) {
        int[] partWeights = {3, 1, 1};
        long sum = 0;
        long weight = 0;
        for (int part = 0; part < partWeights.length; part++) {
            if (weights[part][i] > 0) {
                sum += partWeights[part] * rounded(sums[part][i], weights[part][i]);
                weight += partWeights[part];
            }
        }
        return (int) rounded(sum, weight);
    }

    private static long rounded(long numerator, long denominator) {
        return (2 * numerator + denominator) / (2 * denominator);
    }

    private static int atOrBelow(int[] sorted, int score) {
        int at = Arrays.binarySearch(sorted, score);
        while (at + 1 < sorted.length && sorted[at + 1] == score) {
            at++;
        }
        return at + 1;
    }

    PlainColumns columns() {
        return columns;
    }

    /** {@link PlainColumns#NONE} where there is none. */
    int cumulative(int row) {
        return cumulative[row];
    }

    /** The school percentile; {@link PlainColumns#NONE} where there is none. */
    int percentile(int organization) {
        return percentiles[organization];
    }

    /** What each indicator of each of four years earned, the year itself first. */
    List<List<PlainYear.Earned>> explain(int row) {
        List<List<PlainYear.Earned>> explained = new ArrayList<>();
        for (PlainYear one : years) {
            explained.add(one.explain(row));
        }
        return explained;
    }
}
