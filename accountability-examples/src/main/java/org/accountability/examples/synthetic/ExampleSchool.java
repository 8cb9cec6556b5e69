package org.accountability.examples.synthetic;

import java.util.List;
import org.accountability.model.Grade;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolType;

/**
 * A made-up school for as long as it exists.
 *
 * @param key what its draws are keyed by
 * @param district where it is
 * @param code its organisation code
 * @param name its name
 * @param type its type
 * @param grades the grades it serves
 * @param titleI whether it takes part in Title I
 * @param ability how well it does, in thousandths of a standard deviation of the state
 * @param studentsOfAGrade how many students a grade usually has
 * @param isSmall whether so few are assessed that no result is ever published
 * @param testedGrades the grades that are tested, from the youngest on
 * @param opened the first school year; one long past for most
 */
record ExampleSchool(
        long key,
        ExampleDistrict district,
        OrganizationCode code,
        String name,
        SchoolType type,
        GradesServed grades,
        boolean titleI,
        int ability,
        int studentsOfAGrade,
        boolean isSmall,
        List<Grade> testedGrades,
        int opened) {

    /** The school without any results. */
    School.Builder school() {
        return School.of(code.digits())
                .name(name)
                .type(type)
                .grades(grades.lowest(), grades.highest())
                .charter(district.isCharter())
                .titleI(titleI);
    }

    /** Whether it has results once it is open. */
    boolean hasResults() {
        return !isSmall && !testedGrades.isEmpty();
    }

    boolean graduates() {
        return grades.highest() == Grade.G12;
    }

    boolean servesGrades3To8() {
        return !grades.highest().isBelow(Grade.G3) && !Grade.G8.isBelow(grades.lowest());
    }
}
