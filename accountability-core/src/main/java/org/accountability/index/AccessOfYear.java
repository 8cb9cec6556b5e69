package org.accountability.index;

import java.util.List;
import org.accountability.model.MeasureKind;

/** The extra credit for growth in English proficiency in one year, of every row. */
final class AccessOfYear implements IndicatorOfYear {
    private final ExtraCreditRule rule;
    private final int[] medians;
    private final MeasureOfYear measure;

    AccessOfYear(IndexRules rules, Cells cells) {
        rule = rules.extraCredit();
        medians = cells.values(
                Cells.column(MeasureKind.ACCESS_SGPA, null), rules.year().spring());
        measure = MeasureOfYear.rising(
                cells, MeasureKind.ACCESS_SGPA, null, rules.year().spring());
    }

    @Override
    public byte decide(int row) {
        return decideAt(row, measure, medians[row]);
    }

    @Override
    public List<MeasureOfYear> measures() {
        return List.of(measure);
    }

    @Override
    public byte decideAt(int row, MeasureOfYear ofYear, int median) {
        return rule.decideAccess(Cells.group(row), median);
    }

    @Override
    public Points explain(int row) {
        return rule.awardAccess(Cells.group(row), Tenths.decimalOrNull(medians[row]));
    }
}
