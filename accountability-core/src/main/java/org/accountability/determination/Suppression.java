package org.accountability.determination;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;

/**
 * Which groups of students nothing may be published of. Those under a minimum are suppressed; then as many more as it
 * takes so that no number of students that is suppressed or under the minimum is the difference of published ones. Known
 * to everybody are these:
 *
 * <ul>
 *   <li>the racial and ethnic groups of a school or district are all its students;
 *   <li>a group of a district is that group of its schools, and a group of the state that of its districts;
 *   <li>whoever is in a group is one of all students, and whoever is in a member of High needs is in High needs, so that
 *       the rest is a number of children too; and where the members add up to High needs, they are all of it.
 * </ul>
 *
 * <p>A sum that comes short by the minimum or more has parts that are not given, so that nothing follows from it. A rate
 * times the students that it is of adds up as the students do, so that what keeps the number of a group from being worked
 * out keeps its rate as well. Numbers are kept from being derived exactly; that one lies within bounds is not hidden.
 */
public final class Suppression {
    /** The number of students under which a group is suppressed in public. */
    public static final String MINIMUM_PUBLIC_GROUP = "MINIMUM_PUBLIC_GROUP_SIZE";

    private static final OrganizationCode STATE = OrganizationCode.of("00000000");

    private static final Set<StudentGroup> RACES = Set.of(
            StudentGroup.AMERICAN_INDIAN,
            StudentGroup.ASIAN,
            StudentGroup.BLACK,
            StudentGroup.HISPANIC,
            StudentGroup.MULTI_RACE,
            StudentGroup.PACIFIC_ISLANDER,
            StudentGroup.WHITE);

    private static final Set<StudentGroup> MEMBERS_OF_HIGH_NEEDS =
            Set.of(StudentGroup.LOW_INCOME, StudentGroup.ECONOMICALLY_DISADVANTAGED, StudentGroup.EL, StudentGroup.SWD);

    /**
     * A group of students of one organization.
     *
     * @param organization school, district or state
     * @param group the student group
     */
    public record Group(OrganizationCode organization, StudentGroup group) {
        private static final Comparator<Group> ORDER =
                Comparator.comparing(Group::organization).thenComparing(Group::group);
    }

    /** Which children: those of {@code whole}, but for those of {@code without} where there is one. */
    private record Children(StudentGroup whole, Optional<StudentGroup> without) {
        private Map<Group, Integer> in(OrganizationCode organization) {
            Map<Group, Integer> number = new HashMap<>(Map.of(new Group(organization, whole), 1));
            without.ifPresent(group -> number.put(new Group(organization, group), -1));
            return number;
        }
    }

    private final int minimum;
    private final List<Map<Group, Optional<Integer>>> tables;
    /** Each with its largest number of students. */
    private final Map<Group, Integer> groups = new TreeMap<>(Group.ORDER);

    private final Map<OrganizationCode, List<Children>> children = new TreeMap<>();
    private final Derivations<Group> derivations;
    /** What nobody may work out, and what was not looked at since. */
    private final Deque<Map<Group, Integer>> toGuard = new ArrayDeque<>();

    private Suppression(List<Map<Group, Optional<Integer>>> tables, int minimum) {
        this.minimum = minimum;
        this.tables = tables;
        tables.forEach(table -> table.forEach((group, students) -> groups.merge(group, students.orElse(0), Math::max)));
        groups.keySet().forEach(group -> children.computeIfAbsent(group.organization(), this::childrenOf));
        derivations = new Derivations<>(sums());
    }

    /**
     * Returns the groups of which no number of students and no figure may be published.
     *
     * @param tables numbers of students that add up, such as those behind the rates of one year and subject; empty where
     *     a number is not known, which counts as small
     * @param minimum the number of students under which a group is suppressed
     */
    public static Set<Group> suppressed(Collection<Map<Group, Optional<Integer>>> tables, int minimum) {
        Set<Group> suppressed = new TreeSet<>(Group.ORDER);
        linked(tables).forEach(linked -> suppressed.addAll(new Suppression(linked, minimum).run()));
        return suppressed;
    }

