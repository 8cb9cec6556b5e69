package org.accountability.rules.internal.files;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accountability.model.Checked;
import org.accountability.model.District;
import org.accountability.model.Evidence;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;

/** What an organisations file says of schools and districts beyond their results: type, grades, charter. Immutable. */
public final class OrganizationsFile {
    private final String file;
    private final SchoolYear year;
    private final Map<OrganizationCode, Row<School>> schools;
    private final Map<OrganizationCode, Row<District>> districts;

    public OrganizationsFile(
            String file,
            SchoolYear year,
            Map<OrganizationCode, Row<School>> schools,
            Map<OrganizationCode, Row<District>> districts) {
        this.file = file;
        this.year = year;
        this.schools = new LinkedHashMap<>(schools);
        this.districts = new LinkedHashMap<>(districts);
    }

    /**
     * A row of the file.
     *
     * @param organization the school or district
     * @param place where its code stands, {@code file:line:column}
     */
    public record Row<T extends Evidence>(T organization, String place) {}

    /**
     * Reads the rows of {@code year}; those of other years are counted in a warning.
     *
     * @return what it says, or every problem in it
     */
    public static Checked<OrganizationsFile> read(Path file, SchoolYear year) {
        return new OrganizationRows(file.toString(), year).read(file);
    }

    public SchoolYear year() {
        return year;
    }

    /** The name of the file, as it was given. */
    public String file() {
        return file;
    }

    /** What it says of each school, in the order of the file. */
    public Map<OrganizationCode, Row<School>> schoolRows() {
        return schools;
    }

    /** What it says of each district, in the order of the file. */
    public Map<OrganizationCode, Row<District>> districtRows() {
        return districts;
    }

    /** In the order of the file. */
    public List<School> schools() {
        return schools.values().stream().map(Row::organization).toList();
    }

    /**
     * A state of the organisations of this file, with their places, and of those of {@code others} that it does not
     * have; to which facts may be added before it is checked.
     */
    public StateYear.Builder toStateBuilder(StateYear others) {
        Map<OrganizationCode, Row<School>> allSchools = new TreeMap<>(schools);
        others.schools()
                .forEach(school -> allSchools.putIfAbsent(school.code(), new Row<>(school, "school " + school.code())));
        Map<OrganizationCode, Row<District>> allDistricts = new TreeMap<>(districts);
        Stream.concat(
                        allSchools.keySet().stream().map(OrganizationCode::district),
                        others.districts().stream().map(District::code))
                .forEach(
                        code -> allDistricts.putIfAbsent(code, new Row<>(District.of(code, null), "district " + code)));
        StateYear.Builder state = StateYear.of(year);
        allDistricts.values().forEach(row -> state.district(row.organization(), row.place()));
        allSchools.values().forEach(row -> state.school(row.organization(), row.place()));
        return state;
    }
}
