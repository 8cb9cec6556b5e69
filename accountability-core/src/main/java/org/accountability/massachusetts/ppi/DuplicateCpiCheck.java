package org.accountability.massachusetts.ppi;

import java.util.List;
import java.util.function.Consumer;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.SchoolYear;
import org.accountability.model.Subject;

/** Finds the CPIs that are given although counts are given that they would be computed from. */
final class DuplicateCpiCheck {
    private static final PerformanceLevel[] LEVELS = PerformanceLevel.values();

    private final ResultColumns columns;
    private final List<OrganizationCode> organizations;

    DuplicateCpiCheck(ResultColumns columns, List<OrganizationCode> organizations) {
        this.columns = columns;
        this.organizations = organizations;
    }

    /** Hands each to {@code cell}. */
    void forEach(Consumer<Measure> cell) {
        for (int year = columns.firstYear(); year <= columns.lastYear(); year++) {
            for (Subject subject : Subject.values()) {
                if (columns.has(ResultColumns.column(MeasureKind.CPI, subject), year) && hasCounts(subject, year)) {
                    compare(subject, year, cell);
                }
            }
        }
    }

    private boolean hasCounts(Subject subject, int year) {
        for (PerformanceLevel level : LEVELS) {
            if (columns.has(ResultColumns.column(level, subject), year)) {
                return true;
            }
        }
        return false;
    }

    private void compare(Subject subject, int year, Consumer<Measure> cell) {
        int[] given = columns.values(ResultColumns.column(MeasureKind.CPI, subject), year);
        for (int row = 0; row < given.length; row++) {
            if (given[row] != Tenths.NONE && isCounted(subject, year, row)) {
                cell.accept(new Measure(
                        organizations.get(ResultColumns.organization(row)),
                        SchoolYear.of(year),
                        ResultColumns.group(row),
                        subject,
                        MeasureKind.CPI,
                        Tenths.decimal(given[row]),
                        null));
            }
        }
    }

    private boolean isCounted(Subject subject, int year, int row) {
        for (PerformanceLevel level : LEVELS) {
            if (columns.value(ResultColumns.column(level, subject), year, row) != Tenths.NONE) {
                return true;
            }
        }
        return false;
    }
}
