package org.accountability.rules.internal.pack;

import java.util.List;
import org.accountability.model.SchoolYear;
import org.accountability.policy.TableRow;

/**
 * A table of a pack through the years.
 *
 * @param name the name of its file, without the ending
 * @param rows in the order written, one for each level
 */
public record Table(String name, List<TableRow> rows) {
    /** The rows in force in {@code year}. */
    public List<TableRow> in(SchoolYear year) {
        return rows.stream().filter(row -> isInForce(row, year)).toList();
    }

    private static boolean isInForce(TableRow row, SchoolYear year) {
        SchoolYear last = row.source().to();
        return row.source().from().compareTo(year) <= 0 && (last == null || last.compareTo(year) >= 0);
    }
}
