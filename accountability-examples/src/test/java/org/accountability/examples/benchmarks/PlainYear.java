package org.accountability.examples.benchmarks;

import static org.accountability.examples.benchmarks.PlainColumns.GROUPS;
import static org.accountability.examples.benchmarks.PlainColumns.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.accountability.model.MeasureKind;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/** The annual PPIs of one year in plain loops, with the rules' numbers in the text. */
@SuppressWarnings("EnumOrdinal") // Arrays are numbered by it.
final class PlainYear {
    /** What an indicator earned, and why. */
    record Earned(String indicator, int points, String why, int current, int target, int prior) {}

    /** How many populations CPIs are ranked in: six types and the districts. */
    static final int CIRCLES = 7;

    private static final int NOTHING = -1;
    private static final String[] SUBJECTS = {"ELA", "MATH", "SCIENCE"};

    private final PlainColumns columns;
    private final int year;
    private final int[] circles;
    private final int[][] cpis = new int[SUBJECTS.length][];
    private final int[][] priorCpis = new int[SUBJECTS.length][];
    private final int[][] targets = new int[SUBJECTS.length][];
    private final PlainRanks[] amongAll = new PlainRanks[SUBJECTS.length];
    private final PlainRanks[] amongOwn = new PlainRanks[SUBJECTS.length];
    private final int[][] priorRates = new int[3][];
    private final int[] dropoutTargets;

    /** @param circles whom each organisation is ranked among; below 0 for nobody */
    PlainYear(PlainColumns columns, int year, int[] circles) {
        this.columns = columns;
        this.year = year;
        this.circles = circles;
        for (int subject = 0; subject < SUBJECTS.length; subject++) {
            cpis[subject] = columns.values(MeasureKind.CPI, subject, year);
            priorCpis[subject] = prior(
                    columns.values(MeasureKind.CPI, subject, year - 1),
                    columns.values(MeasureKind.CPI, subject, year - 2));
            targets[subject] = cpiTargets(subject);
            rank(subject);
        }
        int[][] rates = {fourYear(1), fiveYear(2), dropout(1)};
        int[][] before = {fourYear(2), fiveYear(3), dropout(2)};
        int[][] twoBefore = {fourYear(3), fiveYear(4), dropout(3)};
        for (int i = 0; i < rates.length; i++) {
            priorRates[i] = prior(before[i], twoBefore[i]);
        }
        dropoutTargets = dropoutTargets();
    }

    private int[] fourYear(int back) {
        return columns.values(MeasureKind.GRADUATION_4YR, year - back);
    }

    private int[] fiveYear(int back) {
        return columns.values(MeasureKind.GRADUATION_5YR, year - back);
    }

    private int[] dropout(int back) {
        return columns.values(MeasureKind.DROPOUT_RATE, year - back);
    }

    private static int[] prior(int[] before, int[] twoBefore) {
        int[] prior = before.clone();
        for (int row = 0; row < prior.length; row++) {
            prior[row] = prior[row] == NONE ? twoBefore[row] : prior[row];
        }
        return prior;
    }

    private int[] cpiTargets(int subject) {
        int[] targets = new int[columns.rows()];
        int[] starts = new int[columns.rows()];
        baselines(
                kind -> later -> columns.values(kind, subject, later),
                MeasureKind.CPI_BASELINE,
                MeasureKind.CPI_BASELINE_YEAR,
                targets,
                starts);
        for (int row = 0; row < targets.length; row++) {
            int k = year - starts[row];
            targets[row] = targets[row] == NONE || k < 1 || k > 6
                    ? NONE
                    : (2 * (12 * targets[row] + (1000 - targets[row]) * k) + 12) / 24;
        }
        return targets;
    }

    private int[] dropoutTargets() {
        int[] targets = new int[columns.rows()];
        int[] starts = new int[columns.rows()];
        baselines(
                kind -> later -> columns.values(kind, later),
                MeasureKind.DROPOUT_BASELINE,
                MeasureKind.DROPOUT_BASELINE_YEAR,
                targets,
                starts);
        for (int row = 0; row < targets.length; row++) {
            int k = year - starts[row];
            targets[row] = targets[row] == NONE || k < 1 || k > 6 ? NONE : (2 * targets[row] * (12 - k) + 12) / 24;
        }
        return targets;
    }

    private interface Column {
        int[] in(int year);
    }

    private interface Columns {
        Column of(MeasureKind kind);
    }

