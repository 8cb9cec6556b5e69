package org.accountability.massachusetts.targets;

import java.util.Optional;

/** The grades that a column of points stands for. A school or district that serves both spans has columns of both. */
public enum GradeSpan {
    NON_HIGH_SCHOOL("non-high school grades"),
    HIGH_SCHOOL("high school grades");

    private final String label;

    GradeSpan(String label) {
        this.label = label;
    }

    /** The span that formats name by this word. */
    public static Optional<GradeSpan> parse(String word) {
        for (GradeSpan span : values()) {
            if (span.name().equals(word)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** In words. */
    public String label() {
        return label;
    }
}
