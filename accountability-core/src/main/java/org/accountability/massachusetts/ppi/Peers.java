package org.accountability.massachusetts.ppi;

import java.util.List;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolType;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/** Whom an organisation is ranked among: a school within its type, a district among districts. */
@SuppressWarnings("EnumOrdinal") // Circles are numbered by it within one run; nothing keeps the numbers.
final class Peers {
    /** Ranked among nobody: the state, a closed school, one of unknown type, an early elementary school. */
    static final int NONE = -1;

    private static final int TYPES = SchoolType.values().length;
    private static final int DISTRICTS = TYPES;
    private static final int CIRCLES = TYPES + 1;
    private static final int GROUPS = StudentGroup.values().length;

    private final int[] circles;

    private Peers(int[] circles) {
        this.circles = circles;
    }

    static Peers in(int year, StateResults results) {
        List<OrganizationCode> organizations = results.organizations();
        int[] circles = new int[organizations.size()];
        for (int i = 0; i < circles.length; i++) {
            circles[i] = results.isClosed(i) ? NONE : circle(organizations.get(i), results.type(i, year));
        }
        return new Peers(circles);
    }

    private static int circle(OrganizationCode organization, @Nullable SchoolType type) {
        if (organization.isDistrict()) {
            return DISTRICTS;
        }
        return type == null || type == SchoolType.EARLY_ELEMENTARY ? NONE : type.ordinal();
    }

    /** The circle that the organisation of a row is ranked in, or {@link #NONE}. */
    int circle(int row) {
        return circles[Cells.organization(row)];
    }

    /** Whether it is one of schools. */
    static boolean isOfSchools(int circle) {
        return circle != NONE && circle != DISTRICTS;
    }

    /** How many circles there are. */
    static int number() {
        return CIRCLES;
    }

    /** How many groups there are in all circles. */
    static int numberOfGroups() {
        return CIRCLES * GROUPS;
    }

    /** The number of a row's group in a circle. */
    static int ofGroup(int circle, int row) {
        return circle * GROUPS + Cells.groupNumber(row);
    }
}
