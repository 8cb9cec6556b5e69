package org.accountability.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value measured of a group of students, as reported. It may be impossible; the problem is reported when results are
 * put together.
 *
 * @param organization school or district
 * @param year the school year; of a graduation rate its cohort's, of a baseline or a target that of the report it
 *     belongs to
 * @param group the student group
 * @param subject the subject, where the kind is measured by subject
 * @param kind what was measured
 * @param value in the unit of the kind
 * @param students how many students are behind the value; {@code null} where not known, which is not 0
 */
public record Measure(
        OrganizationCode organization,
        SchoolYear year,
        StudentGroup group,
        @Nullable Subject subject,
        MeasureKind kind,
        BigDecimal value,
        @Nullable Integer students)
        implements Reported {

    @Override
    public BigDecimal number() {
        return value;
    }

    @Override
    public Measure with(BigDecimal other) {
        return new Measure(organization, year, group, subject, kind, other, students);
    }

    @Override
    public String what() {
        return subject == null ? kind.code() : kind.code() + " in " + subject.label();
    }
}
