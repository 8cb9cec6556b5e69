package org.accountability.determination;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;

/** The sums that everybody knows of numbers of students, as far as the numbers bear them out. */
final class KnownSums {
    private static final List<StudentGroup> GROUPS = List.of(StudentGroup.values());

    private final SizeTable sizes;
    private final int minimum;
    private final int[] parts;
    /** A set, since several tables may give one sum. */
    private final Set<Combination> sums = new LinkedHashSet<>();

    private KnownSums(SizeTable sizes, int minimum) {
        this.sizes = sizes;
        this.minimum = minimum;
        parts = new int[sizes.places()];
    }

    /**
     * Returns the sums: each a combination that comes to zero.
     *
     * @param partsOfWholes the organizations, by their number, that a district or the state consists of
     */
    static Set<Combination> of(SizeTable sizes, Map<OrganizationCode, List<Integer>> partsOfWholes, int minimum) {
        KnownSums known = new KnownSums(sizes, minimum);
        List<OrganizationCode> organizations = sizes.organizations();
        for (int table = 0; table < sizes.tables(); table++) {
            for (int organization = 0; organization < organizations.size(); organization++) {
                known.addGroups(table, organization, StudentGroup.ALL, Suppression.RACES, minimum);
                // Its members share children: they are all of it only where they add up to it.
                known.addGroups(table, organization, StudentGroup.HIGH_NEEDS, Suppression.MEMBERS_OF_HIGH_NEEDS, 1);
                List<Integer> members = partsOfWholes.getOrDefault(organizations.get(organization), List.of());
                known.addOrganizations(table, organization, members);
            }
        }
        return known.sums;
    }

    private void addGroups(int table, int organization, StudentGroup whole, Set<StudentGroup> groups, int within) {
        int count = 0;
        for (StudentGroup group : groups) {
            int place = SizeTable.place(organization, group);
            if (sizes.isGiven(table, place)) {
                parts[count++] = place;
            }
        }
        add(table, count, SizeTable.place(organization, whole), within);
    }

    private void addOrganizations(int table, int whole, List<Integer> members) {
        for (StudentGroup group : GROUPS) {
            int count = 0;
            for (int member : members) {
                int place = SizeTable.place(member, group);
                if (sizes.isGiven(table, place)) {
                    parts[count++] = place;
                }
            }
            add(table, count, SizeTable.place(whole, group), minimum);
        }
    }

    /** A sum can be made where its whole is given and at least one of its parts. */
    private void add(int table, int count, int whole, int within) {
        if (count > 0 && sizes.isGiven(table, whole)) {
            Combination sum = Combination.sum(parts, count, whole);
            if (holds(table, sum, within)) {
                sums.add(sum);
            }
        }
    }

    /**
     * Whether it comes to zero; or near enough for a guess at a number that is small, or not known. Where it comes to
     * less, its parts are not all given, and nothing follows from it.
     */
    private boolean holds(int table, Combination sum, int within) {
        boolean hasSmall = false;
        for (int i = 0; i < sum.length(); i++) {
            if (sizes.isUnknown(table, sum.place(i))) {
                return true;
            }
            hasSmall |= sizes.size(table, sum.place(i)) < minimum;
        }
        int left = Math.abs(sizes.size(table, sum));
        return left == 0 || (hasSmall && left < within);
    }
}
