package org.accountability.massachusetts.ppi;

import java.util.List;
import org.accountability.massachusetts.internal.Percentile;
import org.accountability.model.MeasureKind;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Where the CPIs of one year and subject stand, for the percentile clauses: among the CPIs of all students, and among
 * those of the same group, of the same school type or of all districts. As published, else computed from the results,
 * unless these are only a part of the state. A subgroup's CPI has the percentile among all students of the highest
 * all-students CPI that it reaches.
 */
final class CpiPercentiles {
    private final PercentileRule rule;
    private final RankingPopulations populations;
    private final int[] cpis;
    private final int[] students;
    private final boolean partOfState;
    private final int[] publishedAll;
    private final int[] publishedOwn;
    private final ResultDistributions all = new ResultDistributions(RankingPopulations.number());
    private final ResultDistributions own = new ResultDistributions(RankingPopulations.numberOfGroups());

    CpiPercentiles(
            StateResults results,
            AssessedCpis assessed,
            Subject subject,
            int year,
            PercentileRule rule,
            RankingPopulations populations) {
        this.rule = rule;
        this.populations = populations;
        cpis = assessed.cpis(subject, year);
        students = assessed.students(subject, year);
        partOfState = results.isPartOfState();
        publishedAll = results.columns().values(ResultColumns.column(MeasureKind.CPI_PERCENTILE_ALL, subject), year);
        publishedOwn = results.columns().values(ResultColumns.column(MeasureKind.CPI_PERCENTILE_OWN, subject), year);
        if (!partOfState) {
            fill();
        }
    }

    private void fill() {
        for (int row = 0; row < cpis.length; row++) {
            int population = populations.population(row);
            if (isRanked(row)) {
                own.add(RankingPopulations.groupIn(population, row), cpis[row]);
                if (ResultColumns.group(row) == StudentGroup.ALL) {
                    all.add(population, cpis[row]);
                }
            }
        }
        all.close();
        own.close();
    }

    /** Whether its CPI is one of those that are ranked in its own group. */
    private boolean isRanked(int row) {
        return !partOfState
                && populations.population(row) != RankingPopulations.NONE
                && cpis[row] != Tenths.NONE
                && rule.ranks(students[row]);
    }

    /** 1 to 99, or {@link Tenths#NONE}. */
    int amongAll(int row) {
        return amongAll(row, cpis[row]);
    }

    /** The same if the CPI of the row were {@code cpi}, not less than it is, and all others stayed. */
    int amongAll(int row, int cpi) {
        if (publishedAll[row] != Tenths.NONE) {
            return publishedAll[row];
        }
        int population = populations.population(row);
        return population == RankingPopulations.NONE
                ? Tenths.NONE
                : percentile(row, cpi, all, population, ResultColumns.group(row) == StudentGroup.ALL);
    }

    /** 1 to 99, or {@link Tenths#NONE}. */
    int amongOwnGroup(int row) {
        return amongOwnGroup(row, cpis[row]);
    }

    /** The same if the CPI of the row were {@code cpi}, not less than it is, and all others stayed. */
    int amongOwnGroup(int row, int cpi) {
        if (publishedOwn[row] != Tenths.NONE) {
            return publishedOwn[row];
        }
        int population = populations.population(row);
        return population == RankingPopulations.NONE
                ? Tenths.NONE
                : percentile(row, cpi, own, RankingPopulations.groupIn(population, row), true);
    }

    /** @param ofPopulation whether the row, where it is ranked, is ranked in this population */
    private int percentile(int row, int cpi, ResultDistributions distributions, int population, boolean ofPopulation) {
        int size = distributions.size(population);
        if (cpi == Tenths.NONE || !rule.isLargeEnough(size)) {
            return Tenths.NONE;
        }
        // A CPI that rises past its own place leaves as many at or below it: itself is one of them before and after.
        boolean rises = ofPopulation && isRanked(row) && cpi > cpis[row];
        int below =
                rises ? distributions.below(population, cpi) - 1 : distributions.belowHighestReached(population, cpi);
        return rule.percentile(rule.rank(below, distributions.atOrBelow(population, cpi)), size);
    }

    /** With where it comes from; {@code null} where not known. */
    @Nullable
    Percentile explainAmongAll(int row) {
        return explain(amongAll(row), publishedAll[row], populations.population(row), all, populations.population(row));
    }

    /** With where it comes from; {@code null} where not known. */
    @Nullable
    Percentile explainAmongOwnGroup(int row) {
        int population = populations.population(row);
        return explain(
                amongOwnGroup(row), publishedOwn[row], population, own, RankingPopulations.groupIn(population, row));
    }

    private @Nullable Percentile explain(
            int percentile, int published, int ranked, ResultDistributions distributions, int population) {
        if (percentile == Tenths.NONE) {
            return null;
        }
        return published != Tenths.NONE || ranked == RankingPopulations.NONE
                ? new Percentile(percentile, null, List.of())
                : new Percentile(percentile, distributions.size(population), rule.parameters());
    }
}
