package org.accountability.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.accountability.determination.GroupResults.Result;
import org.accountability.determination.Suppression.Group;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;
import org.junit.jupiter.api.Test;

/** No number of students that is suppressed or small can be worked out from those that are published. */
class SuppressionTest {
    private static final int MINIMUM = 10;
    private static final String DISTRICT = "00350000";
    private static final List<StudentGroup> RACES = List.of(StudentGroup.ASIAN, StudentGroup.BLACK, StudentGroup.WHITE);
    private static final List<StudentGroup> MEMBERS =
            List.of(StudentGroup.LOW_INCOME, StudentGroup.EL, StudentGroup.SWD);

    @Test
    void leavesLargeGroupsAlone() {
        assertThat(published(row("00350001", "ALL 120", "ASIAN 40", "WHITE 80", "SWD 20")))
                .containsOnlyKeys("00350001 ALL", "00350001 ASIAN", "00350001 WHITE", "00350001 SWD");
    }

    @Test
    void suppressesASmallGroupAndOneMoreThatItWouldBeTheDifferenceOf() {
        assertThat(published(row("00350001", "ALL 109", "ASIAN 9", "BLACK 40", "WHITE 60")))
                .containsOnlyKeys("00350001 ALL", "00350001 WHITE");
    }

    @Test
    void suppressesAGroupWhoseRemainderOfAllStudentsIsSmall() {
        assertThat(published(row("00350001", "ALL 100", "SWD 91", "EL 90", "HIGH_NEEDS 100")))
                .containsOnlyKeys("00350001 ALL", "00350001 EL", "00350001 HIGH_NEEDS");
    }

    @Test
    void suppressesTheSameGroupOfAnotherSchoolWhereTheDistrictGivesItAway() {
        assertThat(published(
                        row("00350000", "ALL 300", "EL 49"),
                        row("00350001", "ALL 100", "EL 9"),
                        row("00350002", "ALL 100", "EL 25"),
                        row("00350003", "ALL 100", "EL 15")))
                .containsOnlyKeys(
                        "00350000 ALL", "00350000 EL", "00350001 ALL", "00350002 ALL", "00350002 EL", "00350003 ALL");
    }

    @Test
    void suppressesAGroupOfUnknownSize() {
        assertThat(published(row("00350001", "ALL 100", "SWD ?"))).containsOnlyKeys("00350001 ALL");
    }

    @Test
    void suppressesAMemberThatLeavesFewOfHighNeeds() {
        assertThat(published(row("00350001", "ALL 200", "HIGH_NEEDS 43", "SWD 40", "LOW_INCOME 3")))
                .containsOnlyKeys("00350001 ALL", "00350001 HIGH_NEEDS");
    }

    @Test
    void suppressesAnotherMemberWhereTheMembersAddUpToHighNeeds() {
        assertThat(published(row("00350001", "ALL 200", "HIGH_NEEDS 60", "SWD 31", "EL 20", "LOW_INCOME 9")))
                .containsOnlyKeys("00350001 ALL", "00350001 HIGH_NEEDS", "00350001 SWD");
    }

    @Test
    void suppressesAMemberOfTheDistrictWhereItsSchoolsGiveAwayWhoIsLeft() {
        assertThat(published(
                        row("00350000", "ALL 300", "HIGH_NEEDS 100", "SWD 95"),
                        row("00350001", "ALL 150", "HIGH_NEEDS 50", "SWD 47"),
                        row("00350002", "ALL 150", "HIGH_NEEDS 50", "SWD 48")))
                .containsOnlyKeys(
                        "00350000 ALL",
                        "00350000 HIGH_NEEDS",
                        "00350001 ALL",
                        "00350001 HIGH_NEEDS",
                        "00350002 ALL",
                        "00350002 HIGH_NEEDS");
    }

    @Test
    void suppressesAThirdRaceWhereTwoTogetherAreFewStudents() {
        assertThat(published(row("00350001", "ALL 189", "ASIAN 4", "BLACK 5", "HISPANIC 80", "WHITE 100")))
                .containsOnlyKeys("00350001 ALL", "00350001 WHITE");
    }

