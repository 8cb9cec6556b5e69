package org.accountability.examples.synthetic;

import java.util.HashMap;
import java.util.Map;
import org.accountability.model.Grade;

/** The students of a school over the years, cohort by cohort. */
@SuppressWarnings("EnumOrdinal") // Grades follow each other as years do.
final class StudentBody {
    private final ExampleSchool site;
    private final StudentMix mix;
    private final SchoolTrajectory trajectory;
    private final Map<Integer, Cohort> cohorts = new HashMap<>();

    StudentBody(ExampleSchool site) {
        this.site = site;
        mix = new StudentMix(site);
        trajectory = new SchoolTrajectory(site);
    }

    ExampleSchool site() {
        return site;
    }

    SchoolTrajectory course() {
        return trajectory;
    }

    /** The students who are in a grade in one year. */
    Cohort inGrade(Grade grade, int spring) {
        return finishing(spring + Grade.G12.ordinal() - grade.ordinal());
    }

    /** The students who are to finish grade 12 in one year. */
    Cohort finishing(int spring) {
        return cohorts.computeIfAbsent(spring, asked -> new Cohort(site, mix, asked));
    }
}
