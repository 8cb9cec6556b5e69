package org.accountability.rules.massachusetts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.accountability.model.District;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.SchoolType;
import org.accountability.rules.internal.files.Cell;
import org.accountability.rules.internal.files.CellReader;
import org.accountability.rules.internal.files.CodeReader;
import org.accountability.rules.internal.files.CsvTable;
import org.accountability.rules.internal.files.WholeNumber;
import org.accountability.rules.massachusetts.DeseExtract.Row;
import org.jspecify.annotations.Nullable;

/** How a row of DESE's file of schools is read; gathers the districts that the rows name. */
final class DeseSchools implements DeseFile.RowReader<School> {
    private static final String DISTRICT_CODE = "DISTRICT_CODE";
    private static final String DISTRICT_NAME = "DIST_NAME";
    private static final String SCHOOL_CODE = "SCHOOL_CODE";
    private static final String SCHOOL_NAME = "SCHOOL_NAME";
    private static final List<String> TYPES =
            Arrays.stream(SchoolType.values()).map(SchoolType::label).toList();

    static final List<String> COLUMNS = List.of(
            DeseExtract.YEAR,
            DISTRICT_CODE,
            DISTRICT_NAME,
            SCHOOL_CODE,
            SCHOOL_NAME,
            DeseExtract.PERCENTILE,
            DeseExtract.TYPE,
            DeseExtract.PPI_ALL,
            DeseExtract.PPI_HIGH_NEEDS);

    private final CellReader cells;
    private final CodeReader codes;
    private final Map<OrganizationCode, Row<District>> districts;

    /** @param districts takes the districts named, each as first named */
    DeseSchools(CellReader cells, Map<OrganizationCode, Row<District>> districts) {
        this.cells = cells;
        this.codes = new CodeReader(cells);
        this.districts = districts;
    }

    @Override
    public String codeColumn() {
        return SCHOOL_CODE;
    }

    @Override
    public @Nullable OrganizationCode code(CsvTable.Row row) {
        OrganizationCode district = codes.district(row.cell(DISTRICT_CODE));
        if (district != null) {
            addDistrict(row, district);
        }
        return codes.school(row.cell(SCHOOL_CODE), district);
    }

    @Override
    public @Nullable School organization(CsvTable.Row row, @Nullable OrganizationCode code) {
        Integer percentile = cells.whole(row.cell(DeseExtract.PERCENTILE), WholeNumber.PERCENTILE);
        SchoolType type = cells.word(row.cell(DeseExtract.TYPE), "school type", SchoolType::parse, TYPES);
        Integer all = cells.whole(row.cell(DeseExtract.PPI_ALL), WholeNumber.PPI_ALL);
        Integer highNeeds = cells.whole(row.cell(DeseExtract.PPI_HIGH_NEEDS), WholeNumber.PPI_HIGH_NEEDS);
        if (code == null) {
            return null;
        }
        return School.of(code.digits())
                .name(CellReader.text(row.cell(SCHOOL_NAME)))
                .type(type)
                .percentile(percentile)
                .cumulativePpiAll(all)
                .cumulativePpiHighNeeds(highNeeds)
                .build();
    }

    private void addDistrict(CsvTable.Row row, OrganizationCode code) {
        Cell name = row.cell(DISTRICT_NAME);
        Row<District> known = districts.get(code);
        if (known == null) {
            District district = District.of(code, CellReader.text(name));
            districts.put(code, new Row<>(district, row.cell(DISTRICT_CODE).place(), null));
        } else if (!name.isEmpty() && !name.text().equals(known.organization().name())) {
            cells.problems()
                    .warning(
                            name.place(),
                            "district " + code + " is called '" + name.text() + "' here, otherwise at " + known.place()
                                    + "; the first name is used");
        }
    }
}
