package org.accountability.review;

/** A rating of a component, from the weakest to the best, or the statement that the component does not apply. */
public enum Rating {
    NOT_APPLICABLE("N/A", 0),
    WEAK("Weak", 1),
    NEEDS_IMPROVEMENT("Needs Improvement", 2),
    ADEQUATE("Adequate", 3),
    STRONG("Strong", 4),
    EXEMPLARY("Exemplary", 5);

    private final String label;
    private final int rank;

    Rating(String label, int rank) {
        this.label = label;
        this.rank = rank;
    }

    /** The name as the report prints it. */
    public String label() {
        return label;
    }

    /** 1 for weak to 5 for exemplary; 0 where it does not apply. */
    public int rank() {
        return rank;
    }
}
