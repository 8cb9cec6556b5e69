package org.accountability.examples.synthetic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The starting points of the targets of one organisation's groups, for the index of one year: in 2011, or with the
 * first result after it. The annual PPIs of years up to 2011, which the first indexes need, count from 2008.
 */
final class GroupBaselines {
    private static final int COMMON_YEAR = 2011;
    private static final int EARLY_YEAR = 2008;
    /** The last index that has an annual PPI of a year up to the common one. */
    private static final int LAST_WITH_EARLY = 2014;

    private final int spring;
    private final Map<StudentGroup, List<Baseline>> byGroup = new EnumMap<>(StudentGroup.class);

    /**
     * Begins without baselines.
     *
     * @param spring the year of the index
     */
    GroupBaselines(int spring) {
        this.spring = spring;
    }

    /**
     * A starting point of a target.
     *
     * @param subject that of a CPI; {@code null} for dropout
     * @param forYear the year from which back it holds
     * @param year of which year it is; of a dropout rate the report's that counts it
     * @param value in tenths
     */
    record Baseline(@Nullable Subject subject, int forYear, int year, int value) {}

    /** The first year whose results can be a baseline. */
    static int firstFor(int spring) {
        return spring <= LAST_WITH_EARLY ? EARLY_YEAR : COMMON_YEAR;
    }

    /** Takes note of a result; years come in order. */
    void cpi(StudentGroup group, Subject subject, int year, int tenths) {
        note(group, subject, year, tenths);
    }

    /** Takes note of a dropout rate by the year of the report that counts it; years come in order. */
    void dropout(StudentGroup group, int year, int tenths) {
        note(group, null, year, tenths);
    }

    /** Returns the baselines of a group, in any order. */
    List<Baseline> of(StudentGroup group) {
        return byGroup.getOrDefault(group, List.of());
    }

    private void note(StudentGroup group, @Nullable Subject subject, int year, int tenths) {
        boolean early = year >= EARLY_YEAR && year < COMMON_YEAR && firstFor(spring) == EARLY_YEAR;
        boolean common = year >= COMMON_YEAR && year < lastReported(group);
        if (early || common) {
            int forYear = early ? COMMON_YEAR : lastReported(group);
            List<Baseline> ofGroup = byGroup.computeIfAbsent(group, first -> new ArrayList<>());
            if (ofGroup.stream().noneMatch(known -> known.forYear() == forYear && known.subject() == subject)) {
                ofGroup.add(new Baseline(subject, forYear, year, tenths));
            }
        }
    }

    /** The year of the index, unless the group was given up before. */
    private int lastReported(StudentGroup group) {
        int year = spring;
        while (!group.reportedIn(SchoolYear.of(year))) {
            year--;
        }
        return year;
    }
}