    /** As given for the year, else for the next after it, else for the last before it; all have a year. */
    private void baselines(Columns of, MeasureKind value, MeasureKind start, int[] values, int[] starts) {
        Arrays.fill(values, NONE);
        for (int i = year; i <= 2017; i++) {
            fill(of.of(value).in(i), of.of(start).in(i), values, starts);
        }
        for (int i = year - 1; i >= PlainColumns.FIRST_YEAR; i--) {
            fill(of.of(value).in(i), of.of(start).in(i), values, starts);
        }
    }

    private static void fill(int[] given, int[] givenStarts, int[] values, int[] starts) {
        for (int row = 0; row < values.length; row++) {
            if (values[row] == NONE && given[row] != NONE) {
                values[row] = given[row];
                starts[row] = givenStarts[row];
            }
        }
    }

    private void rank(int subject) {
        PlainRanks all = new PlainRanks(CIRCLES);
        PlainRanks own = new PlainRanks(CIRCLES * GROUPS);
        int[] students = columns.students(MeasureKind.CPI, subject, year);
        for (int row = 0; row < students.length; row++) {
            int circle = circles[row / GROUPS];
            int cpi = cpis[subject][row];
            if (circle >= 0 && cpi != NONE && (students[row] == NONE || students[row] >= 20)) {
                own.add(circle * GROUPS + row % GROUPS, cpi);
                if (row % GROUPS == 0) {
                    all.add(circle, cpi);
                }
            }
        }
        all.sum();
        own.sum();
        amongAll[subject] = all;
        amongOwn[subject] = own;
    }

    /** The annual PPI; {@link PlainColumns#NONE} where a group has none. */
    int ppi(int row) {
        if (!isEligible(row)) {
            return NONE;
        }
        int sum = 0;
        int indicators = 0;
        for (int indicator = 0; indicator < 15; indicator++) {
            int points = points(row, indicator, null);
            if (points != NOTHING) {
                sum += points;
                indicators += indicator < 7 ? 1 : 0;
            }
        }
        return indicators == 0 ? NONE : (2 * sum + indicators) / (2 * indicators);
    }

    /** What each indicator earned. */
    List<Earned> explain(int row) {
        List<Earned> earned = new ArrayList<>();
        for (int indicator = 0; indicator < 15; indicator++) {
            points(row, indicator, earned);
        }
        return earned;
    }

    private boolean isEligible(int row) {
        int minimum = row % GROUPS == 0 ? 20 : year < 2015 ? 30 : 25;
        return isAssessed(row, year, minimum)
                && (isAssessed(row, year - 1, minimum) || isAssessed(row, year - 2, minimum));
    }

    private boolean isAssessed(int row, int inYear, int minimum) {
        for (int subject = 0; subject < 2; subject++) {
            int students = columns.students(MeasureKind.CPI, subject, inYear)[row];
            if (columns.values(MeasureKind.CPI, subject, inYear)[row] == NONE
                    || (students != NONE && students < minimum)) {
                return false;
            }
        }
        return true;
    }

    private int points(int row, int indicator, @Nullable List<Earned> explained) {
        return switch (indicator) {
            case 0, 1, 2 -> cpi(row, indicator, explained);
            case 3, 4 -> growth(row, indicator - 3, explained);
            case 5 -> graduation(row, explained);
            case 6 -> dropout(row, explained);
            case 7, 8, 9 -> fewer(row, indicator - 7, explained);
            case 10, 11, 12 -> more(row, indicator - 10, explained);
            case 13 -> returned(row, explained);
            default -> access(row, explained);
        };
    }

    private static int earned(
            @Nullable List<Earned> explained,
            String indicator,
            int points,
            String why,
            int current,
            int target,
            int prior) {
        if (explained != null) {
            explained.add(new Earned(indicator, points, why, current, target, prior));
        }
        return points;
    }

    private int cpi(int row, int subject, @Nullable List<Earned> explained) {
        int cpi = cpis[subject][row];
        int target = targets[subject][row];
        int prior = priorCpis[subject][row];
        String name = SUBJECTS[subject];
        if (cpi == NONE || target == NONE) {
            return earned(explained, name, NOTHING, "no result or target", cpi, target, prior);
        }
        int circle = circles[row / GROUPS];
        int all = circle < 0 ? 0 : amongAll[subject].percentile(circle, cpi);
        int own = circle < 0 ? 0 : amongOwn[subject].percentile(circle * GROUPS + row % GROUPS, cpi);
        int hundredths = 10 * (cpi - target);
        if (hundredths > 125 || cpi >= 975 || all >= 90) {
            return earned(explained, name, 100, "above target, 97.5, or among the highest", cpi, target, prior);
        }
        if (hundredths >= -125 || all >= 80 || own >= 90) {
            return earned(explained, name, 75, "on target, or among the upper", cpi, target, prior);
        }
        if (prior == NONE) {
            return earned(explained, name, NOTHING, "no prior result", cpi, target, prior);
        }
        int change = cpi - prior;
        if (change > 0) {
            return earned(explained, name, 50, "improved", cpi, target, prior);
        }
        return earned(explained, name, change >= -25 ? 25 : 0, "no change or declined", cpi, target, prior);
    }

