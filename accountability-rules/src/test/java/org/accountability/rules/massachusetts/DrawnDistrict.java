package org.accountability.rules.massachusetts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;

/** A district with its schools: how many students each group has, drawn, often few; and what everybody knows of them. */
final class DrawnDistrict {
    static final List<StudentGroup> RACES =
            List.of(StudentGroup.ASIAN, StudentGroup.BLACK, StudentGroup.HISPANIC, StudentGroup.WHITE);

    static final OrganizationCode DISTRICT = OrganizationCode.of("90010000");

    final Map<OrganizationCode, Map<StudentGroup, Integer>> students = new TreeMap<>();
    final List<StudentGroup> members;

    /** @param lowIncome the group of that name in the year */
    DrawnDistrict(Random random, StudentGroup lowIncome) {
        members = List.of(lowIncome, StudentGroup.EL, StudentGroup.SWD);
        Map<StudentGroup, Integer> ofDistrict = new TreeMap<>();
        int schools = 1 + random.nextInt(4);
        for (int school = 1; school <= schools; school++) {
            Map<StudentGroup, Integer> groups = school(random);
            students.put(OrganizationCode.of("9001000" + school), groups);
            groups.forEach((group, number) -> ofDistrict.merge(group, number, Integer::sum));
        }
        students.put(DISTRICT, ofDistrict);
    }

    private Map<StudentGroup, Integer> school(Random random) {
        Map<StudentGroup, Integer> groups = new TreeMap<>();
        for (StudentGroup race : RACES) {
            groups.put(race, 1 + (random.nextInt(3) == 0 ? random.nextInt(25) : 20 + random.nextInt(80)));
        }
        int all = groups.values().stream().mapToInt(Integer::intValue).sum();
        int most = 0;
        int sum = 0;
        for (StudentGroup member : members) {
            int number = 1 + random.nextInt(all);
            groups.put(member, number);
            most = Math.max(most, number);
            sum += number;
        }
        int range = Math.min(all, sum) - most;
        groups.put(StudentGroup.HIGH_NEEDS, most + (random.nextBoolean() ? range : random.nextInt(range + 1)));
        groups.put(StudentGroup.ALL, all);
        return groups;
    }

    List<OrganizationCode> schools() {
        return students.keySet().stream().filter(OrganizationCode::isSchool).toList();
    }

    int students(OrganizationCode organization, StudentGroup group) {
        return Objects.requireNonNull(
                Objects.requireNonNull(students.get(organization)).get(group));
    }

    /** Every group, such as {@code 90010001 EL}. */
    List<String> groups() {
        List<String> names = new ArrayList<>();
        students.forEach(
                (organization, groups) -> groups.keySet().forEach(group -> names.add(name(organization, group))));
        return names;
    }

    /** The groups of fewer students, and who is not in a group where those are fewer, with the equation that says so. */
    Map<String, Map<String, Integer>> few(int minimum) {
        Map<String, Map<String, Integer>> few = new TreeMap<>();
        students.forEach((organization, groups) -> groups.forEach((group, number) -> {
            String name = name(organization, group);
            if (number < minimum) {
                few.put(name, Map.of());
            }
            List<StudentGroup> wholes = members.contains(group)
                    ? List.of(StudentGroup.ALL, StudentGroup.HIGH_NEEDS)
                    : List.of(StudentGroup.ALL);
            for (StudentGroup whole : wholes) {
                int rest = students(organization, whole) - number;
                if (rest > 0 && rest < minimum) {
                    String others = name(organization, whole) + " but " + group;
                    few.put(others, Map.of(name(organization, whole), 1, name, -1, others, -1));
                }
            }
        }));
        return few;
    }

    /** Each a sum that is zero. */
    List<Map<String, Integer>> equations() {
        List<Map<String, Integer>> equations = new ArrayList<>();
        students.forEach((organization, groups) -> {
            equations.add(sum(organization, RACES, StudentGroup.ALL));
            int ofMembers = members.stream()
                    .mapToInt(member -> students(organization, member))
                    .sum();
            if (ofMembers == students(organization, StudentGroup.HIGH_NEEDS)) {
                equations.add(sum(organization, members, StudentGroup.HIGH_NEEDS));
            }
        });
        for (StudentGroup group : Objects.requireNonNull(students.get(DISTRICT)).keySet()) {
            Map<String, Integer> ofSchools = new TreeMap<>();
            schools().forEach(school -> ofSchools.put(name(school, group), 1));
            ofSchools.put(name(DISTRICT, group), -1);
            equations.add(ofSchools);
        }
        return equations;
    }

    private static Map<String, Integer> sum(
            OrganizationCode organization, List<StudentGroup> parts, StudentGroup whole) {
        Map<String, Integer> sum = new TreeMap<>();
        parts.forEach(part -> sum.put(name(organization, part), 1));
        sum.put(name(organization, whole), -1);
        return sum;
    }

    static String name(OrganizationCode organization, StudentGroup group) {
        return organization + " " + group;
    }
}
