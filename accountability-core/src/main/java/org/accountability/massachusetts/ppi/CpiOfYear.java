package org.accountability.massachusetts.ppi;

import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.Subject;

/** The CPI in one subject and year, of every row. */
final class CpiOfYear extends SingleMeasureIndicator {
    private final Indicator indicator;
    private final CpiRule rule;
    private final TargetPath path;
    private final int[] givenTargets;
    private final Baselines baselines;
    private final PriorResults priorResults;
    private final CpiPercentiles percentiles;

    CpiOfYear(
            Indicator indicator,
            Subject subject,
            IndexRules rules,
            StateResults results,
            AssessedCpis assessed,
            RankingPopulations populations) {
        super(measure(subject, assessed, rules.year().spring()));
        this.indicator = indicator;
        this.rule = rules.cpi();
        this.path = rules.cpiPath();
        int year = rules.year().spring();
        ResultColumns columns = results.columns();
        givenTargets = columns.values(ResultColumns.column(MeasureKind.TARGET, subject), year);
        baselines = new Baselines(
                columns,
                ResultColumns.column(MeasureKind.CPI_BASELINE, subject),
                ResultColumns.column(MeasureKind.CPI_BASELINE_YEAR, subject),
                year,
                path.baselineYear(),
                ofYear -> assessed.cpis(subject, ofYear));
        priorResults = new PriorResults(year, rule.yearsBack(), before -> assessed.cpis(subject, before));
        percentiles = new CpiPercentiles(results, assessed, subject, year, rules.percentile(), populations);
    }

    private static MeasureOfYear measure(Subject subject, AssessedCpis assessed, int year) {
        return MeasureOfYear.rising(
                MeasureKind.CPI, subject, year, assessed.cpis(subject, year), assessed.students(subject, year));
    }

    @Override
    byte decideAt(int row, int cpi) {
        if (cpi == Tenths.NONE) {
            return PointsCode.of(NoPointsReason.NO_RESULT);
        }
        int target = target(row);
        int prior = priorResults.value(row);
        byte withoutPercentiles = rule.decide(cpi, target, prior, Tenths.NONE, Tenths.NONE);
        return CpiRule.restsOnPercentiles(withoutPercentiles)
                ? rule.decide(cpi, target, prior, percentiles.amongAll(row, cpi), percentiles.amongOwnGroup(row, cpi))
                : withoutPercentiles;
    }

    @Override
    public byte decideAlone(int row, MeasureOfYear ofYear, int cpi) {
        return rule.decide(cpi, target(row), priorResults.value(row), Tenths.NONE, Tenths.NONE);
    }

    @Override
    public Points explain(int row) {
        return rule.award(new CpiResults(
                indicator,
                Tenths.decimalOrNull(value(row)),
                explainTarget(row),
                priorResults.explain(row),
                percentiles.explainAmongAll(row),
                percentiles.explainAmongOwnGroup(row)));
    }

    private int target(int row) {
        return givenTargets[row] != Tenths.NONE ? givenTargets[row] : baselines.target(row, path);
    }

    private IndicatorTarget explainTarget(int row) {
        return givenTargets[row] != Tenths.NONE
                ? new IndicatorTarget.Given(Tenths.decimal(givenTargets[row]))
                : baselines.explain(row, path, "no baseline CPI is known");
    }
}
