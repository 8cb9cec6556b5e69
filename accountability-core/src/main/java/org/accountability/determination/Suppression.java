package org.accountability.determination;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/**
 * What of group results may be published. Groups under a minimum, and groups whose remainder of all students is under it,
 * are suppressed; then as many more as it takes so that no suppressed number of students is the difference of published
 * ones. Two sums are known to everybody: the racial and ethnic groups of a school or district are all its students, and a
 * group of a district is that group of its schools. Numbers are kept from being derived exactly; that one lies within
 * bounds is not hidden.
 *
 * <p>Each number stands in at most one sum of either kind. Taking sums for places and suppressed numbers for the roads
 * between them, with one place outside for a missing sum, a number can be derived exactly where its road is a bridge.
 */
public final class Suppression {
    /** The number of students under which a group is suppressed in public. */
    public static final String MINIMUM_PUBLIC_GROUP = "MINIMUM_PUBLIC_GROUP_SIZE";

    private static final Set<StudentGroup> RACES = Set.of(
            StudentGroup.AMERICAN_INDIAN,
            StudentGroup.ASIAN,
            StudentGroup.BLACK,
            StudentGroup.HISPANIC,
            StudentGroup.MULTI_RACE,
            StudentGroup.PACIFIC_ISLANDER,
            StudentGroup.WHITE);

    /** A number of students in the table. */
    private record Cell(OrganizationCode organization, StudentGroup group) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::organization).thenComparing(Cell::group);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** A sum: over the groups of an organisation, where {@code group} is {@code null}; else over the schools of a district. */
    private record Sum(
            @Nullable OrganizationCode organization,
            @Nullable StudentGroup group) {
        private static final Sum OUTSIDE = new Sum(null, null);
    }

    private final int minimum;
    private final Map<Cell, Optional<Integer>> students = new TreeMap<>();
    private final Set<Sum> totals = new HashSet<>();
    private final Set<Sum> parts = new HashSet<>();
    private final Set<Cell> suppressed = new TreeSet<>();

    private Suppression(List<GroupResults> results, int minimum) {
        this.minimum = minimum;
        results.forEach(one -> one.results()
                .forEach(result -> students.put(
                        new Cell(one.organization(), result.group()), Optional.ofNullable(result.students()))));
        students.keySet().forEach(this::noteSums);
    }

    /**
     * The part of {@code results} that may be published.
     *
     * @param minimum the number of students under which a group is suppressed; one of unknown size is too
     */
    public static List<GroupResults> published(List<GroupResults> results, int minimum) {
        Map<OrganizationCode, List<GroupResults>> byDistrict = new LinkedHashMap<>();
        results.forEach(one -> byDistrict
                .computeIfAbsent(one.organization().district(), district -> new ArrayList<>())
                .add(one));
        return byDistrict.values().stream()
                .flatMap(ofDistrict -> new Suppression(ofDistrict, minimum).publishedOf(ofDistrict))
                .toList();
    }

    private Stream<GroupResults> publishedOf(List<GroupResults> results) {
        students.keySet().stream().filter(this::isSmall).forEach(suppressed::add);
        for (Optional<Cell> more = complement(); more.isPresent(); more = complement()) {
            suppressed.add(more.get());
        }
        return results.stream()
                .map(one -> new GroupResults(
                        one.organization(),
                        one.results().stream()
                                .filter(result -> !suppressed.contains(new Cell(one.organization(), result.group())))
                                .toList()));
    }

    private boolean isSmall(Cell cell) {
        Optional<Integer> size = size(cell);
        return size.isEmpty() || size.get() < minimum || (!isSummed(cell.group()) && isSmallRemainder(cell));
    }

    /** Who is not in a program group is as many children as all students without it. */
    private boolean isSmallRemainder(Cell cell) {
        Optional<Integer> all = size(new Cell(cell.organization(), StudentGroup.ALL));
        int remainder = all.orElse(0) - size(cell).orElse(0);
        return remainder > 0 && remainder < minimum;
    }

    /** The next number to suppress, so that one that could be derived no longer can; nothing once none can be. */
    private Optional<Cell> complement() {
        for (Cell cell : suppressed) {
            Sum from = sums(cell).get(0);
            Set<Sum> reached = reached(from, cell);
            if (!reached.contains(sums(cell).get(1))) {
                Set<Sum> side =
                        reached.contains(Sum.OUTSIDE) ? reached(sums(cell).get(1), cell) : reached;
                Optional<Cell> more = smallestLeaving(side);
                if (more.isPresent()) {
                    return more;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Cell> smallestLeaving(Set<Sum> side) {
        return students.keySet().stream()
                .filter(cell -> !suppressed.contains(cell))
                .filter(cell -> side.contains(sums(cell).get(0))
                        != side.contains(sums(cell).get(1)))
                .min(Comparator.<Cell>comparingInt(cell -> size(cell).orElse(0)).thenComparing(Cell.ORDER));
    }

    /** The places that suppressed numbers lead to, but for {@code without}. */
    private Set<Sum> reached(Sum from, Cell without) {
        Map<Sum, Set<Sum>> roads = new HashMap<>();
        for (Cell cell : suppressed) {
            if (!cell.equals(without)) {
                Sum one = sums(cell).get(0);
                Sum other = sums(cell).get(1);
                roads.computeIfAbsent(one, place -> new HashSet<>()).add(other);
                roads.computeIfAbsent(other, place -> new HashSet<>()).add(one);
            }
        }
        Set<Sum> reached = new HashSet<>(Set.of(from));
        Deque<Sum> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            for (Sum place : roads.getOrDefault(next.remove(), Set.of())) {
                if (reached.add(place)) {
                    next.add(place);
                }
            }
        }
        return reached;
    }

    /** The two sums that a number stands in; outside in place of one that cannot be made. */
    private List<Sum> sums(Cell cell) {
        OrganizationCode organization = cell.organization();
        Sum overGroups = new Sum(organization, null);
        Sum overSchools = new Sum(organization.district(), cell.group());
        return List.of(
                isSummed(cell.group()) && totals.contains(overGroups) && parts.contains(overGroups)
                        ? overGroups
                        : Sum.OUTSIDE,
                totals.contains(overSchools) && parts.contains(overSchools) ? overSchools : Sum.OUTSIDE);
    }

    /** A sum can be made where its total is known and at least one of its parts. */
    private void noteSums(Cell cell) {
        OrganizationCode organization = cell.organization();
        if (isSummed(cell.group())) {
            (cell.group() == StudentGroup.ALL ? totals : parts).add(new Sum(organization, null));
        }
        (organization.isDistrict() ? totals : parts).add(new Sum(organization.district(), cell.group()));
    }

    private static boolean isSummed(StudentGroup group) {
        return group == StudentGroup.ALL || RACES.contains(group);
    }

    private Optional<Integer> size(Cell cell) {
        return students.getOrDefault(cell, Optional.empty());
    }
}
