package org.accountability.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cohort graduation rates of one student group that persistently low graduation is judged by.
 *
 * @param organization the school
 * @param group the student group
 * @param fourYear the latest four-year cohort rate, in percent
 * @param fiveYear the five-year cohort rates, latest first, in percent; the three latest count
 * @param students how many students the latest cohort has; {@code null} where not known
 */
public record GraduationHistory(
        OrganizationCode organization,
        StudentGroup group,
        BigDecimal fourYear,
        List<BigDecimal> fiveYear,
        @Nullable Integer students)
        implements Evidence {
    private static final int YEARS = 3;

    /**
     * Checks and copies the values.
     *
     * @throws InvalidValueException if a value cannot occur
     */
    public GraduationHistory {
        Require.school(organization);
        Require.percent("four-year graduation rate", fourYear);
        fiveYear = List.copyOf(fiveYear);
        fiveYear.forEach(rate -> Require.percent("five-year graduation rate", rate));
        Require.students(students);
    }

    /** The latest four-year rate as printed: whole percents, rounded half-up. */
    public int latestFourYear() {
        return whole(fourYear);
    }

    /** Whether three five-year rates are known, so that a low rate can be called persistent. */
    public boolean complete() {
        return fiveYear.size() >= YEARS;
    }

    /** The highest of the three latest five-year rates as printed: whole percents, rounded half-up. */
    public int highestFiveYear() {
        int highest = 0;
        for (int i = 0; i < Math.min(YEARS, fiveYear.size()); i++) {
            highest = Math.max(highest, whole(fiveYear.get(i)));
        }
        return highest;
    }

    @Override
    public Set<StudentGroup> studentGroups() {
        return Set.of(group);
    }

    @Override
    public List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of("group", group.label()));
        inputs.add(ExplainedValue.of("latest four-year graduation rate", latestFourYear() + "%"));
        for (BigDecimal rate : fiveYear.subList(0, Math.min(YEARS, fiveYear.size()))) {
            inputs.add(ExplainedValue.of("five-year graduation rate", whole(rate) + "%"));
        }
        return List.copyOf(inputs);
    }

    private static int whole(BigDecimal rate) {
        return rate.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
