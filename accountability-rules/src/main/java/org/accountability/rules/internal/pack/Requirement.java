package org.accountability.rules.internal.pack;

import org.accountability.model.School;

/**
 * A fact about every school that must be known before the school's level can be determined.
 *
 * @param years in which it is needed
 * @param known what
 * @param because why, for the person whose input lacks it
 */
public record Requirement(Years years, Known known, String because) {
    /** Facts about a school that a pack can ask for. */
    public enum Known {
        /** Whether the school serves any of grades 3 to 8: from its grades, or from its type. */
        GRADES("school_type, or lowest_grade and highest_grade") {
            @Override
            public boolean of(School school) {
                return school.servesGrades3To8() != null;
            }
        };

        private final String columns;

        Known(String columns) {
            this.columns = columns;
        }

        /** Whether {@code school} states it. */
        public abstract boolean of(School school);

        /** The columns of an organisations file that would tell. */
        public String columns() {
            return columns;
        }
    }
}