    /** Numbers add up within a district alone, unless those of the state are given too. */
    private static Collection<List<Map<Group, Optional<Integer>>>> linked(
            Collection<Map<Group, Optional<Integer>>> tables) {
        boolean ofState = tables.stream().anyMatch(table -> table.keySet().stream()
                .anyMatch(group -> group.organization().isState()));
        Map<OrganizationCode, List<Map<Group, Optional<Integer>>>> linked = new TreeMap<>();
        for (Map<Group, Optional<Integer>> table : tables) {
            Map<OrganizationCode, Map<Group, Optional<Integer>>> parts = new HashMap<>();
            table.forEach((group, students) -> parts.computeIfAbsent(
                            ofState ? STATE : group.organization().district(), first -> new HashMap<>())
                    .put(group, students));
            parts.forEach((place, part) ->
                    linked.computeIfAbsent(place, first -> new ArrayList<>()).add(part));
        }
        return linked.values();
    }

    private Set<Group> run() {
        groups.keySet().stream().filter(this::isSmall).forEach(this::suppress);
        smallRemainders().forEach(toGuard::add);
        do {
            guardAll();
            smallTogether().forEach(toGuard::add);
        } while (!toGuard.isEmpty());
        return derivations.suppressed();
    }

    private boolean isSmall(Group group) {
        return tables.stream()
                .filter(table -> table.containsKey(group))
                .anyMatch(table -> size(table, group) < minimum);
    }

    private void suppress(Group group) {
        derivations.suppress(group);
        toGuard.add(Map.of(group, 1));
    }

    /** Suppresses the smallest number of each way in which something guarded can be worked out. */
    private void guardAll() {
        while (!toGuard.isEmpty()) {
            Map<Group, Integer> number = toGuard.remove();
            for (Optional<Group> more = smallestOf(number); more.isPresent(); more = smallestOf(number)) {
                suppress(more.get());
            }
        }
    }

    /** Nothing where the number cannot be worked out, or where no published number is needed for that. */
    private Optional<Group> smallestOf(Map<Group, Integer> number) {
        return derivations.of(number).stream()
                .flatMap(Set::stream)
                .min(Comparator.<Group>comparingInt(group -> groups.getOrDefault(group, 0))
                        .thenComparing(Group.ORDER));
    }

    /** Who is not in a group is as many children as the whole without it. */
    private List<Map<Group, Integer>> smallRemainders() {
        List<Map<Group, Integer>> small = new ArrayList<>();
        children.forEach((organization, ofThese) -> ofThese.stream()
                .filter(which -> which.without().isPresent())
                .map(which -> which.in(organization))
                .filter(this::isSmall)
                .forEach(small::add));
        return small;
    }

    /** Numbers hidden singly whose sum is small and can still be worked out: of races, and of the schools of a district. */
    private List<Map<Group, Integer>> smallTogether() {
        List<Map<Group, Integer>> candidates = new ArrayList<>();
        Map<OrganizationCode, Map<Children, List<Map<Group, Integer>>>> byWhole = new LinkedHashMap<>();
        children.forEach((organization, ofThese) -> {
            candidates.add(hiddenTogether(racesOf(organization, ofThese)));
            wholeOf(organization)
                    .ifPresent(whole ->
                            ofThese.forEach(which -> byWhole.computeIfAbsent(whole, first -> new LinkedHashMap<>())
                                    .computeIfAbsent(which, first -> new ArrayList<>())
                                    .add(which.in(organization))));
        });
        byWhole.values()
                .forEach(ofWhole -> ofWhole.values().forEach(numbers -> candidates.add(hiddenTogether(numbers))));
        return candidates.stream()
                .filter(this::isSmall)
                .filter(number -> smallestOf(number).isPresent())
                .toList();
    }

    private Map<Group, Integer> hiddenTogether(Collection<Map<Group, Integer>> numbers) {
        Map<Group, Integer> together = new HashMap<>();
        numbers.stream()
                .filter(number -> derivations.of(number).isEmpty())
                .forEach(number -> number.forEach((group, factor) -> together.merge(group, factor, Integer::sum)));
        return together;
    }

    private static List<Map<Group, Integer>> racesOf(OrganizationCode organization, List<Children> ofThese) {
        return ofThese.stream()
                .filter(which -> RACES.contains(which.whole()))
                .map(which -> which.in(organization))
                .toList();
    }