    @Test
    void suppressesAThirdSchoolWhereTwoTogetherHaveFewStudentsOfAGroup() {
        assertThat(published(
                        row("00350000", "ALL 300", "EL 59"),
                        row("00350001", "ALL 100", "EL 4"),
                        row("00350002", "ALL 100", "EL 30"),
                        row("00350003", "ALL 100", "EL 5"),
                        row("00350004", "ALL 100", "EL 20")))
                .doesNotContainKeys("00350001 EL", "00350003 EL", "00350004 EL")
                .containsKeys("00350000 EL", "00350002 EL");
    }

    @Test
    void aSumThatIsShortByManyHasPartsThatAreNotGiven() {
        assertThat(published(row("00350001", "ALL 200", "ASIAN 9", "BLACK 40", "WHITE 60")))
                .containsOnlyKeys("00350001 ALL", "00350001 BLACK", "00350001 WHITE");
    }

    @Test
    void tellsAllStudentsWhereAnotherGroupCanBeSuppressedInTheirPlace() {
        assertThat(published(row("00350001", "ALL 110", "BLACK 20", "WHITE 80")))
                .containsOnlyKeys("00350001 ALL", "00350001 BLACK", "00350001 WHITE");
        assertThat(published(
                        row("00350000", "ALL 600", "WHITE 585"),
                        row("00350001", "ALL 100", "WHITE 95"),
                        row("00350002", "ALL 500", "WHITE 490")))
                .containsOnlyKeys("00350000 ALL", "00350000 WHITE", "00350001 ALL", "00350002 ALL");
    }

    @Test
    void suppressesAGroupOfAnotherDistrictWhereTheStateGivesItAway() {
        assertThat(published(
                        row("00000000", "ALL 300", "EL 39"),
                        row("00350000", "ALL 100", "EL 9"),
                        row("00360000", "ALL 200", "EL 30")))
                .containsKeys("00000000 ALL", "00350000 ALL", "00360000 ALL")
                .doesNotContainKeys("00350000 EL", "00360000 EL");
    }

    @Test
    void whatIsSmallInOneTableIsSuppressedInAllAndInTheirSums() {
        assertThat(Suppression.suppressed(
                        List.of(
                                students(row("00350001", "ALL 100", "ASIAN 12", "BLACK 38", "WHITE 50")),
                                students(row("00350001", "ALL 90", "ASIAN 8", "BLACK 34", "WHITE 48"))),
                        MINIMUM))
                .extracting(Group::group)
                .containsExactly(StudentGroup.ASIAN, StudentGroup.BLACK);
    }

    @Test
    void suppressesAThirdRaceWhereTwoTogetherAreNobody() {
        assertThat(published(row("00350001", "ALL 160", "ASIAN 0", "BLACK 0", "HISPANIC 60", "WHITE 100")))
                .containsOnlyKeys("00350001 ALL", "00350001 WHITE");
    }

    @Test
    void suppressesAMemberThatLeavesHighNeedsNoChoiceBelowAllStudents() {
        assertThat(published(
                        row("00350000", "ALL 297", "HIGH_NEEDS 116"),
                        row("00350001", "ALL 113", "HIGH_NEEDS 113", "SWD 113"),
                        row("00350002", "ALL 184", "HIGH_NEEDS 3")))
                .containsOnlyKeys("00350000 ALL", "00350000 HIGH_NEEDS", "00350001 ALL", "00350002 ALL");
    }

    /** As many schools and districts as a state has, with the state. */
    @Test
    void aStateTakesSeconds() {
        Random random = new Random(1);
        Map<Group, Optional<Integer>> state = new HashMap<>();
        for (int district = 1; district <= 400; district++) {
            for (int school = 1; school <= 5; school++) {
                OrganizationCode code = OrganizationCode.of(String.format(Locale.ROOT, "%04d%04d", district, school));
                for (StudentGroup group : StudentGroup.values()) {
                    int students = random.nextInt(100);
                    for (OrganizationCode one : List.of(code, code.district(), OrganizationCode.of("00000000"))) {
                        state.merge(
                                new Group(one, group),
                                Optional.of(students),
                                (before, more) -> Optional.of(before.orElse(0) + more.orElse(0)));
                    }
                }
            }
        }
        assertThat(assertTimeout(Duration.ofSeconds(20), () -> Suppression.suppressed(List.of(state), MINIMUM)))
                .isNotEmpty();
    }