    private int growth(int row, int subject, @Nullable List<Earned> explained) {
        int median = columns.values(MeasureKind.MEDIAN_SGP, subject, year)[row];
        int students = columns.students(MeasureKind.MEDIAN_SGP, subject, year)[row];
        if (median == NONE || (students != NONE && students < 20)) {
            return earned(explained, "growth", NOTHING, "no result of enough students", median, 510, NONE);
        }
        int points = median >= 600 ? 100 : median >= 510 ? 75 : median >= 410 ? 50 : median >= 310 ? 25 : 0;
        return earned(explained, "growth", points, "median growth percentile", median, 510, NONE);
    }

    private int graduation(int row, @Nullable List<Earned> explained) {
        int four = cohort(fourYear(1)[row], priorRates[0][row], 800);
        int five = cohort(fiveYear(2)[row], priorRates[1][row], 850);
        boolean isFive = five > four;
        return earned(
                explained,
                "graduation",
                Math.max(four, five),
                isFive ? "five years" : "four years",
                isFive ? fiveYear(2)[row] : fourYear(1)[row],
                isFive ? 850 : 800,
                priorRates[isFive ? 1 : 0][row]);
    }

    private static int cohort(int rate, int prior, int target) {
        if (rate == NONE) {
            return NOTHING;
        }
        if (rate >= 950 || rate >= target + 25) {
            return 100;
        }
        if (rate >= target) {
            return 75;
        }
        return prior == NONE ? NOTHING : rate - prior >= 25 ? 50 : rate - prior > -25 ? 25 : 0;
    }

    private int dropout(int row, @Nullable List<Earned> explained) {
        int rate = dropout(1)[row];
        int target = dropoutTargets[row];
        int prior = priorRates[2][row];
        int points;
        if (rate == NONE || target == NONE) {
            points = NOTHING;
        } else if (2 * rate <= target) {
            points = 100;
        } else if (rate <= target) {
            points = 75;
        } else {
            points = prior == NONE ? NOTHING : rate < prior ? 50 : rate == prior ? 25 : 0;
        }
        return earned(explained, "dropout", points, "annual dropout rate", rate, target, prior);
    }

    private int fewer(int row, int subject, @Nullable List<Earned> explained) {
        int now = columns.values(MeasureKind.PCT_WARNING_FAILING, subject, year)[row];
        int prior = prior(row, MeasureKind.PCT_WARNING_FAILING, subject);
        int points = now == NONE || prior == NONE ? NOTHING : prior > 0 && 10 * (prior - now) >= prior ? 25 : 0;
        return earned(explained, "fewer failing", points, "a tenth", now, NONE, prior);
    }

    private int more(int row, int subject, @Nullable List<Earned> explained) {
        int now = columns.values(MeasureKind.PCT_ADVANCED, subject, year)[row];
        int prior = prior(row, MeasureKind.PCT_ADVANCED, subject);
        int points = now == NONE || prior == NONE ? NOTHING : prior > 0 && 10 * (now - prior) >= prior ? 25 : 0;
        return earned(explained, "more advanced", points, "a tenth", now, NONE, prior);
    }

    private int prior(int row, MeasureKind kind, int subject) {
        int before = columns.values(kind, subject, year - 1)[row];
        return before == NONE ? columns.values(kind, subject, year - 2)[row] : before;
    }

    private int returned(int row, @Nullable List<Earned> explained) {
        int returned = columns.values(MeasureKind.DROPOUTS_REENGAGED, year)[row];
        int points = year < 2014 || returned == NONE ? NOTHING : returned >= 2 ? 25 : 0;
        return earned(explained, "re-engaged", points, "two or more", returned, 2, NONE);
    }

    private int access(int row, @Nullable List<Earned> explained) {
        int median = columns.values(MeasureKind.ACCESS_SGPA, year)[row];
        int group = row % GROUPS;
        boolean applies = group == StudentGroup.ALL.ordinal()
                || group == StudentGroup.HIGH_NEEDS.ordinal()
                || group == StudentGroup.EL.ordinal();
        int points = year < 2016 || median == NONE || !applies ? NOTHING : median >= 600 ? 25 : 0;
        return earned(explained, "English proficiency", points, "growth", median, 600, NONE);
    }
}
