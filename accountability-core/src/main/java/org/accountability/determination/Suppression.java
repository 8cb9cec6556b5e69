package org.accountability.determination;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;
import org.jspecify.annotations.Nullable;

/**
 * A choice of the student groups whose figures may not be published. Those under a minimum are suppressed; then as many
 * more as it takes so that no number of students that is suppressed or under the minimum is the difference of published
 * ones. Known to everybody are these:
 *
 * <ul>
 *   <li>the racial and ethnic groups of a school or district are all its students;
 *   <li>a group of a district is that group of its schools, and a group of the state that of its districts;
 *   <li>whoever is in a group is one of all students, and whoever is in a member of High needs is in High needs, so that
 *       the rest is a number of children too; and where the members add up to High needs, they are all of it.
 * </ul>
 *
 * <p>A sum that comes short by the minimum or more, or that has no small part, has parts that are not given, so that
 * nothing follows from it. A rate times the students that it is of adds up as the students do, so that what keeps the
 * number of a group from being worked out keeps its rate as well. Numbers are kept from being derived exactly, be it from
 * sums or since none can be below zero; that one lies within bounds is not hidden.
 */
public final class Suppression {
    /** The number of students under which a group is suppressed in public. */
    public static final String MINIMUM_PUBLIC_GROUP = "MINIMUM_PUBLIC_GROUP_SIZE";

    private static final OrganizationCode STATE = OrganizationCode.of("00000000");

    static final Set<StudentGroup> RACES = EnumSet.of(
            StudentGroup.AMERICAN_INDIAN,
            StudentGroup.ASIAN,
            StudentGroup.BLACK,
            StudentGroup.HISPANIC,
            StudentGroup.MULTI_RACE,
            StudentGroup.PACIFIC_ISLANDER,
            StudentGroup.WHITE);

    static final Set<StudentGroup> MEMBERS_OF_HIGH_NEEDS = EnumSet.of(
            StudentGroup.LOW_INCOME, StudentGroup.ECONOMICALLY_DISADVANTAGED, StudentGroup.EL, StudentGroup.SWD);

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

    /** The students in {@code whole} who are not in {@code without}, if that is given. */
    private record Children(StudentGroup whole, @Nullable StudentGroup without) {
        private Combination in(int organization) {
            int all = SizeTable.place(organization, whole);
            return without == null
                    ? Combination.of(all)
                    : Combination.difference(all, SizeTable.place(organization, without));
        }
    }

    private final int minimum;
    private final SizeTable sizes;
    private final List<List<Children>> children = new ArrayList<>();
    private final Map<OrganizationCode, List<Integer>> partsOfWholes = new TreeMap<>();
    private final Set<Combination> sums;
    private final Derivations derivations;
    /** Numbers that must not be worked out, and that have not been checked since they were added. */
    private final Deque<Combination> toGuard = new ArrayDeque<>();

    /**
     * An order of preference for suppressing numbers: figures of all students and of High needs come last, so that they
     * are published where possible.
     */
    private final Comparator<Integer> leastTelling;

    private Suppression(SizeTable sizes, int minimum) {
        this.minimum = minimum;
        this.sizes = sizes;
        for (int organization = 0; organization < sizes.organizations().size(); organization++) {
            children.add(childrenOf(organization));
            int part = organization;
            wholeOf(sizes.organizations().get(organization)).ifPresent(whole -> partsOfWholes
                    .computeIfAbsent(whole, first -> new ArrayList<>())
                    .add(part));
        }
        sums = KnownSums.of(sizes, partsOfWholes, minimum);
        derivations = new Derivations(sums);
        leastTelling = Comparator.<Integer>comparingInt(place -> telling(SizeTable.group(place)))
                .thenComparingInt(sizes::largest)
                .thenComparing(Comparator.naturalOrder());
    }

    private static int telling(StudentGroup group) {
        return group == StudentGroup.ALL ? 2 : group == StudentGroup.HIGH_NEEDS ? 1 : 0;
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
        linked(tables).forEach(linked -> suppressed.addAll(new Suppression(new SizeTable(linked), minimum).run()));
        return suppressed;
    }

