package org.accountability.rules.internal.files;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accountability.model.Checked;
import org.accountability.model.District;
import org.accountability.model.Grade;
import org.accountability.model.OrganizationCode;
import org.accountability.model.OrganizationStatus;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.model.SchoolYear;
import org.accountability.rules.internal.files.OrganizationsFile.Row;
import org.accountability.rules.internal.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an organisations file. */
public final class OrganizationRows {
    private static final String YEAR = "school_year";
    private static final String CODE = "org_code";
    private static final String DISTRICT = "district_code";
    private static final String NAME = "name";
    private static final String TYPE = "school_type";
    private static final String LOWEST_GRADE = "lowest_grade";
    private static final String HIGHEST_GRADE = "highest_grade";
    private static final String TITLE_I = "title_i";
    private static final String CHARTER = "charter";
    private static final String STATUS = "status";
    private static final List<String> OF_SCHOOLS = List.of(TYPE, LOWEST_GRADE, HIGHEST_GRADE, TITLE_I, CHARTER, STATUS);
    private static final CsvColumns COLUMNS = new CsvColumns(
            List.of(YEAR, CODE), List.of(DISTRICT, NAME, TYPE, LOWEST_GRADE, HIGHEST_GRADE, TITLE_I, CHARTER, STATUS));

    private static final List<String> TYPES =
            Arrays.stream(SchoolType.values()).map(Enum::name).toList();
    private static final List<String> GRADES =
            Arrays.stream(Grade.values()).map(Grade::code).toList();
    private static final List<String> STATUSES = Arrays.stream(OrganizationStatus.values())
            .map(status -> status.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> YES_OR_NO = List.of("Y", "N", "yes", "no", "true", "false", "1", "0");

    private final String file;
    private final SchoolYear year;
    private final YearOfRows years;
    private final ProblemList problems;
    private final CellReader cells;
    private final CodeReader codes;
    private final Map<OrganizationCode, String> places = new HashMap<>();
    private final Map<OrganizationCode, Row<School>> schools = new LinkedHashMap<>();
    private final Map<OrganizationCode, Row<District>> districts = new LinkedHashMap<>();

    public OrganizationRows(String file, SchoolYear year) {
        this.file = file;
        this.year = year;
        this.years = new YearOfRows(year);
        this.problems = new ProblemList(file);
        this.cells = new CellReader(problems);
        this.codes = new CodeReader(cells);
    }

    public Checked<OrganizationsFile> read(Path path) {
        Checked<SourceText> source = SourceText.read(path);
        problems.addAll(source.problems());
        source.value().ifPresent(text -> new CsvTable(text, COLUMNS, problems).forEachRow(this::add));
        years.report(file, problems);
        return Checked.of(new OrganizationsFile(file, year, schools, districts), problems.all());
    }

    private void add(CsvTable.Row row) {
        SchoolYear given = cells.schoolYear(row.cell(YEAR));
        if (years.isOther(given, row.cell(YEAR))) {
            return;
        }
        Cell cell = row.cell(CODE);
        Cell districtCell = row.cell(DISTRICT);
        OrganizationCode district = districtCell.isEmpty() ? null : codes.district(districtCell);
        OrganizationCode code = codes.either(cell, district);
        String earlier = code == null ? null : places.putIfAbsent(code, cell.place());
        if (earlier != null) {
            problems.error(cell.place(), code + " is given twice; first at " + earlier);
        }
        if (code != null && code.isDistrict()) {
            addDistrict(row, code);
        } else {
            addSchool(row, code);
        }
    }

    private void addDistrict(CsvTable.Row row, OrganizationCode code) {
        for (String column : OF_SCHOOLS) {
            if (!row.cell(column).isEmpty()) {
                problems.warning(row.cell(column).place(), column + " of a district is not used");
            }
        }
        District district = District.of(code, CellReader.text(row.cell(NAME)));
        districts.putIfAbsent(code, new Row<>(district, row.cell(CODE).place()));
    }

    private void addSchool(CsvTable.Row row, @Nullable OrganizationCode code) {
        SchoolType type = cells.word(row.cell(TYPE), "school type", SchoolType::parse, TYPES);
        Grade lowest = cells.word(row.cell(LOWEST_GRADE), "lowest grade", Grade::parse, GRADES);
        Grade highest = cells.word(row.cell(HIGHEST_GRADE), "highest grade", Grade::parse, GRADES);
        Boolean titleI = cells.word(row.cell(TITLE_I), TITLE_I, OrganizationRows::yesOrNo, YES_OR_NO);
        Boolean charter = cells.word(row.cell(CHARTER), CHARTER, OrganizationRows::yesOrNo, YES_OR_NO);
        OrganizationStatus status = cells.word(row.cell(STATUS), STATUS, OrganizationRows::status, STATUSES);
        if (code == null) {
            return;
        }
        School.Builder school = School.of(code.digits())
                .name(CellReader.text(row.cell(NAME)))
                .type(type)
                .grades(lowest, highest)
                .titleI(titleI)
                .charter(charter)
                .status(status);
        School built = cells.valid(row.cell(HIGHEST_GRADE), school::build);
        if (built != null) {
            schools.putIfAbsent(code, new Row<>(built, row.cell(CODE).place()));
        }
    }

    private static Optional<OrganizationStatus> status(String text) {
        return STATUSES.contains(text)
                ? Optional.of(OrganizationStatus.valueOf(text.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "y", "yes", "true", "1" -> Optional.of(true);
            case "n", "no", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
