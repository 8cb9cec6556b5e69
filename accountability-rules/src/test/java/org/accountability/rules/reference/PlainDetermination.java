package org.accountability.rules.reference;

import java.util.List;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;

/**
 * The level of one school or district, with everything found.
 *
 * @param organization the school or district
 * @param starred whether the level prints a star
 * @param reasonText the reason as printed
 * @param binding the finding that gives the level
 * @param findings everything found, the binding finding among it
 */
public record PlainDetermination(
        OrganizationCode organization,
        boolean starred,
        String reasonText,
        PlainFinding binding,
        List<PlainFinding> findings) {

    public Level level() {
        return binding.level();
    }
}
