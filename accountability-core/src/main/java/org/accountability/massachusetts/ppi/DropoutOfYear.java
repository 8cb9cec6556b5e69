package org.accountability.massachusetts.ppi;

import org.accountability.model.MeasureKind;
import org.accountability.model.SchoolYear;

/** The dropout rate that counts in one year, of every row. */
final class DropoutOfYear extends SingleMeasureIndicator {
    private final DropoutRule rule;
    private final TargetPath path;
    private final int rateYear;
    private final Baselines baselines;
    private final PriorResults priorResults;

    DropoutOfYear(IndexRules rules, ResultColumns columns) {
        super(MeasureOfYear.falling(
                columns,
                MeasureKind.DROPOUT_RATE,
                null,
                rules.year().spring() - rules.dropout().lag()));
        rule = rules.dropout();
        path = rules.dropoutPath();
        int year = rules.year().spring();
        rateYear = year - rule.lag();
        int column = ResultColumns.column(MeasureKind.DROPOUT_RATE, null);
        baselines = new Baselines(
                columns,
                ResultColumns.column(MeasureKind.DROPOUT_BASELINE, null),
                ResultColumns.column(MeasureKind.DROPOUT_BASELINE_YEAR, null),
                year,
                path.baselineYear(),
                ofYear -> columns.values(column, ofYear - rule.lag()));
        priorResults = new PriorResults(rateYear, rule.yearsBack(), before -> columns.values(column, before));
    }

    @Override
    byte decideAt(int row, int rate) {
        return rule.decide(rate, baselines.target(row, path), priorResults.value(row));
    }

    @Override
    public Points explain(int row) {
        IndicatorTarget target = baselines.explain(row, path, "no baseline dropout rate is known");
        return rule.award(new DropoutResults(
                SchoolYear.of(rateYear), Tenths.decimalOrNull(value(row)), target, priorResults.explain(row)));
    }
}
