package org.accountability.massachusetts.ppi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.determination.Suppression.Group;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PerformanceLevel;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/** The numbers of students behind results, of each group. */
final class NumbersOfStudents {
    private final ResultColumns columns;
    private final List<OrganizationCode> organizations;

    NumbersOfStudents(ResultColumns columns, List<OrganizationCode> organizations) {
        this.columns = columns;
        this.organizations = organizations;
    }

    List<Map<Group, Optional<Integer>>> of(MeasureKind kind, @Nullable Subject subject) {
        List<Map<Group, Optional<Integer>>> tables = new ArrayList<>();
        for (int year = columns.firstYear(); year <= columns.lastYear(); year++) {
            int column = ResultColumns.column(kind, subject);
            int[] values = columns.values(column, year);
            tables.add(
                    numbers(values, kind == MeasureKind.DROPOUTS_REENGAGED ? values : columns.students(column, year)));
            if (kind == MeasureKind.CPI && subject != null) {
                Map<Group, Optional<Integer>> counted = new HashMap<>();
                for (PerformanceLevel level : PerformanceLevel.values()) {
                    int[] atLevel = columns.values(ResultColumns.column(level, subject), year);
                    numbers(atLevel, atLevel)
                            .forEach((group, students) -> counted.merge(
                                    group, students, (some, more) -> Optional.of(some.orElse(0) + more.orElse(0))));
                }
                tables.add(counted);
            }
        }
        tables.removeIf(Map::isEmpty);
        return tables;
    }

    private Map<Group, Optional<Integer>> numbers(int[] values, int[] students) {
        Map<Group, Optional<Integer>> numbers = new HashMap<>();
        for (int row = 0; values != columns.nothing() && row < values.length; row++) {
            if (values[row] != Tenths.NONE) {
                numbers.put(
                        new Group(organizations.get(ResultColumns.organization(row)), ResultColumns.group(row)),
                        students[row] == Tenths.NONE ? Optional.empty() : Optional.of(students[row]));
            }
        }
        return numbers;
    }
}
