package org.accountability.massachusetts.ppi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accountability.model.Indicator;
import org.accountability.model.Measure;
import org.accountability.model.MeasureKind;
import org.accountability.model.OrganizationCode;
import org.accountability.model.SchoolYear;
import org.accountability.model.StudentGroup;
import org.accountability.model.Subject;
import org.junit.jupiter.api.Test;

/** Every published CPI row: goal, target, change and points. */
class PublishedCpiPointsTest {
    /**
     * Rows whose points rest on where a subgroup's CPI stands among all students, which the page does not print, with
     * what is computed instead. All of them earned 100, or 75, that is, were at or above the 90th, or the 80th,
     * percentile.
     */
    private static final Set<String> RESTING_ON_A_PERCENTILE_NOT_PRINTED = Set.of(
            "2013 01750000 ELA ASIAN: 75 for 100",
            "2013 01750000 ELA MULTI_RACE: 75 for 100",
            "2013 01750000 ELA WHITE: 75 for 100",
            "2013 03150000 ELA ASIAN: 75 for 100",
            "2013 03150000 ELA MULTI_RACE: 75 for 100",
            "2013 03150000 ELA WHITE: 50 for 100",
            "2014 03300000 ELA WHITE: 75 for 100",
            "2016 01390010 ELA ASIAN: 25 for 75",
            "2016 01390010 ELA WHITE: 50 for 75");

    /** Groups with a baseline of their own, whose year the page does not print; it follows from target and goal. */
    private static final Map<String, Integer> LATE_BASELINES = Map.of(
            "00350000 ECONOMICALLY_DISADVANTAGED", 2015,
            "01030001 ECONOMICALLY_DISADVANTAGED", 2015,
            "01860017 ECONOMICALLY_DISADVANTAGED", 2015,
            "01030001 MULTI_RACE", 2013,
            "01390010 ASIAN", 2012);

    @Test
    void reproducesGoalTargetAndChange() {
        for (Map<String, String> row : rows()) {
            Points points = computed(row);

            assertThat(points.compared().goal()).as("goal of %s", row).isEqualTo(decimal(row, "goal"));
            assertThat(points.compared().target()).as("target of %s", row).isEqualTo(decimal(row, "target"));
            assertThat(IndicatorPoints.of(points).change())
                    .as("change of %s", row)
                    .isEqualTo(decimal(row, "change"));
        }
    }

    @Test
    void reproducesPointsAndRatingSaveWhereThePageDoesNotPrintThePercentile() {
        List<String> differing = new ArrayList<>();
        for (Map<String, String> row : rows()) {
            Points.Awarded points = (Points.Awarded) computed(row);
            int published = Integer.parseInt(cell(row, "points"));
            if (points.points() != published) {
                differing.add(cell(row, "year") + " " + cell(row, "org_code") + " " + subject(row) + " " + group(row)
                        + ": " + points.points() + " for " + published);
                assertThat(points.unapplied())
                        .as("clauses not applied of %s", row)
                        .contains(
                                published == 100 ? PointsClause.CPI_HIGH_AMONG_ALL : PointsClause.CPI_UPPER_AMONG_ALL);
            } else {
                assertThat(Objects.requireNonNull(points.rating()).label()).isEqualTo(cell(row, "rating"));
            }
        }

        assertThat(differing).containsExactlyInAnyOrderElementsOf(RESTING_ON_A_PERCENTILE_NOT_PRINTED);
    }

    @Test
    void reproducesTheRestOnceTheUnprintedPercentileIsGiven() {
        for (Map<String, String> row : rows()) {
            int published = Integer.parseInt(cell(row, "points"));
            Points points = computed(row, published == 100 ? 90 : published == 75 ? 80 : 1);

            assertThat(((Points.Awarded) points).points())
                    .as("points of %s", row)
                    .isEqualTo(published);
        }
    }

    private static List<Map<String, String>> rows() {
        List<Map<String, String>> rows = PublishedReports.rowsOrSkip("reports", "cpi_points.csv");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(157);
        return rows;
    }

