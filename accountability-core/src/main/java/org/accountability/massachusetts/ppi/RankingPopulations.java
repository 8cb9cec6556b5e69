package org.accountability.massachusetts.ppi;

import java.util.List;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolType;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/** The populations that organisations are ranked in: a school within its type, a district among districts. */
@SuppressWarnings("EnumOrdinal") // Populations are numbered by it within one run; nothing keeps the numbers.
final class RankingPopulations {
    /** Ranked among nobody: the state, a closed school, one of unknown type, an early elementary school. */
    static final int NONE = -1;

    private static final int TYPES = SchoolType.values().length;
    private static final int DISTRICTS = TYPES;
    private static final int POPULATIONS = TYPES + 1;
    private static final int GROUPS = StudentGroup.values().length;

    private final int[] populations;

    private RankingPopulations(int[] populations) {
        this.populations = populations;
    }

    static RankingPopulations in(int year, StateResults results) {
        List<OrganizationCode> organizations = results.organizations();
        int[] populations = new int[organizations.size()];
        for (int i = 0; i < populations.length; i++) {
            populations[i] = results.isClosed(i) ? NONE : population(organizations.get(i), results.type(i, year));
        }
        return new RankingPopulations(populations);
    }

    private static int population(OrganizationCode organization, @Nullable SchoolType type) {
        if (organization.isDistrict()) {
            return DISTRICTS;
        }
        return type == null || type == SchoolType.EARLY_ELEMENTARY ? NONE : type.ordinal();
    }

    /** The population that the organisation of a row is ranked in, or {@link #NONE}. */
    int population(int row) {
        return populations[ResultColumns.organization(row)];
    }

    /** Whether it is one of schools. */
    static boolean isOfSchools(int population) {
        return population != NONE && population != DISTRICTS;
    }

    /** How many populations there are. */
    static int number() {
        return POPULATIONS;
    }

    /** How many groups there are in all populations. */
    static int numberOfGroups() {
        return POPULATIONS * GROUPS;
    }

    /** The number of a row's group in a population. */
    static int groupIn(int population, int row) {
        return population * GROUPS + ResultColumns.groupNumber(row);
    }
}
