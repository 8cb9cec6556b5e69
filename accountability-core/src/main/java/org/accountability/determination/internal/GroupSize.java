package org.accountability.determination.internal;

import java.util.Optional;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;
import org.accountability.policy.ParameterSet;
import org.jspecify.annotations.Nullable;

/** Whether a group is large enough for its rates to count towards a level. */
public final class GroupSize {
    /** The number of students below which a subgroup's rates do not count. */
    public static final String MINIMUM_SUBGROUP = "MINIMUM_SUBGROUP_SIZE";
    /** The number of students below which the rates of all students do not count. */
    public static final String MINIMUM_ALL = "MINIMUM_ALL_STUDENTS_SIZE";

    private GroupSize() {}

    /** Whether a group of {@code students} is large enough to count; one of unknown size is. */
    public static boolean counts(@Nullable StudentGroup group, @Nullable Integer students, ParameterSet inForce) {
        return students == null
                || readFor(group, students, inForce)
                        .map(minimum -> students >= minimum.whole())
                        .orElse(true);
    }

    /** The parameter that a group of {@code students} is held against; nothing where its size is not known. */
    public static Optional<Parameter> readFor(
            @Nullable StudentGroup group, @Nullable Integer students, ParameterSet inForce) {
        return students == null
                ? Optional.empty()
                : inForce.find(group == StudentGroup.ALL ? MINIMUM_ALL : MINIMUM_SUBGROUP);
    }
}
