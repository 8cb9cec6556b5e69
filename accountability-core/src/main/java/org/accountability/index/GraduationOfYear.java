package org.accountability.index;

import org.accountability.model.MeasureKind;
import org.accountability.model.SchoolYear;

/** The cohort graduation rates that count in one year, of every row. */
final class GraduationOfYear implements IndicatorOfYear {
    private final GraduationRule rule;
    private final int fourYearCohort;
    private final int fiveYearCohort;
    private final int[] fourYear;
    private final int[] fiveYear;
    private final History fourYearBefore;
    private final History fiveYearBefore;

    GraduationOfYear(IndexRules rules, Cells cells) {
        rule = rules.graduation();
        fourYearCohort = rules.year().spring() - rule.fourYearLag();
        fiveYearCohort = rules.year().spring() - rule.fiveYearLag();
        int four = Cells.column(MeasureKind.GRADUATION_4YR, null);
        int five = Cells.column(MeasureKind.GRADUATION_5YR, null);
        fourYear = cells.values(four, fourYearCohort);
        fiveYear = cells.values(five, fiveYearCohort);
        fourYearBefore = new History(fourYearCohort, rule.yearsBack(), before -> cells.values(four, before));
        fiveYearBefore = new History(fiveYearCohort, rule.yearsBack(), before -> cells.values(five, before));
    }

    @Override
    public byte decide(int row) {
        return rule.decide(fourYear[row], fourYearBefore.value(row), fiveYear[row], fiveYearBefore.value(row));
    }

    @Override
    public Points explain(int row) {
        return rule.award(
                new CohortResults(
                        SchoolYear.of(fourYearCohort),
                        Tenths.decimalOrNull(fourYear[row]),
                        fourYearBefore.explain(row)),
                new CohortResults(
                        SchoolYear.of(fiveYearCohort),
                        Tenths.decimalOrNull(fiveYear[row]),
                        fiveYearBefore.explain(row)));
    }
}
