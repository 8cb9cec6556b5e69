package org.accountability.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a group in a district and of all other students of the district: how many are eligible for special
 * education, and how many of these are placed separately. The two focus areas of special education are judged by them.
 *
 * @param organization the district
 * @param group a group by income or race
 * @param members the students of the group
 * @param others all other students of the district
 */
public record SpecialEducationGroup(OrganizationCode organization, StudentGroup group, Counts members, Counts others)
        implements Evidence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Counts of some students.
     *
     * @param students how many there are
     * @param eligible how many of them are eligible for special education
     * @param separate how many of these are placed in substantially separate classrooms or schools; {@code null} where
     *     not known
     */
    public record Counts(
            int students, int eligible, @Nullable Integer separate) {
        /**
         * Checks that no part is larger than its whole.
         *
         * @throws InvalidValueException if there are more of a part than of the whole
         */
        public Counts {
            Require.students(students);
            atMost("students eligible for special education", eligible, students);
            if (separate != null) {
                atMost("students placed separately", separate, eligible);
            }
        }

        /**
         * Returns the counts of the students in {@code all} who are not among these.
         *
         * @throws InvalidValueException if there are more of these than of all
         */
        public Counts outOf(Counts all) {
            atMost("students of a group", students, all.students);
            atMost("students of a group eligible for special education", eligible, all.eligible);
            Integer separateOfAll = all.separate;
            if (separate == null || separateOfAll == null) {
                return new Counts(all.students - students, all.eligible - eligible, null);
            }
            atMost("students of a group placed separately", separate, separateOfAll);
            return new Counts(all.students - students, all.eligible - eligible, separateOfAll - separate);
        }

        private static void atMost(String name, int part, int whole) {
            if (part < 0 || part > whole) {
                throw new InvalidValueException(
                        name, part, "must be 0 to " + whole + ", the number of the group they belong to");
            }
        }
    }

    /**
     * Checks that the organisation is a district, and the group one by income or race.
     *
     * @throws InvalidValueException unless it is of a district, and of a group by income or race
     */
    public SpecialEducationGroup {
        Require.district(organization);
        if (!isByIncome(group) && !isByRace(group)) {
            throw new InvalidValueException("student group", group, "must be a group by income or by race");
        }
    }

    @Override
    public Object key() {
        return group;
    }

    /** Whether the group is that of low-income, from 2015 economically disadvantaged, students. */
    public boolean byIncome() {
        return isByIncome(group);
    }

    /** Whether the group is a racial one. */
    public boolean byRace() {
        return isByRace(group);
    }

    /** The number of students in the group or among the others, whichever is smaller. */
    public int fewerStudents() {
        return Math.min(members.students, others.students);
    }

    /**
     * The number of students eligible for special education in the group or among the others, whichever is smaller; 0
     * if it is not known how they are placed.
     */
    public int fewerPlaced() {
        return members.separate == null || others.separate == null ? 0 : Math.min(members.eligible, others.eligible);
    }

    /** Whether the share of the group that is eligible is at least {@code times} that of the others, and not zero. */
    public boolean eligibleAtLeast(BigDecimal times) {
        return isAtLeast(times, members.eligible, members.students, others.eligible, others.students);
    }

    /** Whether the share of its eligible students placed separately is at least {@code times} that of the others'. */
    public boolean separateAtLeast(BigDecimal times) {
        Integer separate = members.separate;
        Integer separateOthers = others.separate;
        return separate != null
                && separateOthers != null
                && isAtLeast(times, separate, members.eligible, separateOthers, others.eligible);
    }

    @Override
    public Set<StudentGroup> studentGroups() {
        return Set.of(group);
    }

    @Override
    public List<ExplainedValue> inputs() {
        List<ExplainedValue> inputs = new ArrayList<>();
        inputs.add(ExplainedValue.of("group", group.label()));
        inputs.add(ExplainedValue.of("eligible for special education", share(members.eligible, members.students)));
        inputs.add(ExplainedValue.of("of all others", share(others.eligible, others.students)));
        if (members.separate != null && others.separate != null) {
            inputs.add(ExplainedValue.of(
                    "of those eligible, placed separately", share(members.separate, members.eligible)));
            inputs.add(ExplainedValue.of("of all others eligible", share(others.separate, others.eligible)));
        }
        return List.copyOf(inputs);
    }

    /**
     * Compares two shares without dividing, so that nothing is rounded and a share of zero among the others can be
     * compared with.
     */
    private static boolean isAtLeast(BigDecimal times, int part, int whole, int otherPart, int otherWhole) {
        BigDecimal across = BigDecimal.valueOf((long) part * otherWhole);
        return part > 0 && across.compareTo(times.multiply(BigDecimal.valueOf((long) otherPart * whole))) >= 0;
    }

    /** Returns a share in percent, half-up to one decimal, for print only: the counts are compared. */
    private static @Nullable String share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "% (" + part + " of " + whole + ")";
    }

    private static boolean isByIncome(StudentGroup group) {
        return group == StudentGroup.LOW_INCOME || group == StudentGroup.ECONOMICALLY_DISADVANTAGED;
    }

    private static boolean isByRace(StudentGroup group) {
        return switch (group) {
            case AMERICAN_INDIAN, ASIAN, BLACK, HISPANIC, MULTI_RACE, PACIFIC_ISLANDER, WHITE -> true;
            default -> false;
        };
    }
}
