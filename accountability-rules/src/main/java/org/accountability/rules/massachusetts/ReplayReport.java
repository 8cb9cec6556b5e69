package org.accountability.rules.massachusetts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accountability.model.SchoolYear;
import org.accountability.rules.Determinations;

/**
 * The result of a replay of published determinations.
 *
 * @param year the school year
 * @param pack the rule pack that it was replayed with
 * @param schools in order of code
 * @param districts in order of code
 * @param determined all that was determined with the levels compared
 */
public record ReplayReport(
        SchoolYear year,
        String pack,
        List<ReplayedRow> schools,
        List<ReplayedRow> districts,
        Determinations determined) {

    /** The number of rows of a class that agree with the published ones, and the number that differ. */
    public record Tally(int agree, int differ) {
        Tally plus(boolean agrees) {
            return agrees ? new Tally(agree + 1, differ) : new Tally(agree, differ + 1);
        }
    }

    /** The tallies of {@link #schools} or {@link #districts}, for every class, also where it has no row. */
    public static Map<RowClass, Tally> tally(List<ReplayedRow> rows) {
        Map<RowClass, Tally> tallies = new EnumMap<>(RowClass.class);
        for (RowClass rowClass : RowClass.values()) {
            tallies.put(rowClass, new Tally(0, 0));
        }
        for (ReplayedRow row : rows) {
            tallies.computeIfPresent(row.rowClass(), (rowClass, tally) -> tally.plus(row.agrees()));
        }
        return tallies;
    }

    /** The rows, of schools and then of districts, that differ from what was published. */
    public List<ReplayedRow> differences() {
        return Stream.concat(schools.stream(), districts.stream())
                .filter(row -> !row.agrees())
                .toList();
    }

    /** Whether the rules are proven wrong: a row of the classes numbers or flag differs. */
    public boolean failed() {
        return differences().stream()
                .anyMatch(row -> row.rowClass() == RowClass.NUMBERS || row.rowClass() == RowClass.FLAG);
    }
}
