package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountability.massachusetts.ppi.StateIndex;
import org.accountability.model.SchoolYear;
import org.accountability.rules.Audience;
import org.accountability.rules.RulePacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published rows and grids, from files of measures and points to the tables of the index, by the bundled pack. */
class PublishedIndexTest {
    /** Points that rest on a percentile that the page does not print: what is computed instead. */
    private static final Set<String> RESTING_ON_A_PERCENTILE_NOT_PRINTED = Set.of(
            "2013,01750000,ASIAN,ela_cpi: 75 for 100",
            "2013,01750000,MULTI_RACE,ela_cpi: 75 for 100",
            "2013,01750000,WHITE,ela_cpi: 75 for 100",
            "2013,03150000,ASIAN,ela_cpi: 75 for 100",
            "2013,03150000,MULTI_RACE,ela_cpi: 75 for 100",
            "2013,03150000,WHITE,ela_cpi: 50 for 100",
            "2014,03300000,WHITE,ela_cpi: 75 for 100",
            "2016,01390010,ASIAN,ela_cpi: 25 for 75",
            "2016,01390010,WHITE,ela_cpi: 50 for 75");

    /** Groups with a baseline of their own, whose year the page does not print. */
    private static final Map<String, String> LATE_BASELINES = Map.of(
            "00350000 ECONOMICALLY_DISADVANTAGED", "2015",
            "01030001 ECONOMICALLY_DISADVANTAGED", "2015",
            "01860017 ECONOMICALLY_DISADVANTAGED", "2015",
            "01030001 MULTI_RACE", "2013",
            "01390010 ASIAN", "2012");

    private static final Map<String, String> INDICATORS = Map.ofEntries(
            Map.entry("ela_cpi", "ela_cpi"),
            Map.entry("ela_sgp", "ela_sgp"),
            Map.entry("ela_ec_warning", "ela_warning"),
            Map.entry("ela_ec_advanced", "ela_advanced"),
            Map.entry("math_cpi", "math_cpi"),
            Map.entry("math_sgp", "math_sgp"),
            Map.entry("math_ec_warning", "math_warning"),
            Map.entry("math_ec_advanced", "math_advanced"),
            Map.entry("sci_cpi", "science_cpi"),
            Map.entry("sci_ec_warning", "science_warning"),
            Map.entry("sci_ec_advanced", "science_advanced"),
            Map.entry("dropout", "dropout"),
            Map.entry("grad", "graduation"),
            Map.entry("ec_dropout_reengagement", "reengagement"),
            Map.entry("ec_access_growth", "access"));

    @TempDir
    Path folder;

    @Test
    void reproducesEveryCpiRow() throws IOException {
        Map<String, List<Map<String, String>>> byYear = new TreeMap<>();
        for (Map<String, String> row : PublishedFiles.orSkip().report("cpi_points.csv")) {
            byYear.computeIfAbsent(cell(row, "year"), year -> new ArrayList<>()).add(row);
        }
        Set<String> differing = new TreeSet<>();
        int compared = 0;
        for (Map.Entry<String, List<Map<String, String>>> ofYear : byYear.entrySet()) {
            Map<String, String> written = pointsWritten(ofYear.getKey(), ofYear.getValue());
            for (Map<String, String> row : ofYear.getValue()) {
                String key = key(row) + "," + cell(row, "subject").toLowerCase(Locale.ROOT) + "_cpi";
                List<String> cells =
                        List.of(Objects.requireNonNull(written.get(key), key).split(",", -1));
                assertThat(cells.subList(2, 5))
                        .as("change, target and goal of %s", key)
                        .isEqualTo(List.of(cell(row, "change"), cell(row, "target"), cell(row, "goal")));
                if (!cells.get(5).equals(cell(row, "points"))) {
                    differing.add(key + ": " + cells.get(5) + " for " + cell(row, "points"));
                }
                compared++;
            }
        }

        assertThat(compared).isGreaterThanOrEqualTo(157);
        assertThat(differing).isEqualTo(new TreeSet<>(RESTING_ON_A_PERCENTILE_NOT_PRINTED));
    }

    @Test
    void reproducesEveryGrid() throws IOException {
        Map<String, List<Map<String, String>>> grids = new LinkedHashMap<>();
        for (Map<String, String> row : PublishedFiles.orSkip().report("annual_ppi.csv")) {
            grids.computeIfAbsent(cell(row, "report_year") + cell(row, "org_code"), key -> new ArrayList<>())
                    .add(row);
        }
        assertThat(grids).hasSizeGreaterThanOrEqualTo(4);
        for (List<Map<String, String>> grid : grids.values()) {
            Map<String, String> last = grid.get(grid.size() - 1);
            Map<String, String> written = written(ofPoints(cell(last, "report_year"), grid));
            List<String> annual = grid.stream()
                    .filter(row -> !cell(row, "annual_ppi").isEmpty())
                    .map(row -> String.join(
                            ",",
                            cell(row, "year"),
                            cell(row, "org_code"),
                            "ALL",
                            cell(row, "points_indicators"),
                            cell(row, "points_extra_credit"),
                            cell(row, "n_indicators"),
                            cell(row, "annual_ppi")))
                    .toList();
            assertThat(rows(written, "annual_ppi.csv")).isEqualTo(annual);
            String cumulative = cell(last, "cumulative_ppi");
            assertThat(rows(written, "cumulative_ppi.csv"))
                    .isEqualTo(
                            cumulative.equals("-")
                                    ? List.of()
                                    : List.of(cell(last, "report_year") + "," + cell(last, "org_code") + ",ALL,"
                                            + cumulative + "," + (Integer.parseInt(cumulative) >= 75)));
        }
    }

