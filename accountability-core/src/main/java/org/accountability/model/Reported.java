package org.accountability.model;

import java.math.BigDecimal;

/**
 * A number reported of a student group in one year. It may be impossible, or be reported twice; the problem is reported
 * when results are put together.
 */
public sealed interface Reported permits Measure, StudentsAtLevel, PublishedPoints, PublishedPpi {
    /** School, district or state. */
    OrganizationCode organization();

    /** The school year. */
    SchoolYear year();

    /** The student group. */
    StudentGroup group();

    /** The number itself. */
    BigDecimal number();

    /**
     * Returns this report with another number.
     *
     * @throws ArithmeticException if it must be whole and is not
     */
    Reported with(BigDecimal other);

    /** The name of the number, such as {@code cpi in mathematics}. */
    String what();

    /**
     * The name of the number, with the organisation, year and group it belongs to: {@code 00350072 2013, High needs,
     * cpi in mathematics}.
     */
    default String cell() {
        return organization() + " " + year() + ", " + group().label() + ", " + what();
    }
}
