package org.accountability.rules.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Schools of drawn students, with their districts and, now and then, their state: how many students each group has, often
 * few, none or all of another group, and how many of them pass.
 */
final class DrawnState {
    static final List<String> RACES = List.of("ASIAN", "BLACK", "HISPANIC", "WHITE");
    /** How the files call the groups in words. */
    static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("ALL", "All students"),
            Map.entry("HIGH_NEEDS", "High needs"),
            Map.entry("LOW_INCOME", "Low income"),
            Map.entry("ECONOMICALLY_DISADVANTAGED", "Economically disadvantaged"),
            Map.entry("EL", "EL and former EL"),
            Map.entry("SWD", "Students with disabilities"),
            Map.entry("ASIAN", "Asian"),
            Map.entry("BLACK", "African American/Black"),
            Map.entry("HISPANIC", "Hispanic/Latino"),
            Map.entry("WHITE", "White"));

    private static final String STATE = "00000000";

    /** By organization and group. */
    final Map<String, Map<String, Integer>> students = new TreeMap<>();
    /** Of the same, how many students pass. */
    final Map<String, Map<String, Integer>> passing = new TreeMap<>();
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
                addSchool(schoolCode);
                ofDistrict.add(schoolCode);
            }
            parts.put(code, ofDistrict);
            addTogether(code, ofDistrict);
        }
        if (withState) {
            List<String> all = List.copyOf(parts.keySet());
            parts.put(STATE, all);
            addTogether(STATE, all);
        }
    }

    /** A student: a race, the members of High needs that the student is in, and whether the student passes. */
    private record Student(String race, List<String> members, boolean passes) {
        List<String> groups() {
            List<String> groups = new ArrayList<>(members);
            if (!members.isEmpty()) {
                groups.add("HIGH_NEEDS");
            }
            groups.add(race);
            groups.add("ALL");
            return groups;
        }
    }

    private void addSchool(String code) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        Map<String, Integer> passing = new LinkedHashMap<>();
        for (List<String> some : List.of(RACES, members, List.of("HIGH_NEEDS", "ALL"))) {
            some.forEach(group -> groups.put(group, 0));
            some.forEach(group -> passing.put(group, 0));
        }
        double passes = share();
        Map<String, Double> shares = new LinkedHashMap<>();
        members.forEach(member -> shares.put(member, share()));
        boolean inOneAlone = random.nextBoolean();
        for (String race : RACES) {
            int ofRace = number(100) + (race.equals("WHITE") ? 1 : 0);
            for (int student = 0; student < ofRace; student++) {
                List<String> in = new ArrayList<>(members);
                in.removeIf(member -> random.nextDouble() >= Objects.requireNonNull(shares.get(member)));
                if (inOneAlone && in.size() > 1) {
                    in = List.of(in.get(random.nextInt(in.size())));
                }
                Student one = new Student(race, in, random.nextDouble() < passes);
                one.groups().forEach(group -> groups.merge(group, 1, Integer::sum));
                one.groups().forEach(group -> passing.merge(group, one.passes() ? 1 : 0, Integer::sum));
            }
        }
        students.put(code, groups);
        this.passing.put(code, passing);
    }

    /** Nobody, few, everybody, or any. */
    private double share() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> 0.05;
            case 2 -> 1;
            default -> random.nextDouble();
        };
    }

    /** None, few, or any. */
    private int number(int most) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(25);
            default -> random.nextInt(most + 1);
        };
    }

    private void addTogether(String code, List<String> organizations) {
        for (Map<String, Map<String, Integer>> numbers : List.of(students, passing)) {
            Map<String, Integer> together = new LinkedHashMap<>();
            organizations.forEach(one -> Objects.requireNonNull(numbers.get(one))
                    .forEach((group, number) -> together.merge(group, number, Integer::sum)));
            numbers.put(code, together);
        }
    }

    private static int sum(Map<String, Integer> groups, List<String> some) {
        return some.stream()
                .mapToInt(group -> Objects.requireNonNull(groups.get(group)))
                .sum();
    }

    int students(String organization, String group) {
        return Objects.requireNonNull(
                Objects.requireNonNull(students.get(organization)).get(group));
    }

    /** The share of a group that passes, in percent to one decimal; nothing of a group of nobody. */
    Optional<BigDecimal> rate(String organization, String group) {
        int number = students(organization, group);
        int pass = Objects.requireNonNull(
                Objects.requireNonNull(passing.get(organization)).get(group));
        return number == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(100L * pass).divide(BigDecimal.valueOf(number), 1, RoundingMode.HALF_UP));
    }

    /** The names of the groups of somebody that are in another group, of its organization or of those that it consists of. */
    List<String> within(String name) {
        String[] words = name.split(" ", -1);
        List<String> organizations = new ArrayList<>(List.of(words[0]));
        for (int at = 0; at < organizations.size(); at++) {
            organizations.addAll(parts.getOrDefault(organizations.get(at), List.of()));
        }
        List<String> groups = new ArrayList<>(List.of(words[1]));
        if (!RACES.contains(words[1]) && !members.contains(words[1])) {
            groups.addAll(members);
        }
        if (words[1].equals("ALL")) {
            groups.addAll(RACES);
            groups.add("HIGH_NEEDS");
        }
        List<String> within = new ArrayList<>();
        organizations.forEach(organization -> groups.stream()
                .filter(group -> students(organization, group) > 0)
                .forEach(group -> within.add(organization + " " + group)));
        return within;
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
            members.forEach(
                    member -> unknowns.isAtMost(Unknowns.sum(name.apply(organization, member), 1, highNeeds, -1), 0));
            unknowns.isAtMost(Unknowns.sum(highNeeds, 1, name.apply(organization, "ALL"), -1), 0);
        });
        parts.forEach((whole, ofWhole) -> Objects.requireNonNull(students.get(whole))
                .keySet()
                .forEach(group -> {
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
