package org.accountability.rules.internal.partition;

import java.util.Comparator;
import org.accountability.model.StudentGroup;

/**
 * A measured input with the student group it is measured in.
 *
 * @param group all students where no group has its own
 */
record InputVariable(MeasuredField measured, StudentGroup group) implements Comparable<InputVariable> {
    private static final Comparator<InputVariable> ORDER =
            Comparator.comparing(InputVariable::measured).thenComparing(InputVariable::group);

    static InputVariable of(MeasuredField measured) {
        return new InputVariable(measured, StudentGroup.ALL);
    }

    String words() {
        return measured.isOfGroups() ? measured.words() + " of " + group.label() : measured.words();
    }

    @Override
    public int compareTo(InputVariable other) {
        return ORDER.compare(this, other);
    }
}