    private boolean isSmall(Map<Group, Integer> number) {
        return tables.stream().mapToInt(table -> sizeOf(table, number)).anyMatch(size -> size > 0 && size < minimum);
    }

    private static int sizeOf(Map<Group, Optional<Integer>> table, Map<Group, Integer> number) {
        return number.entrySet().stream()
                .mapToInt(part -> part.getValue() * size(table, part.getKey()))
                .sum();
    }

    private static int size(Map<Group, Optional<Integer>> table, Group group) {
        return table.getOrDefault(group, Optional.empty()).orElse(0);
    }

    /** The groups of an organization, and the remainders that its groups leave of all students and of High needs. */
    private List<Children> childrenOf(OrganizationCode organization) {
        List<Children> these = new ArrayList<>();
        for (StudentGroup group : StudentGroup.values()) {
            if (groups.containsKey(new Group(organization, group))) {
                these.add(new Children(group, Optional.empty()));
                if (group != StudentGroup.ALL) {
                    these.add(new Children(StudentGroup.ALL, Optional.of(group)));
                }
                if (MEMBERS_OF_HIGH_NEEDS.contains(group)) {
                    these.add(new Children(StudentGroup.HIGH_NEEDS, Optional.of(group)));
                }
            }
        }
        return these.stream()
                .filter(which -> groups.containsKey(new Group(organization, which.whole())))
                .toList();
    }

    /** The same sum may be known from several tables. */
    private Set<Map<Group, Integer>> sums() {
        Set<Map<Group, Integer>> sums = new LinkedHashSet<>();
        for (Map<Group, Optional<Integer>> table : tables) {
            Map<Group, Set<Group>> parts = new TreeMap<>(Group.ORDER);
            for (Group group : table.keySet()) {
                wholeOf(group.organization()).ifPresent(whole -> parts.computeIfAbsent(
                                new Group(whole, group.group()), first -> new HashSet<>())
                        .add(group));
            }
            parts.forEach((whole, ofWhole) -> sum(table, whole, ofWhole)
                    .filter(sum -> holds(table, sum, minimum))
                    .ifPresent(sums::add));
            for (OrganizationCode organization : children.keySet()) {
                sumOf(table, organization, StudentGroup.ALL, RACES)
                        .filter(sum -> holds(table, sum, minimum))
                        .ifPresent(sums::add);
                sumOf(table, organization, StudentGroup.HIGH_NEEDS, MEMBERS_OF_HIGH_NEEDS)
                        .filter(sum -> holds(table, sum, 1))
                        .ifPresent(sums::add);
            }
        }
        return sums;
    }

    private static Optional<OrganizationCode> wholeOf(OrganizationCode organization) {
        if (organization.isState()) {
            return Optional.empty();
        }
        return Optional.of(organization.isDistrict() ? STATE : organization.district());
    }

    private static Optional<Map<Group, Integer>> sumOf(
            Map<Group, Optional<Integer>> table,
            OrganizationCode organization,
            StudentGroup whole,
            Set<StudentGroup> parts) {
        return sum(
                table,
                new Group(organization, whole),
                parts.stream().map(part -> new Group(organization, part)).toList());
    }

    /** A sum can be made where its whole is given and at least one of its parts. */
    private static Optional<Map<Group, Integer>> sum(
            Map<Group, Optional<Integer>> table, Group whole, Collection<Group> parts) {
        Map<Group, Integer> sum = new HashMap<>();
        parts.stream().filter(table::containsKey).forEach(part -> sum.put(part, 1));
        if (sum.isEmpty() || !table.containsKey(whole)) {
            return Optional.empty();
        }
        sum.put(whole, -1);
        return Optional.of(sum);
    }

    /** Whether it comes to zero, or near enough for a guess; where a number is not known, it may. */
    private static boolean holds(Map<Group, Optional<Integer>> table, Map<Group, Integer> sum, int within) {
        return sum.keySet().stream().anyMatch(group -> table.getOrDefault(group, Optional.empty())
                        .isEmpty())
                || Math.abs(sizeOf(table, sum)) < within;
    }
}
