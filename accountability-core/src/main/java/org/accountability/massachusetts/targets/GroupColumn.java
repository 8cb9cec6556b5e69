package org.accountability.massachusetts.targets;

import java.util.Comparator;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;

/**
 * A column of points: one student set of a group of an organisation, in one grade span and year.
 *
 * @param organization school, district or state
 * @param year the school year
 * @param group the student group
 * @param set all students of the group, or the lowest performing
 * @param span the grades
 */
public record GroupColumn(
        OrganizationCode organization, SchoolYear year, StudentGroup group, StudentSet set, GradeSpan span)
        implements Comparable<GroupColumn> {
    private static final Comparator<GroupColumn> ORDER = Comparator.comparing(GroupColumn::year)
            .thenComparing(GroupColumn::organization)
            .thenComparing(GroupColumn::group)
            .thenComparing(GroupColumn::span)
            .thenComparing(GroupColumn::set);

    @Override
    public int compareTo(GroupColumn other) {
        return ORDER.compare(this, other);
    }

    /** {@code 03480000 2018, All students, lowest performing students, high school grades}. */
    @Override
    public String toString() {
        return organization + " " + year + ", " + group.label() + ", " + set.label() + ", " + span.label();
    }
}
