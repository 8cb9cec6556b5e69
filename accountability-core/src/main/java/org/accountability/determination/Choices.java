package org.accountability.determination;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.accountability.model.StudentGroup;

/**
 * A search for suppressed numbers of one table that leave no choice, since no number of students is below zero: neither
 * the number of a group, nor the number of students who are not in it. A number with room may be a little more or less,
 * and sums are solved for such numbers first. The remaining sums speak of numbers without room; a number without room
 * that no other number can make larger is revealed.
 */
final class Choices {
    /** The most students that a number without room has: with one of them, less would be half a student. */
    private static final int NO_ROOM = 1;

    private final SizeTable sizes;
    private final int table;
    private final Derivations derivations;
    private final List<Integer> withoutRoom = new ArrayList<>();
    /** The published numbers that reveal a number without room, by that number. */
    private final Map<Integer, Set<Integer>> told = new HashMap<>();

    /**
     * Finds the numbers that are revealed in {@code table}.
     *
     * @param sums what comes to zero in some table
     * @param suppressed the places of the numbers that are not published
     */
    Choices(SizeTable sizes, int table, Collection<Combination> sums, BitSet suppressed) {
        this.sizes = sizes;
        this.table = table;
        List<Combination> known = new ArrayList<>(sums);
        known.removeIf(sum -> !sizes.isKnown(table, sum) || sizes.size(table, sum) != 0);
        Set<List<Integer>> partsAndWholes = new HashSet<>();
        known.forEach(sum -> partsAndWholes.addAll(sum.partsAndWholes()));
        for (int organization = 0; organization < sizes.organizations().size(); organization++) {
            addRests(organization, partsAndWholes, known);
        }
        derivations = new Derivations(known);
        suppressed.stream().forEach(place -> {
            if (sizes.size(table, place) > NO_ROOM) {
                derivations.suppress(place);
            } else {
                withoutRoom.add(place);
            }
        });
        withoutRoom.forEach(derivations::suppress);
        for (int number : withoutRoom) {
            if (!told.containsKey(number) && !canBeMore(number)) {
                Set<Integer> by = toldBy(number);
                derivations.suppressedWith(number).keySet().forEach(each -> told.putIfAbsent(each, by));
            }
        }
    }

    private void addRests(int organization, Set<List<Integer>> partsAndWholes, List<Combination> known) {
        int all = SizeTable.place(organization, StudentGroup.ALL);
        int highNeeds = SizeTable.place(organization, StudentGroup.HIGH_NEEDS);
        for (StudentGroup group : EnumSet.complementOf(EnumSet.of(StudentGroup.ALL))) {
            boolean isMember = Suppression.MEMBERS_OF_HIGH_NEEDS.contains(group) && sizes.isKnown(table, highNeeds);
            int whole = isMember ? highNeeds : all;
            int part = SizeTable.place(organization, group);
            int rest = sizes.size(table, whole) - sizes.size(table, part);
            if (sizes.isKnown(table, whole)
                    && sizes.isKnown(table, part)
                    && rest >= 0
                    && rest <= NO_ROOM
                    && !partsAndWholes.contains(List.of(part, whole))) {
                known.add(Combination.sum(new int[] {part, placeOfRest()}, 2, whole));
            }
        }
    }

    /** Adds a place behind all others: the students who are not in a group have no place of their own. */
    private int placeOfRest() {
        int place = sizes.places() + withoutRoom.size();
        withoutRoom.add(place);
        return place;
    }

    /**
     * Whether others can make a number more. Each step lets the first of those in that would, in the place of the first
     * that would then be less than it can be: the simplex method by Bland's rule, which comes to an end.
     */
    private boolean canBeMore(int number) {
        if (!derivations.isSolvedFor(number)) {
            OptionalInt less = lessBy(number, number);
            if (less.isEmpty()) {
                return true;
            }
            derivations.solveFor(number, less.getAsInt());
        }
        for (OptionalInt more = moreBy(number); more.isPresent(); more = moreBy(number)) {
            OptionalInt less = lessBy(more.getAsInt(), number);
            if (less.isEmpty()) {
                return true;
            }
            derivations.solveFor(more.getAsInt(), less.getAsInt());
        }
        return false;
    }

    /** The first that a number becomes more by. */
    private OptionalInt moreBy(int number) {
        return derivations.suppressedWith(number).entrySet().stream()
                .filter(other -> other.getValue() < 0)
                .mapToInt(Map.Entry::getKey)
                .min();
    }

    /** The first without room, but for one, that becomes less where another becomes more. */
    private OptionalInt lessBy(int more, int butFor) {
        return withoutRoom.stream()
                .filter(number ->
                        number != butFor && derivations.suppressedWith(number).getOrDefault(more, 0) > 0)
                .mapToInt(Integer::intValue)
                .min();
    }

    private Set<Integer> toldBy(int place) {
        Set<Integer> by = new HashSet<>(derivations.publishedWith(place));
        derivations.suppressedWith(place).keySet().forEach(other -> by.addAll(told.getOrDefault(other, Set.of())));
        return by;
    }

    /** The published numbers that leave a suppressed number no choice, for each such number. */
    List<Set<Integer>> tellingNumbers() {
        List<Set<Integer>> telling = new ArrayList<>();
        derivations.suppressed().stream()
                .filter(place -> place < sizes.places())
                .forEach(place -> {
                    Set<Integer> open =
                            new HashSet<>(derivations.suppressedWith(place).keySet());
                    open.removeAll(told.keySet());
                    if (told.containsKey(place)) {
                        telling.add(told.getOrDefault(place, Set.of()));
                    } else if (open.equals(Set.of(place))) {
                        telling.add(toldBy(place));
                    }
                });
        return telling;
    }
}
