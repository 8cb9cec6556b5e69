package org.accountability.rules.reference;

import java.util.List;
import org.accountability.model.Evidence;
import org.accountability.model.OrganizationCode;

/** A list in order of organisation, handed out organisation by organisation in that order. */
final class Slices<T extends Evidence> {
    private final List<T> all;
    private int next;

    Slices(List<T> all) {
        this.all = all;
    }

    /** What there is of {@code organization}. */
    List<T> of(OrganizationCode organization) {
        int start = next;
        while (next < all.size() && all.get(next).organization().equals(organization)) {
            next++;
        }
        return start == next ? List.of() : all.subList(start, next);
    }
}
