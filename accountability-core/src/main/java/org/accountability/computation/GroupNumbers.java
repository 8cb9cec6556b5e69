package org.accountability.computation;

import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;

/** The numbers of student groups that a calculator computes, each of which rules read as a fact. Thread-safe. */
public interface GroupNumbers {
    /** Returns the type of the facts. */
    Class<? extends GroupNumber> type();

    /**
     * Returns the fact that holds a number as it was published, without how it was computed.
     *
     * @param number a whole number in the range of the {@linkplain #type type}
     * @throws org.accountability.model.InvalidValueException if the number is out of range
     */
    GroupNumber published(OrganizationCode organization, SchoolYear year, StudentGroup group, int number);
}
