package org.accountability.massachusetts.targets;

import java.util.Optional;

/** Whose results a column of points stands for. */
public enum StudentSet {
    /** All students of the group. */
    ALL("all students"),
    /** Those who did worst the year before. */
    LOWEST("lowest performing students");

    private final String label;

    StudentSet(String label) {
        this.label = label;
    }

    /** The set that formats name by this word. */
    public static Optional<StudentSet> parse(String word) {
        for (StudentSet set : values()) {
            if (set.name().equals(word)) {
                return Optional.of(set);
            }
        }
        return Optional.empty();
    }

    /** In words. */
    public String label() {
        return label;
    }
}
