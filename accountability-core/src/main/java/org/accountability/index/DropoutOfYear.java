package org.accountability.index;

import java.util.List;
import org.accountability.model.MeasureKind;
import org.accountability.model.SchoolYear;

/** The dropout rate that counts in one year, of every row. */
final class DropoutOfYear implements IndicatorOfYear {
    private final DropoutRule rule;
    private final TargetPath path;
    private final int rateYear;
    private final int[] rates;
    private final MeasureOfYear measure;
    private final Baselines baselines;
    private final History history;

    DropoutOfYear(IndexRules rules, Cells cells) {
        rule = rules.dropout();
        path = rules.dropoutPath();
        int year = rules.year().spring();
        rateYear = year - rule.lag();
        int column = Cells.column(MeasureKind.DROPOUT_RATE, null);
        rates = cells.values(column, rateYear);
        measure = MeasureOfYear.falling(cells, MeasureKind.DROPOUT_RATE, null, rateYear);
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
    public byte decide(int row) {
        return decideAt(row, measure, rates[row]);
    }

    @Override
    public List<MeasureOfYear> measures() {
        return List.of(measure);
    }

    @Override
    public byte decideAt(int row, MeasureOfYear ofYear, int rate) {
        return rule.decide(rate, baselines.target(row, path), history.value(row));
    }

    @Override
    public Points explain(int row) {
        Target target = baselines.explain(row, path, "no baseline dropout rate is known");
        return rule.award(new DropoutResults(
                SchoolYear.of(rateYear), Tenths.decimalOrNull(rates[row]), target, history.explain(row)));
    }
}