    /** Whether everybody in one group is in another by what the groups are. */
    public static boolean isWithin(StudentGroup group, StudentGroup whole) {
        return group == whole
                || whole == StudentGroup.ALL
                || (whole == StudentGroup.HIGH_NEEDS && MEMBERS_OF_HIGH_NEEDS.contains(group));
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

    private List<Group> run() {
        for (int place = 0; place < sizes.places(); place++) {
            if (isSmall(place)) {
                suppress(place);
            }
        }
        smallRemainders().forEach(toGuard::add);
        do {
            guardAll();
            smallTogether().forEach(toGuard::add);
            if (toGuard.isEmpty()) {
                leaveChoices();
            }
        } while (!toGuard.isEmpty());
        return derivations.suppressed().stream().mapToObj(sizes::named).toList();
    }

    private boolean isSmall(int place) {
        for (int table = 0; table < sizes.tables(); table++) {
            if (sizes.isGiven(table, place) && sizes.size(table, place) < minimum) {
                return true;
            }
        }
        return false;
    }

    private void suppress(int place) {
        derivations.suppress(place);
        toGuard.add(Combination.of(place));
    }

    /** Suppresses a number of each way in which something guarded can be worked out. */
    private void guardAll() {
        while (!toGuard.isEmpty()) {
            Combination number = toGuard.remove();
            for (Optional<Integer> more = givingAway(number); more.isPresent(); more = givingAway(number)) {
                suppress(more.get());
            }
        }
    }

    /**
     * Returns the published number to suppress so that {@code number} cannot be worked out in this way; empty if it
     * cannot be worked out, or if no published number is needed for that.
     */
    private Optional<Integer> givingAway(Combination number) {
        return derivations.of(number).stream().flatMap(Set::stream).min(leastTelling);
    }

    /** Returns the small numbers of students who are not in a group: the whole without the group. */
    private List<Combination> smallRemainders() {
        List<Combination> small = new ArrayList<>();
        for (int organization = 0; organization < children.size(); organization++) {
            for (Children which : children.get(organization)) {
                if (which.without() != null) {
                    small.add(which.in(organization));
                }
            }
        }
        small.removeIf(number -> !isSmall(number));
        return small;
    }

    /**
     * Numbers hidden singly whose sum is small and can still be worked out: of races, of members of High needs, and of the
     * schools of a district.
     */
    private List<Combination> smallTogether() {
        List<Combination> candidates = new ArrayList<>();
        for (int organization = 0; organization < children.size(); organization++) {
            candidates.add(hiddenTogether(organization, RACES));
            candidates.add(hiddenTogether(organization, MEMBERS_OF_HIGH_NEEDS));
        }
        for (List<Integer> parts : partsOfWholes.values()) {
            Map<Children, List<Combination>> alike = new LinkedHashMap<>();
            parts.forEach(
                    part -> children.get(part).forEach(which -> alike.computeIfAbsent(which, first -> new ArrayList<>())
                            .add(which.in(part))));
            alike.values().forEach(numbers -> candidates.add(hiddenTogether(numbers)));
        }
        candidates.removeIf(number -> !isSmall(number) || givingAway(number).isEmpty());
        return candidates;
    }

    private Combination hiddenTogether(int organization, Set<StudentGroup> groups) {
        return hiddenTogether(children.get(organization).stream()
                .filter(which -> groups.contains(which.whole()) && which.without() == null)
                .map(which -> which.in(organization))
                .toList());
    }

    private Combination hiddenTogether(List<Combination> numbers) {
        return Combination.together(numbers.stream()
                .filter(number -> derivations.of(number).isEmpty())
                .toList());
    }

    /** Suppresses one of the numbers that leave a suppressed number no choice, since no number is below zero. */
    private void leaveChoices() {
        for (int table = 0; table < sizes.tables(); table++) {
            BitSet suppressed = (BitSet) derivations.suppressed().clone();
            new Choices(sizes, table, sums, suppressed).tellingNumbers().forEach(this::suppressOneOf);
        }
    }

    private void suppressOneOf(Set<Integer> numbers) {
        if (numbers.stream().noneMatch(derivations.suppressed()::get)) {
            numbers.stream().min(leastTelling).ifPresent(this::suppress);
        }
    }

    private boolean isSmall(Combination number) {
        for (int table = 0; table < sizes.tables(); table++) {
            int size = sizes.size(table, number);
            if (size > 0 && size < minimum) {
                return true;
            }
        }
        return false;
    }

    /** The groups of an organization, and the remainders that its groups leave of all students and of High needs. */
    private List<Children> childrenOf(int organization) {
        List<Children> these = new ArrayList<>();
        for (StudentGroup group : StudentGroup.values()) {
            if (sizes.isGiven(SizeTable.place(organization, group))) {
                these.add(new Children(group, null));
                if (group != StudentGroup.ALL) {
                    these.add(new Children(StudentGroup.ALL, group));
                }
                if (MEMBERS_OF_HIGH_NEEDS.contains(group)) {
                    these.add(new Children(StudentGroup.HIGH_NEEDS, group));
                }
            }
        }
        these.removeIf(which -> !sizes.isGiven(SizeTable.place(organization, which.whole())));
        return List.copyOf(these);
    }

    private static Optional<OrganizationCode> wholeOf(OrganizationCode organization) {
        if (organization.isState()) {
            return Optional.empty();
        }
        return Optional.of(organization.isDistrict() ? STATE : organization.district());
    }
}
