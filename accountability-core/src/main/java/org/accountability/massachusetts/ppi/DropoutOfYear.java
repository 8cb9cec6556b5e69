package org.accountability.massachusetts.ppi;

import org.accountability.model.MeasureKind;
import org.accountability.model.SchoolYear;

/** The dropout rate that counts in one year, of every row. */
final class DropoutOfYear extends ByOneMeasure {
    private final DropoutRule rule;
    private final TargetPath path;
    private final int rateYear;
    private final Baselines baselines;
    private final History history;

    DropoutOfYear(IndexRules rules, Cells cells) {
        super(MeasureOfYear.falling(
                cells,
                MeasureKind.DROPOUT_RATE,
                null,
                rules.year().spring() - rules.dropout().lag()));
        rule = rules.dropout();
        path = rules.dropoutPath();
        int year = rules.year().spring();
        rateYear = year - rule.lag();
        int column = Cells.column(MeasureKind.DROPOUT_RATE, null);
        baselines = new Baselines(
                cells,
                Cells.column(MeasureKind.DROPOUT_BASELINE, null),
                Cells.column(MeasureKind.DROPOUT_BASELINE_YEAR, null),
                year,
                path.baselineYear(),
                ofYear -> cells.values(column, ofYear - rule.lag()));
        history = new History(rateYear, rule.yearsBack(), before -> cells.values(column, before));
    }

    @Override
    byte decideAt(int row, int rate) {
        return rule.decide(rate, baselines.target(row, path), history.value(row));
    }

    @Override
    public Points explain(int row) {
        Target target = baselines.explain(row, path, "no baseline dropout rate is known");
        return rule.award(new DropoutResults(
                SchoolYear.of(rateYear), Tenths.decimalOrNull(value(row)), target, history.explain(row)));
    }
}
