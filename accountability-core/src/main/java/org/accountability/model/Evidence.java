package org.accountability.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A known circumstance of one organisation, in which a rule can find a condition. */
public interface Evidence {
    /** The organisation that this is known about. */
    OrganizationCode organization();

    /** Tells this from other evidence of its organisation: of two with one key, one is given twice. */
    default Object key() {
        return getClass();
    }

    /**
     * Returns the reason why {@code fact}, which is of the same organisation, contradicts this evidence; empty if both
     * can hold.
     */
    default Optional<String> contradiction(Fact fact) {
        return Optional.empty();
    }

    /**
     * Returns this evidence with its published numbers corrected, any of which may have been on appeal.
     *
     * @param year the school year that they are of
     * @param correction what a number becomes
     */
    default Evidence corrected(SchoolYear year, UnaryOperator<Reported> correction) {
        return this;
    }

    /** The student groups whose figures the evidence shows; empty if it is not about groups. */
    default Set<StudentGroup> studentGroups() {
        return Set.of();
    }

    /** The values of the evidence, for an explanation: each under its name in the field's words. */
    List<ExplainedValue> inputs();
}
