package org.accountability.index;

import java.util.List;
import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.Subject;

/** The extra credit for percent Warning/Failing or Advanced in one subject and year, of every row. */
final class CreditOfYear implements IndicatorOfYear {
    private final Indicator indicator;
    private final IndexRules rules;
    private final boolean advanced;
    private final int[] current;
    private final MeasureOfYear measure;
    private final History history;

    CreditOfYear(Indicator indicator, Subject subject, IndexRules rules, Cells cells) {
        this.indicator = indicator;
        this.rules = rules;
        advanced = ExtraCreditRule.isAdvanced(indicator);
        int column = Cells.column(advanced ? MeasureKind.PCT_ADVANCED : MeasureKind.PCT_WARNING_FAILING, subject);
        int year = rules.year().spring();
        current = cells.values(column, year);
        measure = advanced
                ? MeasureOfYear.rising(cells, MeasureKind.PCT_ADVANCED, subject, year)
                : MeasureOfYear.falling(cells, MeasureKind.PCT_WARNING_FAILING, subject, year);
        history = new History(year, rules.extraCredit().yearsBack(), before -> cells.values(column, before));
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
    public byte decideAt(int row, MeasureOfYear ofYear, int percent) {
        ExtraCreditRule rule = rules.extraCredit();
        return advanced
                ? rule.decideAdvanced(percent, history.value(row))
                : rule.decideWarning(percent, history.value(row));
    }

    @Override
    public Points explain(int row) {
        return rules.extraCredit()
                .award(indicator, rules.year(), Tenths.decimalOrNull(current[row]), history.explain(row));
    }
}
