package org.accountability.rules.massachusetts;

import java.util.List;
import org.accountability.model.District;
import org.accountability.model.OrganizationCode;
import org.accountability.rules.internal.files.CellReader;
import org.accountability.rules.internal.files.CodeReader;
import org.accountability.rules.internal.files.CsvTable;
import org.accountability.rules.internal.files.WholeNumber;
import org.jspecify.annotations.Nullable;

/** How a row of DESE's file of districts is read. Its school type is not: no district has one. */
final class DeseDistricts implements DeseFile.RowReader<District> {
    private static final String CODE = "ORG_CODE";
    private static final String NAME = "ORG_NAME";

    static final List<String> COLUMNS = List.of(
            DeseExtract.YEAR,
            CODE,
            NAME,
            DeseExtract.PERCENTILE,
            DeseExtract.TYPE,
            DeseExtract.PPI_ALL,
            DeseExtract.PPI_HIGH_NEEDS);

    private final CellReader cells;
    private final CodeReader codes;

    DeseDistricts(CellReader cells) {
        this.cells = cells;
        this.codes = new CodeReader(cells);
    }

    @Override
    public String codeColumn() {
        return CODE;
    }

    @Override
    public @Nullable OrganizationCode code(CsvTable.Row row) {
        return codes.district(row.cell(CODE));
    }

    @Override
    public @Nullable District organization(CsvTable.Row row, @Nullable OrganizationCode code) {
        String name = CellReader.text(row.cell(NAME));
        Integer percentile = cells.whole(row.cell(DeseExtract.PERCENTILE), WholeNumber.PERCENTILE);
        Integer all = cells.whole(row.cell(DeseExtract.PPI_ALL), WholeNumber.PPI_ALL);
        Integer highNeeds = cells.whole(row.cell(DeseExtract.PPI_HIGH_NEEDS), WholeNumber.PPI_HIGH_NEEDS);
        return code == null ? null : new District(code, name, percentile, all, highNeeds);
    }
}
