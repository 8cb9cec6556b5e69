package org.accountability.massachusetts.ppi;

import java.math.BigDecimal;
import java.util.List;
import org.accountability.model.Grade;
import org.accountability.model.SchoolType;
import org.accountability.policy.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The type of a school from the grades it serves.
 *
 * <ul>
 *   <li>Early Elementary: the highest grade is 2 or lower. Also K-5 and PK-5 with fewer than [5] percent of its students
 *       in grade 3, where that is known.
 *   <li>High: only grades 9 to 12, grade 9 alone among them.
 *   <li>Middle-High or K-12: from below grade 9 up to grades 10 to 12.
 *   <li>Elementary-Middle: any of PK to 4 together with any of 7 to 9.
 *   <li>Elementary: any of PK to 6 otherwise, so 5-6 too; but 6 alone is
 *   <li>Middle: any of 5 to 9 that is not elementary.
 * </ul>
 *
 * Source: DESE's accountability reports of 2015, where grades alone give 1,564 of 1,572 published types; the rest turn
 * on shares of enrolment.
 */
final class SchoolTypeRule {
    /** The share of students in grade 3, in percent, below which a school up to grade 5 is early elementary. */
    public static final String GRADE_3_SHARE = "EARLY_ELEMENTARY_GRADE_3_SHARE";

    private final NumericParameter grade3Share;

    SchoolTypeRule(ParameterReader reader) {
        grade3Share = reader.quantity(GRADE_3_SHARE);
    }

    /**
     * A type, with what was read to find it.
     *
     * @param type the type
     * @param parameters empty where grades alone decide
     */
    public record Typed(SchoolType type, List<Parameter> parameters) {}

    /**
     * The type of a school.
     *
     * @param lowest the lowest grade it serves
     * @param highest the highest grade it serves
     * @param percentInGrade3 the share of its students in grade 3, in percent; {@code null} where not known
     * @throws IllegalArgumentException if the highest grade is below the lowest
     */
    public Typed of(Grade lowest, Grade highest, @Nullable BigDecimal percentInGrade3) {
        if (highest.isBelow(lowest)) {
            throw new IllegalArgumentException(
                    "highest grade " + highest.code() + " is below the lowest grade " + lowest.code());
        }
        if (percentInGrade3 != null && !Grade.K.isBelow(lowest) && highest == Grade.G5) {
            boolean few = percentInGrade3.compareTo(grade3Share.parameter().decimal()) < 0;
            return new Typed(
                    few ? SchoolType.EARLY_ELEMENTARY : SchoolType.ELEMENTARY, List.of(grade3Share.parameter()));
        }
        return new Typed(fromGrades(lowest, highest), List.of());
    }

    /** The type as far as grades alone decide. */
    static SchoolType fromGrades(Grade lowest, Grade highest) {
        if (highest.isBelow(Grade.G3)) {
            return SchoolType.EARLY_ELEMENTARY;
        }
        if (!lowest.isBelow(Grade.G9)) {
            return SchoolType.HIGH;
        }
        if (Grade.G9.isBelow(highest)) {
            return SchoolType.MIDDLE_HIGH_OR_K12;
        }
        if (lowest.isBelow(Grade.G5)) {
            return Grade.G6.isBelow(highest) ? SchoolType.ELEMENTARY_MIDDLE : SchoolType.ELEMENTARY;
        }
        boolean upToGrade6 = !Grade.G6.isBelow(highest);
        return lowest == Grade.G5 && upToGrade6 ? SchoolType.ELEMENTARY : SchoolType.MIDDLE;
    }
}