    /** The cells of points.csv from {@code current} on, by those before. */
    private Map<String, String> pointsWritten(String year, List<Map<String, String>> rows) throws IOException {
        StringBuilder csv = new StringBuilder("school_year,org_code,student_group,subject,measure,value,n\n");
        for (Map<String, String> row : rows) {
            measures(row).forEach(line -> csv.append(line).append('\n'));
        }
        Path measures = Files.writeString(folder.resolve("measures.csv"), csv);
        SchoolYear ofYear = SchoolYear.parse(year);
        StateIndex index = RulePacks.covering(ofYear)
                .compute(ResultFiles.of(ofYear)
                        .measures(measures)
                        .partOfState()
                        .check()
                        .orElseThrow())
                .orElseThrow();
        Map<String, String> points = new TreeMap<>();
        for (String line : rows(written(index), "points.csv")) {
            String[] cells = line.split(",", 5);
            points.put(String.join(",", cells[0], cells[1], cells[2], cells[3]), cells[4]);
        }
        return points;
    }

    private static List<String> measures(Map<String, String> row) {
        List<String> lines = new ArrayList<>();
        int year = Integer.parseInt(cell(row, "year"));
        lines.add(measure(row, year, "cpi", cell(row, "current")));
        // Of one row the prior cell is empty, but the change is there: its CPI is of the second year before.
        int prior = year - (cell(row, "prior").isEmpty() ? 2 : 1);
        lines.add(measure(
                row,
                prior,
                "cpi",
                new BigDecimal(cell(row, "current"))
                        .subtract(new BigDecimal(cell(row, "change")))
                        .toString()));
        lines.add(measure(row, year, "cpi_baseline", cell(row, "baseline")));
        String late = LATE_BASELINES.get(cell(row, "org_code") + " " + group(row));
        if (late != null) {
            lines.add(measure(row, year, "cpi_baseline_year", late));
        }
        if (!cell(row, "percentile").isEmpty()) {
            lines.add(measure(row, year, "cpi_percentile_own", cell(row, "percentile")));
            if (group(row).equals("ALL")) {
                lines.add(measure(row, year, "cpi_percentile_all", cell(row, "percentile")));
            }
        }
        return lines;
    }

    private static String measure(Map<String, String> row, int year, String measure, String value) {
        return String.join(
                ",",
                Integer.toString(year),
                cell(row, "org_code"),
                group(row),
                cell(row, "subject").toUpperCase(Locale.ROOT),
                measure,
                value,
                "");
    }

    private StateIndex ofPoints(String reportYear, List<Map<String, String>> grid) throws IOException {
        StringBuilder csv = new StringBuilder("school_year,org_code,student_group,indicator,points\n");
        for (Map<String, String> row : grid) {
            INDICATORS.forEach((column, indicator) -> {
                if (!cell(row, column).isEmpty()) {
                    // The pages of subgroups name theirs by number; which it is makes no difference here.
                    csv.append(String.join(
                                    ",", cell(row, "year"), cell(row, "org_code"), "ALL", indicator, cell(row, column)))
                            .append('\n');
                }
            });
        }
        SchoolYear year = SchoolYear.parse(reportYear);
        Path points = Files.writeString(folder.resolve("points.csv"), csv);
        return RulePacks.covering(year)
                .compute(ResultFiles.of(year).points(points).check().orElseThrow())
                .orElseThrow();
    }

    private static List<String> rows(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name)).lines().skip(1).toList();
    }

    private static String key(Map<String, String> row) {
        return cell(row, "year") + "," + cell(row, "org_code") + "," + group(row);
    }

    private static String group(Map<String, String> row) {
        return switch (cell(row, "group").toLowerCase(Locale.ROOT)) {
            case "afr. amer./black" -> "BLACK";
            case "all students" -> "ALL";
            case "amer. ind. or alaska nat." -> "AMERICAN_INDIAN";
            case "asian" -> "ASIAN";
            case "econ. disadvantaged", "economically disadvantaged" -> "ECONOMICALLY_DISADVANTAGED";
            case "el and former el" -> "EL";
            case "high needs" -> "HIGH_NEEDS";
            case "hispanic/latino" -> "HISPANIC";
            case "low income" -> "LOW_INCOME";
            case "multi-race, non-hisp./lat." -> "MULTI_RACE";
            case "students w/ disabilities" -> "SWD";
            case "white" -> "WHITE";
            default -> throw new IllegalArgumentException("group " + cell(row, "group"));
        };
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /** The figures as published, of groups of any size. */
    private static Map<String, String> written(StateIndex index) {
        Map<String, String> written = new TreeMap<>();
        IndexWriter.files(index, List.of(), Audience.ENTITLED)
                .forEach((name, text) -> written.put(name.substring("confidential-".length()), text));
        return written;
    }
}
