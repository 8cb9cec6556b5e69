package org.accountability.rules.internal.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountability.determination.GroupResults;
import org.accountability.model.Checked;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.internal.text.SourceText;
import org.jspecify.annotations.Nullable;

/** The cumulative PPI and the size of the student groups of schools and districts, for diagnostics. Immutable. */
public final class GroupResultsFile {
    private static final String YEAR = "school_year";
    private static final String CODE = "org_code";
    private static final String GROUP = "student_group";
    private static final String PPI = "cumulative_ppi";
    private static final String STUDENTS = "n";
    private static final CsvColumns COLUMNS = new CsvColumns(List.of(YEAR, CODE, GROUP, PPI, STUDENTS), List.of());
    private static final List<String> GROUPS =
            Arrays.stream(StudentGroup.values()).map(Enum::name).toList();
    private static final WholeNumber PPI_OF_GROUP = new WholeNumber("cumulative PPI", 0, 100);
    private static final WholeNumber NUMBER = new WholeNumber("number of students", 0, 999_999_999);

    private final Map<OrganizationCode, List<GroupResults.Result>> results;
    private final Map<OrganizationCode, String> places;

    private final Map<OfGroup, String> placesOfGroups;

    private GroupResultsFile(
            Map<OrganizationCode, List<GroupResults.Result>> results,
            Map<OrganizationCode, String> places,
            Map<OfGroup, String> placesOfGroups) {
        this.results = results;
        this.places = places;
        this.placesOfGroups = placesOfGroups;
    }

    private record OfGroup(OrganizationCode organization, StudentGroup group) {}

    /** Takes the result of a group, and where it stands. */
    public interface Visitor {
        void visit(OrganizationCode organization, GroupResults.Result result, String place);
    }

    /** Shows every result in the order of the file. */
    public void forEach(Visitor visitor) {
        results.forEach((organization, ofGroups) -> ofGroups.forEach(result -> visitor.visit(
                organization, result, placesOfGroups.getOrDefault(new OfGroup(organization, result.group()), ""))));
    }

    /**
     * Reads the rows of {@code year}; those of other years are counted in a warning.
     *
     * @return the results, or every problem in them
     */
    public static Checked<GroupResultsFile> read(Path file, SchoolYear year) {
        return new Rows(file.toString(), year).read(file);
    }

    /** In the order of the file. */
    public List<GroupResults> results() {
        return results.entrySet().stream()
                .map(entry -> new GroupResults(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Adds the results of every organisation to {@code state}, with the place they were read at. */
    public void addTo(StateYear.Builder state) {
        results().forEach(one -> state.evidence(one, places.getOrDefault(one.organization(), "")));
    }

    /** Collects the rows of each organisation. */
    private static final class Rows {
        private final ProblemList problems;
        private final CellReader cells;
        private final CodeReader codes;
        private final Map<OrganizationCode, List<GroupResults.Result>> results = new LinkedHashMap<>();
        private final Map<OrganizationCode, String> places = new LinkedHashMap<>();
        private final Map<OfGroup, String> placesOfGroups = new HashMap<>();
        private final YearOfRows years;

        Rows(String file, SchoolYear year) {
            this.years = new YearOfRows(year);
            this.problems = new ProblemList(file);
            this.cells = new CellReader(problems);
            this.codes = new CodeReader(cells);
        }

        Checked<GroupResultsFile> read(Path path) {
            Checked<SourceText> source = SourceText.read(path);
            problems.addAll(source.problems());
            source.value().ifPresent(text -> new CsvTable(text, COLUMNS, problems).forEachRow(this::add));
            years.report(path.toString(), problems);
            return Checked.of(new GroupResultsFile(results, places, placesOfGroups), problems.all());
        }

        private void add(CsvTable.Row row) {
            SchoolYear given = cells.schoolYear(row.cell(YEAR));
            OrganizationCode code = codes.either(row.cell(CODE), null);
            StudentGroup group = group(row.cell(GROUP));
            Integer ppi = cells.whole(row.cell(PPI), PPI_OF_GROUP);
            Integer students = cells.whole(row.cell(STUDENTS), NUMBER);
            if (!years.isOther(given, row.cell(YEAR)) && given != null && code != null && group != null) {
                add(row, code, new GroupResults.Result(group, ppi, students));
            }
        }

        private void add(CsvTable.Row row, OrganizationCode code, GroupResults.Result result) {
            places.putIfAbsent(code, row.cell(CODE).place());
            String place = row.cell(GROUP).place();
            String first = placesOfGroups.putIfAbsent(new OfGroup(code, result.group()), place);
            if (first != null) {
                problems.error(place, result.group() + " of " + code + " is given twice; first at " + first);
            } else {
                results.computeIfAbsent(code, organization -> new ArrayList<>()).add(result);
            }
        }

        private @Nullable StudentGroup group(Cell cell) {
            if (cell.isEmpty()) {
                problems.error(cell.place(), "student group is missing; known are " + String.join(", ", GROUPS));
            }
            return cells.word(cell, "student group", Rows::groupOf, GROUPS);
        }

        private static Optional<StudentGroup> groupOf(String text) {
            return GROUPS.contains(text) ? Optional.of(StudentGroup.valueOf(text)) : Optional.empty();
        }
    }
}
