package org.accountability.determination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.accountability.determination.Suppression.Group;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;

/**
 * Numbers of students of the groups of some organizations, in tables whose numbers add up. Each group of each organization
 * has a place, from 0: looked up once, it is then a number among numbers.
 */
@SuppressWarnings("EnumOrdinal") // Places are numbered by it, and nothing keeps the numbers.
final class SizeTable {
    private static final StudentGroup[] GROUPS = StudentGroup.values();
    private static final int NOT_GIVEN = -2;
    private static final int NOT_KNOWN = -1;

    private final List<OrganizationCode> organizations;
    private final List<int[]> tables = new ArrayList<>();
    private final int[] largest;

    SizeTable(List<Map<Group, Optional<Integer>>> given) {
        TreeSet<OrganizationCode> sorted = new TreeSet<>();
        given.forEach(table -> table.keySet().forEach(group -> sorted.add(group.organization())));
        organizations = List.copyOf(sorted);
        largest = new int[organizations.size() * GROUPS.length];
        Arrays.fill(largest, NOT_GIVEN);
        Map<OrganizationCode, Integer> positions = new HashMap<>();
        organizations.forEach(organization -> positions.put(organization, positions.size()));
        for (Map<Group, Optional<Integer>> table : given) {
            int[] sizes = new int[largest.length];
            Arrays.fill(sizes, NOT_GIVEN);
            table.forEach((group, students) -> {
                int place = place(positions.getOrDefault(group.organization(), 0), group.group());
                sizes[place] = students.orElse(NOT_KNOWN);
                largest[place] = Math.max(largest[place], sizes[place]);
            });
            tables.add(sizes);
        }
    }

    List<OrganizationCode> organizations() {
        return organizations;
    }

    /**
     * Returns the place of the number of a group in an organisation.
     *
     * @param organization its number in {@link #organizations()}
     */
    static int place(int organization, StudentGroup group) {
        return organization * GROUPS.length + group.ordinal();
    }

    static StudentGroup group(int place) {
        return GROUPS[place % GROUPS.length];
    }

    /** The number in {@link #organizations()}. */
    static int organization(int place) {
        return place / GROUPS.length;
    }

    Group named(int place) {
        return new Group(organizations.get(organization(place)), group(place));
    }

    int places() {
        return largest.length;
    }

    int tables() {
        return tables.size();
    }

    /** Whether any table tells of it. */
    boolean isGiven(int place) {
        return largest[place] != NOT_GIVEN;
    }

    boolean isGiven(int table, int place) {
        return tables.get(table)[place] != NOT_GIVEN;
    }

    /** Whether a table tells of it and does not say how many. */
    boolean isUnknown(int table, int place) {
        return tables.get(table)[place] == NOT_KNOWN;
    }

    boolean isKnown(int table, int place) {
        return tables.get(table)[place] >= 0;
    }

    /** Whether all its numbers are. */
    boolean isKnown(int table, Combination combination) {
        for (int i = 0; i < combination.length(); i++) {
            if (!isKnown(table, combination.place(i))) {
                return false;
            }
        }
        return true;
    }

    /** 0 where it is not known. */
    int size(int table, int place) {
        return Math.max(0, tables.get(table)[place]);
    }

    /** The largest number in any table; 0 if it is not known in any. */
    int largest(int place) {
        return Math.max(0, largest[place]);
    }

    /** The value of a combination in a table, in students; an unknown number counts as 0. */
    int size(int table, Combination combination) {
        int size = 0;
        for (int i = 0; i < combination.length(); i++) {
            size += combination.factor(i) * size(table, combination.place(i));
        }
        return size;
    }
}
