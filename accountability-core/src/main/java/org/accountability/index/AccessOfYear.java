package org.accountability.index;

import org.accountability.model.MeasureKind;

/** The extra credit for growth in English proficiency in one year, of every row. */
final class AccessOfYear implements IndicatorOfYear {
    private final ExtraCreditRule rule;
    private final int[] medians;

    AccessOfYear(IndexRules rules, Cells cells) {
        rule = rules.extraCredit();
        medians = cells.values(
                Cells.column(MeasureKind.ACCESS_SGPA, null), rules.year().spring());
    }

    @Override
    public byte decide(int row) {
        return rule.decideAccess(Cells.group(row), medians[row]);
    }

    @Override
    public Points explain(int row) {
        return rule.awardAccess(Cells.group(row), Tenths.decimalOrNull(medians[row]));
    }
}
