package org.accountability.determination;

import java.util.List;
import java.util.Set;
import org.accountability.model.Evidence;
import org.accountability.model.ExplainedValue;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/**
 * The distance of a group from all students of its school or district, in points of the cumulative PPI.
 *
 * @param organization the school or district
 * @param group the student group
 * @param ppiOfGroup its cumulative PPI
 * @param ppiOfAll the cumulative PPI of all students
 * @param students how many students the group has; {@code null} where not known
 */
public record GroupGap(
        OrganizationCode organization,
        StudentGroup group,
        int ppiOfGroup,
        int ppiOfAll,
        @Nullable Integer students) implements Evidence {

    /** The number of points by which the group lies below all students; negative if it lies above them. */
    public int pointsBelow() {
        return ppiOfAll - ppiOfGroup;
    }

    @Override
    public Set<StudentGroup> studentGroups() {
        return Set.of(group);
    }

    @Override
    public List<ExplainedValue> inputs() {
        return List.of(
                ExplainedValue.of("group", group.label()),
                ExplainedValue.of("cumulative PPI of the group", ppiOfGroup),
                ExplainedValue.of("cumulative PPI of all students", ppiOfAll),
                ExplainedValue.of("points below all students", pointsBelow()),
                ExplainedValue.of("students in the group", students));
    }
}
