package org.accountability.rules.massachusetts;

import org.accountability.determination.Determination;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * A published row beside what the rules determine.
 *
 * @param rowClass what it can prove
 * @param published level, star and reason as published
 * @param computed the determination
 */
public record ReplayedRow(RowClass rowClass, Published published, Determination computed) {
    /**
     * The level, star and reason that DESE published of a school or district.
     *
     * @param levelText the level as printed, such as {@code Level 3*}; empty where none was
     * @param level the level; {@link Level#NONE} for insufficient data, {@code null} where none was printed
     * @param starred whether a star is printed with it
     * @param reason the reason as printed; may be empty
     * @param place where the level stands, {@code file:line:column}
     */
    public record Published(String levelText, @Nullable Level level, boolean starred, String reason, String place) {}

    /** The school or district. */
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
