package org.accountability.rules.massachusetts;

import org.accountability.determination.Determination;
import org.accountability.model.OrganizationCode;
import org.accountability.rules.massachusetts.DeseExtract.Published;

/**
 * A published row beside what the rules determine.
 *
 * @param rowClass what it can prove
 * @param published level, star and reason as published
 * @param computed the determination
 */
public record ReplayedRow(RowClass rowClass, Published published, Determination computed) {

    public OrganizationCode organization() {
        return computed.organization();
    }

    /** Whether level, star and reason are the published ones; of an unpublished row there is nothing to say. */
    public boolean agrees() {
        return rowClass == RowClass.UNPUBLISHED
                || (published.level() == computed.level()
                        && published.starred() == computed.starred()
                        && published.reason().equals(computed.reason().text()));
    }
}
