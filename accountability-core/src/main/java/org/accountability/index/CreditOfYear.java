package org.accountability.index;

import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.Subject;

/** The extra credit for percent Warning/Failing or Advanced in one subject and year, of every row. */
final class CreditOfYear implements IndicatorOfYear {
    private final Indicator indicator;
    private final IndexRules rules;
    private final boolean advanced;
    private final int[] current;
    private final History history;

    CreditOfYear(Indicator indicator, Subject subject, IndexRules rules, Cells cells) {
        this.indicator = indicator;
        this.rules = rules;
        advanced = ExtraCreditRule.isAdvanced(indicator);
        int column = Cells.column(advanced ? MeasureKind.PCT_ADVANCED : MeasureKind.PCT_WARNING_FAILING, subject);
        int year = rules.year().spring();
        current = cells.values(column, year);
        history = new History(year, rules.extraCredit().yearsBack(), before -> cells.values(column, before));
    }

    @Override
    public byte decide(int row) {
        ExtraCreditRule rule = rules.extraCredit();
        return advanced
                ? rule.decideAdvanced(current[row], history.value(row))
                : rule.decideWarning(current[row], history.value(row));
    }

    @Override
    public Points explain(int row) {
        return rules.extraCredit()
                .award(indicator, rules.year(), Tenths.decimalOrNull(current[row]), history.explain(row));
    }
}
