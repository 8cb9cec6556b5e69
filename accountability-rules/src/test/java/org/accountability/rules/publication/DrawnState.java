package org.accountability.rules.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * How many students the groups of some schools have, drawn so that many are few, none, or all of another group; with their
 * districts and, now and then, their state.
 */
final class DrawnState {
    static final List<String> RACES = List.of("ASIAN", "BLACK", "HISPANIC", "WHITE");
    private static final String STATE = "00000000";

    /** By organization and group. */
    final Map<String, Map<String, Integer>> students = new TreeMap<>();
    /** The organizations that each consists of. */
    final Map<String, List<String>> parts = new TreeMap<>();
    final List<String> members;

    private final Random random;

    /** @param lowIncome the group of that name in the year */
    DrawnState(Random random, String lowIncome, boolean withState) {
        this.random = random;
        members = List.of(lowIncome, "EL", "SWD");
        int districts = 1 + random.nextInt(2);
        for (int district = 1; district <= districts; district++) {
            String code = "900" + district + "0000";
            List<String> ofDistrict = new ArrayList<>();
            int schools = 1 + random.nextInt(3);
            for (int school = 1; school <= schools; school++) {
                String schoolCode = "900" + district + "000" + school;
                students.put(schoolCode, school());
                ofDistrict.add(schoolCode);
            }
            parts.put(code, ofDistrict);
            students.put(code, together(ofDistrict));
        }
        if (withState) {
            List<String> all = List.copyOf(parts.keySet());
            parts.put(STATE, all);
            students.put(STATE, together(all));
        }
    }

    private Map<String, Integer> school() {
        Map<String, Integer> groups = new LinkedHashMap<>();
        for (String race : RACES) {
            groups.put(race, number(100));
        }
        int all = sum(groups, RACES);
        groups.put("ALL", all);
        int most = 0;
        for (String member : members) {
            int number = random.nextInt(4) == 0 ? all : Math.min(all, number(all));
            groups.put(member, number);
            most = Math.max(most, number);
        }
        int range = Math.min(all, sum(groups, members)) - most;
        groups.put("HIGH_NEEDS", most + (random.nextBoolean() ? range : random.nextInt(range + 1)));
        return groups;
    }

    /** None, few, or any. */
    private int number(int most) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(25);
            default -> random.nextInt(most + 1);
        };
    }

    private Map<String, Integer> together(List<String> organizations) {
        Map<String, Integer> together = new LinkedHashMap<>();
        organizations.forEach(
                one -> Objects.requireNonNull(students.get(one)).forEach((group, n) -> together.merge(group, n, Integer::sum)));
        return together;
    }

    private static int sum(Map<String, Integer> groups, List<String> some) {
        return some.stream().mapToInt(group -> Objects.requireNonNull(groups.get(group))).sum();
    }

    int students(String organization, String group) {
        return Objects.requireNonNull(Objects.requireNonNull(students.get(organization)).get(group));
    }

    /** Tells what everybody knows of the numbers of students, each named as {@code name} does. */
    void tell(Unknowns unknowns, BiFunction<String, String, String> name) {
        students.forEach((organization, groups) -> {
            Map<String, Long> races = Unknowns.sum(name.apply(organization, "ALL"), -1);
            RACES.forEach(race -> races.put(name.apply(organization, race), 1L));
            unknowns.is(races, 0);
            String highNeeds = name.apply(organization, "HIGH_NEEDS");
            Map<String, Long> ofMembers = Unknowns.sum(highNeeds, 1);
            members.forEach(member -> ofMembers.put(name.apply(organization, member), -1L));
            if (sum(groups, members) == students(organization, "HIGH_NEEDS")) {
                unknowns.is(ofMembers, 0);
            } else {
                unknowns.isAtMost(ofMembers, 0);
            }
            members.forEach(member ->
                    unknowns.isAtMost(Unknowns.sum(name.apply(organization, member), 1, highNeeds, -1), 0));
            unknowns.isAtMost(Unknowns.sum(highNeeds, 1, name.apply(organization, "ALL"), -1), 0);
        });
        parts.forEach((whole, ofWhole) -> Objects.requireNonNull(students.get(whole)).keySet().forEach(group -> {
            Map<String, Long> sum = Unknowns.sum(name.apply(whole, group), -1);
            ofWhole.forEach(part -> sum.put(name.apply(part, group), 1L));
            unknowns.is(sum, 0);
        }));
    }

    /** Tells of who is not in a group that these make up the whole with it; returns the names of those that are few. */
    List<String> tellRemainders(Unknowns unknowns, int minimum) {
        List<String> few = new ArrayList<>();
        students.forEach((organization, groups) -> groups.forEach((group, number) -> {
            for (String whole : members.contains(group) ? List.of("ALL", "HIGH_NEEDS") : List.of("ALL")) {
                int rest = students(organization, whole) - number;
                if (rest > 0 && rest < minimum) {
                    String others = organization + " " + whole + " but " + group;
                    unknowns.is(
                            Unknowns.sum(organization + " " + whole, 1, organization + " " + group, -1, others, -1), 0);
                    few.add(others);
                }
            }
        }));
        return few;
    }
}
