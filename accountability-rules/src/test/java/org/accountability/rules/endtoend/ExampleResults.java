package org.accountability.rules.endtoend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Reported;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;

/**
 * Results of a made-up state of 100 elementary schools in 20 districts, each school a little better than the one
 * before, in all students and two subgroups. The CPI of the first is 50, that of the last 99.5.
 */
final class ExampleResults {
    static final SchoolYear YEAR = SchoolYear.of(2014);
    static final int SCHOOLS = 100;

    private static final int SCHOOLS_OF_A_DISTRICT = 5;
    private static final int STUDENTS = 100;
    private static final List<StudentGroup> GROUPS =
            List.of(StudentGroup.ALL, StudentGroup.HIGH_NEEDS, StudentGroup.SWD);

    private ExampleResults() {}

    /** The code of a school, counted from 0. */
    static OrganizationCode school(int number) {
        return OrganizationCode.of(String.format(
                Locale.ROOT,
                "%04d%04d",
                9001 + number / SCHOOLS_OF_A_DISTRICT,
                5 * (number % SCHOOLS_OF_A_DISTRICT + 1)));
    }

    /** CPIs and growth of every school. */
    static List<Reported> rows() {
        List<Reported> rows = new ArrayList<>();
        for (int number = 0; number < SCHOOLS; number++) {
            for (int year = YEAR.spring() - 3; year <= YEAR.spring(); year++) {
                addYear(rows, number, year);
            }
        }
        return rows;
    }

    private static void addYear(List<Reported> rows, int number, int year) {
        for (StudentGroup group : GROUPS) {
            int below = group == StudentGroup.ALL ? 0 : group == StudentGroup.HIGH_NEEDS ? 10 : 20;
            BigDecimal cpi = BigDecimal.valueOf(500 + 5 * number - below, 1);
            for (Subject subject : List.of(Subject.ELA, Subject.MATH)) {
                rows.add(measure(number, year, group, subject, MeasureKind.CPI, cpi));
                rows.add(measure(
                        number, year, group, subject, MeasureKind.MEDIAN_SGP, BigDecimal.valueOf(30 + number / 3)));
            }
        }
    }

    static Measure measure(
            int number, int year, StudentGroup group, Subject subject, MeasureKind kind, BigDecimal value) {
        return new Measure(school(number), SchoolYear.of(year), group, subject, kind, value, STUDENTS);
    }

    /** Of {@code rows}, with the types of the schools. */
    static StateResults of(List<Reported> rows) {
        StateResults.Builder results = StateResults.of(YEAR).addAll(rows);
        for (int number = 0; number < SCHOOLS; number++) {
            results.schoolType(school(number), SchoolType.ELEMENTARY);
        }
        return results.build();
    }

    /** Determines the schools and districts that an index knows. */
    static Determinations determined(RulePack pack, StateIndex index) {
        return pack.determine(index.organizations(), index);
    }
}
