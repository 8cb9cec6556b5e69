package org.accountability.rules.internal.partition;

import java.util.Comparator;
import org.accountability.model.StudentGroup;

/**
 * A measured input with the student group it is measured in.
 *
 * @param group all students where no group has its own
 */
record Quantity(Measured measured, StudentGroup group) implements Comparable<Quantity> {
    private static final Comparator<Quantity> ORDER =
            Comparator.comparing(Quantity::measured).thenComparing(Quantity::group);

    static Quantity of(Measured measured) {
        return new Quantity(measured, StudentGroup.ALL);
    }

    String words() {
        return measured.isOfGroups() ? measured.words() + " of " + group.label() : measured.words();
    }

    @Override
    public int compareTo(Quantity other) {
        return ORDER.compare(this, other);
    }
}
