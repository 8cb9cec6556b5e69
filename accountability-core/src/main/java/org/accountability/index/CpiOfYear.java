package org.accountability.index;

import java.util.List;
import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.Subject;

/** The CPI in one subject and year, of every row. */
final class CpiOfYear implements IndicatorOfYear {
    private final Indicator indicator;
    private final CpiRule rule;
    private final TargetPath path;
    private final int[] current;
    private final MeasureOfYear measure;
    private final int[] givenTargets;
    private final Baselines baselines;
    private final History history;
    private final CpiPercentiles percentiles;

    CpiOfYear(
            Indicator indicator,
            Subject subject,
            IndexRules rules,
            StateResults results,
            AssessedCpis assessed,
            Peers peers) {
        this.indicator = indicator;
        this.rule = rules.cpi();
        this.path = rules.cpiPath();
        int year = rules.year().spring();
        Cells cells = results.cells();
        current = assessed.cpis(subject, year);
        measure = MeasureOfYear.rising(MeasureKind.CPI, subject, year, current, assessed.students(subject, year));
        givenTargets = cells.values(Cells.column(MeasureKind.TARGET, subject), year);
        baselines = new Baselines(
                cells,
                Cells.column(MeasureKind.CPI_BASELINE, subject),
                Cells.column(MeasureKind.CPI_BASELINE_YEAR, subject),
                year,
                path.baselineYear(),
                ofYear -> assessed.cpis(subject, ofYear));
        history = new History(year, rule.yearsBack(), before -> assessed.cpis(subject, before));
        percentiles = new CpiPercentiles(results, assessed, subject, year, rules.percentile(), peers);
    }

    @Override
    public byte decide(int row) {
        return decideAt(row, measure, current[row]);
    }

    @Override
    public List<MeasureOfYear> measures() {
        return List.of(measure);
    }

    @Override
    public byte decideAt(int row, MeasureOfYear ofYear, int cpi) {
        if (cpi == Tenths.NONE) {
            return Outcome.of(WhyNot.NO_RESULT);
        }
        int target = target(row);
        int prior = history.value(row);
        byte withoutPercentiles = rule.decide(cpi, target, prior, Tenths.NONE, Tenths.NONE);
        return CpiRule.restsOnPercentiles(withoutPercentiles)
                ? rule.decide(cpi, target, prior, percentiles.amongAll(row, cpi), percentiles.amongOwnGroup(row, cpi))
                : withoutPercentiles;
    }

    @Override
    public byte decideAlone(int row, MeasureOfYear ofYear, int cpi) {
        return rule.decide(cpi, target(row), history.value(row), Tenths.NONE, Tenths.NONE);
    }

    @Override
    public Points explain(int row) {
        return rule.award(new CpiResults(
                indicator,
                Tenths.decimalOrNull(current[row]),
                explainTarget(row),
                history.explain(row),
                percentiles.explainAmongAll(row),
                percentiles.explainAmongOwnGroup(row)));
    }

    private int target(int row) {
        return givenTargets[row] != Tenths.NONE ? givenTargets[row] : baselines.target(row, path);
    }

    private Target explainTarget(int row) {
        return givenTargets[row] != Tenths.NONE
                ? new Target.Given(Tenths.decimal(givenTargets[row]))
                : baselines.explain(row, path, "no baseline CPI is known");
    }
}
