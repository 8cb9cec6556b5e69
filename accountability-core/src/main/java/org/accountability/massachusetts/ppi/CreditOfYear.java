package org.accountability.massachusetts.ppi;

import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.Subject;

/** The extra credit for percent Warning/Failing or Advanced in one subject and year, of every row. */
final class CreditOfYear extends ByOneMeasure {
    private final Indicator indicator;
    private final IndexRules rules;
    private final boolean advanced;
    private final History history;

    CreditOfYear(Indicator indicator, Subject subject, IndexRules rules, Cells cells) {
        super(measure(indicator, subject, cells, rules.year().spring()));
        this.indicator = indicator;
        this.rules = rules;
        advanced = ExtraCreditRule.isAdvanced(indicator);
        int column = Cells.column(advanced ? MeasureKind.PCT_ADVANCED : MeasureKind.PCT_WARNING_FAILING, subject);
        int year = rules.year().spring();
        history = new History(year, rules.extraCredit().yearsBack(), before -> cells.values(column, before));
    }

    private static MeasureOfYear measure(Indicator indicator, Subject subject, Cells cells, int year) {
        return ExtraCreditRule.isAdvanced(indicator)
                ? MeasureOfYear.rising(cells, MeasureKind.PCT_ADVANCED, subject, year)
                : MeasureOfYear.falling(cells, MeasureKind.PCT_WARNING_FAILING, subject, year);
    }

    @Override
    byte decideAt(int row, int percent) {
        ExtraCreditRule rule = rules.extraCredit();
        return advanced
                ? rule.decideAdvanced(percent, history.value(row))
                : rule.decideWarning(percent, history.value(row));
    }

    @Override
    public Points explain(int row) {
        return rules.extraCredit()
                .award(indicator, rules.year(), Tenths.decimalOrNull(value(row)), history.explain(row));
    }
}
