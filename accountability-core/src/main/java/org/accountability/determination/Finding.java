package org.accountability.determination;

import java.util.Objects;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;

/**
 * The result of one rule for one organisation. Rules make these and nothing else.
 *
 * @param organization whom it is found of
 * @param kind what it does to the outcome
 * @param outcome the code of the outcome it gives, among those of its stage's topic
 * @param reason the code of its reason in the pack's reasons
 */
public record Finding(OrganizationCode organization, Kind kind, String outcome, String reason) {
    /** Checks that every part is given, since a rule file is not compiled with our checks. */
    public Finding {
        Objects.requireNonNull(organization, "a finding needs an organisation");
        Objects.requireNonNull(kind, "a finding needs a kind");
        Objects.requireNonNull(outcome, "a finding needs an outcome");
        Objects.requireNonNull(reason, "a finding needs a reason");
    }

    /** A finding that gives a level. */
    public Finding(OrganizationCode organization, Kind kind, Level level, String reason) {
        this(
                organization,
                kind,
                Objects.requireNonNull(level, "a finding needs a level").code(),
                reason);
    }

    /** An entry in a topic that lists all its findings. */
    public Finding(OrganizationCode organization, String outcome, String reason) {
        this(organization, Kind.ENTRY, outcome, reason);
    }
}
