package org.accountability.rules.internal.publication;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.accountability.determination.Suppression;
import org.accountability.determination.Suppression.Group;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;

/**
 * The numbers of students behind the figures of each kind, and the groups whose figures may not be published: for each
 * kind the groups of too few students, and further groups until no suppressed number follows from sums. Each answer is
 * worked out once.
 *
 * <p>A group whose number of students is not known counts as too few where numbers are known of others of its
 * organization; where none is, figures are as they were published.
 */
final class StudentsBehindFigures {
    private static final OrganizationCode STATE = OrganizationCode.of("00000000");

    private final Optional<Integer> minimum;
    private final Map<String, Judged> judged = new HashMap<>();
    private final Map<Group, Integer> fewest = new HashMap<>();
    private final Set<OrganizationCode> withNumbers = new HashSet<>();

    /**
     * The groups that figures of a kind are of, and those of them that are not told.
     *
     * @param ofOrganization of those the groups of an organization itself
     * @param below of those the groups of the organizations that it consists of
     */
    private record Judged(
            Set<Group> given,
            Set<Group> suppressed,
            Map<OrganizationCode, Set<StudentGroup>> ofOrganization,
            Map<OrganizationCode, Set<StudentGroup>> below) {

        static Judged of(Set<Group> given, Set<Group> suppressed) {
            Map<OrganizationCode, Set<StudentGroup>> ofOrganization = new HashMap<>();
            Map<OrganizationCode, Set<StudentGroup>> below = new HashMap<>();
            for (Group group : suppressed) {
                OrganizationCode organization = group.organization();
                add(ofOrganization, organization, group);
                if (organization.isSchool()) {
                    add(below, organization.district(), group);
                }
                if (!organization.isState()) {
                    add(below, STATE, group);
                }
            }
            return new Judged(given, suppressed, ofOrganization, below);
        }

        private static void add(
                Map<OrganizationCode, Set<StudentGroup>> groups, OrganizationCode organization, Group group) {
            groups.computeIfAbsent(organization, first -> EnumSet.noneOf(StudentGroup.class))
                    .add(group.group());
        }

        boolean hidesWithin(Group whole) {
            return Stream.concat(
                            ofOrganization.getOrDefault(whole.organization(), Set.of()).stream()
                                    .filter(group -> group != whole.group()),
                            below.getOrDefault(whole.organization(), Set.of()).stream())
                    .anyMatch(group -> Suppression.isWithin(group, whole.group()));
        }
    }

    /**
     * Suppresses by a minimum number of students.
     *
     * @param minimum the number of students that is no longer too few; without one all groups but all students are
     */
    StudentsBehindFigures(Optional<Integer> minimum) {
        this.minimum = minimum;
    }

    /** Takes tables as what tells how large groups are. */
    void sizes(List<Map<Group, Optional<Integer>>> tables) {
        tables.forEach(table -> table.forEach((group, known) -> known.ifPresent(students -> {
            fewest.merge(group, students, Math::min);
            withNumbers.add(group.organization());
        })));
    }

    /** Whether a group is too few students for any figure of it. */
    boolean isFew(Group group) {
        Integer students = fewest.get(group);
        if (students != null && minimum.isPresent()) {
            return students < minimum.get();
        }
        return group.group() != StudentGroup.ALL && withNumbers.contains(group.organization());
    }

    /** Whether some group of an organization is known to be too few students. */
    boolean hasFew(OrganizationCode organization) {
        for (StudentGroup one : StudentGroup.values()) {
            Group group = new Group(organization, one);
            if (fewest.containsKey(group) && isFew(group)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a figure of a kind must be suppressed for a group.
     *
     * @param tables the numbers of students behind figures of the kind, in tables whose numbers add up
     */
    boolean hides(String kind, Supplier<List<Map<Group, Optional<Integer>>>> tables, Group group) {
        Judged ofKind = judged.computeIfAbsent(kind, first -> judge(tables.get()));
        return ofKind.given().contains(group) ? ofKind.suppressed().contains(group) : isFew(group);
    }

    /**
     * Whether a figure of a kind must be suppressed for some group within another: for the group itself, or for an
     * organisation below its own.
     */
    boolean hidesWithin(String kind, Supplier<List<Map<Group, Optional<Integer>>>> tables, Group group) {
        return judged.computeIfAbsent(kind, first -> judge(tables.get())).hidesWithin(group);
    }

    private Judged judge(List<Map<Group, Optional<Integer>>> tables) {
        Set<OrganizationCode> known = new HashSet<>();
        tables.forEach(table -> table.forEach((group, students) -> {
            if (students.isPresent()) {
                known.add(group.organization());
            }
        }));
        Set<Group> given = new HashSet<>();
        List<Map<Group, Optional<Integer>>> usable = new ArrayList<>();
        for (Map<Group, Optional<Integer>> table : tables) {
            Map<Group, Optional<Integer>> kept = new HashMap<>(table);
            kept.entrySet().removeIf(entry -> entry.getValue().isEmpty() && !isFewUnlessKnown(entry.getKey(), known));
            given.addAll(kept.keySet());
            usable.add(kept);
        }
        if (minimum.isPresent()) {
            return Judged.of(given, Suppression.suppressed(usable, minimum.get()));
        }
        Set<Group> subgroups = new HashSet<>(given);
        subgroups.removeIf(group -> group.group() == StudentGroup.ALL);
        return Judged.of(given, subgroups);
    }

    /** All students are at least as many as any group of them. */
    private static boolean isFewUnlessKnown(Group group, Set<OrganizationCode> known) {
        return group.group() != StudentGroup.ALL && known.contains(group.organization());
    }

    /** Collects tables by what their numbers are behind. */
    static final class Tables {
        private final Map<String, Map<Group, Optional<Integer>>> byName = new TreeMap<>();

        void put(String name, Group group, Optional<Integer> students) {
            byName.computeIfAbsent(name, first -> new HashMap<>()).put(group, students);
        }

        List<Map<Group, Optional<Integer>>> all() {
            return List.copyOf(byName.values());
        }
    }
}