    @Property
    void nothingSuppressedOrSmallCanBeDerived(@ForAll Random random) {
        List<GroupResults> table = table(random);
        Set<String> published = published(table.toArray(GroupResults[]::new)).keySet();
        List<String> suppressed = cells(table).keySet().stream()
                .filter(cell -> !published.contains(cell))
                .toList();
        List<Map<String, Integer>> equations = equations(table);
        List<String> unknowns = new ArrayList<>(suppressed);
        smallRemainders(table).forEach((name, remainder) -> {
            equations.add(remainder);
            unknowns.add(name);
        });

        assertThat(derivable(equations, unknowns)).isEmpty();
        assertThat(cells(table).entrySet().stream()
                        .filter(cell -> cell.getValue() < MINIMUM)
                        .map(Map.Entry::getKey))
                .isSubsetOf(suppressed);
    }

    /** A district with its schools; in one of two, the numbers of the district are the sums of its schools'. */
    private static List<GroupResults> table(Random random) {
        List<GroupResults> table = new ArrayList<>();
        int schools = 1 + random.nextInt(4);
        Map<StudentGroup, Integer> ofDistrict = new TreeMap<>();
        for (int i = 1; i <= schools; i++) {
            List<Result> results = new ArrayList<>();
            int all = 0;
            for (StudentGroup race : RACES) {
                int students = random.nextInt(3) == 0 ? random.nextInt(10) : 10 + random.nextInt(60);
                all += students;
                results.add(new Result(race, 50, students));
            }
            results.add(new Result(StudentGroup.ALL, 50, all));
            int most = 0;
            int sum = 0;
            for (StudentGroup member : MEMBERS) {
                int students = random.nextInt(all + 1);
                most = Math.max(most, students);
                sum += students;
                results.add(new Result(member, 50, students));
            }
            int range = Math.min(all, sum) - most;
            int more = random.nextBoolean() ? range : random.nextInt(range + 1);
            results.add(new Result(StudentGroup.HIGH_NEEDS, 50, most + more));
            results.forEach(result -> ofDistrict.merge(result.group(), result.students(), Integer::sum));
            table.add(new GroupResults(OrganizationCode.of("0035000" + i), results));
        }
        if (random.nextInt(4) > 0) {
            table.add(new GroupResults(
                    OrganizationCode.of(DISTRICT),
                    ofDistrict.entrySet().stream()
                            .map(entry -> new Result(entry.getKey(), 50, entry.getValue()))
                            .toList()));
        }
        return table;
    }

    /** Of all students and of High needs, who is not in a group, where that is few: each a name and a sum that is zero. */
    private static Map<String, Map<String, Integer>> smallRemainders(List<GroupResults> table) {
        Map<String, Map<String, Integer>> small = new TreeMap<>();
        Map<String, Integer> cells = cells(table);
        for (GroupResults one : table) {
            for (Result result : one.results()) {
                List<String> wholes = MEMBERS.contains(result.group()) ? List.of("ALL", "HIGH_NEEDS") : List.of("ALL");
                for (String whole : wholes) {
                    String total = one.organization() + " " + whole;
                    String part = one.organization() + " " + result.group();
                    int remainder = Objects.requireNonNull(cells.get(total)) - Objects.requireNonNull(cells.get(part));
                    if (remainder > 0 && remainder < MINIMUM) {
                        String name = total + " without " + result.group();
                        small.put(name, Map.of(total, -1, part, 1, name, 1));
                    }
                }
            }
        }
        return small;
    }

