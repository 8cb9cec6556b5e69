package org.accountability.examples.statewide;

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
 * @param students how many students are assessed
 * @param opened the first school year; one long past for most
 */
record Site(
        long key,
        ExampleDistrict district,
        OrganizationCode code,
        String name,
        SchoolType type,
        GradeSpan grades,
        boolean titleI,
        int ability,
        int students,
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

    boolean graduates() {
        return grades.highest() == Grade.G12;
    }

    boolean servesGrades3To8() {
        return !grades.highest().isBelow(Grade.G3) && !Grade.G8.isBelow(grades.lowest());
    }
}
