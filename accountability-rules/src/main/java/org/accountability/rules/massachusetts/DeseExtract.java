package org.accountability.rules.massachusetts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountability.model.Checked;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.OrganizationCode;
import org.accountability.model.Problem;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.rules.massachusetts.ReplayReport.ReplayedRow.Published;
import org.jspecify.annotations.Nullable;

/**
 * DESE's published accountability files of one school year: one of schools, and one of districts or none. Immutable.
 *
 * <p>Both are read whole or not at all: every row is used, or listed among the problems. Codes whose leading zeros a
 * spreadsheet dropped are padded with a warning where the result is certain.
 */
final class DeseExtract {
    static final String YEAR = "FY_CODE";
    static final String PERCENTILE = "ARH_SCH_PERCENTILE";
    static final String TYPE = "ARH_SCH_TYPE";
    static final String PPI_ALL = "CUMPPI_ALL";
    static final String PPI_HIGH_NEEDS = "CUMPPI_HN";

    private final SchoolYear year;
    private final List<Row<School>> schools;
    private final List<Row<District>> districts;

    DeseExtract(SchoolYear year, List<Row<School>> schools, List<Row<District>> districts) {
        this.year = year;
        this.schools = List.copyOf(schools);
        this.districts = List.copyOf(districts);
    }

    /**
     * A row of a file.
     *
     * @param organization the school or district
     * @param place where its code stands, {@code file:line:column}
     * @param published what was published of it; {@code null} where that was not read
     */
    record Row<T extends Evidence>(
            T organization, String place, @Nullable Published published) {}

    /**
     * Reads what a determination is made from. The columns of the published level and reason may be missing, and are
     * not looked at.
     *
     * @param schools the file of schools
     * @param districts the file of districts; without it, the districts are those that the schools name
     * @return the extract, or every problem in both files
     */
    static Checked<DeseExtract> read(Path schools, @Nullable Path districts) {
        return read(schools, districts, false);
    }

    /**
     * Reads what a determination is made from together with what was published, whose columns must be there.
     *
     * @param schools the file of schools
     * @param districts the file of districts; without it, the districts are those that the schools name
     * @return the extract, or every problem in both files
     */
    static Checked<DeseExtract> readPublished(Path schools, @Nullable Path districts) {
        return read(schools, districts, true);
    }

    SchoolYear year() {
        return year;
    }

    /** In the order of the file. */
    List<Row<School>> schools() {
        return schools;
    }

    /** In the order of the file; without one, in order of code. */
    List<Row<District>> districts() {
        return districts;
    }

    /** A state with these schools and districts and their places, to which facts may be added before it is checked. */
    StateYear.Builder toStateBuilder() {
        StateYear.Builder state = StateYear.of(year);
        districts.forEach(row -> state.district(row.organization(), row.place()));
        schools.forEach(row -> state.school(row.organization(), row.place()));
        return state;
    }

    private static Checked<DeseExtract> read(Path schoolsFile, @Nullable Path districtsFile, boolean published) {
        Map<OrganizationCode, Row<District>> named = new TreeMap<>();
        DeseFile<School> schools =
                DeseFile.read(schoolsFile, published, DeseSchools.COLUMNS, cells -> new DeseSchools(cells, named));
        List<Row<District>> districts = List.copyOf(named.values());
        List<Problem> problems = new ArrayList<>();
        if (districtsFile != null) {
            DeseFile<District> given =
                    DeseFile.read(districtsFile, published, DeseDistricts.COLUMNS, DeseDistricts::new);
            checkAgreement(schools, given, districtsFile);
            districts = given.rows();
            problems.addAll(given.problems().all());
        }
        problems.addAll(0, schools.problems().all());
        if (schools.year().isEmpty()) {
            return Checked.refused(problems);
        }
        return Checked.of(new DeseExtract(schools.year().orElseThrow(), schools.rows(), districts), problems);
    }

    private static void checkAgreement(DeseFile<School> schools, DeseFile<District> districts, Path districtsFile) {
        if (schools.year().isPresent()
                && districts.year().isPresent()
                && !schools.year().equals(districts.year())) {
            districts
                    .problems()
                    .error(
                            districts.yearPlace(),
                            "the districts are of " + districts.year().orElseThrow() + ", the schools of "
                                    + schools.year().orElseThrow() + " (" + schools.yearPlace() + ")");
        }
        for (Row<School> row : schools.rows()) {
            OrganizationCode district = row.organization().code().district();
            if (!districts.mayHave(district)) {
                schools.problems()
                        .error(
                                row.place(),
                                "school " + row.organization().code() + " belongs to district " + district
                                        + ", which is not in " + districtsFile);
            }
        }
    }
}