    /** With the percentile that the page prints: of the same group, which of all students is that among all. */
    private static Points computed(Map<String, String> row) {
        List<Measure> measures = measures(row);
        if (!cell(row, "percentile").isEmpty()) {
            measures.add(measure(row, 0, MeasureKind.CPI_PERCENTILE_OWN, cell(row, "percentile")));
            if (group(row) == StudentGroup.ALL) {
                measures.add(measure(row, 0, MeasureKind.CPI_PERCENTILE_ALL, cell(row, "percentile")));
            }
        }
        return computed(row, measures);
    }

    private static Points computed(Map<String, String> row, int percentileAmongAll) {
        List<Measure> measures = measures(row);
        measures.add(measure(row, 0, MeasureKind.CPI_PERCENTILE_ALL, Integer.toString(percentileAmongAll)));
        return computed(row, measures);
    }

    private static Points computed(Map<String, String> row, List<Measure> measures) {
        SchoolYear year = SchoolYear.parse(cell(row, "year"));
        Indicator indicator = subject(row) == Subject.ELA ? Indicator.ELA_CPI : Indicator.MATH_CPI;
        return StateIndex.of(StateResults.of(year).addAll(measures).build(), SampleParameters.asPublished())
                .group(OrganizationCode.of(cell(row, "org_code")), group(row))
                .orElseThrow()
                .points(year, indicator);
    }

    private static List<Measure> measures(Map<String, String> row) {
        List<Measure> measures = new ArrayList<>();
        measures.add(measure(row, 0, MeasureKind.CPI, cell(row, "current")));
        // Of one row the prior cell is empty, but the change is there: its CPI is of the second year before.
        boolean ofYearBefore = !cell(row, "prior").isEmpty();
        BigDecimal prior = decimal(row, "current").subtract(decimal(row, "change"));
        measures.add(measure(row, ofYearBefore ? 1 : 2, MeasureKind.CPI, prior.toString()));
        measures.add(measure(row, 0, MeasureKind.CPI_BASELINE, cell(row, "baseline")));
        Integer late = LATE_BASELINES.get(cell(row, "org_code") + " " + group(row));
        if (late != null) {
            measures.add(measure(row, 0, MeasureKind.CPI_BASELINE_YEAR, late.toString()));
        }
        return measures;
    }

    private static Measure measure(Map<String, String> row, int yearsBefore, MeasureKind kind, String value) {
        SchoolYear year = SchoolYear.parse(cell(row, "year")).minus(yearsBefore);
        // Before 2015 there was no group of economically disadvantaged; none of its rows needs an earlier year.
        return new Measure(
                OrganizationCode.of(cell(row, "org_code")),
                year,
                group(row),
                subject(row),
                kind,
                new BigDecimal(value),
                null);
    }

    private static Subject subject(Map<String, String> row) {
        return Subject.valueOf(cell(row, "subject").toUpperCase(Locale.ROOT));
    }

    private static StudentGroup group(Map<String, String> row) {
        return switch (cell(row, "group").toLowerCase(Locale.ROOT)) {
            case "afr. amer./black" -> StudentGroup.BLACK;
            case "all students" -> StudentGroup.ALL;
            case "amer. ind. or alaska nat." -> StudentGroup.AMERICAN_INDIAN;
            case "asian" -> StudentGroup.ASIAN;
            case "econ. disadvantaged", "economically disadvantaged" -> StudentGroup.ECONOMICALLY_DISADVANTAGED;
            case "el and former el" -> StudentGroup.EL;
            case "high needs" -> StudentGroup.HIGH_NEEDS;
            case "hispanic/latino" -> StudentGroup.HISPANIC;
            case "low income" -> StudentGroup.LOW_INCOME;
            case "multi-race, non-hisp./lat." -> StudentGroup.MULTI_RACE;
            case "students w/ disabilities" -> StudentGroup.SWD;
            case "white" -> StudentGroup.WHITE;
            default -> throw new IllegalArgumentException("group " + cell(row, "group"));
        };
    }

    private static BigDecimal decimal(Map<String, String> row, String column) {
        return new BigDecimal(cell(row, column));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }
}
