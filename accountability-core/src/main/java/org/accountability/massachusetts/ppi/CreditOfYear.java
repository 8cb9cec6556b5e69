package org.accountability.massachusetts.ppi;

import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.Subject;

/** The extra credit for percent Warning/Failing or Advanced in one subject and year, of every row. */
final class CreditOfYear extends SingleMeasureIndicator {
    private final Indicator indicator;
    private final IndexRules rules;
    private final boolean advanced;
    private final PriorResults priorResults;

    CreditOfYear(Indicator indicator, Subject subject, IndexRules rules, ResultColumns columns) {
        super(measure(indicator, subject, columns, rules.year().spring()));
        this.indicator = indicator;
        this.rules = rules;
        advanced = ExtraCreditRule.isAdvanced(indicator);
        int column =
                ResultColumns.column(advanced ? MeasureKind.PCT_ADVANCED : MeasureKind.PCT_WARNING_FAILING, subject);
        int year = rules.year().spring();
        priorResults =
                new PriorResults(year, rules.extraCredit().yearsBack(), before -> columns.values(column, before));
    }

    private static MeasureOfYear measure(Indicator indicator, Subject subject, ResultColumns columns, int year) {
        return ExtraCreditRule.isAdvanced(indicator)
                ? MeasureOfYear.rising(columns, MeasureKind.PCT_ADVANCED, subject, year)
                : MeasureOfYear.falling(columns, MeasureKind.PCT_WARNING_FAILING, subject, year);
    }

    @Override
    byte decideAt(int row, int percent) {
        ExtraCreditRule rule = rules.extraCredit();
        return advanced
                ? rule.decideAdvanced(percent, priorResults.value(row))
                : rule.decideWarning(percent, priorResults.value(row));
    }

    @Override
    public Points explain(int row) {
        return rules.extraCredit()
                .award(indicator, rules.year(), Tenths.decimalOrNull(value(row)), priorResults.explain(row));
    }
}
