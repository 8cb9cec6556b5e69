package org.accountability.rules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accountability.massachusetts.targets.ColumnPercentage;
import org.accountability.massachusetts.targets.GradeSpan;
import org.accountability.massachusetts.targets.GroupColumn;
import org.accountability.massachusetts.targets.StateTargets;
import org.accountability.massachusetts.targets.StudentSet;
import org.accountability.massachusetts.targets.TargetIndicator;
import org.accountability.massachusetts.targets.TargetPercentage;
import org.accountability.massachusetts.targets.TargetResults;
import org.accountability.massachusetts.targets.TargetState;
import org.accountability.model.Fact;
import org.accountability.model.FactKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StateYear;
import org.accountability.model.StudentGroup;
import org.accountability.rules.Determinations;
import org.accountability.rules.RulePack;
import org.accountability.rules.RulePacks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports of 2018 to 2025, transcribed from the Department's pages, with the bundled pack. Skipped where they are not at hand. */
@Tag("published")
class PublishedTargetReportsTest {
    private static final RulePack PACK = RulePacks.bundled(Massachusetts.SYSTEM_2018);
    private static final Map<String, TargetIndicator> INDICATORS = Map.ofEntries(
            Map.entry("ela_ach", TargetIndicator.ELA_ACHIEVEMENT),
            Map.entry("math_ach", TargetIndicator.MATH_ACHIEVEMENT),
            Map.entry("sci_ach", TargetIndicator.SCIENCE_ACHIEVEMENT),
            Map.entry("ela_gr", TargetIndicator.ELA_GROWTH),
            Map.entry("math_gr", TargetIndicator.MATH_GROWTH),
            Map.entry("grad4", TargetIndicator.GRADUATION_4YR),
            Map.entry("ext_eng", TargetIndicator.EXTENDED_ENGAGEMENT),
            Map.entry("dropout", TargetIndicator.DROPOUT),
            Map.entry("elp", TargetIndicator.EL_PROGRESS),
            Map.entry("chronic", TargetIndicator.CHRONIC_ABSENTEEISM),
            Map.entry("advcrs", TargetIndicator.ADVANCED_COURSEWORK));
    /** Reports that print no weights of their two grade spans, so that no annual percentage can be computed. */
    private static final List<String> WITHOUT_WEIGHTS = List.of("2018 02310000", "2024 01760000", "2025 00930000");
    /** Prints its designation by the Board, which is a fact, in place of the label of its percentage. */
    private static final String DESIGNATED = "2019 01490000";

    @Test
    void everyColumnComesOut() throws IOException {
        StateTargets targets = targets();
        List<String> computed = new ArrayList<>();
        List<String> published = new ArrayList<>();
        for (Map<String, String> row : rows("essa_points.csv")) {
            String head = key(row) + " " + cell(row, "group") + " ";
            GroupColumn asked = column(row);
            targets.find(asked.organization(), asked.year(), asked.group()).orElseThrow().columns().stream()
                    .filter(column -> column.set() == asked.set() && column.span() == asked.span())
                    .map(ColumnPercentage.Earned.class::cast)
                    .forEach(column -> computed.add(head + column.earned() + " " + column.possible() + " "
                            + (cell(row, "published_pct_of_possible").isEmpty() ? "" : column.whole())));
            published.add(head + cell(row, "published_weighted_earned") + " " + cell(row, "published_weighted_possible")
                    + " " + cell(row, "published_pct_of_possible"));
        }
        assertThat(computed).isNotEmpty().containsExactlyElementsOf(published);
    }

    @Test
    void everyReportComesOutSaveThoseWithoutWeights() throws IOException {
        StateTargets targets = targets();
        List<String> without = new ArrayList<>();
        for (Map<String, String> report : rows("essa_summary.csv")) {
            TargetPercentage percentage =
                    targets.find(code(report), year(report), StudentGroup.ALL).orElseThrow();
            if (percentage.annualWhole() == null) {
                without.add(key(report));
                continue;
            }
            assertThat(text(percentage.annualWhole()) + " " + text(percentage.cumulativeWhole()))
                    .as(key(report))
                    .isEqualTo(cell(report, "annual_pct") + " " + cell(report, "cumulative_pct"));
            assertThat(reason(report, percentage)).as(key(report)).isEqualTo(cell(report, "reason"));
        }
        assertThat(without).containsExactlyElementsOf(WITHOUT_WEIGHTS);
    }

    private static String reason(Map<String, String> report, TargetPercentage percentage) {
        StateYear.Builder state = TargetState.of(year(report)).percentages(List.of(percentage)).toBuilder();
        if (key(report).equals(DESIGNATED)) {
            state.fact(Fact.of(FactKind.CHRONICALLY_UNDERPERFORMING, code(report), year(report))
                    .decidedBy("Board of Elementary and Secondary Education")
                    .citation("accountability report 2019")
                    .build());
        }
        Determinations determined = PACK.determine(state.build());
        return determined.find(code(report)).orElseThrow().reason().text();
    }

    private static StateTargets targets() throws IOException {
        TargetResults.Builder results = TargetResults.of();
        for (Map<String, String> row : rows("essa_points.csv")) {
            INDICATORS.forEach((name, indicator) -> {
                if (!cell(row, name).isEmpty()) {
                    results.points(column(row), indicator, Integer.parseInt(cell(row, name)));
                }
            });
        }
        for (Map<String, String> report : rows("essa_summary.csv")) {
            if (!cell(report, "nonhs_weight").isEmpty()) {
                results.spanWeight(
                        code(report),
                        year(report),
                        GradeSpan.NON_HIGH_SCHOOL,
                        new BigDecimal(cell(report, "nonhs_weight")));
            }
            if (!cell(report, "prior_annual_pct").isEmpty()) {
                results.annual(
                        code(report),
                        year(report).minus(1),
                        StudentGroup.ALL,
                        new BigDecimal(cell(report, "prior_annual_pct")));
            }
        }
        return PACK.compute(results.build()).orElseThrow();
    }

    private static GroupColumn column(Map<String, String> row) {
        String group = cell(row, "group");
        return new GroupColumn(
                code(row),
                year(row),
                StudentGroup.ALL,
                group.startsWith("A") ? StudentSet.ALL : StudentSet.LOWEST,
                group.endsWith("N") ? GradeSpan.NON_HIGH_SCHOOL : GradeSpan.HIGH_SCHOOL);
    }

    private static OrganizationCode code(Map<String, String> row) {
        return OrganizationCode.of(cell(row, "org_code"));
    }

    private static SchoolYear year(Map<String, String> row) {
        return SchoolYear.parse(cell(row, "year"));
    }

    private static String key(Map<String, String> row) {
        return cell(row, "year") + " " + cell(row, "org_code");
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<Map<String, String>> rows(String name) throws IOException {
        String folder = System.getProperty("accountability.published.data", "");
        Assumptions.assumeFalse(folder.isEmpty(), "-Daccountability.published.data=FOLDER is not set");
        Path file = Path.of(System.getProperty("accountability.root", ""))
                .resolve(folder)
                .resolve("reports")
                .resolve(name);
        List<String> lines = Files.readAllLines(file);
        String[] columns = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
