package org.accountability.model;

import java.util.Optional;

/** The types of school within which school percentiles are ranked. */
public enum SchoolType {
    /** Highest grade 2 or lower; never has a percentile. */
    EARLY_ELEMENTARY("Early Elementary School"),
    /** Any of pre-kindergarten to grade 6. */
    ELEMENTARY("Elementary School"),
    /** Any of pre-kindergarten to grade 4 together with any of grades 7 to 9. */
    ELEMENTARY_MIDDLE("Elementary-Middle School"),
    /** Any of grades 5 to 9 that is not an elementary school. */
    MIDDLE("Middle School"),
    /** Spans below grade 9 and up to grades 10 to 12. */
    MIDDLE_HIGH_OR_K12("Middle-High School or K-12"),
    /** A school with grades 9 to 12 only. */
    HIGH("High School");

    private final String label;

    SchoolType(String label) {
        this.label = label;
    }

    /** The name as DESE prints it. */
    public String label() {
        return label;
    }

    /** The type that DESE prints as {@code label}, or that formats name by its constant. */
    public static Optional<SchoolType> parse(String text) {
        for (SchoolType type : values()) {
            if (type.label.equals(text) || type.name().equals(text)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Whether a school of this type has any of grades 3 to 8. */
    public boolean spansGrades3To8() {
        return this != EARLY_ELEMENTARY && this != HIGH;
    }
}
