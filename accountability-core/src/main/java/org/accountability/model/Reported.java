package org.accountability.model;

import java.math.BigDecimal;

/**
 * One number reported of a student group in one year. It may be impossible, or be reported twice; what is wrong with it
 * is told when results are put together.
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

    /** What it is, and of whom: {@code 00350072 2013, High needs, cpi in mathematics}. */
    default String cell() {
        return organization() + " " + year() + ", " + group().label() + ", " + what();
    }
}
