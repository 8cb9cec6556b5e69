package org.accountability.massachusetts.ppi;

/** Why an indicator has no points. */
enum NoPointsReason {
    /** The year has no such indicator. */
    NOT_IN_FORCE("is not in force in this year"),
    /** Other groups only. */
    NOT_FOR_THE_GROUP("does not apply to this group"),
    NO_RESULT("no result is known"),
    TOO_FEW_STUDENTS("too few students are behind the result"),
    NO_TARGET("no target is known"),
    NO_PRIOR_RESULT("no result of the years before is known to tell the change from");

    private final String words;

    NoPointsReason(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }
}
