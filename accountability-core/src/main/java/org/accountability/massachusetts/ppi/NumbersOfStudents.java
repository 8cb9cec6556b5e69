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
    private final Cells cells;
    private final List<OrganizationCode> organizations;

    NumbersOfStudents(Cells cells, List<OrganizationCode> organizations) {
        this.cells = cells;
        this.organizations = organizations;
    }

    List<Map<Group, Optional<Integer>>> of(MeasureKind kind, @Nullable Subject subject) {
        List<Map<Group, Optional<Integer>>> tables = new ArrayList<>();
        for (int year = cells.firstYear(); year <= cells.lastYear(); year++) {
            int column = Cells.column(kind, subject);
            int[] values = cells.values(column, year);
            tables.add(numbers(values, kind == MeasureKind.DROPOUTS_REENGAGED ? values : cells.students(column, year)));
            if (kind == MeasureKind.CPI && subject != null) {
                Map<Group, Optional<Integer>> counted = new HashMap<>();
                for (PerformanceLevel level : PerformanceLevel.values()) {
                    int[] atLevel = cells.values(Cells.column(level, subject), year);
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
        for (int row = 0; values != cells.nothing() && row < values.length; row++) {
            if (values[row] != Tenths.NONE) {
                numbers.put(
                        new Group(organizations.get(Cells.organization(row)), Cells.group(row)),
                        students[row] == Tenths.NONE ? Optional.empty() : Optional.of(students[row]));
            }
        }
        return numbers;
    }
}
