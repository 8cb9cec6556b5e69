package org.accountability.determination;

import java.util.Objects;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;

/**
 * What one rule finds of one organisation. Rules make these and nothing else.
 *
 * @param organization whom it is found of
 * @param kind what it does to the level
 * @param level the level it gives
 * @param reason the code of its reason in the pack's reasons
 */
public record Finding(OrganizationCode organization, Kind kind, Level level, String reason) {
    /** A rule file is not compiled with our checks: what is missing is found here. */
    public Finding {
        Objects.requireNonNull(organization, "a finding needs an organisation");
        Objects.requireNonNull(kind, "a finding needs a kind");
        Objects.requireNonNull(level, "a finding needs a level");
        Objects.requireNonNull(reason, "a finding needs a reason");
    }
}
