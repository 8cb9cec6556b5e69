package org.accountability.rules.massachusetts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accountability.determination.Determination;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.rules.Determinations;
import org.jspecify.annotations.Nullable;

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
    /** A class of published rows, by what they can prove about the rules. */
    public enum RowClass {
        /** Percentile, PPI and school levels alone decide; every flag is false. */
        NUMBERS,
        /** The one fact that the printed reason names is taken as given; everything else is computed. */
        FLAG,
        /** Held harmless: the level that it kept is an input, so agreement counts for nothing beyond its consequences. */
        GIVEN,
        /** A participation reason where the numbers give a worse level or an earlier reason: only silent relief explains it. */
        IMPLIED,
        /** No level and no reason printed: computed, and compared with nothing. */
        UNPUBLISHED
    }

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
        public record Published(
                String levelText, @Nullable Level level, boolean starred, String reason, String place) {}

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
