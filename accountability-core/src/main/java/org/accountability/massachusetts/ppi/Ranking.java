package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.util.Arrays;
import org.accountability.model.MeasureKind;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The percentiles of one kind, ranked by {@linkplain ScoreRule score} within school types: all students against all
 * students, each subgroup against the same subgroup, or every subgroup against all subgroups. Ranked is who has a CPI in
 * English language arts and in mathematics, of enough students, in each of the four years.
 */
final class Ranking {
    private static final Subject[] GROWTH = {Subject.ELA, Subject.MATH};

    private final PercentileKind kind;
    private final StateResults results;
    private final AssessedCpis assessed;
    private final IndexRules rules;
    private final ScoreRule weights;
    private final RankingPopulations rankingPopulations;
    private final int[] ranked;
    private final int[] populations;
    private final Means achievement;
    private final Means growth;
    private final Means completion;
    private final int[] scores;
    private final int[][] sortedScores;

    Ranking(PercentileKind kind, StateResults results, AssessedCpis assessed, IndexRules rules) {
        this.kind = kind;
        this.results = results;
        this.assessed = assessed;
        this.rules = rules;
        weights = rules.score();
        rankingPopulations = RankingPopulations.in(rules.year().spring(), results);
        ranked = ranked();
        populations = new int[ranked.length];
        for (int i = 0; i < ranked.length; i++) {
            int population = rankingPopulations.population(ranked[i]);
            populations[i] = isAmongSameGroup() ? RankingPopulations.groupIn(population, ranked[i]) : population;
        }
        achievement = new Means(ranked.length);
        growth = new Means(ranked.length);
        completion = new Means(ranked.length);
        for (int back = 0; back < weights.years(); back++) {
            addYear(back);
        }
        scores = new int[ranked.length];
        for (int i = 0; i < ranked.length; i++) {
            scores[i] = weights.score(achievement.of(i), growth.of(i), completion.of(i));
        }
        sortedScores = sortedScores();
    }

    private boolean isAmongSameGroup() {
        return kind == PercentileKind.SUBGROUP_OWN;
    }

    /** Weighted sums of positions, and their weights. */
    private static final class Means {
        private final long[] sums;
        private final long[] weights;

        Means(int size) {
            sums = new long[size];
            weights = new long[size];
        }

        void add(int at, int position, int weight) {
            sums[at] += (long) position * weight;
            weights[at] += weight;
        }

        int of(int at) {
            return ScoreRule.mean(sums[at], weights[at]);
        }
    }

