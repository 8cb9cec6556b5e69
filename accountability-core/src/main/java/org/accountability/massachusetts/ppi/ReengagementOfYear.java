package org.accountability.massachusetts.ppi;

import org.accountability.model.MeasureKind;

/** The extra credit for re-engaged dropouts in one year, of every row. */
final class ReengagementOfYear extends SingleMeasureIndicator {
    private final ExtraCreditRule rule;

    ReengagementOfYear(IndexRules rules, ResultColumns columns) {
        super(MeasureOfYear.rising(
                columns, MeasureKind.DROPOUTS_REENGAGED, null, rules.year().spring()));
        rule = rules.extraCredit();
    }

    @Override
    byte decideAt(int row, int number) {
        return rule.decideReengagement(number);
    }

    @Override
    public Points explain(int row) {
        return rule.awardReengagement(value(row) == Tenths.NONE ? null : value(row));
    }
}
