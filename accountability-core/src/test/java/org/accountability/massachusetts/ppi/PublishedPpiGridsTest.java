package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.accountability.model.Indicator;
import org.accountability.model.OrganizationCode;
import org.accountability.model.PublishedPoints;
import org.accountability.model.Reported;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.junit.jupiter.api.Test;

/** Every published grid of points: totals, number of indicators, annual and cumulative PPI. */
class PublishedPpiGridsTest {
    private static final Map<String, Indicator> COLUMNS = Map.ofEntries(
            Map.entry("ela_cpi", Indicator.ELA_CPI),
            Map.entry("ela_sgp", Indicator.ELA_SGP),
            Map.entry("ela_ec_warning", Indicator.ELA_WARNING),
            Map.entry("ela_ec_advanced", Indicator.ELA_ADVANCED),
            Map.entry("math_cpi", Indicator.MATH_CPI),
            Map.entry("math_sgp", Indicator.MATH_SGP),
            Map.entry("math_ec_warning", Indicator.MATH_WARNING),
            Map.entry("math_ec_advanced", Indicator.MATH_ADVANCED),
            Map.entry("sci_cpi", Indicator.SCIENCE_CPI),
            Map.entry("sci_ec_warning", Indicator.SCIENCE_WARNING),
            Map.entry("sci_ec_advanced", Indicator.SCIENCE_ADVANCED),
            Map.entry("dropout", Indicator.DROPOUT),
            Map.entry("grad", Indicator.GRADUATION),
            Map.entry("ec_dropout_reengagement", Indicator.REENGAGEMENT),
            Map.entry("ec_access_growth", Indicator.ACCESS));

    @Test
    void areReproduced() {
        Map<String, List<Map<String, String>>> grids = grids();

        assertThat(grids).hasSizeGreaterThanOrEqualTo(4);
        grids.values().forEach(PublishedPpiGridsTest::isReproduced);
    }

    private static Map<String, List<Map<String, String>>> grids() {
        Map<String, List<Map<String, String>>> grids = new LinkedHashMap<>();
        for (Map<String, String> row : PublishedReports.rowsOrSkip("reports", "annual_ppi.csv")) {
            grids.computeIfAbsent(cell(row, "org_code"), code -> new ArrayList<>())
                    .add(row);
        }
        return grids;
    }

    private static void isReproduced(List<Map<String, String>> grid) {
        Map<String, String> last = grid.get(grid.size() - 1);
        SchoolYear year = SchoolYear.parse(cell(last, "report_year"));
        // The pages of subgroups name theirs by number; which it is makes no difference to the arithmetic.
        StudentGroup group = cell(last, "group").equals("All Students") ? StudentGroup.ALL : StudentGroup.HIGH_NEEDS;
        StateIndex index = StateIndex.of(
                StateResults.of(year).addAll(points(grid, group)).build(), SampleParameters.asPublished());
        GroupIndex computed =
                index.group(OrganizationCode.of(cell(last, "org_code")), group).orElseThrow();

        for (Map<String, String> row : grid) {
            AnnualPpi annual = computed.explainAnnualPpi(SchoolYear.parse(cell(row, "year")));
            if (cell(row, "annual_ppi").isEmpty()) {
                assertThat(annual).as("annual of %s", row).isInstanceOf(AnnualPpi.NotComputed.class);
            } else {
                AnnualPpi.Earned earned = (AnnualPpi.Earned) annual;
                assertThat(List.of(
                                earned.indicatorPoints(),
                                earned.extraCredit(),
                                earned.indicatorPoints() + earned.extraCredit(),
                                earned.indicators(),
                                earned.ppi()))
                        .as("annual of %s", row)
                        .isEqualTo(List.of(
                                whole(row, "points_indicators"),
                                whole(row, "points_extra_credit"),
                                whole(row, "points_total"),
                                whole(row, "n_indicators"),
                                whole(row, "annual_ppi")));
            }
        }
        String cumulative = cell(last, "cumulative_ppi");
        assertThat(computed.cumulativePpi())
                .as("cumulative of %s", last)
                .isEqualTo(cumulative.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cumulative)));
    }

    private static List<Reported> points(List<Map<String, String>> grid, StudentGroup group) {
        List<Reported> points = new ArrayList<>();
        for (Map<String, String> row : grid) {
            COLUMNS.forEach((column, indicator) -> {
                if (!cell(row, column).isEmpty()) {
                    points.add(new PublishedPoints(
                            OrganizationCode.of(cell(row, "org_code")),
                            SchoolYear.parse(cell(row, "year")),
                            group,
                            indicator,
                            whole(row, column)));
                }
            });
        }
        return points;
    }

    private static int whole(Map<String, String> row, String column) {
        return Integer.parseInt(cell(row, column));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }
}
