package org.accountability.index;

import java.util.List;
import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.Subject;

/** The median SGP in one subject and year, of every row. */
final class GrowthOfYear implements IndicatorOfYear {
    private final Indicator indicator;
    private final GrowthRule rule;
    private final int[] current;
    private final int[] students;
    private final MeasureOfYear measure;
    private final History yearBefore;

    GrowthOfYear(Indicator indicator, Subject subject, IndexRules rules, Cells cells) {
        this.indicator = indicator;
        this.rule = rules.growth();
        int year = rules.year().spring();
        int column = Cells.column(MeasureKind.MEDIAN_SGP, subject);
        current = cells.values(column, year);
        students = cells.students(column, year);
        measure = MeasureOfYear.rising(cells, MeasureKind.MEDIAN_SGP, subject, year);
        yearBefore = new History(year, 1, before -> cells.values(column, before));
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
    public byte decideAt(int row, MeasureOfYear ofYear, int median) {
        return rule.decide(median, students[row], yearBefore.value(row));
    }

    @Override
    public Points explain(int row) {
        return rule.award(new GrowthResults(
                indicator,
                Tenths.decimalOrNull(current[row]),
                students[row] == Tenths.NONE ? null : students[row],
                yearBefore.explain(row)));
    }
}
