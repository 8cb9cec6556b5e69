package org.accountability.computation;

import org.accountability.determination.Computed;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/** A fact that holds a calculator's whole number of one student group, as it counts. */
public interface GroupNumber extends Computed {
    /** Returns the student group. */
    StudentGroup group();

    /** Returns the number that counts; {@code null} where there is none. */
    @Nullable
    Integer counting();
}
