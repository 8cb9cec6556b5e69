package org.accountability.massachusetts.ppi;

import org.accountability.model.MeasureKind;

/** The extra credit for growth in English proficiency in one year, of every row. */
final class AccessOfYear extends SingleMeasureIndicator {
    private final ExtraCreditRule rule;

    AccessOfYear(IndexRules rules, ResultColumns columns) {
        super(MeasureOfYear.rising(
                columns, MeasureKind.ACCESS_SGPA, null, rules.year().spring()));
        rule = rules.extraCredit();
    }

    @Override
    byte decideAt(int row, int median) {
        return rule.decideAccess(ResultColumns.group(row), median);
    }

    @Override
    public Points explain(int row) {
        return rule.awardAccess(ResultColumns.group(row), Tenths.decimalOrNull(value(row)));
    }
}
