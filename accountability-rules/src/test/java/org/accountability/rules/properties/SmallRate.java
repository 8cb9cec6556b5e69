package org.accountability.rules.properties;

import java.math.BigDecimal;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.ParticipationRate;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A participation rate, short of whose it is.
 *
 * @param yearBefore whether it is of the year before
 * @param group the student group; {@code null} for the lowest of any
 * @param subject the subject; {@code null} for the lowest of any
 * @param percent the rate
 * @param students how many it stands for, where known
 * @param asFact whether it is given as a fact, which knows no number of students
 */
record SmallRate(
        boolean yearBefore,
        @Nullable StudentGroup group,
        @Nullable Subject subject,
        BigDecimal percent,
        @Nullable Integer students,
        boolean asFact) {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    /** Two rates of one cell would contradict each other. */
    String cell() {
        return yearBefore + " " + group + " " + subject;
    }

    SmallRate raisedBy(BigDecimal points) {
        return new SmallRate(yearBefore, group, subject, percent.add(points).min(HIGHEST), students, asFact);
    }

    ParticipationRate of(OrganizationCode code, SchoolYear year) {
        return new ParticipationRate(code, yearOfRate(year), group, subject, percent, students, null);
    }

    Fact factOf(OrganizationCode code, SchoolYear year) {
        return Decided.fact(FactKind.PARTICIPATION, code, yearOfRate(year))
                .value(percent.toPlainString())
                .group(group)
                .subject(subject)
                .build();
    }

    private SchoolYear yearOfRate(SchoolYear year) {
        return yearBefore ? year.minus(1) : year;
    }
}
