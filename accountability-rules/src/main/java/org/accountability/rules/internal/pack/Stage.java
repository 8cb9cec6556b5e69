package org.accountability.rules.internal.pack;

import java.util.List;

/**
 * A step of a determination: the rules of some files, whose findings settle the levels of schools or of districts.
 *
 * @param name as rules name it when they look at what it settled
 * @param settles whose levels
 * @param files the rule files that belong to it
 */
public record Stage(String name, Subject settles, List<String> files) {
    /** Whose levels a stage settles. */
    public enum Subject {
        SCHOOLS,
        DISTRICTS
    }
}
