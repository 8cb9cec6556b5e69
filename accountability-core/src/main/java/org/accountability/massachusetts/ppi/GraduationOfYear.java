package org.accountability.massachusetts.ppi;

import java.util.List;
import org.accountability.model.MeasureKind;
import org.accountability.model.SchoolYear;

/** The cohort graduation rates that count in one year, of every row. */
final class GraduationOfYear implements IndicatorOfYear {
    private final GraduationRule rule;
    private final int fourYearCohort;
    private final int fiveYearCohort;
    private final MeasureOfYear fourYearRate;
    private final MeasureOfYear fiveYearRate;
    private final PriorResults fourYearBefore;
    private final PriorResults fiveYearBefore;

    GraduationOfYear(IndexRules rules, ResultColumns columns) {
        rule = rules.graduation();
        fourYearCohort = rules.year().spring() - rule.fourYearLag();
        fiveYearCohort = rules.year().spring() - rule.fiveYearLag();
        int four = ResultColumns.column(MeasureKind.GRADUATION_4YR, null);
        int five = ResultColumns.column(MeasureKind.GRADUATION_5YR, null);
        fourYearRate = MeasureOfYear.rising(columns, MeasureKind.GRADUATION_4YR, null, fourYearCohort);
        fiveYearRate = MeasureOfYear.rising(columns, MeasureKind.GRADUATION_5YR, null, fiveYearCohort);
        fourYearBefore = new PriorResults(fourYearCohort, rule.yearsBack(), before -> columns.values(four, before));
        fiveYearBefore = new PriorResults(fiveYearCohort, rule.yearsBack(), before -> columns.values(five, before));
    }

    @Override
    public byte decide(int row) {
        return decide(row, fourYearRate.value(row), fiveYearRate.value(row));
    }

    @Override
    public List<MeasureOfYear> measures() {
        return List.of(fourYearRate, fiveYearRate);
    }

    @Override
    public byte decideAt(int row, MeasureOfYear ofYear, int rate) {
        return ofYear == fourYearRate
                ? decide(row, rate, fiveYearRate.value(row))
                : decide(row, fourYearRate.value(row), rate);
    }

    private byte decide(int row, int four, int five) {
        return rule.decide(four, fourYearBefore.value(row), five, fiveYearBefore.value(row));
    }

    @Override
    public Points explain(int row) {
        return rule.award(
                new CohortResults(
                        SchoolYear.of(fourYearCohort),
                        Tenths.decimalOrNull(fourYearRate.value(row)),
                        fourYearBefore.explain(row)),
                new CohortResults(
                        SchoolYear.of(fiveYearCohort),
                        Tenths.decimalOrNull(fiveYearRate.value(row)),
                        fiveYearBefore.explain(row)));
    }
}
