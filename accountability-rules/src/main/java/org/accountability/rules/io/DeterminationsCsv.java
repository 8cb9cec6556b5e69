package org.accountability.rules.io;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accountability.determination.Determination;
import org.accountability.model.District;
import org.accountability.model.IndexValue;
import org.accountability.model.Level;
import org.accountability.model.OrganizationCode;
import org.accountability.model.School;
import org.accountability.model.StateYear;
import org.accountability.rules.internal.files.CsvText;
import org.accountability.rules.internal.publication.PublicFigures;

/** The two tables of determinations. */
final class DeterminationsCsv {
    private DeterminationsCsv() {}

    static String schools(
            StateYear state, List<Determination> determinations, FurtherColumns further, PublicFigures figures) {
        CsvText csv = new CsvText();
        List.of(
                        "school_year",
                        "org_code",
                        "name",
                        "district_code",
                        "school_type",
                        "school_percentile",
                        "cumulative_ppi_all",
                        "cumulative_ppi_high_needs",
                        "level",
                        "starred",
                        "reason",
                        "weakest_status")
                .forEach(csv::cell);
        further.head(csv);
        csv.endRow();
        Map<OrganizationCode, School> schools =
                state.schools().stream().collect(Collectors.toMap(School::code, Function.identity()));
        for (Determination determination : determinations) {
            School school = known(schools, determination);
            csv.cell(determination.year())
                    .cell(school.code())
                    .text(school.name())
                    .cell(school.code().district())
                    .cell(school.type() == null ? null : school.type().name())
                    .cell(figures.shown(school, IndexValue.SCHOOL_PERCENTILE))
                    .cell(figures.shown(school, IndexValue.CUMULATIVE_PPI_ALL))
                    .cell(figures.shown(school, IndexValue.CUMULATIVE_PPI_HIGH_NEEDS));
            level(csv, determination, figures);
            further.cells(csv, school.code());
            csv.endRow();
        }
        return csv.toString();
    }

    static String districts(
            StateYear state, List<Determination> determinations, FurtherColumns further, PublicFigures figures) {
        CsvText csv = new CsvText();
        List.of("school_year", "org_code", "name", "level", "starred", "reason", "weakest_status")
                .forEach(csv::cell);
        further.head(csv);
        csv.endRow();
        Map<OrganizationCode, District> districts =
                state.districts().stream().collect(Collectors.toMap(District::code, Function.identity()));
        for (Determination determination : determinations) {
            District district = known(districts, determination);
            csv.cell(determination.year()).cell(district.code()).text(district.name());
            level(csv, determination, figures);
            further.cells(csv, district.code());
            csv.endRow();
        }
        return csv.toString();
    }

    private static void level(CsvText csv, Determination determination, PublicFigures figures) {
        Level level = determination.level();
        csv.cell(level == Level.NONE ? null : level.number())
                .cell(determination.starred())
                .text(figures.reason(determination).text())
                .cell(determination.weakestStatus());
    }

    private static <T> T known(Map<OrganizationCode, T> organizations, Determination determination) {
        T organization = organizations.get(determination.organization());
        if (organization == null) {
            throw new IllegalArgumentException(determination.organization() + " is not in the state determined upon");
        }
        return organization;
    }
}
