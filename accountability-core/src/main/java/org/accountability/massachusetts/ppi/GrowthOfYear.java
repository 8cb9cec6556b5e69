package org.accountability.massachusetts.ppi;

import org.accountability.model.Indicator;
import org.accountability.model.MeasureKind;
import org.accountability.model.Subject;

/** The median SGP in one subject and year, of every row. */
final class GrowthOfYear extends SingleMeasureIndicator {
    private final Indicator indicator;
    private final GrowthRule rule;
    private final int[] students;
    private final PriorResults yearBefore;

    GrowthOfYear(Indicator indicator, Subject subject, IndexRules rules, ResultColumns columns) {
        super(MeasureOfYear.rising(
                columns, MeasureKind.MEDIAN_SGP, subject, rules.year().spring()));
        this.indicator = indicator;
        this.rule = rules.growth();
        int year = rules.year().spring();
        int column = ResultColumns.column(MeasureKind.MEDIAN_SGP, subject);
        students = columns.students(column, year);
        yearBefore = new PriorResults(year, 1, before -> columns.values(column, before));
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
