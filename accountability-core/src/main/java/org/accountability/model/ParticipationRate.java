package org.accountability.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The share of students who took part in the assessment.
 *
 * @param organization school or district
 * @param year the school year; the year before counts in a two-year average
 * @param group the student group; {@code null} where only the lowest rate of any group is known
 * @param subject the subject; {@code null} where only the lowest rate of any subject is known
 * @param percent 0 to 100
 * @param students how many students the rate stands for; {@code null} where not known
 * @param source the document it is cited from, where it was given as a fact
 */
public record ParticipationRate(
        OrganizationCode organization,
        SchoolYear year,
        @Nullable StudentGroup group,
        @Nullable Subject subject,
        BigDecimal percent,
        @Nullable Integer students,
        @Nullable String source)
        implements Evidence {

    /**
     * Checks the values.
     *
     * @throws InvalidValueException if a value cannot occur
     */
    public ParticipationRate {
        Require.percent("participation", percent);
        Require.students(students);
    }

    /** The rate that a fact of the kind {@link FactKind#PARTICIPATION} gives. */
    static ParticipationRate given(Fact fact) {
        return new ParticipationRate(
                fact.organization(),
                fact.year(),
                fact.group(),
                fact.subject(),
                Objects.requireNonNull(fact.percent()),
                null,
                fact.citation());
    }

    /** Returns a copy of this rate with another percentage. */
    public ParticipationRate withPercent(BigDecimal other) {
        return new ParticipationRate(organization, year, group, subject, other, students, source);
    }

    /** The rate as printed: whole percents, rounded half-up. */
    public int printed() {
        return percent.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    @Override
    public List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of("participation", printed() + "%"));
        inputs.add(ExplainedValue.of("of group", group == null ? "lowest of any" : group.label()));
        inputs.add(ExplainedValue.of("in subject", subject == null ? "lowest of any" : subject.label()));
        if (source != null) {
            inputs.add(ExplainedValue.of("cited from", source));
        }
        return List.copyOf(inputs);
    }
}
