package org.accountability.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something known about one organisation that a rule can find a condition in. */
public interface Evidence {
    /** The organisation that this is known about. */
    OrganizationCode organization();

    /** Tells this from other evidence of its organisation: of two with one key, one is given twice. */
    default Object key() {
        return getClass();
    }

    /** Why {@code fact}, which is of the same organisation, cannot be so if this is; nothing where both can be. */
    default Optional<String> contradiction(Fact fact) {
        return Optional.empty();
    }

    /** The student groups whose figures it tells; none where it is not about groups. */
    default Set<StudentGroup> studentGroups() {
        return Set.of();
    }

    /** What is known, for an explanation: each value under its name in the field's words. */
    List<Input> inputs();
}
