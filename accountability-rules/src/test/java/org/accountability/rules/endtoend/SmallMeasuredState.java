package org.accountability.rules.endtoend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.accountability.massachusetts.ppi.StateResults;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PublishedPpi;
import org.accountability.model.Reported;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Two schools with results of all students and of high needs, and annual PPIs of the years before around the target: too
 * few schools for any percentile.
 */
final class SmallMeasuredState {
    static final SchoolYear YEAR = SchoolYear.of(2014);
    static final List<OrganizationCode> SCHOOLS =
            List.of(OrganizationCode.of("90010005"), OrganizationCode.of("90010010"));

    private static final int STUDENTS = 100;

    private final Random random;
    final List<Reported> rows = new ArrayList<>();

    SmallMeasuredState(Random random) {
        this.random = random;
        for (OrganizationCode school : SCHOOLS) {
            for (StudentGroup group : List.of(StudentGroup.ALL, StudentGroup.HIGH_NEEDS)) {
                boolean isHigh = random.nextInt(3) == 0;
                for (int back = 3; back > 0; back--) {
                    rows.add(new PublishedPpi(
                            school, YEAR.minus(back), group, PublishedPpi.Kind.ANNUAL, 55 + random.nextInt(40)));
                }
                addSubject(school, group, Subject.ELA);
                addSubject(school, group, Subject.MATH);
                if (isHigh) {
                    addYears(school, group, null, MeasureKind.DROPOUT_RATE, 2013, 10, 40);
                    addYears(school, group, null, MeasureKind.GRADUATION_4YR, 2013, 700, 900);
                    add(school, group, null, MeasureKind.DROPOUT_BASELINE, YEAR, 30);
                }
            }
        }
    }

    private void addSubject(OrganizationCode school, StudentGroup group, Subject subject) {
        addYears(school, group, subject, MeasureKind.CPI, 2014, 720, 820);
        add(school, group, subject, MeasureKind.CPI_BASELINE, YEAR, 720 + random.nextInt(60));
        addYears(school, group, subject, MeasureKind.MEDIAN_SGP, 2014, 300, 620);
        if (random.nextBoolean()) {
            addYears(school, group, subject, MeasureKind.PCT_ADVANCED, 2014, 0, 200);
        }
    }

    /** A value of a year and one of the year before. */
    private void addYears(
            OrganizationCode school,
            StudentGroup group,
            @Nullable Subject subject,
            MeasureKind kind,
            int latest,
            int from,
            int to) {
        for (int year = latest - 1; year <= latest; year++) {
            add(school, group, subject, kind, SchoolYear.of(year), from + random.nextInt(to - from));
        }
    }

    private void add(
            OrganizationCode school,
            StudentGroup group,
            @Nullable Subject subject,
            MeasureKind kind,
            SchoolYear year,
            int tenths) {
        rows.add(new Measure(school, year, group, subject, kind, BigDecimal.valueOf(tenths, 1), STUDENTS));
    }

    StateResults results() {
        return resultsWith(List.of());
    }

    /** With these in place of those that they are of. */
    StateResults resultsWith(List<Reported> others) {
        List<Reported> changed = new ArrayList<>(rows);
        for (Reported other : others) {
            changed.removeIf(row -> row.cell().equals(other.cell()));
            changed.add(other);
        }
        return StateResults.of(YEAR).addAll(changed).build();
    }
}
