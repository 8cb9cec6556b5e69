package org.accountability.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.accountability.determination.GroupResults.Result;
import org.accountability.model.OrganizationCode;
import org.accountability.model.StudentGroup;
import org.junit.jupiter.api.Test;

/** No number of students that is suppressed can be worked out from those that are published. */
class SuppressionTest {
    private static final int MINIMUM = 10;
    private static final String DISTRICT = "00350000";
    private static final List<StudentGroup> RACES = List.of(StudentGroup.ASIAN, StudentGroup.BLACK, StudentGroup.WHITE);

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

    @Property
    void nothingSuppressedCanBeDerived(@ForAll Random random) {
        List<GroupResults> table = table(random);
        Set<String> published = published(table.toArray(GroupResults[]::new)).keySet();
        List<String> suppressed = cells(table).keySet().stream()
                .filter(cell -> !published.contains(cell))
                .toList();

        assertThat(derivable(equations(table), suppressed)).isEmpty();
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
            results.add(new Result(StudentGroup.EL, 50, random.nextInt(all + 1)));
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

    /** What everybody knows: each a sum of cells that is zero. */
    private static List<Map<String, Integer>> equations(List<GroupResults> table) {
        List<Map<String, Integer>> equations = new ArrayList<>();
        for (GroupResults one : table) {
            Map<String, Integer> overRaces = new TreeMap<>();
            RACES.forEach(race -> overRaces.put(one.organization() + " " + race, 1));
            overRaces.put(one.organization() + " ALL", -1);
            equations.add(overRaces);
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
        return cells(Suppression.published(List.of(table), MINIMUM));
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
