package org.accountability.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The four-year cohort graduation rate that counts in a year.
 *
 * @param organization school or district
 * @param group the student group
 * @param percent 0 to 100
 * @param students how many students the cohort has; {@code null} where not known
 */
public record GraduationRate(
        OrganizationCode organization,
        StudentGroup group,
        BigDecimal percent,
        @Nullable Integer students) implements Evidence {

    /**
     * Checks the values.
     *
     * @throws InvalidValueException if a value cannot occur
     */
    public GraduationRate {
        Require.percent("graduation rate", percent);
        Require.students(students);
    }

    /** Each group has its own. */
    @Override
    public Object key() {
        return List.of(GraduationRate.class, group);
    }

    /** The rate as printed: with one decimal, rounded half-up. */
    public BigDecimal printed() {
        return percent.setScale(1, RoundingMode.HALF_UP);
    }

    @Override
    public Set<StudentGroup> studentGroups() {
        return Set.of(group);
    }

    @Override
    public List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of("group", group.label()));
        inputs.add(ExplainedValue.of("four-year graduation rate", printed() + "%"));
        return List.copyOf(inputs);
    }
}
