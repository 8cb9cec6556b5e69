package org.accountability.examples.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.Reported;
import org.accountability.model.StudentGroup;
import org.accountability.model.StudentsAtLevel;
import org.accountability.model.Subject;

/** Measures in plain arrays: one for each measure, subject and year, with a place for each group of an organisation. */
@SuppressWarnings("EnumOrdinal") // Arrays are numbered by it.
final class PlainColumns {
    static final int NONE = Integer.MIN_VALUE;
    static final int GROUPS = StudentGroup.values().length;
    static final int FIRST_YEAR = 2005;
    private static final int YEARS = 13;
    private static final int SUBJECTS = 4;
    private static final int NO_SUBJECT = 3;
    private static final int KINDS = MeasureKind.values().length;
    private static final int ONE = 10;

    private final List<OrganizationCode> organizations;
    private final Map<OrganizationCode, Integer> positions = new HashMap<>();
    private final int[][] values = new int[KINDS * SUBJECTS * YEARS][];
    private final int[][] students = new int[KINDS * SUBJECTS * YEARS][];
    private final int[] nothing;

    PlainColumns(List<Reported> rows) {
        TreeSet<OrganizationCode> codes = new TreeSet<>();
        OrganizationCode before = null;
        for (Reported row : rows) {
            if (!row.organization().equals(before)) {
                before = row.organization();
                codes.add(before);
            }
        }
        organizations = List.copyOf(codes);
        for (OrganizationCode code : organizations) {
            positions.put(code, positions.size());
        }
        nothing = empty();
        Map<Integer, int[]> points = new HashMap<>();
        for (Reported row : rows) {
            int at = position(row.organization()) * GROUPS + row.group().ordinal();
            int year = row.year().spring();
            if (row instanceof Measure measure) {
                Subject subject = measure.subject();
                put(measure.kind(), subject == null ? NO_SUBJECT : subject.ordinal(), year, at, measure);
            } else if (row instanceof StudentsAtLevel count) {
                int column = column(MeasureKind.CPI, count.subject().ordinal(), year);
                int[] sums = points.computeIfAbsent(column, first -> new int[nothing.length]);
                sums[at] += count.students() * worth(count.level());
                int[] assessed = array(students, column);
                assessed[at] = Math.max(0, assessed[at]) + count.students();
            }
        }
        points.forEach(this::average);
    }

    private void put(MeasureKind kind, int subject, int year, int at, Measure measure) {
        int column = column(kind, subject, year);
        array(values, column)[at] = kind.isWhole()
                ? measure.value().intValue()
                : measure.value().movePointRight(1).intValue();
        Integer number = measure.students();
        if (number != null) {
            array(students, column)[at] = number;
        }
    }

    private void average(int column, int[] sums) {
        int[] cpis = array(values, column);
        int[] assessed = array(students, column);
        for (int at = 0; at < sums.length; at++) {
            if (assessed[at] != NONE && cpis[at] == NONE) {
                cpis[at] = (2 * ONE * sums[at] + assessed[at]) / (2 * assessed[at]);
            }
        }
    }

    private static int worth(PerformanceLevel level) {
        return switch (level) {
            case PROFICIENT_OR_ADVANCED, ALT_PROGRESSING -> 100;
            case NI_HIGH, ALT_EMERGING -> 75;
            case NI_LOW, ALT_AWARENESS -> 50;
            case WF_HIGH, ALT_INCOMPLETE -> 25;
            case WF_LOW, ALT_NOT_SUBMITTED -> 0;
        };
    }

    private static int column(MeasureKind kind, int subject, int year) {
        return (kind.ordinal() * SUBJECTS + subject) * YEARS + year - FIRST_YEAR;
    }

    private int[] array(int[][] arrays, int column) {
        if (arrays[column] == null) {
            arrays[column] = empty();
        }
        return arrays[column];
    }

    private int[] empty() {
        int[] empty = new int[organizations.size() * GROUPS];
        Arrays.fill(empty, NONE);
        return empty;
    }

    static int row(int organization, StudentGroup group) {
        return organization * GROUPS + group.ordinal();
    }

    List<OrganizationCode> organizations() {
        return organizations;
    }

    int rows() {
        return nothing.length;
    }

    /** -1 where nothing is known of it. */
    int position(OrganizationCode organization) {
        return Objects.requireNonNullElse(positions.get(organization), -1);
    }

    /** In tenths, or whole. */
    int[] values(MeasureKind kind, int subject, int year) {
        int[] array = values[column(kind, subject, year)];
        return array == null ? nothing : array;
    }

    int[] values(MeasureKind kind, int year) {
        return values(kind, NO_SUBJECT, year);
    }

    int[] students(MeasureKind kind, int subject, int year) {
        int[] array = students[column(kind, subject, year)];
        return array == null ? nothing : array;
    }

    int[] students(MeasureKind kind, int year) {
        return students(kind, NO_SUBJECT, year);
    }
}
