package org.accountability.model;

import java.math.BigDecimal;

/**
 * The number of students of a group who reached one performance level, as reported; not yet judged. The counts of all
 * levels make a CPI.
 *
 * @param organization school or district
 * @param year the school year of the assessment
 * @param group the student group
 * @param subject the subject
 * @param level what they reached
 * @param students how many; first-year EL students are left out
 */
public record StudentsAtLevel(
        OrganizationCode organization,
        SchoolYear year,
        StudentGroup group,
        Subject subject,
        PerformanceLevel level,
        int students)
        implements Reported {

    @Override
    public BigDecimal number() {
        return BigDecimal.valueOf(students);
    }

    @Override
    public StudentsAtLevel with(BigDecimal other) {
        return new StudentsAtLevel(organization, year, group, subject, level, other.intValueExact());
    }

    @Override
    public String what() {
        return "students at " + level + " in " + subject.label();
    }
}
