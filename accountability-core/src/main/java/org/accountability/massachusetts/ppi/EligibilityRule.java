package org.accountability.massachusetts.ppi;

import java.util.List;
import org.accountability.model.StudentGroup;
import org.accountability.policy.Parameter;

/**
 * Whether a group is large enough for an annual PPI: [20] for all students, [30] for a subgroup, from 2015 [25], assessed
 * in English language arts and in mathematics, in the year and in one of the [two] years before, the same for both
 * subjects. The minimum of the year holds for the year before too. A group of unknown size counts. Numbers in brackets
 * are the parameters.
 *
 * <p>Source: DESE School and District Profiles, accountability reports 2013, text; of [30] also U.S. Department of
 * Education, Highlights of Massachusetts's ESEA Flexibility Request, 2012; of [25] DESE, notice on the ESEA flexibility
 * renewal, 10 July 2015. That all students go on from [20] in 2015 is assumed.
 */
final class EligibilityRule {
    /** For all students. */
    public static final String MINIMUM_ALL = "PPI_MINIMUM_ALL_STUDENTS";
    /** For any other group. */
    public static final String MINIMUM_SUBGROUP = "PPI_MINIMUM_SUBGROUP";
    /** In how many years before the year one must be found with enough students. */
    public static final String YEARS_BACK = "PPI_MINIMUM_YEARS_BACK";

    private final NumericParameter minimumAll;
    private final NumericParameter minimumSubgroup;
    private final NumericParameter yearsBack;

    EligibilityRule(ParameterReader reader) {
        minimumAll = reader.quantity(MINIMUM_ALL);
        minimumSubgroup = reader.quantity(MINIMUM_SUBGROUP);
        yearsBack = reader.years(YEARS_BACK, 0);
    }

    /** How a subject of a group was assessed in one year. */
    enum Assessed {
        NOT,
        TOO_FEW,
        NUMBER_NOT_KNOWN,
        ENOUGH
    }

    int yearsBack() {
        return yearsBack.whole();
    }

    /**
     * How one subject was assessed.
     *
     * @param hasResult whether a CPI, or points for one, are known
     * @param students how many were assessed; {@link Tenths#NONE} where not known
     */
    Assessed assessed(StudentGroup group, boolean hasResult, int students) {
        if (!hasResult) {
            return Assessed.NOT;
        }
        if (students == Tenths.NONE) {
            return Assessed.NUMBER_NOT_KNOWN;
        }
        return minimum(group).reachedByWhole(students) ? Assessed.ENOUGH : Assessed.TOO_FEW;
    }

    /** The worse of how two subjects were assessed. */
    static Assessed both(Assessed one, Assessed other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * What follows from how both subjects were assessed.
     *
     * @param current in the year
     * @param before in the best of the years before
     */
    static Eligibility judge(Assessed current, Assessed before) {
        if (current.compareTo(Assessed.TOO_FEW) <= 0) {
            return Eligibility.TOO_SMALL_THIS_YEAR;
        }
        if (before.compareTo(Assessed.TOO_FEW) <= 0) {
            return Eligibility.TOO_SMALL_BEFORE;
        }
        return current == Assessed.ENOUGH && before == Assessed.ENOUGH
                ? Eligibility.LARGE_ENOUGH
                : Eligibility.SIZE_NOT_KNOWN;
    }

    /** What was read to come to {@code eligibility}. */
    List<Parameter> parameters(StudentGroup group, Eligibility eligibility) {
        return eligibility == Eligibility.AS_PUBLISHED
                ? List.of()
                : List.of(minimum(group).parameter(), yearsBack.parameter());
    }

    private NumericParameter minimum(StudentGroup group) {
        return group == StudentGroup.ALL ? minimumAll : minimumSubgroup;
    }
}
