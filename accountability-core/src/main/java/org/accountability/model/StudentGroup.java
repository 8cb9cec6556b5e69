package org.accountability.model;

/** The student groups whose results count: all students, the high needs group, and the subgroups. */
public enum StudentGroup {
    ALL("All students"),
    /** Unduplicated union of students with disabilities, EL and former EL, and low income (later economically disadvantaged). */
    HIGH_NEEDS("High needs"),
    /** Students of low income, a group to 2014. */
    LOW_INCOME("Low income"),
    /** Economically disadvantaged students, a group from 2015. */
    ECONOMICALLY_DISADVANTAGED("Economically disadvantaged"),
    EL("EL and former EL"),
    SWD("Students with disabilities"),
    AMERICAN_INDIAN("American Indian or Alaska Native"),
    ASIAN("Asian"),
    BLACK("African American/Black"),
    HISPANIC("Hispanic/Latino"),
    MULTI_RACE("Multi-race, non-Hispanic"),
    PACIFIC_ISLANDER("Native Hawaiian or Pacific Islander"),
    WHITE("White");

    private static final int ECONOMICALLY_DISADVANTAGED_FROM = 2015;

    private final String label;

    StudentGroup(String label) {
        this.label = label;
    }

    /** The name as DESE prints it. */
    public String label() {
        return label;
    }

    /** Whether results were reported for this group in {@code year}: low income gave way to economically disadvantaged in 2015. */
    public boolean reportedIn(SchoolYear year) {
        return switch (this) {
            case LOW_INCOME -> year.spring() < ECONOMICALLY_DISADVANTAGED_FROM;
            case ECONOMICALLY_DISADVANTAGED -> year.spring() >= ECONOMICALLY_DISADVANTAGED_FROM;
            default -> true;
        };
    }
}
