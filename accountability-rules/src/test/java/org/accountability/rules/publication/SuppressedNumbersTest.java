package org.accountability.rules.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.accountability.determination.Suppression;
import org.accountability.determination.Suppression.Group;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;

/** No suppressed number of students is the only whole number, from 0 on, that fits all that is told. */
class SuppressedNumbersTest {
    private static final int MINIMUM = 20;

    @Property
    void everySuppressedNumberMayBeAnother(@ForAll Random random) {
        DrawnState drawn = new DrawnState(random, "LOW_INCOME", random.nextInt(3) == 0);
        Map<Group, Optional<Integer>> table = new HashMap<>();
        drawn.students.forEach((organization, groups) -> groups.forEach((group, students) -> table.put(
                new Group(OrganizationCode.of(organization), StudentGroup.valueOf(group)), Optional.of(students))));
        Set<String> suppressed = new TreeSet<>();
        Suppression.suppressed(List.of(table), MINIMUM)
                .forEach(group -> suppressed.add(group.organization() + " " + group.group()));

        Map<String, Long> told = new HashMap<>();
        drawn.students.forEach((organization, groups) -> groups.forEach((group, students) -> {
            if (!suppressed.contains(organization + " " + group)) {
                assertThat(students).isGreaterThanOrEqualTo(MINIMUM);
                told.put(organization + " " + group, (long) students);
            }
        }));
        Unknowns unknowns = new Unknowns(told);
        drawn.tell(unknowns, (organization, group) -> organization + " " + group);
        Set<String> guarded = new HashSet<>(suppressed);
        guarded.addAll(drawn.tellRemainders(unknowns, MINIMUM));

        assertThat(unknowns.determined(guarded))
                .as("of %s, of which %s are suppressed", drawn.students, suppressed)
                .isEmpty();
    }
}
