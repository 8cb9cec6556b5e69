package org.accountability.index;

import org.accountability.model.MeasureKind;

/** The extra credit for re-engaged dropouts in one year, of every row. */
final class ReengagementOfYear implements IndicatorOfYear {
    private final ExtraCreditRule rule;
    private final int[] dropouts;

    ReengagementOfYear(IndexRules rules, Cells cells) {
        rule = rules.extraCredit();
        dropouts = cells.values(
                Cells.column(MeasureKind.DROPOUTS_REENGAGED, null), rules.year().spring());
    }

    @Override
    public byte decide(int row) {
        return rule.decideReengagement(dropouts[row]);
    }

    @Override
    public Points explain(int row) {
        return rule.awardReengagement(dropouts[row] == Tenths.NONE ? null : dropouts[row]);
    }
}
