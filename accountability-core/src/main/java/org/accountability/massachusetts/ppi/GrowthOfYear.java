package org.accountability.massachusetts.ppi;

import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.Subject;

/** The median SGP in one subject and year, of every row. */
final class GrowthOfYear extends ByOneMeasure {
    private final Indicator indicator;
    private final GrowthRule rule;
    private final int[] students;
    private final History yearBefore;

    GrowthOfYear(Indicator indicator, Subject subject, IndexRules rules, Cells cells) {
        super(MeasureOfYear.rising(
                cells, MeasureKind.MEDIAN_SGP, subject, rules.year().spring()));
        this.indicator = indicator;
        this.rule = rules.growth();
        int year = rules.year().spring();
        int column = Cells.column(MeasureKind.MEDIAN_SGP, subject);
        students = cells.students(column, year);
        yearBefore = new History(year, 1, before -> cells.values(column, before));
    }

    @Override
    byte decideAt(int row, int median) {
        return rule.decide(median, students[row], yearBefore.value(row));
    }

    @Override
    public Points explain(int row) {
        return rule.award(new GrowthResults(
                indicator,
                Tenths.decimalOrNull(value(row)),
                students[row] == Tenths.NONE ? null : students[row],
                yearBefore.explain(row)));
    }
}