    /** The rows that are ranked, in order. */
    private int[] ranked() {
        if (results.isPartOfState()) {
            return new int[0];
        }
        int[] rows = new int[results.columns().rows()];
        int size = 0;
        for (int row = 0; row < rows.length; row++) {
            if (kind.isOf(ResultColumns.group(row))
                    && RankingPopulations.isOfSchools(rankingPopulations.population(row))
                    && missingYear(row) == Tenths.NONE) {
                rows[size++] = row;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    /** The latest of the years in which a row lacks a CPI of enough students; {@link Tenths#NONE} where none does. */
    int missingYear(int row) {
        for (int back = 0; back < weights.years(); back++) {
            int year = rules.year().spring() - back;
            for (Subject subject : GROWTH) {
                if (assessed.cpis(subject, year)[row] == Tenths.NONE
                        || !rules.percentile().ranks(assessed.students(subject, year)[row])) {
                    return year;
                }
            }
        }
        return Tenths.NONE;
    }

    private void addYear(int back) {
        ResultColumns columns = results.columns();
        int year = rules.year().spring() - back;
        int ofYear = weights.ofYear(back);
        for (Subject subject : Subject.values()) {
            add(
                    assessed.cpis(subject, year),
                    assessed.students(subject, year),
                    true,
                    achievement,
                    ofYear * weights.ofCpi());
            add(MeasureKind.PCT_WARNING_FAILING, subject, year, false, achievement, ofYear * weights.ofWarning());
            add(MeasureKind.PCT_ADVANCED, subject, year, true, achievement, ofYear * weights.ofAdvanced());
        }
        for (Subject subject : GROWTH) {
            add(MeasureKind.MEDIAN_SGP, subject, year, true, growth, ofYear);
        }
        GraduationRule graduation = rules.graduation();
        addCompletion(columns, MeasureKind.GRADUATION_4YR, year - graduation.fourYearLag(), true, ofYear);
        addCompletion(columns, MeasureKind.GRADUATION_5YR, year - graduation.fiveYearLag(), true, ofYear);
        addCompletion(columns, MeasureKind.DROPOUT_RATE, year - rules.dropout().lag(), false, ofYear);
    }

    private void add(MeasureKind kind, Subject subject, int year, boolean higherIsBetter, Means means, int weight) {
        int column = ResultColumns.column(kind, subject);
        ResultColumns columns = results.columns();
        add(columns.values(column, year), columns.students(column, year), higherIsBetter, means, weight);
    }

    private void addCompletion(ResultColumns columns, MeasureKind kind, int year, boolean higherIsBetter, int weight) {
        int column = ResultColumns.column(kind, null);
        add(columns.values(column, year), columns.students(column, year), higherIsBetter, completion, weight);
    }

    /** Ranks one measure of one year within every population, and adds the positions to {@code means}. */
    private void add(int[] values, int[] students, boolean higherIsBetter, Means means, int weight) {
        if (values == results.columns().nothing() || weight == 0) {
            return;
        }
        ResultDistributions distributions = new ResultDistributions(numberOfPopulations());
        PercentileRule rule = rules.percentile();
        for (int i = 0; i < ranked.length; i++) {
            int row = ranked[i];
            if (values[row] != Tenths.NONE && rule.ranks(students[row])) {
                distributions.add(populations[i], values[row]);
            }
        }
        distributions.close();
        for (int i = 0; i < ranked.length; i++) {
            int row = ranked[i];
            if (values[row] != Tenths.NONE && rule.ranks(students[row])) {
                int population = populations[i];
                int atOrBelow = distributions.atOrBelow(population, values[row]);
                int atOrAbove = distributions.atOrAbove(population, values[row]);
                int size = distributions.size(population);
                int rank = higherIsBetter
                        ? rule.rank(size - atOrAbove, atOrBelow)
                        : rule.rank(size - atOrBelow, atOrAbove);
                means.add(i, ScoreRule.position(rank, size), weight);
            }
        }
    }

    private int numberOfPopulations() {
        return isAmongSameGroup() ? RankingPopulations.numberOfGroups() : RankingPopulations.number();
    }

    /** The scores of each population in ascending order. */
    private int[][] sortedScores() {
        int[] sizes = new int[numberOfPopulations()];
        for (int population : populations) {
            sizes[population]++;
        }
        int[][] sorted = new int[sizes.length][];
        for (int population = 0; population < sizes.length; population++) {
            sorted[population] = new int[sizes[population]];
            sizes[population] = 0;
        }
        for (int i = 0; i < scores.length; i++) {
            sorted[populations[i]][sizes[populations[i]]++] = scores[i];
        }
        for (int[] scoresOfOne : sorted) {
            Arrays.sort(scoresOfOne);
        }
        return sorted;
    }

    /** 1 to 99; {@link Tenths#NONE} where the row is not ranked. */
    int percentile(int row) {
        int at = Arrays.binarySearch(ranked, row);
        if (at < 0 || !rules.percentile().isLargeEnough(sizeOfPopulation(at))) {
            return Tenths.NONE;
        }
        int[] sorted = sortedScores[populations[at]];
        int rank = rules.percentile().rank(atOrBelow(sorted, scores[at] - 1), atOrBelow(sorted, scores[at]));
        return rules.percentile().percentile(rank, sorted.length);
    }

    /** How many are ranked in the population of a row; 0 where the row is not ranked. */
    int population(int row) {
        int at = Arrays.binarySearch(ranked, row);
        return at < 0 ? 0 : sizeOfPopulation(at);
    }

    /** A row that is ranked, with what it was ranked by. */
    GroupPercentile.Ranked explain(int row) {
        int at = Arrays.binarySearch(ranked, row);
        return new GroupPercentile.Ranked(
                results.organizations().get(ResultColumns.organization(row)),
                ResultColumns.group(row),
                kind,
                percentile(row),
                sizeOfPopulation(at),
                BigDecimal.valueOf(scores[at], 6),
                BigDecimal.valueOf(achievement.of(at), 6),
                decimalOrNull(growth.of(at)),
                decimalOrNull(completion.of(at)),
                new Parameters()
                        .addAll(weights.parameters())
                        .addAll(rules.percentile().parameters())
                        .list());
    }

    private int sizeOfPopulation(int at) {
        return sortedScores[populations[at]].length;
    }

    private static @Nullable BigDecimal decimalOrNull(int millionths) {
        return millionths == ScoreRule.NONE ? null : BigDecimal.valueOf(millionths, 6);
    }

    /** How many of {@code sorted} are at or below {@code score}: the end of the run of those equal to it. */
    private static int atOrBelow(int[] sorted, int score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
