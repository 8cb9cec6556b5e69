package org.accountability.determination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.accountability.model.ExplainedValue;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.policy.Status;

/**
 * A summary of the levels of a district's schools.
 *
 * @param organization the district
 * @param schools how many schools it has that are not closed, with a level or without
 * @param withLevel how many of them have a level
 * @param worst the level of its lowest-performing school that has one; none where no school has
 * @param reason the code of the reason of a school at that level: the first in the official order; empty without schools
 * @param starred whether any of its schools prints a star
 * @param closed how many closed schools it has, which do not count
 * @param weakestStatus how sure we are of the worst level: as sure as of the surest school at it; where no school has a
 *     level, as sure as of them all
 */
public record DistrictRoster(
        OrganizationCode organization,
        int schools,
        int withLevel,
        Level worst,
        String reason,
        boolean starred,
        int closed,
        Status weakestStatus)
        implements Derived {
    private static final Comparator<Explanation> WORST_FIRST = Comparator.<Explanation>comparingInt(
                    explanation -> -explanation.level().number())
            .thenComparingInt(explanation -> explanation.reason().order())
            .thenComparing(Explanation::weakestStatus);

    /** The roster of a district whose schools were determined as {@code schools}, in any order, none of them closed. */
    public static DistrictRoster of(OrganizationCode district, List<Explanation> schools) {
        return of(district, schools, 0);
    }

    /**
     * The roster of a district.
     *
     * @param schools how its schools that are not closed were determined, in any order
     * @param closed how many schools of it are closed; that these do not count is assumed
     */
    public static DistrictRoster of(OrganizationCode district, List<Explanation> schools, int closed) {
        int withLevel = 0;
        boolean starred = false;
        Explanation worst = null;
        for (Explanation school : schools) {
            withLevel += school.level() == Level.NONE ? 0 : 1;
            starred |= school.starred();
            if (worst == null || WORST_FIRST.compare(school, worst) < 0) {
                worst = school;
            }
        }
        return new DistrictRoster(
                district,
                schools.size(),
                withLevel,
                worst == null ? Level.NONE : worst.level(),
                worst == null ? "" : worst.reason().code(),
                starred,
                closed,
                closed > 0 ? Status.ASSUMED : statusOf(worst == null ? Level.NONE : worst.level(), schools));
    }

    private static Status statusOf(Level worst, List<Explanation> schools) {
        Comparator<Status> surestFirst = Comparator.naturalOrder();
        return schools.stream()
                .filter(school -> school.level() == worst)
                .map(Explanation::weakestStatus)
                .min(worst == Level.NONE ? surestFirst.reversed() : surestFirst)
                .orElse(Status.CONFIRMED);
    }

    @Override
    public List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>(List.of(
                ExplainedValue.of("schools in the district", schools),
                ExplainedValue.of("schools with a level", withLevel),
                ExplainedValue.of("level of the lowest-performing school", worst)));
        if (closed > 0) {
            inputs.add(ExplainedValue.of("closed schools, which do not count", closed));
        }
        return List.copyOf(inputs);
    }
}
