package org.accountability.index;

import java.util.List;
import org.accountability.model.MeasureKind;

/** The extra credit for re-engaged dropouts in one year, of every row. */
final class ReengagementOfYear implements IndicatorOfYear {
    private final ExtraCreditRule rule;
    private final int[] dropouts;
    private final MeasureOfYear measure;

    ReengagementOfYear(IndexRules rules, Cells cells) {
        rule = rules.extraCredit();
        dropouts = cells.values(
                Cells.column(MeasureKind.DROPOUTS_REENGAGED, null), rules.year().spring());
        measure = MeasureOfYear.rising(
                cells, MeasureKind.DROPOUTS_REENGAGED, null, rules.year().spring());
    }

    @Override
    public byte decide(int row) {
        return decideAt(row, measure, dropouts[row]);
    }

    @Override
    public List<MeasureOfYear> measures() {
        return List.of(measure);
    }

    @Override
    public byte decideAt(int row, MeasureOfYear ofYear, int number) {
        return rule.decideReengagement(number);
    }

    @Override
    public Points explain(int row) {
        return rule.awardReengagement(dropouts[row] == Tenths.NONE ? null : dropouts[row]);
    }
}
