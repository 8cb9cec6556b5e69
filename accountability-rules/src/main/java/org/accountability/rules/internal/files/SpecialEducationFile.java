package org.accountability.rules.internal.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.accountability.model.Checked;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.SpecialEducationGroup;
import org.accountability.model.SpecialEducationGroup.Counts;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.internal.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * How many students of each group are eligible for special education, and placed separately, district by district. Each
 * district has a row of all students, beside which those of a group by income or race are held. Immutable.
 */
public final class SpecialEducationFile {
    private static final String YEAR = "school_year";
    private static final String CODE = "org_code";
    private static final String GROUP = "student_group";
    private static final String STUDENTS = "students";
    private static final String ELIGIBLE = "eligible";
    private static final String SEPARATE = "separate";
    private static final CsvColumns COLUMNS =
            new CsvColumns(List.of(YEAR, CODE, GROUP, STUDENTS, ELIGIBLE, SEPARATE), List.of());
    private static final int MOST = 9_999_999;
    private static final List<String> GROUPS =
            Arrays.stream(StudentGroup.values()).map(Enum::name).toList();

    private final List<Given> groups;

    private SpecialEducationFile(List<Given> groups) {
        this.groups = List.copyOf(groups);
    }

    /** A group with the place that it was read at. */
    private record Given(SpecialEducationGroup group, String place) {}

    /**
     * Reads the rows of {@code year}; those of other years are counted in a warning.
     *
     * @return what it says, or every problem in it
     */
    public static Checked<SpecialEducationFile> read(Path file, SchoolYear year) {
        return new Rows(file.toString(), year).read(file);
    }

    /** In the order of districts and groups. */
    public List<SpecialEducationGroup> groups() {
        return groups.stream().map(Given::group).toList();
    }

    /** Adds the groups with their places to {@code state}, which judges them against the districts. */
    public void addTo(StateYear.Builder state) {
        groups.forEach(given -> state.evidence(given.group(), given.place()));
    }

    /** Reads the rows one by one, and holds each group against all students of its district in the end. */
    private static final class Rows {
        private final SchoolYear year;
        private final ProblemList problems;
        private final CellReader cells;
        private final CodeReader codes;
        private final Map<OrganizationCode, Map<StudentGroup, Row>> districts = new TreeMap<>();
        private final YearOfRows years;

        private record Row(Counts counts, Cell cell) {}

        Rows(String file, SchoolYear year) {
            this.year = year;
            this.years = new YearOfRows(year);
            this.problems = new ProblemList(file);
            this.cells = new CellReader(problems);
            this.codes = new CodeReader(cells);
        }

        Checked<SpecialEducationFile> read(Path path) {
            Checked<SourceText> source = SourceText.read(path);
            problems.addAll(source.problems());
            source.value().ifPresent(text -> new CsvTable(text, COLUMNS, problems).forEachRow(this::add));
            years.report(path.toString(), problems);
            List<Given> groups = new ArrayList<>();
            districts.forEach((district, rows) -> addGroups(district, rows, groups));
            return Checked.of(new SpecialEducationFile(groups), problems.all());
        }

        private void add(CsvTable.Row row) {
            SchoolYear given = cells.schoolYear(row.cell(YEAR));
            if (years.isOther(given, row.cell(YEAR))) {
                return;
            }
            OrganizationCode district = codes.district(row.cell(CODE));
            StudentGroup group = group(row.cell(GROUP));
            Integer students = required(row.cell(STUDENTS), "students");
            Integer eligible = required(row.cell(ELIGIBLE), "students eligible for special education");
            Integer separate = cells.whole(row.cell(SEPARATE), new WholeNumber("students placed separately", 0, MOST));
            if (given == null || district == null || group == null || students == null || eligible == null) {
                return;
            }
            Counts counts = cells.valid(row.cell(ELIGIBLE), () -> new Counts(students, eligible, separate));
            if (counts != null) {
                Row earlier = districts
                        .computeIfAbsent(district, code -> new EnumMap<>(StudentGroup.class))
                        .putIfAbsent(group, new Row(counts, row.cell(GROUP)));
                if (earlier != null) {
                    problems.error(
                            row.cell(GROUP).place(),
                            group.label() + " of " + district + " is given twice; first at "
                                    + earlier.cell().place());
                }
            }
        }

        private @Nullable StudentGroup group(Cell cell) {
            if (cell.isEmpty()) {
                problems.error(cell.place(), "the student group is missing");
                return null;
            }
            StudentGroup group = cells.word(
                    cell,
                    "student group",
                    text -> GROUPS.contains(text) ? Optional.of(StudentGroup.valueOf(text)) : Optional.empty(),
                    GROUPS);
            if (group != null && !group.reportedIn(year)) {
                problems.error(cell.place(), group.label() + " was not reported in " + year);
                return null;
            }
            return group;
        }

        private @Nullable Integer required(Cell cell, String name) {
            if (cell.isEmpty()) {
                problems.error(cell.place(), "the number of " + name + " is missing");
                return null;
            }
            return cells.whole(cell, new WholeNumber(name, 0, MOST));
        }

        private void addGroups(OrganizationCode district, Map<StudentGroup, Row> rows, List<Given> groups) {
            Row all = rows.remove(StudentGroup.ALL);
            if (all == null) {
                rows.values().stream()
                        .findFirst()
                        .ifPresent(row -> problems.error(
                                row.cell().place(),
                                district + " has no row of ALL students, beside which a group is held"));
                return;
            }
            rows.forEach((group, row) -> {
                SpecialEducationGroup built = cells.valid(
                        row.cell(),
                        () -> new SpecialEducationGroup(
                                district, group, row.counts(), row.counts().outOf(all.counts())));
                if (built != null) {
                    groups.add(new Given(built, row.cell().place()));
                }
            });
        }
    }
}