    /** What everybody knows: each a sum of cells that is zero. */
    private static List<Map<String, Integer>> equations(List<GroupResults> table) {
        List<Map<String, Integer>> equations = new ArrayList<>();
        for (GroupResults one : table) {
            Map<String, Integer> overRaces = new TreeMap<>();
            RACES.forEach(race -> overRaces.put(one.organization() + " " + race, 1));
            overRaces.put(one.organization() + " ALL", -1);
            equations.add(overRaces);
            Map<String, Integer> overMembers = new TreeMap<>();
            MEMBERS.forEach(member -> overMembers.put(one.organization() + " " + member, 1));
            overMembers.put(one.organization() + " HIGH_NEEDS", -1);
            Map<String, Integer> cells = cells(List.of(one));
            if (overMembers.entrySet().stream()
                            .mapToInt(cell -> cell.getValue() * Objects.requireNonNull(cells.get(cell.getKey())))
                            .sum()
                    == 0) {
                equations.add(overMembers);
            }
        }
        if (table.stream().anyMatch(one -> one.organization().isDistrict())) {
            for (Result result : table.get(0).results()) {
                Map<String, Integer> overSchools = new TreeMap<>();
                table.forEach(one -> overSchools.put(
                        one.organization() + " " + result.group(),
                        one.organization().isDistrict() ? -1 : 1));
                equations.add(overSchools);
            }
        }
        return equations;
    }

    /** The unknowns that the equations determine: where the reduced system has a row of one unknown alone. */
    private static List<String> derivable(List<Map<String, Integer>> equations, List<String> unknowns) {
        List<BigInteger[]> rows = equations.stream()
                .map(equation -> unknowns.stream()
                        .map(unknown -> BigInteger.valueOf(equation.getOrDefault(unknown, 0)))
                        .toArray(BigInteger[]::new))
                .collect(Collectors.toCollection(ArrayList::new));
        int pivots = 0;
        for (int column = 0; column < unknowns.size(); column++) {
            int pivot = pivots;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                BigInteger[] by = rows.get(pivot);
                rows.set(pivot, rows.get(pivots));
                rows.set(pivots, by);
                for (BigInteger[] row : rows) {
                    if (row != by && row[column].signum() != 0) {
                        eliminate(row, by, column);
                    }
                }
                pivots++;
            }
        }
        List<String> derivable = new ArrayList<>();
        for (BigInteger[] row : rows) {
            List<Integer> in = new ArrayList<>();
            for (int column = 0; column < row.length; column++) {
                if (row[column].signum() != 0) {
                    in.add(column);
                }
            }
            if (in.size() == 1) {
                derivable.add(unknowns.get(in.get(0)));
            }
        }
        return derivable;
    }

    private static void eliminate(BigInteger[] row, BigInteger[] by, int column) {
        BigInteger factor = row[column];
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i].multiply(by[column]).subtract(by[i].multiply(factor));
        }
    }

    private static Map<String, Integer> published(GroupResults... table) {
        Map<String, Integer> published = cells(List.of(table));
        Suppression.suppressed(List.of(students(table)), MINIMUM)
                .forEach(group -> published.remove(group.organization() + " " + group.group()));
        return published;
    }

    private static Map<Group, Optional<Integer>> students(GroupResults... table) {
        Map<Group, Optional<Integer>> students = new HashMap<>();
        List.of(table).forEach(one -> one.results()
                .forEach(result -> students.put(
                        new Group(one.organization(), result.group()), Optional.ofNullable(result.students()))));
        return students;
    }

    private static Map<String, Integer> cells(List<GroupResults> table) {
        Map<String, Integer> cells = new TreeMap<>();
        table.forEach(one -> one.results()
                .forEach(result -> cells.put(
                        one.organization() + " " + result.group(),
                        result.students() == null ? Integer.MAX_VALUE : result.students())));
        return cells;
    }

    private static GroupResults row(String organization, String... groups) {
        List<Result> results = new ArrayList<>();
        for (String group : groups) {
            String[] parts = group.split(" ", -1);
            results.add(new Result(
                    StudentGroup.valueOf(parts[0]), 50, parts[1].equals("?") ? null : Integer.valueOf(parts[1])));
        }
        return new GroupResults(OrganizationCode.of(organization), results);
    }
}
