package org.accountability.massachusetts.ppi;

import org.accountability.model.MeasureKind;
import org.accountability.model.StudentGroup;

/** The percentiles of a school and of its groups, each within the school type. */
public enum PercentileKind {
    /** Of all students, against all schools of the type. */
    SCHOOL("school percentile", MeasureKind.SCHOOL_PERCENTILE),
    /** Of a subgroup, against the same subgroup. */
    SUBGROUP_OWN("subgroup percentile against the same subgroup", MeasureKind.SUBGROUP_PERCENTILE_OWN),
    /** Of a subgroup, against all subgroups. */
    SUBGROUP_ALL("subgroup percentile against all subgroups", MeasureKind.SUBGROUP_PERCENTILE_ALL);

    private final String label;
    private final MeasureKind published;

    PercentileKind(String label, MeasureKind published) {
        this.label = label;
        this.published = published;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** Whether {@code group} has a percentile of this kind: all students that of the school, others those of subgroups. */
    public boolean isOf(StudentGroup group) {
        return (this == SCHOOL) == (group == StudentGroup.ALL);
    }

    /** The measure that gives it as published. */
    public MeasureKind published() {
        return published;
    }
}
